using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>Les pages de chiffres et de diffusion des kits font le même nombre de requêtes SQL avec cinq lignes ou cinquante.</summary>
public sealed class NombreDeRequetesKitsTests(NombreDeRequetesTests.Usine usine) : IClassFixture<NombreDeRequetesTests.Usine>
{
    private const int Peu = 5;
    private const int Beaucoup = 50;

    private static readonly string[] Communes = ["13001", "13055", "53130", "53147"];
    private static readonly string[] Canaux = [.. CanalTelechargement.Libelles.Keys];

    [Fact]
    public async Task StatistiquesEtLiens_QuandDixFoisPlusDeComptesDeKitsEtDeLiens_NeFontPasUneRequeteDePlus()
    {
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var kit = await usine.PublieAsync("kit-suivi");
        var lien = await LierAsync(kit, 0);
        string[] adresses =
        [
            $"/kits/{kit}", "/kits/statistiques", $"/kits/{kit}/statistiques", $"/kits/{kit}/statistiques?territoire=perimetre", "/kits/statistiques/territoires",
            $"/kits/statistiques/territoires?vue=Communes&kit={kit}&taille=100", "/kits/statistiques/territoires?vue=Silencieuses&taille=100",
            $"/kits/statistiques/compteurs?kit={kit}&taille=100", $"/kits/{kit}/liens?taille=100", $"/kits/{kit}/liens/{lien}", $"/kits/{kit}/affiche?commune=13055",
            "/kits/lancements",
        ];
        await RemplirAsync(kit, 0, Peu);
        var avant = await usine.CompterAsync(client, adresses);
        await RemplirAsync(kit, Peu, Beaucoup);
        (await usine.CompterAsync(client, adresses)).ShouldBe(avant);
        avant.Values.ShouldAllBe(n => n > 0 && n <= 24);
    }

    private async Task RemplirAsync(Guid kit, int de, int a)
    {
        for (var i = de; i < a; i++)
        {
            await usine.PublieAsync($"chiffres-{i}");
            await LierAsync(kit, i + 1);
        }
        await CompterAsync(kit, de, a);
    }

    /// <summary>Des comptes chaque jour, pour ce kit et pour chacun des autres, et des lots d'affiches.</summary>
    private async Task CompterAsync(Guid kit, int de, int a)
    {
        await using var systeme = usine.Base.Systeme();
        var contexte = systeme.Contexte;
        var kits = await contexte.Kits.AsNoTracking().Include(k => k.Versions).ThenInclude(v => v.Fichiers).ToListAsync();
        var lot = new LotDeComptes();
        for (var i = de; i < a; i++)
        {
            var jour = new DateOnly(2026, 7, 1).AddDays(i);
            foreach (var compte in (Kit[])[kits.Single(k => k.Id == kit), kits.Single(k => k.Slug == $"chiffres-{i}")])
            {
                var commune = Communes[i % Communes.Length];
                var cle = new CleCompteur(
                    compte.Versions[0].Fichiers[0].Id, compte.Id, 1, commune, commune[..2], Canaux[i % Canaux.Length], "",
                    HeureDeParis.DebutUtc(jour).AddHours(10), jour, ReglesComptage.EnVigueurLe(jour).Numero);
                lot.Compter(cle, MotifEcart.Aucun, 3);
                lot.Compter(cle, MotifEcart.Robot);
            }
            var affiches = new LotAffiches(Guid.CreateVersion7(), kit, "53", FormatAffiche.A4, new TextesAffiche(null, null, null, null, jour), null, new Uri("https://villes.example/"));
            var demande = new DemandeTravail(ProductionLotAffiches.TypeTravail, "Affiches", affiches.Id, null, "53");
            contexte.AddRange(affiches, new Travail(Guid.CreateVersion7(), demande, null, "Nadia Berthier", usine.Base.Horloge.GetUtcNow().UtcDateTime));
        }
        await systeme.Service<IEcritureCompteurs>().AjouterAsync(lot, default);
        await contexte.SaveChangesAsync();
    }

    private Task<Guid> LierAsync(Guid kit, int rang) => usine.DansUnePorteeAsync(async s =>
        (await s.GetRequiredService<ILienSuiviAppService>().CreerAsync(
            kit, new CreerLiensInput { Canaux = [Canaux[rang % Canaux.Length]], Commune = Communes[rang % Communes.Length], Libelle = $"Lien n° {rang}" }, default))[0].Id);
}
