using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>Programmer un envoi depuis les pages : la saisie refusée reste, l'erreur est sous son champ.</summary>
public sealed class PagesProgrammationsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Nouvelle = "/rapports/programmations/nouvelle";

    [Fact]
    public async Task Programmer_PuisSuspendreReprendreEtSupprimer()
    {
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var cree = await client.PosterAsync(Nouvelle, Saisie(jour: "31"));
        var fiche = cree.Headers.Location!.ToString();
        var page = await client.PageAsync(fiche);
        page.ShouldContain("le dernier jour");
        page.ShouldContain("cabinet@ville.example");
        (await client.PageAsync("/rapports")).ShouldContain("Envois programmés");
        (await client.PageAsync("/rapports/programmations")).ShouldContain("Impact communal, Marseille");

        (await client.PosterAsync(fiche, [("Motif", "Élections")], $"{fiche}?handler=Suspendre")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageAsync(fiche)).ShouldContain("Élections");
        (await client.PosterAsync(fiche, [], $"{fiche}?handler=Reprendre")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PosterAsync(fiche, [], $"{fiche}?handler=Supprimer")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("Saisie.Jour", "32", "Choisissez un jour de 1 à 31.")]
    [InlineData("Adresses", "habitant@gmail.com", "fournisseur grand public")]
    [InlineData("Adresses", "", "Donnez au moins un destinataire")]
    public async Task Programmer_QuandUneInformationNeConvientPas_LaDitEtGardeLaSaisie(string champ, string valeur, string attendu)
    {
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var reponse = await client.PosterAsync(Nouvelle, Saisie().Select(s => s.Nom == champ ? (champ, valeur) : s));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain(attendu);
        if (valeur.Length > 0)
        {
            page.ShouldContain(valeur);
        }
    }

    private static (string Nom, string Valeur)[] Saisie(string jour = "2") =>
    [
        ("Saisie.Type", CodesRapport.ImpactCommunal), ("Saisie.Formats", CodesRapport.Pdf), ("Saisie.Cadence", nameof(CadenceProgrammation.Mensuelle)), ("Saisie.Jour", jour),
        ("Saisie.Heure", "6"), ("Adresses", "Cabinet du maire <cabinet@ville.example>"),
    ];
}
