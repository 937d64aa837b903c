using System.Net;
using System.Text.RegularExpressions;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Le dossier de la mairie par les pages, sans script : ouvrir, évaluer, joindre, déposer, répondre, et leurs refus.</summary>
public sealed class PagesCandidatureTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private static readonly byte[] Pdf = "%PDF-1.7\n%%EOF"u8.ToArray();

    [Fact]
    public async Task Dossier_SOuvreSEvalueEtDitCeQuiLeBloque()
    {
        await usine.Base.SessionLabelAsync(FabriqueCandidatures.Session2026 with { Intitule = "Session d’Aix" });
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13001");
        var session = Valeurs.Session(await mairie.PageAsync("/labels/nouvelle"), "Session d’Aix");
        using var refusee = await mairie.PosterAsync("/labels/nouvelle", [("Saisie.Commune", "13055"), ("Saisie.SessionId", session), ("Saisie.NiveauDemande", "2")]);
        refusee.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var ouverte = await mairie.PosterAsync("/labels/nouvelle", [("Saisie.Commune", "Aix-en-Provence"), ("Saisie.SessionId", session), ("Saisie.NiveauDemande", "2")]);
        var fiche = ouverte.Headers.Location!.ToString();
        (await mairie.PageAsync(fiche)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Candidature d’Aix-en-Provence au label"), p => p.ShouldContain("Ce qui manque pour le niveau 2"), p => p.ShouldContain("Il manque 60 points"),
            p => p.ShouldContain("Aucune convention en vigueur"), p => p.ShouldNotContain("style="));

        using var evaluee = await mairie.PosterAsync($"{fiche}/criteres/lieu", [("Saisie.Note", "2"), ("Saisie.Commentaire", "La salle des fêtes."), ("Saisie.Revision", "0")]);
        evaluee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageAsync(fiche)).ShouldContain("Lieu : auto-évaluation 2 sur 4, seuil du niveau 2 : 2");
        using var deposee = await mairie.PosterAsync($"{fiche}/depot", []);
        (await ClientWeb.TexteAsync(deposee)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Le dossier n’est pas recevable"), p => p.ShouldContain(Formats.Accorder(6, "règle reste à remplir", "règles restent à remplir")), p => p.ShouldContain("9. Pouvoir d’agir"));
        (await mairie.PageAsync("/labels")).ShouldSatisfyAllConditions(p => p.ShouldContain("Aix-en-Provence"), p => p.ShouldContain("1 sur 10"));
    }

    [Fact]
    public async Task Nouvelle_NeProposeDeRepartirDuDernierDossierQueSIlYEnAUn()
    {
        var ancienne = await usine.Base.SessionLabelAsync(FabriqueCandidatures.Session2026 with { Intitule = "Session d’avant" });
        await usine.Base.SessionLabelAsync(FabriqueCandidatures.Session2026 with { Intitule = "Session de Laval" });
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "53130");
        (await mairie.PageAsync("/labels/nouvelle")).ShouldNotContain("Repartir du dernier dossier");
        await usine.Base.CandidatureAsync(new CandidatureDeTest { SessionId = ancienne, Commune = "53130", Departement = "53", Jusqua = CandidatureStatut.Refusee });
        var page = await mairie.PageAsync("/labels/nouvelle");
        page.ShouldSatisfyAllConditions(
            p => p.ShouldContain("Repartir du dernier dossier de la commune"), p => p.ShouldContain("Sans cela, seul un dossier attribué l’est."));

        var session = Valeurs.Session(page, "Session de Laval");
        using var ouverte = await mairie.PosterAsync(
            "/labels/nouvelle", [("Saisie.Commune", "53130"), ("Saisie.SessionId", session), ("Saisie.NiveauDemande", "2"), ("Saisie.ReprendreDernier", "true")]);
        (await mairie.PageAsync(ouverte.Headers.Location!.ToString())).ShouldSatisfyAllConditions(p => p.ShouldContain("Ce dossier reprend celui de"), p => p.ShouldContain("Session d’avant"));
    }

    [Fact]
    public async Task Critere_QuandUneAutrePersonneAEnregistre_MontreSaVersionEtGardeLaSaisie()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest());
        await usine.Base.AgirSurCandidatureAsync(id, (c, contenu, acte) => c.Evaluer(contenu, "sens", 4, "La version de l’autre.", 1, acte));
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var adresse = $"/labels/{id}/criteres/sens";
        using var refusee = await mairie.PosterAsync(adresse, [("Saisie.Note", "1"), ("Saisie.Commentaire", "Ma version à moi."), ("Saisie.Revision", "1")]);
        var page = await ClientWeb.TexteAsync(refusee);
        page.ShouldSatisfyAllConditions(
            p => p.ShouldContain("Alice Martin a enregistré ce critère"), p => p.ShouldContain("La version de l’autre."), p => p.ShouldContain("Ma version à moi."),
            p => ClientWeb.Champ(p, "Saisie.Revision").ShouldBe("2"));
        using var gardee = await mairie.PosterAsync(adresse, [("Saisie.Note", "1"), ("Saisie.Commentaire", "Ma version à moi."), ("Saisie.Revision", "2")]);
        gardee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageAsync(adresse)).ShouldContain("Ma version à moi.");
    }

    [Fact]
    public async Task Critere_QuandIlSEnregistreDeLuiMeme_NeRendQueSonEtat()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest());
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        mairie.Http.DefaultRequestHeaders.Add("HX-Request", "true");
        using var enregistree = await mairie.PosterAsync($"/labels/{id}/criteres/lieu", [("Saisie.Note", "4"), ("Saisie.Revision", "1")]);
        var etat = await ClientWeb.TexteAsync(enregistree);
        etat.ShouldSatisfyAllConditions(
            e => e.ShouldContain("Enregistré à"), e => e.ShouldContain("77,5 points sur 100"), e => e.ShouldNotContain("<html"), e => ClientWeb.Champ(e, "Saisie.Revision").ShouldBe("2"));
        using var fausse = await mairie.PosterAsync($"/labels/{id}/criteres/lieu", [("Saisie.Note", "7"), ("Saisie.Revision", "2")]);
        (await ClientWeb.TexteAsync(fausse)).ShouldContain("Choisissez une note de 0 à 4");
    }

    [Fact]
    public async Task Preuve_SeJointEtSeTelechargeSansJamaisSAfficher()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest { Remplie = false });
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var adresse = $"/labels/{id}/preuves";
        using var interdite = await mairie.DeposerAsync(adresse, adresse, [("Preuve.Libelle", "Une page"), ("Preuve.Criteres", "lieu")], "Preuve.Fichier", "page.pdf", "<html></html>"u8.ToArray());
        (await ClientWeb.TexteAsync(interdite)).ShouldSatisfyAllConditions(p => p.ShouldContain("n’est pas d’un type accepté"), p => p.ShouldContain("Une page"));
        using var sansLien = await mairie.PosterAsync(adresse, [("Preuve.Libelle", "Un lien"), ("Preuve.Lien", "javascript:alert(1)"), ("Preuve.Criteres", "lieu")]);
        (await ClientWeb.TexteAsync(sansLien)).ShouldSatisfyAllConditions(p => p.ShouldContain("id=\"Preuve_Lien-err\""), p => p.ShouldContain("Saisissez une adresse complète"));
        using var jointe = await mairie.DeposerAsync(adresse, adresse, [("Preuve.Libelle", "Charte"), ("Preuve.Criteres", "lieu/charte-usage"), ("Preuve.Criteres", "sens")], "Preuve.Fichier", "charte.html", Pdf);
        jointe.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var preuve = await PreuveAsync(id);
        using var fichier = await mairie.LireAsync($"{adresse}/{preuve}");
        fichier.ShouldSatisfyAllConditions(
            f => f.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment"), f => f.Content.Headers.ContentDisposition!.FileName.ShouldBe("charte.pdf"),
            f => f.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf"), f => f.Headers.GetValues("X-Content-Type-Options").ShouldContain("nosniff"));
        using var autre = await (await usine.ConnecterAsync(Roles.Mairie, "53130")).LireAsync($"{adresse}/{preuve}");
        autre.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Complements_SeRepondentPuisSEnvoient()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.ComplementsDemandes });
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync($"/labels/{id}")).ShouldSatisfyAllConditions(
            p => p.ShouldContain("À vous de répondre"), p => p.ShouldContain("instruction 50"), p => p.ShouldContain("Motif d’écart : Une seule action constatée."),
            p => p.ShouldContain("Il nous faut la charte d’usage du local commun."));
        var page = $"/labels/{id}/complements";
        var question = Valeurs.Question(await mairie.PageAsync(page));
        using var vide = await mairie.PosterAsync(page, [("Reponse.Texte", "")], $"{page}?handler=Repondre&questionId={question}");
        (await ClientWeb.TexteAsync(vide)).ShouldContain("Écrivez votre réponse.");
        using var repondue = await mairie.PosterAsync(page, [("Reponse.Texte", "La voici.")], $"{page}?handler=Repondre&questionId={question}");
        repondue.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var envoyee = await mairie.PosterAsync(page, [], $"{page}?handler=Envoyer");
        envoyee.Headers.Location!.ToString().ShouldBe($"/labels/{id}");
        (await mairie.PageAsync($"/labels/{id}/depots/2")).ShouldSatisfyAllConditions(p => p.ShouldContain("Intact depuis le dépôt"), p => p.ShouldContain("La voici."));
    }

    [Fact]
    public async Task Decision_UnEluLitLIssueEtRienDuDossier()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Refusee });
        var elu = await usine.ConnecterAsync(Roles.Elu, "13055");
        (await elu.PageAsync($"/labels/{id}")).ShouldSatisfyAllConditions(
            p => p.ShouldContain("Décision du jury"), p => p.ShouldContain("Refusée"), p => p.ShouldNotContain("Les rencontres sont solides"), p => p.ShouldNotContain("Notes par critère"));
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        (await mairie.PageAsync($"/labels/{id}")).ShouldSatisfyAllConditions(p => p.ShouldContain("Les rencontres sont solides"), p => p.ShouldContain("Répondre à la décision"));
        using var repondue = await mairie.PosterAsync($"/labels/{id}/reponse", [("Saisie.Texte", "Le compte rendu existe.")]);
        repondue.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageAsync($"/labels/{id}")).ShouldContain("Le compte rendu existe.");
    }

    private async Task<Guid> PreuveAsync(Guid id)
    {
        await using var association = usine.Base.Agir(Roles.Association, Perimetre.National);
        return (await association.Service<ICandidatureAppService>().GetAsync(id, default)).Dossier!.Preuves.ShouldHaveSingleItem().Id;
    }
}

/// <summary>Valeurs lues dans les pages du label.</summary>
internal static partial class Valeurs
{
    public static string Session(string page, string intitule) =>
        OptionDeListe().Matches(page).First(o => o.Groups["texte"].Value.Contains(intitule, StringComparison.Ordinal)).Groups["valeur"].Value;

    public static string Question(string page) => Ancre().Match(page).Groups["id"].Value;

    [GeneratedRegex("<option[^>]*value=\"(?<valeur>[^\"]+)\"[^>]*>(?<texte>[^<]*)<", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OptionDeListe();

    [GeneratedRegex("id=\"question-(?<id>[0-9a-f-]{36})\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ancre();
}
