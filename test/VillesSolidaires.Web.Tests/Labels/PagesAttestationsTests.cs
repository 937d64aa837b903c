using System.Net;
using System.Text.Json;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires;

/// <summary>Registre public, vérification et vie d'un label, par les pages et les fichiers.</summary>
public sealed class PagesAttestationsTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Registre_EstOuvertSansCompte_EtNeSeLaissePasInjecter()
    {
        var numero = await usine.Base.AttestationAsync("53147", "53", 3);
        var visiteur = usine.Anonyme();
        (await visiteur.PageAsync("/villes-labellisees?recherche=53100")).ShouldSatisfyAllConditions(
            p => p.ShouldContain(numero), p => p.ShouldContain("Villes labellisées"), p => p.ShouldContain("Niveau\u00a03"), p => p.ShouldContain("Fond de carte"), p => p.ShouldNotContain("Connexion requise"));
        using var forge = await visiteur.LireAsync("/villes-labellisees?recherche=%3Cscript%3Ealert(1)%3C/script%3E'%20OR%201=1--&region='%3B--&niveau=9&page=-4");
        forge.StatusCode.ShouldBe(HttpStatusCode.OK);
        var brut = await forge.Content.ReadAsStringAsync();
        brut.ShouldSatisfyAllConditions(p => p.ShouldNotContain("<script>alert"), p => p.ShouldContain("Aucune ville labellisée ne correspond"), p => p.ShouldNotContain(" style="));
        using var csv = await visiteur.LireAsync("/villes-labellisees.csv");
        (csv.Content.Headers.ContentType!.MediaType, csv.Headers.CacheControl!.MaxAge).ShouldBe(("text/csv", TimeSpan.FromMinutes(5)));
        (await csv.Content.ReadAsStringAsync()).ShouldContain($"53147;Mayenne;53;Mayenne;52;Pays de la Loire;3;{numero}");
        using var json = JsonDocument.Parse(await visiteur.Http.GetStringAsync("/villes-labellisees.json"));
        json.RootElement.GetProperty("schema").GetString().ShouldBe($"{usine.Adresse}villes-labellisees.schema.json");
        json.RootElement.GetProperty("villes").EnumerateArray().ShouldContain(v => v.GetProperty("numero").GetString() == numero);
        using var schema = JsonDocument.Parse(await visiteur.Http.GetStringAsync("/villes-labellisees.schema.json"));
        schema.RootElement.GetProperty("properties").GetProperty("villes").GetProperty("items").GetProperty("required").GetArrayLength().ShouldBe(11);
    }

    [Theory]
    [InlineData("VC-2026-9999")]
    [InlineData("VC-2026-0001%27--")]
    [InlineData("n-importe-quoi")]
    public async Task Attestation_QuandLeNumeroEstForge_RepondIntrouvableAvecDeQuoiCorriger(string numero)
    {
        var visiteur = usine.Anonyme();
        using var page = await visiteur.LireAsync($"/attestations/{numero}");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ClientWeb.TexteAsync(page)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("ne correspond à aucun label délivré"), p => p.ShouldContain("Vérifier un autre numéro"), p => p.ShouldContain(Uri.UnescapeDataString(numero)));
        foreach (var fichier in (string[])["badge.svg", "attestation.pdf"])
        {
            using var introuvable = await visiteur.LireAsync($"/attestations/{numero}/{fichier}");
            introuvable.StatusCode.ShouldBe(HttpStatusCode.NotFound, fichier);
        }
    }

    [Fact]
    public async Task Verification_SuitLeNumeroRecopie_EtLeCodeQrDuDocument()
    {
        var numero = await usine.Base.AttestationAsync("13001", "13", 2);
        var visiteur = usine.Anonyme();
        using var saisie = await visiteur.LireAsync($"/attestations?numero=+{numero.ToLowerInvariant()}+");
        saisie.Headers.Location!.ToString().ShouldBe($"/attestations/{numero}");
        (await visiteur.PageAsync("/attestations")).ShouldContain("Numéro imprimé");
        (await visiteur.PageAsync($"/attestations/{numero}")).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Cette attestation est authentique."), p => p.ShouldContain("Aix-en-Provence"), p => p.ShouldContain($"{usine.Adresse}attestations/{numero}/badge.svg"),
            p => p.ShouldNotContain("Publication d’essai"));
        using var pdf = await visiteur.LireAsync($"/attestations/{numero}/attestation.pdf");
        var octets = await pdf.Content.ReadAsByteArrayAsync();
        PdfTextReader.Read(octets).Text.ShouldContain(numero);
        var adresse = new Uri(await LecteurQr.LireAsync(octets));
        adresse.AbsolutePath.ShouldBe($"/attestations/{numero}");
        using var badge = await visiteur.LireAsync($"{adresse.AbsolutePath}/badge.svg");
        (badge.Content.Headers.ContentType!.MediaType, badge.Headers.CacheControl!.MaxAge).ShouldBe(("image/svg+xml", TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public async Task Expiree_SeDitPartout_EtResteTelechargeable()
    {
        var numero = await usine.Base.AttestationAsync("53130", "53", 1, new(2022, 1, 1), new(2024, 12, 31));
        var visiteur = usine.Anonyme();
        (await visiteur.PageAsync($"/attestations/{numero}")).ShouldContain("a expiré le 31 décembre 2024");
        (await visiteur.Http.GetStringAsync($"/attestations/{numero}/badge.svg")).ShouldContain("Label expiré le 31 décembre 2024");
        (await visiteur.PageAsync("/villes-labellisees?recherche=laval")).ShouldNotContain(numero);
        using var pdf = await visiteur.LireAsync($"/attestations/{numero}/attestation.pdf");
        pdf.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Label_SeControleSeRetire_EtLePublicLeVoitAussitot()
    {
        var numero = await usine.Base.AttestationAsync("13055", "13", 3);
        var fiche = $"/labels/attestations/{numero}";
        var association = await usine.ConnecterAsync(Roles.Association);
        (await association.PageAsync("/labels/attestations?recherche=marseille")).ShouldContain(numero);
        using var sansConstat = await association.PosterAsync(fiche, [("Controle.Constat", "")], $"{fiche}?handler=Controle");
        (await ClientWeb.TexteAsync(sansConstat)).ShouldContain("Écrivez ce que le contrôle a relevé.");
        using var controle = await association.PosterAsync(fiche, [("Controle.Constat", "Programme tenu.")], $"{fiche}?handler=Controle");
        controle.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var sansMotif = await association.PosterAsync(fiche, [("Retrait.Motif", "")], $"{fiche}?handler=Retrait");
        (await ClientWeb.TexteAsync(sansMotif)).ShouldContain("Dites pourquoi le label est retiré");
        using var retrait = await association.PosterAsync(fiche, [("Retrait.Motif", "Convention dénoncée.")], $"{fiche}?handler=Retrait");
        retrait.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await association.PageAsync(fiche)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Convention dénoncée."), p => p.ShouldContain("Programme tenu."), p => p.ShouldNotContain("Un retrait ne s’annule pas"));

        var visiteur = usine.Anonyme();
        (await visiteur.PageAsync($"/attestations/{numero}")).ShouldSatisfyAllConditions(
            p => p.ShouldContain("a été retiré le 15 septembre 2026"), p => p.ShouldNotContain("Convention dénoncée."), p => p.ShouldNotContain("attestation.pdf"));
        using var pdf = await visiteur.LireAsync($"/attestations/{numero}/attestation.pdf");
        pdf.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visiteur.PageAsync("/villes-labellisees?recherche=marseille")).ShouldNotContain(numero);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync(fiche)).ShouldContain("Convention dénoncée.");
    }
}
