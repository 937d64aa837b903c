using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>Pages de la liste des conventions, de ses échéances, et ce que l'accueil, la recherche et la fiche d'une commune en montrent.</summary>
public sealed class PagesConventionsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Liste_QuandFiltree_NeMontreEtNExporteQueCeQuiRepond()
    {
        await CreerAsync("Filtrée un", ConventionStatut.ASigner);
        await CreerAsync("Filtrée deux", ConventionStatut.EnRelecture);
        await CreerAsync("Filtrée trois", ConventionStatut.Brouillon);
        var client = await usine.ConnecterAsync(Roles.Association);
        const string Adresse = "/conventions?vue=ATraiter&recherche=filtree&tri=objet";

        var page = await client.PageAsync(Adresse);
        page.ShouldContain("Filtrée un");
        page.ShouldContain("Filtrée deux");
        page.ShouldNotContain("Filtrée trois");
        page.ShouldContain("Exporter ces 2 lignes");
        page.ShouldContain("Recherche : filtree, retirer ce filtre");

        using var csv = await client.LireAsync(Adresse + "&taille=10&handler=Export&format=csv");
        csv.Content.Headers.ContentDisposition!.FileName.ShouldBe("conventions-2026-09-15.csv");
        var lignes = (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lignes.Select(l => l.Split(';')[1]).ShouldBe(["Objet", "Filtrée deux", "Filtrée un"]);
        lignes[2].ShouldContain("À signer;Ville de Marseille;2026-09-15;0;2026-10-01;2028-12-31;");
        using var xlsx = await client.LireAsync(Adresse + "&handler=Export&format=xlsx");
        xlsx.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using var autre = await client.LireAsync(Adresse + "&handler=Export&format=docx");
        autre.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Liste_DitQuiDoitAgirEtDepuisQuand()
    {
        var maintenant = usine.Base.Horloge.GetUtcNow();
        usine.Base.Horloge.AllerA(maintenant.AddDays(-16));
        await CreerAsync("Attente longue", ConventionStatut.ASigner);
        usine.Base.Horloge.AllerA(maintenant);
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");

        var page = await client.PageAsync("/conventions?recherche=attente+longue");
        page.ShouldContain("Ville de Marseille<b> (vous)</b>");
        page.ShouldContain("16\u00A0j</b>");
        page.ShouldContain("À signer</span>");
        page.ShouldNotContain("Relancer");
    }

    [Fact]
    public async Task Liste_QuandRienNeCorrespond_ProposeLeFiltreARetirer()
    {
        await CreerAsync("Introuvable ailleurs", ConventionStatut.ASigner);
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync("/conventions?vue=ATraiter&recherche=introuvable+ailleurs&echeance=30");
        page.ShouldContain("Aucune convention ne correspond");
        page.ShouldContain("Sans « Échéance : sous 30\u00A0jours », 1\u00A0convention apparaît.");
        page.ShouldContain("Retirer « Échéance : sous 30\u00A0jours »");
        page.ShouldNotContain("handler=Export");
    }

    [Fact]
    public async Task Liste_QuandLAdresseEstRetouchee_RepondQuandMeme()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        foreach (var adresse in new[] { "vue=99", "vue=rien", "type=rien", "echeance=-4", "echeance=9999999", "territoire=inconnuinconnu", "organisationId=x", "tri=couleur", "acteur=42" })
        {
            (await client.PageAsync($"/conventions?{adresse}")).ShouldContain("<h1>Conventions</h1>", customMessage: adresse);
        }
    }

    [Fact]
    public async Task Selection_SExporteSeule()
    {
        var id = await CreerAsync("Choisie", ConventionStatut.ASigner);
        await CreerAsync("Choisie non", ConventionStatut.ASigner);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var csv = await client.PosterAsync("/conventions", [("Ids", $"{id}")], "/conventions?vue=ATraiter&recherche=choisie&handler=Exporter&format=csv");
        (await csv.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);

        using var rien = await client.PosterAsync("/conventions", [], "/conventions?handler=Exporter&format=csv");
        (await client.PageAsync(rien.Headers.Location!.ToString())).ShouldContain("Cochez d’abord les conventions à exporter.");
    }

    [Fact]
    public async Task Relance_DitCeQuiEstPartiEtCeQuiNeLEstPas()
    {
        var id = await CreerAsync("Sans courriel", ConventionStatut.ASigner);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await client.PosterAsync("/conventions", [("Ids", $"{id}")], "/conventions?vue=ATraiter&recherche=sans+courriel&handler=Relancer");
        reponse.Headers.Location!.ToString().ShouldBe("/conventions?vue=ATraiter&recherche=sans%20courriel");
        var page = await client.PageAsync(reponse.Headers.Location.ToString());
        page.ShouldContain("0\u00A0relance envoyée. Non relancées : CV-2026-");

        using var refusee = await (await usine.ConnecterAsync(Roles.Mairie, "13055")).PosterAsync("/conventions", [("Ids", $"{id}")], "/conventions?handler=Relancer");
        refusee.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Echeances_RenouvellentEnUnGesteUneSeuleFois()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Objet = "À renouveler", Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 15), Fin = new(2026, 10, 10) });
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageAsync("/conventions/echeances");
        page.ShouldContain("À renouveler");
        page.ShouldContain("25\u00A0jours");

        using var reponse = await client.PosterAsync("/conventions/echeances", [], $"/conventions/echeances?handler=Renouveler&id={id}");
        reponse.Headers.Location!.ToString().ShouldMatch("^/conventions/[0-9a-f-]{36}$");
        page = await client.PageAsync("/conventions/echeances");
        page.ShouldContain($"href=\"{reponse.Headers.Location}\"");
        page.ShouldContain("Le renouvellement est préparé en brouillon");

        using var encore = await client.PosterAsync("/conventions/echeances", [], $"/conventions/echeances?handler=Renouveler&id={id}");
        encore.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ClientWeb.TexteAsync(encore)).ShouldContain("role=\"alert\"");
        (await (await usine.ConnecterAsync(Roles.Elu, "13055")).PageAsync("/conventions/echeances")).ShouldNotContain("handler=Renouveler");
    }

    [Fact]
    public async Task AccueilRechercheEtCommune_MontrentLesConventions()
    {
        await CreerAsync("Entraide au Panier", ConventionStatut.ASigner);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync("/")).ShouldContain("Ce qui attend");
        (await mairie.PageAsync("/recherche?q=entraide+panier")).ShouldContain("Entraide au Panier");
        (await mairie.PageAsync("/territoires/13055")).ShouldContain("vue=Toutes&territoire=13055");
        var jure = await usine.ConnecterAsync(Roles.Jure);
        (await jure.PageAsync("/")).ShouldNotContain("Ce qui attend");
        (await jure.PageAsync("/recherche?q=entraide+panier")).ShouldNotContain("Entraide au Panier");
    }

    [Fact]
    public async Task Api_DonneLaListeEtSesComptes()
    {
        await CreerAsync("Par l’API", ConventionStatut.ASigner);
        using var client = await usine.PorterAsync(Roles.Association);
        (await client.GetStringAsync("/api/v1/conventions?vue=aTraiter&recherche=api&tri=-depuis")).ShouldSatisfyAllConditions(
            j => j.ShouldContain("\"total\":1"), j => j.ShouldContain("\"etat\":\"aSigner\""), j => j.ShouldContain("\"acteur\":\"mairie\""));
        (await client.GetStringAsync("/api/v1/conventions/onglets")).ShouldContain("\"aTraiter\":");
        (await client.GetStringAsync("/api/v1/conventions/echeances")).ShouldContain("\"paliers\":[{\"jours\":30");
        using var refusee = await client.GetAsync("/api/v1/conventions?echeance=0");
        refusee.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<Guid> CreerAsync(string objet, ConventionStatut statut) => usine.Base.ConventionAsync(new ModeleDeTest { Objet = objet, Jusqua = statut });
}
