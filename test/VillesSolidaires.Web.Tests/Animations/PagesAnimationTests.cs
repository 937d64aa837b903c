using System.Net;
using System.Text;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Animations;

/// <summary>Une animation en pages : l'ajouter, la conduire, en faire le bilan.</summary>
public sealed class PagesAnimationTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    /// <summary>Un point blanc.</summary>
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=");

    [Fact]
    public async Task Ajout_MeneALaFiche()
    {
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync("/animations/nouvelle", [.. Saisie("2026-10-04")]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var fiche = await client.PageLisibleAsync(reponse.Headers.Location!.OriginalString);
        fiche.ShouldContain("Repas de rue");
        fiche.ShouldContain("Dimanche 4 octobre 2026, de 12 h à 15 h");
        fiche.ShouldContain("Planifier l’animation");
    }

    [Theory]
    [InlineData("2026-10-04", "2026-10-01", "Saisie_Fin-err", "La date de fin précède la date de début")]
    [InlineData("2026-06-31", "", "Saisie_Debut-err", "2026-06-31")]
    [InlineData("2027-10-04", "", "Saisie_Debut-err", "n’est pas dans le programme 2026")]
    [InlineData("", "", "Saisie_Debut-err", "Choisissez la date de début")]
    public async Task Ajout_QuandLaDateNeConvientPas_LeDitACoteEtGardeLaSaisie(string debut, string fin, string champ, string attendu)
    {
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync("/animations/nouvelle?annee=2026", [.. Saisie(debut), ("Saisie.Annee", "2026"), ("Saisie.Fin", fin), ("Saisie.Materiel", "Dix tables")]);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await PagesLisibles.TexteAsync(reponse);
        page.ShouldContain(attendu);
        page.ShouldContain($"id=\"{champ}\"");
        page.ShouldContain("Dix tables");
        page.ShouldContain("value=\"Repas de rue\"");
    }

    [Fact]
    public async Task Ajout_QuandLHeureDeFinPrecede_LeDitSurLHeure()
    {
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync("/animations/nouvelle", [.. Saisie("2026-10-04").Where(c => c.Nom != "Saisie.HeureFin"), ("Saisie.HeureFin", "10:00")]);
        (await PagesLisibles.TexteAsync(reponse)).ShouldContain("id=\"Saisie_HeureFin-err\"");
    }

    [Fact]
    public async Task Parcours_DeLaPropositionALaReconfirmation()
    {
        var id = await usine.MarseilleAsync("Parcours", new(2026, 10, 4), AnimationStatut.Proposee);
        var (client, fiche) = (await usine.MairieAsync(), $"/animations/{id}");
        await FaireAsync(client, fiche, "Planification", ("concurrencyStamp", (await usine.AnimationAsync(id)).ConcurrencyStamp));
        await FaireAsync(client, fiche, "Confirmation");
        await FaireAsync(client, fiche, "Report", ("Report.Debut", "2026-10-11"), ("Report.HeureDebut", "18:00"), ("Report.Motif", "Pluie annoncée"));
        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("Nouvelle date à confirmer");
        page.ShouldContain("dimanche 4 octobre 2026");
        page.ShouldContain("Pluie annoncée");
        page.ShouldContain("Dimanche 11 octobre 2026, à 18 h");

        // Sa date est annoncée : la modifier ne la change pas.
        (await client.PageLisibleAsync($"{fiche}/modifier")).ShouldContain("Cette date est annoncée");
        await FaireAsync(client, fiche, "Confirmation");
        await FaireAsync(client, fiche, "Annulation", ("Annulation.Motif", "Salle fermée"));
        page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("Motif : Salle fermée");
        page.ShouldNotContain("Autres actions");
    }

    [Theory]
    [InlineData("Annulation", "annulation", "Annulation.Motif", "Dites pourquoi")]
    [InlineData("Report", "report", "Report.Motif", "Choisissez la nouvelle date")]
    public async Task Geste_QuandIlEstIncomplet_RouvreSonDialogue(string geste, string dialogue, string champ, string attendu)
    {
        var id = await usine.MarseilleAsync("Incomplet", new(2026, 10, 4), AnimationStatut.Confirmee);
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync($"/animations/{id}", [(champ, "")], $"/animations/{id}?handler={geste}&confirmer={dialogue}");
        var page = AnimationsWeb.Dialogue(await PagesLisibles.TexteAsync(reponse), dialogue);
        page.ShouldContain(attendu);
        page.ShouldContain(" open");
    }

    [Fact]
    public async Task Taches_SAjoutentSeCochentEtSeRetirent()
    {
        var id = await usine.MarseilleAsync("Préparée", new(2026, 10, 4));
        var (client, fiche) = (await usine.MairieAsync(), $"/animations/{id}");
        using var vide = await client.PosterAsync(fiche, [("Tache.Libelle", ""), ("Tache.Decalage", "9999")], $"{fiche}?handler=Tache");
        var refus = await PagesLisibles.TexteAsync(vide);
        refus.ShouldContain("Saisissez la tâche.");
        refus.ShouldContain("entre 0 et 366 jours");

        await FaireAsync(client, fiche, "Tache", ("Tache.Libelle", "Réserver les barnums"), ("Tache.Decalage", "30"));
        (await client.PageLisibleAsync(fiche)).ShouldContain("En retard");
        var tache = (await usine.AnimationAsync(id)).Taches[0].Id;
        await FaireAsync(client, fiche, $"Cochage&tacheId={tache}", ("coche.Faite", "true"));
        (await client.PageLisibleAsync(fiche)).ShouldContain("faite le 15 septembre 2026");
        await FaireAsync(client, fiche, $"Retrait&tacheId={tache}");
        (await client.PageLisibleAsync(fiche)).ShouldNotContain("Réserver les barnums");
    }

    [Fact]
    public async Task Bilan_SeSaisitAvecSaPhotoServieSansRisque()
    {
        var id = await usine.MarseilleAsync("Fête passée", new(2026, 9, 12));
        var (client, fiche) = (await usine.MairieAsync(), $"/animations/{id}");
        (await client.PageLisibleAsync($"{fiche}/bilan")).ShouldContain("Ne nommez personne");
        using var reponse = await DeposerAsync(client, id, Png, "fete.png");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("120");
        page.ShouldContain("alt=\"Une longue table\"");
        page.ShouldContain("familles, personnes âgées");

        using var photo = await client.LireAsync($"{fiche}/photo");
        photo.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        photo.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        photo.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        (await photo.Content.ReadAsByteArrayAsync()).ShouldBe(Png);
    }

    [Theory]
    [InlineData("-5", "8", "24", "Saisie_Participants-err")]
    [InlineData("900000", "8", "24", "Saisie_Participants-err")]
    [InlineData("120", "8", "9999", "Saisie_Heures-err")]
    [InlineData("beaucoup", "8", "24", "Saisie_Participants-err")]
    public async Task Bilan_QuandUnNombreEstAbsurde_LeDitACoteEtGardeLaSaisie(string participants, string benevoles, string heures, string champ)
    {
        var id = await usine.MarseilleAsync("Bilan absurde", new(2026, 9, 12));
        var client = await usine.MairieAsync();
        using var reponse = await DeposerAsync(client, id, Png, "fete.png", participants, benevoles, heures);
        reponse.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await PagesLisibles.TexteAsync(reponse);
        page.ShouldContain($"id=\"{champ}\"");
        page.ShouldContain("Belle ambiance");
        page.ShouldContain("La photo est à choisir de nouveau");
        (await usine.AnimationAsync(id)).Bilan.ShouldBeNull();
    }

    [Theory]
    [InlineData("<html>bonjour</html>", "page.png", "n’est pas une photo")]
    [InlineData("%PDF-1.7", "affiche.jpg", "n’est pas une photo")]
    public async Task Bilan_QuandLaPhotoNEnEstPasUne_LaRefuse(string contenu, string nom, string attendu)
    {
        var id = await usine.MarseilleAsync("Photo refusée", new(2026, 9, 12));
        var client = await usine.MairieAsync();
        using var reponse = await DeposerAsync(client, id, Encoding.UTF8.GetBytes(contenu), nom);
        var page = await PagesLisibles.TexteAsync(reponse);
        page.ShouldContain(attendu);
        page.ShouldContain("id=\"Photo-err\"");
        (await usine.AnimationAsync(id)).Bilan.ShouldBeNull();
    }

    [Fact]
    public async Task Bilan_QuandLaPhotoEstSansTexteOuTropLourde_LeDit()
    {
        var id = await usine.MarseilleAsync("Photo muette", new(2026, 9, 12));
        var client = await usine.MairieAsync();
        using var muette = await DeposerAsync(client, id, Png, "fete.png", texte: "");
        (await PagesLisibles.TexteAsync(muette)).ShouldContain("Décrivez la photo");
        using var lourde = await DeposerAsync(client, id, [.. Png, .. new byte[AnimationConsts.PhotoMax]], "fete.png");
        (await PagesLisibles.TexteAsync(lourde)).ShouldContain("La photo pèse");
        client.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var enorme = await DeposerAsync(client, id, [.. Png, .. new byte[AnimationConsts.RequetePhotoMax]], "fete.png");
        enorme.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Bilan_AvantLaDate_RenvoieALaFiche()
    {
        var id = await usine.MarseilleAsync("À venir", new(2026, 10, 4));
        var client = await usine.MairieAsync();
        using var reponse = await client.LireAsync($"/animations/{id}/bilan");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PageLisibleAsync($"/animations/{id}")).ShouldContain("Le bilan se saisit après l’animation, à partir du 5 octobre 2026");
    }

    [Fact]
    public async Task Elu_LitLaFicheSansGeste()
    {
        var id = await usine.MarseilleAsync("Lue", new(2026, 10, 4));
        var elu = await usine.ConnecterAsync(Roles.Elu, "13055");
        (await elu.PageLisibleAsync($"/animations/{id}")).ShouldNotContain("Confirmer l’animation");
        using var reponse = await elu.PosterAsync($"/animations/{id}", [], $"/animations/{id}?handler=Confirmation");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Suppression_NEffaceQuUneProposition()
    {
        var id = await usine.MarseilleAsync("Effacée", new(2026, 10, 4), AnimationStatut.Proposee);
        var client = await usine.MairieAsync();
        using var reponse = await client.PosterAsync($"/animations/{id}", [], $"/animations/{id}?handler=Suppression&confirmer=suppression");
        reponse.Headers.Location!.OriginalString.ShouldContain("commune=13055");
        using var partie = await client.LireAsync($"/animations/{id}");
        partie.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static IEnumerable<(string Nom, string Valeur)> Saisie(string debut) =>
    [
        ("Saisie.Commune", "13055"), ("Saisie.Titre", "Repas de rue"), ("Saisie.Type", "InitiativeCommune"), ("Saisie.Debut", debut),
        ("Saisie.HeureDebut", "12:00"), ("Saisie.HeureFin", "15:00"), ("Saisie.OccupeVoiePublique", "true"),
    ];

    private static async Task FaireAsync(ClientWeb client, string fiche, string geste, params (string, string)[] champs)
    {
        using var reponse = await client.PosterAsync(fiche, champs, $"{fiche}?handler={geste}");
        reponse.StatusCode.ShouldBe(HttpStatusCode.Redirect, await PagesLisibles.TexteAsync(reponse));
    }

    private static Task<HttpResponseMessage> DeposerAsync(
        ClientWeb client, Guid id, byte[] photo, string nom, string participants = "120", string benevoles = "8", string heures = "24", string texte = "Une longue table") =>
        client.DeposerAsync(
            $"/animations/{id}/bilan", $"/animations/{id}/bilan",
            [
                ("Saisie.Participants", participants), ("Saisie.Benevoles", benevoles), ("Saisie.Heures", heures), ("Saisie.Publics", "Familles"),
                ("Saisie.Publics", "PersonnesAgees"), ("Saisie.Commentaire", "Belle ambiance"), ("Saisie.PhotoTexte", texte),
            ],
            "Photo", nom, photo);
}
