using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>Gestes par dialogue : conduite, refus, fins, avenant, renouvellement. Un refus rouvre le dialogue, saisie gardée.</summary>
public sealed class PagesGestesTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Relecture_QuandAucunePartieNEstChoisie_RouvreLeDialogueAvecLErreur()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest());
        using var refus = await client.PosterAsync(fiche, [("Relecture.PartieId", "")], $"{fiche}/conduite?handler=Relecture&confirmer=relecture");
        var page = await PagesLisibles.TexteAsync(refus);
        Dialogue(page, "relecture").ShouldContain("open=\"\"");
        Dialogue(page, "relecture").ShouldContain("id=\"Relecture_PartieId-err\"");
        Dialogue(page, "annulation").ShouldNotContain("open=\"\"");
    }

    [Fact]
    public async Task Relecture_PuisCorrections_PassentParLesDeuxParties()
    {
        var (client, fiche, id) = await PreparerAsync(new ModeleDeTest());
        var convention = await usine.FicheAsync(id);
        using var envoyee = await client.PosterAsync(fiche, [("Relecture.PartieId", convention.Parties[0].Id.ToString())], $"{fiche}/conduite?handler=Relecture");
        envoyee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageLisibleAsync(fiche)).ShouldContain("<b>Ville de Marseille</b> doit relire le texte");

        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var sansMotif = await mairie.PosterAsync(fiche, [("Corrections.PartieId", convention.Parties[1].Id.ToString()), ("Corrections.Motif", "")], $"{fiche}/conduite?handler=Corrections&confirmer=corrections");
        Dialogue(await PagesLisibles.TexteAsync(sansMotif), "corrections").ShouldContain("Dites ce qui est à corriger.");
        using var demandees = await mairie.PosterAsync(
            fiche, [("Corrections.PartieId", convention.Parties[1].Id.ToString()), ("Corrections.Motif", "Préciser les salles.")], $"{fiche}/conduite?handler=Corrections");
        demandees.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("<b>Voisins Solidaires</b> doit corriger le texte");
        page.ShouldContain("Préciser les salles.");
    }

    [Fact]
    public async Task Geste_QuandUnAutreAEnregistre_DitQuiEtGardeLaSaisie()
    {
        var (client, fiche, id) = await PreparerAsync(new ModeleDeTest());
        var perime = await client.ChampAsync(fiche, "Annulation.ConcurrencyStamp");
        var admin = await usine.ConnecterAsync(Roles.Administrateur);
        var partie = (await usine.FicheAsync(id)).Parties[0].Id.ToString();
        using var autre = await admin.PosterAsync(fiche, [("Relecture.PartieId", partie)], $"{fiche}/conduite?handler=Relecture");
        autre.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var refus = await client.PosterAsync(
            fiche, [("Annulation.Motif", "Projet abandonné"), ("Annulation.ConcurrencyStamp", perime)], $"{fiche}/conduite?handler=Annulation&confirmer=annulation");
        var dialogue = Dialogue(await PagesLisibles.TexteAsync(refus), "annulation");
        dialogue.ShouldContain("entre-temps par Essai administrateur");
        dialogue.ShouldContain("Projet abandonné");
        var nouveau = ClientWeb.Champ(dialogue, "Annulation.ConcurrencyStamp");
        using var reprise = await client.PosterAsync(fiche, [("Annulation.Motif", "Projet abandonné"), ("Annulation.ConcurrencyStamp", nouveau)], $"{fiche}/conduite?handler=Annulation");
        reprise.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageLisibleAsync(fiche)).ShouldContain("Motif : Projet abandonné");
    }

    [Fact]
    public async Task Geste_QuandLEtatNeLePermetPlus_LeDitEnTeteDePage()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        using var refus = await client.PosterAsync(fiche, [("Annulation.Motif", "Trop tard")], $"{fiche}/conduite?handler=Annulation&confirmer=annulation");
        var page = await PagesLisibles.TexteAsync(refus);
        page[..page.IndexOf("vs-sommet", StringComparison.Ordinal)].ShouldContain("« Annuler » n’est pas possible à l’état « Signée »");
    }

    [Fact]
    public async Task Ouverture_QuandUnCommentaireEstOuvert_NommeLArticle()
    {
        var (client, fiche, id) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        var clause = (await usine.FicheAsync(id)).Clauses[1].Id;
        await usine.Base.AgirSurAsync(id, (c, acte) => c.Redaction.Commenter(clause, "À revoir", "Ville de Marseille", acte));
        using var refus = await client.PosterAsync(fiche, [], $"{fiche}/signature?handler=Ouverture&confirmer=ouverture");
        Dialogue(await PagesLisibles.TexteAsync(refus), "ouverture").ShouldContain("Des commentaires sont encore ouverts : Article 2");
    }

    [Fact]
    public async Task Relance_QuandAucunCourrielNEstConnu_LeDit()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.ASigner });
        using var refus = await client.PosterAsync(fiche, [], $"{fiche}/conduite?handler=Relance&confirmer=relance");
        Dialogue(await PagesLisibles.TexteAsync(refus), "relance").ShouldContain("Aucune adresse n’est connue pour Ville de Marseille");
    }

    [Fact]
    public async Task Cadre_QuandLeTexteEstALaSignature_AnnuleLesSignaturesEtLeDit()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.PartiellementSignee });
        using var inversees = await client.PosterAsync(
            fiche, [("Cadre.Objet", "Objet gardé"), ("Cadre.Debut", "2027-01-01"), ("Cadre.Fin", "2026-01-01")], $"{fiche}/conduite?handler=Cadre&confirmer=cadre");
        var dialogue = Dialogue(await PagesLisibles.TexteAsync(inversees), "cadre");
        dialogue.ShouldContain("id=\"Cadre_Fin-err\"");
        dialogue.ShouldContain("Objet gardé");
        using var faite = await client.PosterAsync(fiche, [("Cadre.Objet", "Objet gardé"), ("Cadre.Debut", "2027-01-01"), ("Cadre.Fin", "2028-01-01")], $"{fiche}/conduite?handler=Cadre");
        faite.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("1 signature est annulée : le texte a changé");
        page.ShouldContain("En correction");
    }

    [Fact]
    public async Task Refus_QuandDesSignaturesEtaientDonnees_DitQuEllesTombent()
    {
        var (client, fiche, id) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.PartiellementSignee });
        var association = (await usine.FicheAsync(id)).Parties[1].Id.ToString();
        using var refuse = await client.PosterAsync(fiche, [("Refus.PartieId", association), ("Refus.Motif", "L’article 2 ne convient pas.")], $"{fiche}/signature?handler=Refus");
        refuse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("1 signature est annulée");
        page.ShouldContain("1 signature annulée : refus de Voisins Solidaires");
        page.ShouldContain("En correction");
    }

    [Fact]
    public async Task Resiliation_QuandLaDateEstPasseeOuHorsPeriode_LeDitSurLeChamp()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        foreach (var (effet, message) in new[] { ("2026-01-01", "La date d’effet précède aujourd’hui"), ("2031-01-01", "l’effet ne peut pas être plus tardif") })
        {
            using var refus = await client.PosterAsync(
                fiche, [("Resiliation.EffetLe", effet), ("Resiliation.Motif", "Fin du programme")], $"{fiche}/conduite?handler=Resiliation&confirmer=resiliation");
            var dialogue = Dialogue(await PagesLisibles.TexteAsync(refus), "resiliation");
            dialogue.ShouldContain("id=\"Resiliation_EffetLe-err\"");
            dialogue.ShouldContain(message);
            dialogue.ShouldContain("Fin du programme");
            dialogue.ShouldContain($"value=\"{effet}\"");
        }
    }

    [Fact]
    public async Task Avenant_QuandLaFinPrecedeLeDebut_GardeLaSaisie_PuisSOuvre()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        using var refus = await client.PosterAsync(fiche, [("Avenant.Objet", "Objet prolongé"), ("Avenant.Fin", "2020-01-01")], $"{fiche}/conduite?handler=Avenant&confirmer=avenant");
        var dialogue = Dialogue(await PagesLisibles.TexteAsync(refus), "avenant");
        dialogue.ShouldContain("id=\"Avenant_Fin-err\"");
        dialogue.ShouldContain("Objet prolongé");

        using var ouvert = await client.PosterAsync(fiche, [("Avenant.Objet", "Objet prolongé"), ("Avenant.Fin", "2029-06-30")], $"{fiche}/conduite?handler=Avenant");
        var avenant = await client.PageLisibleAsync(ouvert.Headers.Location!.ToString());
        avenant.ShouldContain("Avenant n° 1");
        avenant.ShouldContain("Conventions liées");
        (await client.PageLisibleAsync(fiche)).ShouldContain("-A1");
    }

    [Fact]
    public async Task Renouvellement_SeFaitEnUnGesteEtUneSeuleFois()
    {
        var (client, fiche, _) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        using var ouvert = await client.PosterAsync(fiche, [], $"{fiche}/conduite?handler=Renouvellement");
        var nouvelle = await client.PageLisibleAsync(ouvert.Headers.Location!.ToString());
        nouvelle.ShouldContain("Résultats de la convention CV-2026-");
        nouvelle.ShouldContain("du 1er janvier 2029");
        using var encore = await client.PosterAsync(fiche, [], $"{fiche}/conduite?handler=Renouvellement&confirmer=renouvellement");
        (await PagesLisibles.TexteAsync(encore)).ShouldContain("existe déjà. Reprenez-le.");
    }

    [Fact]
    public async Task Denonciation_QuandLaPartieNEstPasLaSienne_EstInterdite()
    {
        var (_, fiche, id) = await PreparerAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee });
        var bailleur = (await usine.FicheAsync(id)).Parties[2].Id.ToString();
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        using var refus = await mairie.PosterAsync(
            fiche, [("Denonciation.PartieId", bailleur), ("Denonciation.EffetLe", "2027-06-30"), ("Denonciation.Motif", "Fin")], $"{fiche}/conduite?handler=Denonciation");
        refus.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var faite = await mairie.PosterAsync(fiche, [("Denonciation.EffetLe", "2027-06-30"), ("Denonciation.Motif", "Fin")], $"{fiche}/conduite?handler=Denonciation");
        faite.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageLisibleAsync(fiche)).ShouldContain("Effet au 30 juin 2027");
    }

    private async Task<(ClientWeb Client, string Fiche, Guid Id)> PreparerAsync(ModeleDeTest modele)
    {
        var id = await usine.Base.ConventionAsync(modele);
        return (await usine.ConnecterAsync(Roles.Association), $"/conventions/{id}", id);
    }

    private static string Dialogue(string page, string id)
    {
        var debut = page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        debut.ShouldBeGreaterThan(0, $"La page n'a pas de dialogue « {id} ».");
        debut = page.LastIndexOf("<dialog", debut, StringComparison.Ordinal);
        return page[debut..page.IndexOf("</dialog>", debut, StringComparison.Ordinal)];
    }
}
