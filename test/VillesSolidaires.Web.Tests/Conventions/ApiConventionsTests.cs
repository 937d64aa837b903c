using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Shouldly;
using VillesSolidaires.Comptes;
using Xunit;

namespace VillesSolidaires.Conventions;

/// <summary>API des conventions : le parcours d'un texte, et le refus que chaque mauvaise saisie reçoit.</summary>
public sealed class ApiConventionsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");

    [Fact]
    public async Task Creation_RendLAdresseDeLaFiche()
    {
        using var client = await usine.PorterAsync(Roles.Association);
        using var cree = await client.PostAsJsonAsync("/api/v1/conventions", new { type = "adhesion", objet = "Adhésion", debut = "2027-01-01", fin = "2027-12-31", territoire = "53130" });
        cree.StatusCode.ShouldBe(HttpStatusCode.Created);
        var fiche = await client.GetFromJsonAsync<JsonElement>(cree.Headers.Location);
        fiche.GetProperty("etat").GetString().ShouldBe("brouillon");
        fiche.GetProperty("territoireNom").GetString().ShouldBe("Laval");
        fiche.GetProperty("debut").GetString().ShouldBe("2027-01-01");
    }

    [Fact]
    public async Task Creation_QuandLesDatesSontInversees_Repond400SurLeChamp()
    {
        using var client = await usine.PorterAsync(Roles.Association);
        var refus = await RefusAsync(client, HttpMethod.Post, "/api/v1/conventions",
            new { type = "adhesion", objet = "Adhésion", debut = "2027-12-31", fin = "2027-01-01", territoire = "53130" }, HttpStatusCode.BadRequest);
        Code(refus).ShouldBe(ConventionErrorCodes.DatesInversees);
        refus.GetProperty("errors").GetProperty("fin")[0].GetString()!.ShouldContain("31 décembre 2027");
    }

    [Fact]
    public async Task Creation_QuandLaFormeEstFausse_Repond400EtNommeLesChamps()
    {
        using var client = await usine.PorterAsync(Roles.Association);
        var refus = await RefusAsync(client, HttpMethod.Post, "/api/v1/conventions", new { objet = new string('x', 201) }, HttpStatusCode.BadRequest);
        Code(refus).ShouldBe(GeneralErrorCodes.SaisieInvalide);
        refus.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe(["type", "objet", "debut", "fin", "territoire"], ignoreOrder: true);
    }

    [Fact]
    public async Task Article_QuandLaRevisionEstPerimee_Repond409EtDitQui()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var clause = (await usine.FicheAsync(convention.Id)).Clauses[0];
        var adresse = $"/api/v1/conventions/{convention.Id}/clauses/{clause.Id}";
        using var premier = await client.PutAsJsonAsync(adresse, new { titre = "Objet", texte = "Premier texte.", revision = clause.Revision });
        (await premier.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("revision").GetInt32().ShouldBe(clause.Revision + 1);
        var refus = await RefusAsync(client, HttpMethod.Put, adresse, new { titre = "Objet", texte = "Second texte.", revision = clause.Revision }, HttpStatusCode.Conflict);
        Code(refus).ShouldBe(ConventionErrorCodes.ClauseModifieeEntreTemps);
        refus.GetProperty("title").GetString()!.ShouldContain("Essai association");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", ConventionErrorCodes.ClauseAvecBalises)]
    [InlineData(null, ConventionErrorCodes.ClauseTropLongue)]
    [InlineData("  \n ", ConventionErrorCodes.ClauseVide)]
    public async Task Article_QuandLeTexteEstInadmissible_LeDit(string? texte, string code)
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var refus = await RefusAsync(client, HttpMethod.Post, $"/api/v1/conventions/{convention.Id}/clauses",
            new { nature = "article", titre = "Essai", texte = texte ?? new string('a', 100_000) }, HttpStatusCode.BadRequest);
        // Un texte fait de blancs est arrêté par la forme, avant le domaine.
        Code(refus).ShouldBe(code == ConventionErrorCodes.ClauseVide ? GeneralErrorCodes.SaisieInvalide : code);
        refus.GetProperty("errors").TryGetProperty("texte", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Modification_QuandLeTexteEstALaSignature_DitCombienDeSignaturesTombent()
    {
        var convention = await usine.PartiellementSigneeAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var clause = (await usine.FicheAsync(convention.Id)).Clauses[0];
        using var reponse = await client.PutAsJsonAsync($"/api/v1/conventions/{convention.Id}/clauses/{clause.Id}", new { titre = "Objet", texte = "Autre chose.", revision = clause.Revision });
        (await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("signaturesAnnulees").GetInt32().ShouldBe(1);
        (await usine.FicheAsync(convention.Id)).Etat.ShouldBe(EtatConvention.EnCorrection);
    }

    [Fact]
    public async Task MiseALaSignature_QuandUnCommentaireEstOuvert_Repond409()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var racine = $"/api/v1/conventions/{convention.Id}";
        var clause = (await usine.FicheAsync(convention.Id)).Clauses[0];
        (await client.PostAsJsonAsync($"{racine}/clauses/{clause.Id}/commentaires", new { texte = "À préciser." })).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync($"{racine}/relecture", new { partieId = convention.Mairie })).EnsureSuccessStatusCode();
        var refus = await RefusAsync(client, HttpMethod.Post, $"{racine}/mise-a-la-signature", new { }, HttpStatusCode.Conflict);
        Code(refus).ShouldBe(ConventionErrorCodes.CommentairesOuverts);
        var fil = (await usine.FicheAsync(convention.Id)).Clauses[0].Fils[0];
        (await client.PostAsync($"{racine}/commentaires/{fil.Id}/resolution", null)).EnsureSuccessStatusCode();
        (await client.PostAsJsonAsync($"{racine}/mise-a-la-signature", new { })).EnsureSuccessStatusCode();
        (await usine.FicheAsync(convention.Id)).Etat.ShouldBe(EtatConvention.ASigner);
    }

    [Fact]
    public async Task Signature_QuandLEmpreinteEstAncienne_Repond409()
    {
        var convention = await usine.PartiellementSigneeAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var signataire = (await usine.FicheAsync(convention.Id)).Partie(convention.Association)!.Signataires[0];
        var refus = await RefusAsync(client, HttpMethod.Post, $"/api/v1/conventions/{convention.Id}/signatures",
            new { partieId = convention.Association, signataireId = signataire.Id, empreinte = new string('0', 64), le = "2026-09-15" }, HttpStatusCode.Conflict);
        Code(refus).ShouldBe(ConventionErrorCodes.TexteModifie);
    }

    [Fact]
    public async Task Signature_QuandLeSignataireEstDUneAutrePartie_Repond400()
    {
        var convention = await usine.PartiellementSigneeAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var fiche = await usine.FicheAsync(convention.Id);
        var refus = await RefusAsync(client, HttpMethod.Post, $"/api/v1/conventions/{convention.Id}/signatures",
            new { partieId = convention.Association, signataireId = fiche.Partie(convention.Bailleur)!.Signataires[0].Id, fiche.Empreinte, le = "2026-09-15" }, HttpStatusCode.BadRequest);
        Code(refus).ShouldBe(ConventionErrorCodes.SignataireInconnu);
    }

    [Theory]
    [InlineData(-100, ConventionErrorCodes.MontantNegatif)]
    [InlineData(1000.125, ConventionErrorCodes.MontantCentimes)]
    public async Task Aide_QuandLeMontantEstFaux_Repond400(double montant, string code)
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var refus = await RefusAsync(client, HttpMethod.Post, $"/api/v1/conventions/{convention.Id}/financements",
            new { attribuantId = convention.Mairie, beneficiaireId = convention.Association, montant, nature = "numeraire", conditions = "unique" }, HttpStatusCode.BadRequest);
        Code(refus).ShouldBe(code);
        refus.GetProperty("errors").TryGetProperty("montant", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Partie_QuandElleYEstDeja_LeDit()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var organisation = (await usine.FicheAsync(convention.Id)).Partie(convention.Bailleur)!.OrganisationId;
        var refus = await RefusAsync(client, HttpMethod.Post, $"/api/v1/conventions/{convention.Id}/parties", new { organisationIds = new[] { organisation } }, HttpStatusCode.BadRequest);
        Code(refus).ShouldBe(ConventionErrorCodes.PartieEnDouble);
    }

    [Fact]
    public async Task Geste_QuandLeJetonEstPerime_Repond409EtDitQui()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        var refus = await RefusAsync(client, HttpMethod.Post, $"/api/v1/conventions/{convention.Id}/annulation",
            new { motif = "Plus d’objet.", concurrencyStamp = "perime" }, HttpStatusCode.Conflict);
        Code(refus).ShouldBe(GeneralErrorCodes.ModifieEntreTemps);
    }

    [Fact]
    public async Task Piece_SeDeposeEtSeRelit()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        using var depose = await DeposerAsync(client, convention.Id, Pdf, "../../annexe 3.pdf");
        var piece = await depose.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<Guid>();
        using var relue = await client.GetAsync($"/api/v1/conventions/{convention.Id}/pieces/{piece}");
        relue.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("annexe 3.pdf");
        (await relue.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
    }

    [Fact]
    public async Task Piece_QuandCeNEstPasUnPdf_Repond400()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        using var reponse = await DeposerAsync(client, convention.Id, "PK"u8.ToArray(), "scan.pdf");
        reponse.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        Code(await reponse.Content.ReadFromJsonAsync<JsonElement>()).ShouldBe(ConventionErrorCodes.PiecePasUnPdf);
    }

    [Fact]
    public async Task Piece_QuandElleEstEnorme_EstRefuseeSansEtreLue()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        using var client = await usine.PorterAsync(Roles.Association);
        // L'en-tête suffit : le serveur répond avant le corps, que la demande attend pour l'envoyer.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var reponse = await DeposerAsync(client, convention.Id, new byte[200_000_000], "scan.pdf");
        reponse.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        Code(await reponse.Content.ReadFromJsonAsync<JsonElement>()).ShouldBe(GeneralErrorCodes.RequeteTropGrosse);
    }

    private static async Task<HttpResponseMessage> DeposerAsync(HttpClient client, Guid id, byte[] contenu, string nom)
    {
        using var formulaire = new MultipartFormDataContent { { new ByteArrayContent(contenu), "fichier", nom }, { new StringContent("ScanSigne"), "type" } };
        return await client.PostAsync($"/api/v1/conventions/{id}/pieces", formulaire);
    }

    private static async Task<JsonElement> RefusAsync(HttpClient client, HttpMethod methode, string adresse, object corps, HttpStatusCode attendu)
    {
        using var demande = new HttpRequestMessage(methode, adresse) { Content = JsonContent.Create(corps) };
        using var reponse = await client.SendAsync(demande);
        var texte = await reponse.Content.ReadAsStringAsync();
        reponse.StatusCode.ShouldBe(attendu, texte);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return JsonSerializer.Deserialize<JsonElement>(texte);
    }

    private static string? Code(JsonElement probleme) => probleme.GetProperty("code").GetString();
}
