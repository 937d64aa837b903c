using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Les pages des rapports font le même nombre de requêtes SQL avec cinq lignes ou cinquante.</summary>
public sealed class NombreDeRequetesRapportsTests(NombreDeRequetesTests.Usine usine) : IClassFixture<NombreDeRequetesTests.Usine>
{
    private const int Peu = 5;
    private const int Beaucoup = 50;

    private static readonly TerritoireRapport Marseille = new("Marseille", "13055", "13");

    [Fact]
    public async Task Rapports_QuandDixFoisPlusDArchivesDePartagesEtDeLots_NeFontPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var (rapport, lot) = (await usine.RapportProduitAsync(DonneesWeb.Marseille), Guid.CreateVersion7());
        string[] adresses = ["/rapports?taille=100", "/rapports?taille=100&recherche=marseille", $"/rapports/{rapport}", "/rapports/lots", $"/rapports/lots/{lot}"];
        await RemplirAsync(rapport, lot, 0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await RemplirAsync(rapport, lot, Peu, Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        avant.Values.ShouldAllBe(n => n <= 20);
    }

    [Fact]
    public async Task RapportPartage_NeLitQueLePartageEtSonRapport()
    {
        var rapport = await usine.RapportProduitAsync(DonneesWeb.Marseille);
        var jeton = JetonSecret.Tirer();
        await using (var systeme = usine.Base.Systeme())
        {
            systeme.Contexte.Add(Partage(rapport, jeton, "Conseil municipal"));
            await systeme.Contexte.SaveChangesAsync();
        }
        var adresse = $"/rapports/partages/{jeton.Valeur}";
        // Le partage, le rapport et ses documents : rien de ce qu'une personne connectée demanderait.
        (await usine.CompterAsync(usine.Anonyme(), [adresse]))[adresse].ShouldBeInRange(2, 4);
    }

    [Fact]
    public async Task Programmations_QuandDixFoisPlusDEnvoisEtDePassages_NeFontPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var suivie = Programmation(0);
        string[] adresses = ["/rapports/programmations?taille=100", $"/rapports/programmations/{suivie.Id}?taille=100", "/rapports/programmations/nouvelle", "/communes/13055/editorial"];
        await ProgrammerAsync(suivie, 0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await ProgrammerAsync(suivie, Peu, Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        avant.Values.ShouldAllBe(n => n <= 14);
    }

    private async Task RemplirAsync(Guid rapport, Guid lot, int de, int a)
    {
        await using var systeme = usine.Base.Systeme();
        var contexte = systeme.Contexte;
        if (de == 0)
        {
            contexte.AddRange(Lot(lot), Travail(lot, LotRapportsConsts.TypeTravail));
        }
        for (var i = de; i < a; i++)
        {
            var (commune, autreLot) = (new CommuneDeLot(Guid.CreateVersion7(), lot, $"53{300 + i}", "53", $"Commune n° {i}"), Lot(Guid.CreateVersion7()));
            commune.Echouer("Une panne.", definitif: true);
            contexte.AddRange(commune, autreLot, Travail(autreLot.Id, LotRapportsConsts.TypeTravail), Partage(rapport, JetonSecret.Tirer(), $"Destinataire {i}"));
            // L'un a son travail, l'autre vient d'un lot.
            var (demande, deLot) = (Rapport(), Rapport());
            contexte.AddRange(demande, deLot, Travail(demande.Id, ProductionRapport.TypeTravail));
        }
        await contexte.SaveChangesAsync();
    }

    private async Task ProgrammerAsync(ProgrammationRapport suivie, int de, int a)
    {
        await using var systeme = usine.Base.Systeme();
        var contexte = systeme.Contexte;
        if (de == 0)
        {
            contexte.Add(suivie);
        }
        for (var i = de; i < a; i++)
        {
            var (echeance, rapport) = (new DateTime(2026, 1, 2, 5, 0, 0, DateTimeKind.Utc).AddDays(i), Rapport());
            var due = new EcheanceDue(new Echeance(echeance, new PeriodeRapport(new(2025, 12, 1), new(2025, 12, 31)), null), 0);
            var passage = new ExecutionProgrammation(Guid.CreateVersion7(), suivie, due, manuelle: false);
            passage.Produire(rapport.Id);
            contexte.AddRange(Programmation(i + 1), rapport, passage);
        }
        await contexte.SaveChangesAsync();
    }

    private Rapport Rapport() => new(Guid.CreateVersion7(), TypeRapport.ImpactCommunal, Marseille, new(2025, 1, 1), new(2025, 12, 31), [CodesRapport.Pdf], Aujourdhui);

    private LotRapports Lot(Guid id) => new(id, "53", new(2025, 1, 1), new(2025, 12, 31), [CodesRapport.Pdf], Aujourdhui);

    private PartageRapport Partage(Guid rapport, JetonSecret jeton, string destinataire) => new(Guid.CreateVersion7(), rapport, destinataire, jeton, Aujourdhui.AddDays(30), Aujourdhui);

    private ProgrammationRapport Programmation(int rang) => new(
        Guid.CreateVersion7(),
        new ProgrammationDonnees(
            TypeRapport.ImpactCommunal, Marseille, [CodesRapport.Pdf], Rythme.Mensuel(2, 6), null,
            [.. Enumerable.Range(0, 3).Select(i => new DestinataireDonnees($"service{rang}-{i}@ville.example", $"Service {i}"))]),
        new Acte(null, "Nadia Berthier", Maintenant));

    private Travail Travail(Guid entite, string type) => new(Guid.CreateVersion7(), new DemandeTravail(type, "Essai", entite, null, null), null, "Nadia Berthier", Maintenant);

    private DateTime Maintenant => usine.Base.Horloge.GetUtcNow().UtcDateTime;

    private DateOnly Aujourdhui => HeureDeParis.Jour(Maintenant);
}
