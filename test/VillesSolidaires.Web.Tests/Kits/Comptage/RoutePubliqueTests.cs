using System.Net;
using System.Net.Http.Headers;
using Shouldly;
using Xunit;

namespace VillesSolidaires.Kits;

/// <summary>Route publique des fichiers de kits : ce qui est servi, ce qui est compté, et ce que disent les refus.</summary>
public sealed class RoutePubliqueTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private const string Navigateur = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    [Fact]
    public async Task Get_ServirLeFichierEtLeCompter()
    {
        var id = await usine.PublieAsync("servi");
        using var reponse = await DemanderAsync("/kits/servi/affiche.pdf?commune=13055&canal=qr", d => d.Headers.AcceptEncoding.ParseAdd("gzip, br"));
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        reponse.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        reponse.Content.Headers.ContentEncoding.ShouldBeEmpty();
        (await reponse.Content.ReadAsByteArrayAsync()).ShouldBe(KitsDeTest.Pdf);
        reponse.Headers.ETag!.IsWeak.ShouldBeFalse();
        reponse.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        (await usine.ComptesAsync(id)).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Get_QuandLAdresseDitSaVersion_SeGardeEnMemoire()
    {
        await usine.PublieAsync("garde");
        using var reponse = await DemanderAsync("/kits/garde/affiche.pdf?v=1");
        reponse.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Get_QuandLeNavigateurLADeja_Repond304SansCompter(bool toutes)
    {
        var slug = toutes ? "deja-etoile" : "deja";
        var id = await usine.PublieAsync(slug);
        using var premiere = await DemanderAsync($"/kits/{slug}/affiche.pdf", methode: HttpMethod.Head);
        using var reponse = await DemanderAsync($"/kits/{slug}/affiche.pdf", d => d.Headers.IfNoneMatch.Add(toutes ? EntityTagHeaderValue.Any : premiere.Headers.ETag!));
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Head_DonneLesEnTetesSansCompter()
    {
        var id = await usine.PublieAsync("entetes");
        using var reponse = await DemanderAsync("/kits/entetes/affiche.pdf", methode: HttpMethod.Head);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        reponse.Content.Headers.ContentLength.ShouldBe(KitsDeTest.Pdf.Length);
        (await reponse.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Get_QuandUnePlageSuitLeDebut_Repond206SansQualifier()
    {
        var id = await usine.PublieAsync("plage");
        using var reponse = await DemanderAsync("/kits/plage/affiche.pdf", d => d.Headers.Range = new RangeHeaderValue(100, 199));
        reponse.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await reponse.Content.ReadAsByteArrayAsync()).ShouldBe(KitsDeTest.Pdf[100..200]);
        reponse.Content.Headers.ContentRange!.Length.ShouldBe(KitsDeTest.Pdf.Length);
        (await usine.ComptesAsync(id)).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Get_QuandDeuxFoisDansLHeure_CompteUnSeulQualifie()
    {
        var id = await usine.PublieAsync("double");
        using var premiere = await DemanderAsync("/kits/double/affiche.pdf");
        using var seconde = await DemanderAsync("/kits/double/affiche.pdf");
        (await usine.ComptesAsync(id)).ShouldBe((2, 1));
    }

    [Theory]
    [InlineData("/kits/inconnu/affiche.pdf", 404, "Kits:KitInconnu")]
    [InlineData("/kits/refus/inconnu.pdf", 404, "Kits:FichierInconnu")]
    [InlineData("/kits/refus/affiche.pdf?v=7", 404, "Kits:VersionInconnue")]
    [InlineData("/kits/refus/affiche.pdf?v=deux", 400, "Kits:VersionIllisible")]
    [InlineData("/kits/refus/affiche.pdf?v=-1", 400, "Kits:VersionIllisible")]
    [InlineData("/kits/refus/affiche.pdf?commune=99999", 400, "Kits:CommuneInconnue")]
    [InlineData("/kits/refus/affiche.pdf?canal=pigeon", 400, "Kits:CanalInconnu")]
    public async Task Get_QuandLAdresseEstFausse_LeDitSansCompter(string adresse, int statut, string code)
    {
        var id = await PublierUneFoisAsync();
        using var page = await DemanderAsync(adresse);
        ((int)page.StatusCode).ShouldBe(statut);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var html = await ClientWeb.TexteAsync(page);
        html.ShouldContain("href=\"/kits-a-telecharger\"");
        html.ShouldContain($"Erreur {statut}");

        using var machine = await DemanderAsync(adresse, html: false);
        ((int)machine.StatusCode).ShouldBe(statut);
        machine.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await machine.Content.ReadAsStringAsync()).ShouldContain($"\"code\":\"{code}\"");
        (await usine.ComptesAsync(id)).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Get_QuandLeKitEstArchive_NeSertPlusRien()
    {
        var id = await usine.PublieAsync("archive");
        var association = await usine.ConnecterAsync(Comptes.Roles.Association);
        using var archive = await association.PosterAsync($"/kits/{id}", [], $"/kits/{id}?handler=Archiver");
        archive.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var reponse = await DemanderAsync("/kits/archive/affiche.pdf");
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PagePublique_DonneLesLiensAvecVersionCanalEtCommune()
    {
        await usine.PublieAsync("presente");
        var client = usine.Anonyme();
        (await client.PageAsync("/kits-a-telecharger")).ShouldContain("/kits-a-telecharger/presente");
        (await client.PageAsync("/kits-a-telecharger/presente")).ShouldContain("/kits/presente/affiche.pdf?v=1&canal=page\"");
        (await client.PageAsync("/kits-a-telecharger/presente?commune=13055&canal=qr")).ShouldContain("/kits/presente/affiche.pdf?v=1&canal=qr&commune=13055\"");
    }

    [Fact]
    public async Task PagePublique_QuandLeKitEstUnBrouillon_RestePrivee()
    {
        await usine.BrouillonAsync("prive");
        using var reponse = await usine.Anonyme().LireAsync("/kits-a-telecharger/prive");
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static readonly SemaphoreSlim Verrou = new(1, 1);
    private static readonly Dictionary<UsineWeb, Guid> Refus = [];

    private async Task<Guid> PublierUneFoisAsync()
    {
        await Verrou.WaitAsync();
        try
        {
            return Refus.TryGetValue(usine, out var id) ? id : Refus[usine] = await usine.PublieAsync("refus");
        }
        finally
        {
            Verrou.Release();
        }
    }

    private async Task<HttpResponseMessage> DemanderAsync(string adresse, Action<HttpRequestMessage>? preparer = null, HttpMethod? methode = null, bool html = true)
    {
        using var demande = new HttpRequestMessage(methode ?? HttpMethod.Get, adresse);
        demande.Headers.UserAgent.ParseAdd(Navigateur);
        preparer?.Invoke(demande);
        if (html) demande.Headers.Accept.ParseAdd("text/html");
        return await usine.ClientApi().SendAsync(demande);
    }
}
