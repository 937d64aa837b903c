using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Un vrai processus, tué par SIGKILL au milieu d'un lot, puis relancé : chaque rapport une fois, aucun fichier de trop.</summary>
public sealed class ArretBrutalLotTests
{
    private const int Communes = 24;

    [Fact]
    public async Task Lot_QuandLeProcessusEstTueAuMilieu_ProduitChaqueRapportUneFois()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (lot, travail) = await DemanderAsync(moteur.Base);
        using (var premier = Lancer(moteur))
        {
            await moteur.AttendreAsync(travail, t => t.Progression >= 20);
            premier.Kill();
            await premier.WaitForExitAsync();
            premier.ExitCode.ShouldBe(128 + 9);
        }
        var avant = await ProduitsAsync(moteur.Base, lot);
        avant.Count.ShouldBeInRange(1, Communes - 1, "tué trop tôt ou trop tard : l'essai ne prouverait rien");

        using var second = Lancer(moteur);
        var fini = await moteur.AttendreAsync(travail, t => t.EstClos);
        second.Kill();
        await second.WaitForExitAsync();

        (fini.Statut, fini.Tentatives).ShouldBe((StatutTravail.Termine, 2));
        var apres = await ProduitsAsync(moteur.Base, lot);
        apres.Count.ShouldBe(Communes);
        avant.ShouldBeSubsetOf(apres, "ce qui était produit ne se refait pas");
        await using var portee = moteur.Base.Systeme();
        var rapports = await portee.Contexte.Rapports.AsNoTracking().ToListAsync();
        rapports.Select(r => r.CommuneCode).Distinct().Count().ShouldBe(Communes);
        rapports.Count.ShouldBe(Communes);
        var depot = portee.Service<IDepotFichiers>();
        // Ni document perdu, ni orphelin.
        depot.Lister("rapports").ShouldBe(rapports.SelectMany(r => r.Documents).Select(d => d.Chemin).Order(StringComparer.Ordinal));
        foreach (var document in rapports.SelectMany(r => r.Documents))
        {
            Convert.ToHexStringLower(SHA256.HashData((await depot.LireAsync(document.Chemin, default))!)).ShouldBe(document.Sha256);
        }
    }

    /// <summary>Jetons de concurrence des rapports : un rapport refait en changerait.</summary>
    private static async Task<List<string>> ProduitsAsync(BaseDeTest base_, Guid lot)
    {
        await using var portee = base_.Systeme();
        return await (from c in portee.Contexte.CommunesDeLots
                      where c.LotId == lot && c.Etat == EtatCommuneDeLot.Produit
                      join r in portee.Contexte.Rapports on c.RapportId equals r.Id
                      select r.Id + r.ConcurrencyStamp).ToListAsync();
    }

    private static async Task<(Guid Lot, Guid Travail)> DemanderAsync(BaseDeTest base_)
    {
        await base_.AjouterTerritoireAsync();
        await using var portee = base_.Systeme();
        var contexte = portee.Contexte;
        var lot = new LotRapports(Guid.CreateVersion7(), "53", new(2025, 1, 1), new(2025, 12, 31), ["pdf", "xlsx"], new(2026, 9, 15));
        contexte.Add(lot);
        for (var i = 0; i < Communes; i++)
        {
            var (code, nom) = ($"53{300 + i}", $"Commune n° {i}");
            contexte.Add(new Commune(code, new CommuneDonnees(nom, "53", "52", null, null, 1000 + i, "53000", "metro", null, null)));
            contexte.Add(new CommuneDeLot(Guid.CreateVersion7(), lot.Id, code, "53", nom));
        }
        var travail = new Travail(
            Guid.CreateVersion7(), new DemandeTravail(LotRapportsConsts.TypeTravail, "Lot d’essai", lot.Id, null, "53"), null, "Système", base_.Horloge.GetUtcNow().UtcDateTime);
        contexte.Add(travail);
        await contexte.SaveChangesAsync();
        return (lot.Id, travail.Id);
    }

    private static Process Lancer(MoteurDeTest moteur) => Process.Start(new ProcessStartInfo(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "VillesSolidaires.Jobs.Hote.dll"), $"--App:DataDirectory={moteur.Base.Dossier}", "--Jobs:SweepInterval=00:00:01"])
    {
        UseShellExecute = false,
    })!;
}
