using System.Net;
using System.Text;
using System.Text.Json;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

/// <summary>Import par la page et par l'API : bons et mauvais fichiers.</summary>
public sealed class ImportOrganisationsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Page = "/organisations/importer";

    static ImportOrganisationsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Import_MontreLApercuPuisEcritLesLignesSaines()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        // Windows-1252, avec une ligne au guillemet jamais fermé.
        var contenu = Encoding.GetEncoding(1252).GetBytes("nom;siren;ville\r\nHabitat de l’Évre;000530048;Laval\r\n\"Cassé;1;Laval\r\nFaux numéro;12;Laval\r\n");
        using var depose = await DeposerAsync(client, "bailleurs.csv", contenu);
        depose.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var adresse = depose.Headers.Location!.ToString();
        var apercu = await client.PageAsync(adresse);
        apercu.ShouldContain("Windows-1252");
        apercu.ShouldContain("Habitat de l’Évre");
        apercu.ShouldContain("Un guillemet est ouvert");
        apercu.ShouldContain("Un SIREN compte 9 chiffres");
        apercu.ShouldContain("Importer la ligne saine");
        // Recharger ne perd rien.
        (await client.PageAsync(adresse)).ShouldContain("Importer la ligne saine");

        var import = adresse.Split("import=")[1];
        using var confirme = await client.PosterAsync(adresse, [], $"{Page}?handler=Confirmer&import={import}");
        var bilan = await ClientWeb.TexteAsync(confirme);
        bilan.ShouldContain("1\u00A0organisation ajoutée");
        bilan.ShouldContain("Lignes écartées");
        (await client.PageAsync("/organisations?recherche=evre")).ShouldContain("Habitat de l’Évre");

        using var encore = await client.PosterAsync(Page, [], $"{Page}?handler=Confirmer&import={import}");
        (await ClientWeb.TexteAsync(encore)).ShouldContain("Cet import est déjà confirmé");
    }

    [Fact]
    public async Task Page_AvantToutDepot_NeReprocheRien()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        (await client.PageAsync(Page)).ShouldNotContain("vs-erreur");
        using var sansFichier = await client.PosterAsync(Page, []);
        (await ClientWeb.TexteAsync(sansFichier)).ShouldContain("Choisissez le fichier à importer.");
    }

    [Theory]
    [InlineData("faux.xlsx", "nom;siren\nUn;1", "n’est pas celui d’un classeur Excel lisible")]
    [InlineData("image.png", "nom", "n’est ni un CSV ni un classeur Excel")]
    [InlineData("colonnes.csv", "siren;ville\n1;Laval", "pas de colonne « nom »")]
    [InlineData("vide.csv", "", "Le fichier est vide")]
    [InlineData("titres.csv", "nom;siren\n", "aucune ligne sous ses titres")]
    public async Task Depot_QuandLeFichierNeConvientPas_LeDitACoteDuChamp(string nom, string texte, string attendu)
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await DeposerAsync(client, nom, Encoding.UTF8.GetBytes(texte));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await ClientWeb.TexteAsync(reponse);
        page.ShouldContain(attendu);
        page.ShouldContain("id=\"Depot_Fichier-err\"");
    }

    [Fact]
    public async Task Depot_QuandLeFichierDepasseLaLimite_LeDit()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var reponse = await DeposerAsync(client, "gros.csv", new byte[OrganisationConsts.TailleImportMax + 1]);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("la limite est de 5");
    }

    [Fact]
    public async Task Depot_QuandLeFichierPese200Mo_Repond413SansLeLire()
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        client.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var reponse = await DeposerAsync(client, "enorme.csv", new byte[200_000_000]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await ClientWeb.TexteAsync(reponse)).ShouldContain("Un fichier ne dépasse pas 5");
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Modele_SImporteTelQuel(string format)
    {
        var client = await usine.ConnecterAsync(Roles.Association);
        using var modele = await client.LireAsync($"{Page}?handler=Modele&format={format}");
        using var depose = await DeposerAsync(client, $"modele.{format}", await modele.Content.ReadAsByteArrayAsync());
        depose.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var apercu = await client.PageAsync(depose.Headers.Location!.ToString());
        apercu.ShouldContain("Exemple Habitat (ligne à remplacer)");
        apercu.ShouldContain("sera ajoutée");
        apercu.ShouldNotContain("Laissées de côté");
    }

    [Fact]
    public async Task Api_DeposeApercoitEtConfirme()
    {
        using var client = await usine.PorterAsync(Roles.Association);
        using var formulaire = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("nom,type\nMécène par API,mécène\n")), "fichier", "mecenes.csv" } };
        using var depose = await client.PostAsync("/api/v1/organisations/imports", formulaire);
        depose.StatusCode.ShouldBe(HttpStatusCode.Created, await depose.Content.ReadAsStringAsync());
        var adresse = depose.Headers.Location!.ToString();
        var apercu = JsonDocument.Parse(await client.GetStringAsync(adresse)).RootElement;
        apercu.GetProperty("lignes")[0].GetProperty("sort").GetString().ShouldBe("nouvelle");
        using var confirme = await client.PostAsync($"{adresse}/confirmation", null);
        JsonDocument.Parse(await confirme.Content.ReadAsStringAsync()).RootElement.GetProperty("creees").GetInt32().ShouldBe(1);
    }

    private static Task<HttpResponseMessage> DeposerAsync(ClientWeb client, string nom, byte[] contenu) =>
        client.DeposerAsync(Page, Page, [("Depot.TypeParDefaut", "BailleurSocial")], "Depot.Fichier", nom, contenu);
}
