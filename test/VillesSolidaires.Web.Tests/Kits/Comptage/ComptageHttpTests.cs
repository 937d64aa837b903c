using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Règle n° 2 sur le vrai tuyau HTTP : plages, préchargements, abus, panne, horloge. Chaque fichier envoyé est compté, et lui seul.</summary>
public sealed class ComptageHttpTests(UsineRegle2 usine) : IClassFixture<UsineRegle2>
{
    private readonly string _slug = $"k{Guid.NewGuid():N}";

    [Theory]
    [InlineData("bytes=0-", 206, 1, 0)]
    [InlineData("bytes=0-99", 206, 1, 0)]
    [InlineData("bytes=100-199", 206, 0, 1)]
    [InlineData("bytes=-100", 206, 0, 1)]
    [InlineData("bytes=-999999", 206, 1, 0)]
    [InlineData("bytes=0-9,20-29", 200, 1, 0)]
    [InlineData("octets=5-9", 200, 1, 0)]
    [InlineData("bytes=999999-", 416, 0, 0)]
    [InlineData("bytes=-0", 416, 0, 0)]
    [InlineData("bytes=abc", 200, 1, 0)]
    public async Task Get_QuandUnePlageEstDemandee_CompteCeQuiEstEnvoye(string plage, int statut, long qualifies, long partiels)
    {
        var id = await NouveauAsync();
        using var reponse = await usine.DemanderAsync(Adresse, h => h.TryAddWithoutValidation("Range", plage));
        ((int)reponse.StatusCode).ShouldBe(statut);
        var lu = await LireAsync(id);
        (lu.Brut, lu.Qualifie, lu.Partiels).ShouldBe((qualifies + partiels, qualifies, partiels));
    }

    [Fact]
    public async Task Get_QuandLeFichierAChangeEntreDeuxParties_LEnvoieEnEntierEtLeCompte()
    {
        var id = await NouveauAsync();
        using var reponse = await usine.DemanderAsync(Adresse, h =>
        {
            h.Range = new RangeHeaderValue(100, 199);
            h.IfRange = new RangeConditionHeaderValue("\"une-autre-version\"");
        });
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await LireAsync(id)).Qualifie.ShouldBe(1);
    }

    [Theory]
    [InlineData("If-None-Match", "W/\"{0}\"", 304)]
    [InlineData("If-None-Match", "\"{0}\"", 304)]
    [InlineData("If-Match", "\"autre\"", 412)]
    public async Task Get_QuandRienNEstEnvoye_NeCompteRien(string entete, string valeur, int statut)
    {
        var id = await NouveauAsync();
        using var tete = await usine.DemanderAsync(Adresse, methode: HttpMethod.Head);
        using var reponse = await usine.DemanderAsync(Adresse, h => h.TryAddWithoutValidation(entete, string.Format(null, valeur, tete.Headers.ETag!.Tag.Trim('"'))));
        ((int)reponse.StatusCode).ShouldBe(statut);
        (await reponse.Content.ReadAsStringAsync()).ShouldNotContain("%PDF-");
        if (statut == 304) reponse.Headers.ETag.ShouldBe(tete.Headers.ETag);
        (await LireAsync(id)).Brut.ShouldBe(0);
    }

    [Theory]
    [InlineData("Sec-Purpose", "prefetch;prerender")]
    [InlineData("Purpose", "prefetch")]
    [InlineData("X-Moz", "prefetch")]
    [InlineData("X-Purpose", "preview")]
    public async Task Get_QuandLeNavigateurPrecharge_CompteEnBrutSeulement(string entete, string valeur)
    {
        var id = await NouveauAsync();
        using var reponse = await usine.DemanderAsync(Adresse, h => h.TryAddWithoutValidation(entete, valeur));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lu = await LireAsync(id);
        (lu.Brut, lu.Qualifie, lu.Partiels).ShouldBe((1, 0, 1));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 1)]
    [InlineData("WhatsApp/2.23.20.0 A", 1)]
    [InlineData(null, 1)]
    [InlineData("Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36", 0)]
    public async Task Get_QuandUnRobotSeNomme_LEcarte(string? agent, long robots)
    {
        var id = await NouveauAsync();
        using var reponse = await usine.DemanderAsync(Adresse, agent: agent);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var lu = await LireAsync(id);
        (lu.Brut, lu.Robots, lu.Qualifie).ShouldBe((1, robots, 1 - robots));
    }

    [Fact]
    public async Task Get_QuandLeDisqueEstPlein_Repond503SansEnvoyerLeFichier_PuisCompteUneFoisLibere()
    {
        var id = await usine.UneFoisAsync("plein");
        usine.DisquePlein = true;
        using (var refus = await usine.DemanderAsync("/kits/plein/affiche.pdf"))
        {
            refus.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refus.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
            refus.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var corps = await refus.Content.ReadAsStringAsync();
            corps.ShouldContain($"\"code\":\"{ComptageErrorCodes.CompteImpossible}\"");
            corps.ShouldNotContain("disk is full");
        }
        using (var page = await usine.DemanderAsync("/kits/plein/affiche.pdf?commune=13055", html: true))
        {
            page.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            page.Headers.RetryAfter.ShouldNotBeNull();
            var texte = await ClientWeb.TexteAsync(page);
            texte.ShouldContain("n’a pas pu être compté");
            texte.ShouldContain("href=\"/kits/plein/affiche.pdf?commune=13055\"");
        }
        usine.DisquePlein = false;
        using var servi = await usine.DemanderAsync("/kits/plein/affiche.pdf");
        servi.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await usine.ComptesAsync(id)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Get_QuandLHorlogeChange_CompteSansErreurALHeureQuElleDit()
    {
        var id = await usine.UneFoisAsync("horloge");
        // Retour d'heure d'hiver, remise à l'heure en arrière, puis bond d'un an en avant.
        DateTimeOffset[] heures =
        [
            new(2026, 10, 25, 0, 59, 59, TimeSpan.Zero), new(2026, 10, 25, 1, 0, 1, TimeSpan.Zero), new(2026, 10, 24, 23, 0, 0, TimeSpan.Zero),
            new(2027, 10, 31, 0, 30, 0, TimeSpan.Zero),
        ];
        var avant = usine.Base.Horloge.GetUtcNow();
        foreach (var heure in heures)
        {
            usine.Base.Horloge.AllerA(heure);
            using var reponse = await usine.DemanderAsync("/kits/horloge/affiche.pdf");
            reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        usine.Base.Horloge.AllerA(avant);
        await using var systeme = usine.Base.Systeme();
        var compteurs = await systeme.Contexte.Set<CompteurTelechargement>().Where(c => c.KitId == id).OrderBy(c => c.Heure).ToListAsync();
        compteurs.Select(c => (c.Heure.ToString("MM-dd HH", null), c.Jour.Day, (int)c.Regle, c.Brut)).ShouldBe(
            [("10-24 23", 25, 1, 1L), ("10-25 00", 25, 1, 1L), ("10-25 01", 25, 1, 1L), ("10-31 00", 31, 2, 1L)]);
    }

    private string Adresse => $"/kits/{_slug}/affiche.pdf";

    private Task<Guid> NouveauAsync() => usine.PublieAsync(_slug);

    private async Task<(long Brut, long Qualifie, long Robots, long Partiels, long Exces)> LireAsync(Guid kit)
    {
        await using var systeme = usine.Base.Systeme();
        var c = await systeme.Contexte.Set<CompteurTelechargement>().Where(c => c.KitId == kit).ToListAsync();
        return (c.Sum(l => l.Brut), c.Sum(l => l.Qualifie), c.Sum(l => l.Robots), c.Sum(l => l.Partiels), c.Sum(l => l.Exces));
    }
}
