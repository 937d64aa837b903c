using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>Flux et agenda public, tels qu'un agenda, un habitant et un autre site les lisent.</summary>
public sealed partial class AgendasTests(NombreDeRequetesTests.Usine usine) : IClassFixture<NombreDeRequetesTests.Usine>
{
    private const string Piege = "Bal </script><script>alert(1)</script> & \"goûter\"";

    [Fact]
    public async Task Flux_CreeParLApi_SeLitSansCompte_SeRevalideEtSeRevoque()
    {
        var commune = await SituerAsync("13201", "13");
        await usine.Base.AnimationAsync(commune, "13", new AnimationDonnees("Repas de quartier", PeriodeAnimation.Jour(new(2026, 9, 26))), AnimationStatut.Confirmee);
        var api = await usine.PorterAsync(Roles.Mairie, commune);
        using var creation = await api.PostAsJsonAsync("/api/v1/agendas", new { libelle = "Quartier", filtre = new { types = new[] { "initiativeCommune" } } });
        creation.StatusCode.ShouldBe(HttpStatusCode.Created);
        var cree = await creation.Content.ReadFromJsonAsync<JsonElement>();
        var (url, jeton) = (cree.GetProperty("url").GetString()!, cree.GetProperty("jeton").GetString()!);
        url.ShouldEndWith($"/agenda/{jeton}.ics");

        using var anonyme = usine.ClientApi();
        using var flux = await anonyme.GetAsync(url);
        flux.StatusCode.ShouldBe(HttpStatusCode.OK);
        flux.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        flux.Headers.CacheControl!.ToString().ShouldBe("max-age=300, private");
        (await flux.Content.ReadAsStringAsync()).ShouldContain("SUMMARY:Repas de quartier");

        using var relecture = new HttpRequestMessage(HttpMethod.Get, url);
        relecture.Headers.IfNoneMatch.Add(flux.Headers.ETag!);
        using var inchange = await anonyme.SendAsync(relecture);
        inchange.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await inchange.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        (await api.GetFromJsonAsync<JsonElement>("/api/v1/agendas")).GetRawText().ShouldNotContain(jeton);
        using var revocation = await api.DeleteAsync($"/api/v1/agendas/{jeton}");
        revocation.IsSuccessStatusCode.ShouldBeTrue();
        using var ferme = await anonyme.GetAsync(url);
        ferme.StatusCode.ShouldBe(HttpStatusCode.Gone);
        ferme.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await ferme.Content.ReadAsStringAsync()).ShouldNotContain("Quartier");
    }

    [Theory]
    [InlineData("/agenda/x.ics")]
    [InlineData("/agenda/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")]
    [InlineData("/agenda-public/99999.ics")]
    public async Task Flux_QuandLAdresseEstInconnue_RepondEnTexteClair(string adresse)
    {
        using var anonyme = usine.ClientApi();
        using var demande = new HttpRequestMessage(HttpMethod.Get, adresse);
        demande.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var reponse = await anonyme.SendAsync(demande);
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reponse.Content.ReadAsStringAsync()).ShouldBe("Aucun agenda à cette adresse.");
    }

    [Fact]
    public async Task AgendaPublic_QuandUnTitreEstPiege_NEnExecuteRien_EtLesDonneesLieesRestentJustes()
    {
        var commune = await SituerAsync("13202", "13");
        await usine.Base.AnimationAsync(commune, "13", new AnimationDonnees(Piege, PeriodeAnimation.Jour(new(2026, 10, 4), new(18, 0), new(20, 0))), AnimationStatut.Confirmee);
        await usine.Base.AnimationAsync(commune, "13", new AnimationDonnees("Hiver", PeriodeAnimation.Jour(new(2026, 12, 4), new(18, 0))), AnimationStatut.Annulee);
        await usine.Base.PublierProgrammeAsync(commune, 2026);
        // Tel qu'envoyé, sans décoder les entités : c'est ce que lit un navigateur.
        using var anonyme = usine.ClientApi();
        var html = await anonyme.GetStringAsync($"/agenda-public/{commune}");
        html.ShouldNotContain("<script>alert");
        using var donnees = JsonDocument.Parse(DonneesLiees().Match(html).Groups["json"].Value);
        var evenements = donnees.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        evenements[0].GetProperty("name").GetString().ShouldBe(Piege);
        evenements[0].GetProperty("startDate").GetString().ShouldBe("2026-10-04T18:00:00+02:00");
        evenements[1].GetProperty("startDate").GetString().ShouldBe("2026-12-04T18:00:00+01:00");
        evenements[1].GetProperty("eventStatus").GetString().ShouldBe("https://schema.org/EventCancelled");
    }

    [Fact]
    public async Task AgendaPublic_NeSIntegreQueParSaVariante_EtJamaisUneErreur()
    {
        var commune = await SituerAsync("13203", "13");
        using var anonyme = usine.ClientApi();
        using var page = await anonyme.GetAsync($"/agenda-public/{commune}");
        Politique(page).ShouldContain("frame-ancestors 'none'");
        page.Headers.Contains("X-Frame-Options").ShouldBeTrue();
        using var integree = await anonyme.GetAsync($"/agenda-public/{commune}?integre=1");
        Politique(integree).ShouldContain("frame-ancestors *");
        integree.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        (await integree.Content.ReadAsStringAsync()).ShouldNotContain("<form");
        using var erreur = await anonyme.GetAsync("/agenda-public/99999?integre=1");
        erreur.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Politique(erreur).ShouldContain("frame-ancestors 'none'");
    }

    [Fact]
    public async Task Agendas_AvecCinqCentsAnimations_NeFontPasUneRequeteDePlus()
    {
        var commune = await SituerAsync("13204", "13");
        var client = await usine.ConnecterAsync(Roles.Mairie, commune);
        using var reponse = await client.PosterAsync("/animations/abonnements", [("Saisie.Libelle", "Tout")], "/animations/abonnements?handler=Creer");
        var lien = Lien().Match(await client.PageAsync("/animations/abonnements")).Value;
        lien.ShouldNotBeEmpty("le lien se montre juste après la création");
        Lien().IsMatch(await client.PageAsync("/animations/abonnements")).ShouldBeFalse("et une seule fois");
        string[] adresses = [$"/agenda-public/{commune}", $"/agenda-public/{commune}.ics", new Uri(lien).PathAndQuery];
        await AjouterAsync(commune, 3);
        await usine.Base.PublierProgrammeAsync(commune, 2026);
        var avant = await CompterAsync(adresses);
        await AjouterAsync(commune, 497);
        (await CompterAsync(adresses)).ShouldBe(avant);
        avant.ShouldAllBe(n => n <= 12);
        using var anonyme = usine.ClientApi();
        (await anonyme.GetStringAsync(lien)).Split("BEGIN:VEVENT").Length.ShouldBe(501);
    }

    private async Task AjouterAsync(string commune, int nombre)
    {
        for (var i = 0; i < nombre; i++)
        {
            await usine.Base.AnimationAsync(commune, "13", new AnimationDonnees($"Animation {i}", PeriodeAnimation.Jour(new DateOnly(2026, 1, 1).AddDays(i % 365))), AnimationStatut.Planifiee);
        }
    }

    private async Task<List<int>> CompterAsync(string[] adresses)
    {
        List<int> comptes = [];
        using var anonyme = usine.ClientApi();
        foreach (var adresse in adresses)
        {
            // Une première fois pour les caches, et pour que le relevé soit noté.
            await anonyme.GetStringAsync(adresse);
            usine.Compteur.Remettre();
            await anonyme.GetStringAsync(adresse);
            comptes.Add(usine.Compteur.Nombre);
        }
        return comptes;
    }

    private async Task<string> SituerAsync(string code, string departement)
    {
        await using var systeme = usine.Base.Systeme();
        systeme.Contexte.Add(new Territoires.Commune(code, new Territoires.CommuneDonnees($"Ville {code}", departement, "93", null, null, 10_000, "13000", "metro", null, null)));
        await systeme.Contexte.SaveChangesAsync();
        return code;
    }

    private static string Politique(HttpResponseMessage reponse) => string.Join(';', reponse.Headers.GetValues("Content-Security-Policy"));

    [GeneratedRegex("<script type=\"application/ld\\+json\">(?<json>.*?)</script>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DonneesLiees();

    [GeneratedRegex("https?://[^<\"]+/agenda/[A-Za-z0-9_-]{43}\\.ics", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Lien();
}
