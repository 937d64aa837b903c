using System.Net;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;

namespace VillesSolidaires;

/// <summary>Préparer, ouvrir, cocher, déclarer : par les pages, avec leurs refus près du champ.</summary>
public sealed class PagesCampagnesTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Nouvelle_QuandLaSaisieEstFausse_LeDitPresDuChampEtLaGarde()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync("/campagnes/nouvelle?saison=GrandFroid&annee=2028")).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Grand froid 2028-2029"), p => p.ShouldContain("2028-11-01"), p => p.ShouldContain("Affiches posées"));

        using var refusee = await client.PosterAsync("/campagnes/nouvelle?saison=GrandFroid&annee=2028", Champs(2028, fin: "2028-10-31"), "/campagnes/nouvelle");
        refusee.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ClientWeb.TexteAsync(refusee)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("La date de fin précède la date de début."), p => p.ShouldContain("Grand froid d’essai"), p => p.ShouldContain("id=\"Saisie_Fin-err\""));
    }

    [Fact]
    public async Task Campagne_SePrepareSOuvreEtSeCoche()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var creee = await client.PosterAsync("/campagnes/nouvelle?saison=GrandFroid&annee=2030", Champs(2030, fin: "2031-03-31"), "/campagnes/nouvelle");
        creee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = creee.Headers.Location!.ToString();
        (await client.PageAsync(fiche)).ShouldContain("En préparation");
        using var ouverte = await client.PosterAsync(fiche, [], $"{fiche}?handler=Ouvrir");
        ouverte.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var commune = $"{fiche}/communes/13055";
        var page = await client.PageAsync(commune);
        page.ShouldContain("0 étapes faites sur 1");
        var etape = ClientWeb.Champ(page, "etapeId");
        using var cochee = await client.PosterAsync(commune, [("etapeId", etape), ("faite", "true")], $"{commune}?handler=Cocher");
        cochee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(commune)).ShouldContain("cochée par");
        (await client.PageAsync($"{fiche}?vue=Terminees")).ShouldContain("Marseille");
    }

    [Fact]
    public async Task Alerte_SeDeclareSAfficheALAccueilEtSeLeve()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var incomplete = await client.PosterAsync("/alertes/nouvelle", [("Saisie.Nature", "Canicule"), ("Saisie.Niveau", "Rouge"), ("Saisie.Du", "2026-09-16"), ("Saisie.Au", "2026-09-15")]);
        (await ClientWeb.TexteAsync(incomplete)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Choisissez au moins un département."), p => p.ShouldContain("Dites qui a émis la vigilance"));

        using var declaree = await client.PosterAsync(
            "/alertes/nouvelle",
            [("Saisie.Nature", "Canicule"), ("Saisie.Niveau", "Rouge"), ("Saisie.Du", "2026-09-15"), ("Saisie.Au", "2026-09-18"), ("Saisie.Departements", "13"), ("Saisie.Source", "Météo-France")]);
        declaree.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = declaree.Headers.Location!.ToString();
        (await client.PageAsync("/")).ShouldContain("Vigilance rouge canicule : Bouches-du-Rhône (13)");
        var mairie = await usine.NaviguerAsync(await usine.CompteAsync(Roles.Mairie, (TypePerimetre.Commune, "53130")));
        (await mairie.PageAsync("/")).ShouldNotContain("Vigilance rouge");

        using var sansMotif = await client.PosterAsync(fiche, [], $"{fiche}?handler=Lever");
        (await ClientWeb.TexteAsync(sansMotif)).ShouldContain("Dites pourquoi l’alerte est levée.");
        using var levee = await client.PosterAsync(fiche, [("Levee.Motif", "Fin de l’épisode")], $"{fiche}?handler=Lever");
        levee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync("/")).ShouldNotContain("Vigilance rouge");
    }

    private static (string, string)[] Champs(int annee, string fin) =>
    [
        ("Saisie.Saison", nameof(SaisonCampagne.GrandFroid)), ("Saisie.Annee", $"{annee}"), ("Saisie.Titre", "Grand froid d’essai"), ("Saisie.Debut", $"{annee}-11-01"), ("Saisie.Fin", fin),
        ("Saisie.Etapes[0].Libelle", "Kit diffusé"), ("Saisie.Etapes[0].Echeance", $"{annee}-10-11"), ("Saisie.Etapes[1].Libelle", ""),
    ];
}
