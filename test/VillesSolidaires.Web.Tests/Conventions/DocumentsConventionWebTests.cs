using System.Net;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>PDF, comparaison, historique et données essentielles, vus du navigateur.</summary>
public sealed class DocumentsConventionWebTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Pdf_EstLeMemeParLaPageEtParLApi()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var page = await client.LireAsync($"/conventions/{id}/pdf");
        using var api = await (await usine.PorterAsync(Roles.Mairie, "13055")).GetAsync($"/api/v1/conventions/{id}/pdf?version=1");

        page.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        page.Content.Headers.ContentDisposition!.FileName!.ShouldEndWith("-version-1.pdf");
        page.Headers.ETag.ShouldBe(api.Headers.ETag);
        (await page.Content.ReadAsByteArrayAsync()).ShouldBe(await api.Content.ReadAsByteArrayAsync());
        (await client.LireAsync($"/conventions/{id}/pdf?version=9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Comparer_DitLesChangementsAutrementQueParLaCouleur()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        await usine.Base.AgirSurAsync(id, (c, acte) =>
        {
            var objet = c.Clauses.Single(k => k.Titre == "Objet");
            c.Redaction.ModifierClause(objet.Id, "Objet", objet.Texte.Replace("ensemble", "de concert", StringComparison.Ordinal), 1, acte);
        });
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");

        var page = await client.PageAsync($"/conventions/{id}/comparer?de=1&a=actuel");

        page.ShouldContain("1\u00A0article modifié");
        page.ShouldContain("<del class=\"vs-del\"><span class=\"visually-hidden\">[retiré : </span>ensemble<span class=\"visually-hidden\">]</span></del>");
        page.ShouldContain("<ins class=\"vs-ins\"><span class=\"visually-hidden\">[ajouté : </span>de concert<span class=\"visually-hidden\">]</span></ins>");
        page.ShouldContain("<option selected=\"selected\" value=\"actuel\">");
        page.ShouldContain("2 autres sans changement");
        (await client.PageAsync($"/conventions/{id}/comparer?de=1&a=1")).ShouldContain("Aucune différence");
        (await client.LireAsync($"/conventions/{id}/comparer?de=1&a=inconnue")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TexteConsolide_MontreLeTexteEnVigueurEtSesAvenants()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        await usine.Base.AvenantSigneAsync(id, new DateOnly(2029, 12, 31), (c, acte) => c.Redaction.AjouterClause(NatureClause.Article, "Bilan", "Un bilan :\n- par an ;\n- par site.", acte));
        var page = await (await usine.ConnecterAsync(Roles.Mairie, "13055")).PageAsync($"/conventions/{id}/texte-consolide");
        page.ShouldContain("Article 4. Bilan");
        page.ShouldContain("Ajouté par l’avenant n° 1");
        page.ShouldContain("<li>par site.</li>");
    }

    [Fact]
    public async Task Historique_MontreLaChaineIntactePuisNommeLeMaillonRompu()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await client.PageAsync($"/conventions/{id}/historique")).ShouldContain("Chaîne intacte");
        await using (var systeme = usine.Base.Systeme())
        {
            await systeme.Contexte.Database.ExecuteSqlAsync($"UPDATE ConventionEvenements SET Resume = 'Faux' WHERE Numero = 3 AND ConventionId = {id}");
        }

        var page = await client.PageAsync($"/conventions/{id}/historique");

        page.ShouldContain("Rompue à l’événement n° 3 : l’événement n° 3 a été modifié");
        page.ShouldContain("Premier maillon rompu");
    }

    [Fact]
    public async Task Historique_EstPagine()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 30_000 });
        var client = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await client.PageAsync($"/conventions/{id}/historique?taille=10")).ShouldContain("Toutes les parties ont signé");
        (await client.PageAsync($"/conventions/{id}/historique?taille=10&page=2")).ShouldContain("Aide de");
        (await client.PageAsync($"/conventions/{id}/historique?taille=10&page=3")).ShouldContain("Brouillon créé");
    }

    [Fact]
    public async Task DonneesEssentielles_SontPubliquesEtDisentCeQuiManque()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 30_000 });
        using var fichier = await usine.ClientApi().GetAsync("/donnees-essentielles.csv");
        fichier.StatusCode.ShouldBe(HttpStatusCode.OK);
        fichier.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        fichier.Headers.CacheControl!.ToString().ShouldBe("public, max-age=300");
        (await fichier.Content.ReadAsStringAsync()).ShouldStartWith("nomAttribuant,idAttribuant,dateConvention,");

        var page = await (await usine.ConnecterAsync(Roles.Association)).PageAsync("/conventions/donnees-essentielles");

        page.ShouldContain($"/conventions/{id}");
        page.ShouldContain("SIRET de Ville de Marseille, SIRET de Voisins Solidaires");
        page.ShouldContain("15 décembre 2026");
        (await usine.Anonyme().PageAsync("/sources")).ShouldContain("/donnees-essentielles.csv");
    }
}
