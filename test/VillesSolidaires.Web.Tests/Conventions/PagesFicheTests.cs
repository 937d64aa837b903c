using System.Net;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>La fiche : ce qu'elle montre, à qui, et les commentaires écrits sur place.</summary>
public sealed class PagesFicheTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Fiche_QuandPartiellementSignee_DitQuiDoitAgirEtNAQuUneActionPrincipale()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.PartiellementSignee, Subvention = 84_000 });
        var client = await usine.ConnecterAsync(Roles.Administrateur);
        var page = await client.PageLisibleAsync($"/conventions/{id}");
        page.ShouldContain("<b>Voisins Solidaires</b> doit signer, depuis aujourd’hui");
        page.ShouldContain("1 signée sur 3, dans l’ordre convenu");
        page.ShouldContain("Délibération n° 2026-0412, exécutoire le 3 septembre 2026");
        page.ShouldContain("Modifier un article annulerait la signature donnée");
        page.ShouldContain("par an dépassent 23 000 €");
        // Le sommet : une action pleine, signer, puisque c'est le tour de l'association.
        Sommet(page).Split("btn-primary").Length.ShouldBe(2);
        Sommet(page).ShouldContain($"href=\"/conventions/{id}/signer\"");
    }

    [Fact]
    public async Task Fiche_QuandLaPersonneNeFaitQueLire_NeProposeAucunGeste()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        var elu = await usine.ConnecterAsync(Roles.Elu, "13055");
        var page = await elu.PageLisibleAsync($"/conventions/{id}");
        page.ShouldContain("doit relire le texte");
        Sommet(page).ShouldNotContain("btn-primary");
        page.ShouldNotContain("<dialog");
        page.ShouldNotContain("handler=Ouvrir");
    }

    [Fact]
    public async Task Fiche_AvantSignature_NeSuitNiEngagementNiVersement()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture, Subvention = 84_000 });
        var page = await (await usine.ConnecterAsync(Roles.Administrateur)).PageLisibleAsync($"/conventions/{id}");
        // Deux engagements et deux versements.
        page.Split("après signature</span>").Length.ShouldBe(5);
        page.ShouldNotContain("Compte rendu financier 2026</span>");
    }

    [Fact]
    public async Task Fiche_QuandQuarantePartiesEtPlus_LesRegroupeParRang()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest
        {
            Type = TypeConvention.CadreDepartemental, Jusqua = ConventionStatut.PartiellementSignee,
            AutresParties = [.. Enumerable.Range(1, 40).Select(i => $"Habitat {i}")],
        });
        var client = await usine.ConnecterAsync(Roles.Association);
        var page = await client.PageLisibleAsync($"/conventions/{id}");
        page.ShouldContain("1 signée sur 43");
        page.ShouldContain("Rang 4 : 40 bailleurs sociaux");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/texte")]
    [InlineData("/texte-consolide")]
    public async Task Article_APuces_SeLitEnListePartoutCommeDansLePdf(string page)
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Laval);
        await usine.AgirAsync(s => s.GetRequiredService<IRedactionConventionAppService>().AjouterClauseAsync(
            convention.Id, new AjouterClauseInput { Nature = NatureClause.Article, Titre = "Locaux", Texte = "La Ville prête :\n- la salle des fêtes\n- le préau" }, default));
        var client = await usine.ConnecterAsync(Roles.Association);
        var html = await client.PageAsync($"/conventions/{convention.Id}{page}");
        html.ShouldContain("<li>la salle des fêtes</li>");
        html.ShouldContain("<p class=\"vs-notes\">La Ville prête :</p>");
    }

    [Fact]
    public async Task Fiche_QuandHorsDuPerimetre_EstIntrouvable()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest());
        var laval = await usine.ConnecterAsync(Roles.Mairie, "53130");
        using var reponse = await laval.LireAsync($"/conventions/{id}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Commentaire_QuandOuvertPuisResolu_BloqueLaSignaturePuisLaLaisse()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Marseille);
        var fiche = $"/conventions/{convention.Id}";
        var clause = (await usine.FicheAsync(convention.Id)).Clauses[0].Id;
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");

        using var vide = await mairie.PosterAsync(fiche, [("commentaire.Texte", "")], $"{fiche}/commentaires?handler=Ouvrir&clauseId={clause}");
        var page = await PagesLisibles.TexteAsync(vide);
        page.ShouldContain("id=\"commentaire_Texte-err\"");
        page.ShouldContain("Écrivez votre commentaire.");

        using var ouvert = await mairie.PosterAsync(fiche, [("commentaire.Texte", "Préciser les <b>salles</b>.")], $"{fiche}/commentaires?handler=Ouvrir&clauseId={clause}");
        ouvert.Headers.Location!.ToString().ShouldBe($"/conventions/{convention.Id}#clause-{clause}");
        (await mairie.PageLisibleAsync(fiche)).ShouldContain("Ouvert, bloque la signature");
        var fil = (await usine.FicheAsync(convention.Id)).Clauses[0].Fils[0].Id;

        using var reponse = await mairie.PosterAsync(fiche, [("commentaire.Texte", "Fait.")], $"{fiche}/commentaires?handler=Repondre&clauseId={clause}&filId={fil}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var resolu = await mairie.PosterAsync(fiche, [], $"{fiche}/commentaires?handler=Resoudre&clauseId={clause}&filId={fil}");
        resolu.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await mairie.PageLisibleAsync(fiche);
        page.ShouldContain("2 commentaires, résolus le 15 septembre 2026");
        page.ShouldNotContain("Ouvert, bloque la signature");
    }

    [Fact]
    public async Task Commentaire_QuandTropLong_RevientEntierAvecSonErreur()
    {
        var convention = await usine.BrouillonAsync(DonneesWeb.Marseille);
        var fiche = $"/conventions/{convention.Id}";
        var clause = (await usine.FicheAsync(convention.Id)).Clauses[0].Id;
        var long2001 = new string('x', ConventionConsts.CommentaireMax + 1);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var refus = await client.PosterAsync(fiche, [("commentaire.Texte", long2001)], $"{fiche}/commentaires?handler=Ouvrir&clauseId={clause}");
        var page = await PagesLisibles.TexteAsync(refus);
        page.ShouldContain(long2001);
        page.ShouldContain("Un commentaire ne dépasse pas 2 000 caractères.");
    }

    [Fact]
    public async Task Regles_CitentLeurSourceEtLeurDate()
    {
        var page = await (await usine.ConnecterAsync(Roles.Elu, "13055")).PageLisibleAsync("/conventions/regles");
        page.ShouldContain("Loi n° 2000-321 du 12 avril 2000, art. 10");
        page.ShouldContain("29 septembre 2015");
    }

    private static string Sommet(string page) => page[page.IndexOf("vs-sommet", StringComparison.Ordinal)..page.IndexOf("vs-parcours", StringComparison.Ordinal)];
}
