using System.Net;
using System.Text;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>Signer, délibérer, déposer l'exemplaire signé, suivre : chaque mauvaise saisie a son message, et rien n'est perdu.</summary>
public sealed class PagesSignatureTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n" + new string('x', 2000) + "\n%%EOF");

    [Fact]
    public async Task Signature_QuandLEmpreinteEstAncienne_RemontreLeTexteCaseDecochee()
    {
        var (id, fiche) = await PreparerAsync(ConventionStatut.ASigner);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var signataire = (await usine.FicheAsync(id)).Parties[0].Signataires[0].Id.ToString();
        using var refus = await mairie.PosterAsync(
            $"{fiche}/signer", [("Saisie.SignataireId", signataire), ("Saisie.Le", "2026-09-15"), ("Saisie.Lu", "true"), ("Saisie.Empreinte", new string('0', 64))]);
        var page = await PagesLisibles.TexteAsync(refus);
        page.ShouldContain("a changé depuis que vous l’avez lu");
        ClientWeb.Champ(page, "Saisie.Empreinte").ShouldBe((await usine.FicheAsync(id)).Empreinte);
        page[page.IndexOf("id=\"Saisie_Lu\"", StringComparison.Ordinal)..].Split('>')[0].ShouldNotContain("checked");
    }

    [Fact]
    public async Task Signature_QuandLeTexteNEstPasLu_LeDemande_PuisSEnregistre()
    {
        var (id, fiche) = await PreparerAsync(ConventionStatut.ASigner);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var convention = await usine.FicheAsync(id);
        (string, string)[] saisie = [("Saisie.SignataireId", convention.Parties[0].Signataires[0].Id.ToString()), ("Saisie.Le", "2026-09-15"), ("Saisie.Empreinte", convention.Empreinte!)];
        using var refus = await mairie.PosterAsync($"{fiche}/signer", [.. saisie, ("Saisie.Lu", "false")]);
        (await PagesLisibles.TexteAsync(refus)).ShouldContain("id=\"Saisie_Lu-err\"");

        using var future = await mairie.PosterAsync($"{fiche}/signer", [.. saisie.Where(s => s.Item1 != "Saisie.Le"), ("Saisie.Le", "2026-12-01"), ("Saisie.Lu", "true")]);
        (await PagesLisibles.TexteAsync(future)).ShouldContain("id=\"Saisie_Le-err\"");

        using var signee = await mairie.PosterAsync($"{fiche}/signer", [.. saisie, ("Saisie.Lu", "true")]);
        signee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageLisibleAsync(fiche)).ShouldContain("1 signée sur 3");
    }

    [Fact]
    public async Task Signature_QuandLeSignataireEstDUneAutrePartie_EstInterdite()
    {
        var (id, fiche) = await PreparerAsync(ConventionStatut.PartiellementSignee);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var convention = await usine.FicheAsync(id);
        using var refus = await mairie.PosterAsync(fiche,
            [("Saisie.SignataireId", convention.Parties[1].Signataires[0].Id.ToString()), ("Saisie.Le", "2026-09-15"), ("Saisie.Lu", "true"), ("Saisie.Empreinte", convention.Empreinte!)], $"{fiche}/signer");
        refus.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await usine.FicheAsync(id)).Parties[1].EstSignee.ShouldBeFalse();
    }

    [Fact]
    public async Task Signature_QuandLeSignataireAEteRetire_LeDitSurLeChamp()
    {
        var (id, fiche) = await PreparerAsync(ConventionStatut.PartiellementSignee);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var refus = await client.PosterAsync(
            $"{fiche}/signer", [("Saisie.SignataireId", Guid.NewGuid().ToString()), ("Saisie.Le", "2026-09-15"), ("Saisie.Lu", "true"), ("Saisie.Empreinte", (await usine.FicheAsync(id)).Empreinte!)]);
        (await PagesLisibles.TexteAsync(refus)).ShouldContain("Ce signataire n’est plus dans la convention.");
    }

    [Fact]
    public async Task SignatureSurPapier_DemandeDAbordLExemplaireNumerise()
    {
        var (id, fiche) = await PreparerAsync(ConventionStatut.ASigner);
        var client = await usine.ConnecterAsync(Roles.Association);
        var convention = await usine.FicheAsync(id);
        (string, string)[] saisie =
            [("Saisie.SignataireId", convention.Parties[0].Signataires[0].Id.ToString()), ("Saisie.Le", "2026-09-15"), ("Saisie.Lu", "true"), ("Saisie.Empreinte", convention.Empreinte!)];
        using var refus = await client.PosterAsync($"{fiche}/signer", saisie);
        (await PagesLisibles.TexteAsync(refus)).ShouldContain("déposez d’abord l’exemplaire signé");
        using var depot = await DeposerAsync(client, fiche, "exemplaire.pdf", Pdf, TypePiece.ScanSigne);
        depot.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var consignee = await client.PosterAsync($"{fiche}/signer", saisie);
        consignee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("Sur papier, exemplaire numérisé déposé");

        var piece = (await usine.FicheAsync(id)).Pieces[0].Id;
        using var lu = await client.LireAsync($"{fiche}/pieces/{piece}");
        lu.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        (await lu.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
    }

    [Fact]
    public async Task Depot_QuandLeFichierNEstPasUnPdf_LeDitSurLeChamp()
    {
        var (_, fiche) = await PreparerAsync(ConventionStatut.ASigner);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var refus = await DeposerAsync(client, fiche, "scan.pdf", Encoding.ASCII.GetBytes("<html>"), TypePiece.Autre);
        var page = await PagesLisibles.TexteAsync(refus);
        page.ShouldContain("id=\"Depot_Fichier-err\"");
        page.ShouldContain("« scan.pdf » n’est pas un PDF");
    }

    [Fact]
    public async Task Depot_QuandVingtEtUnMega_LeDitSurLeChamp_EtDeuxCents_NEstPasLu()
    {
        var (_, fiche) = await PreparerAsync(ConventionStatut.ASigner);
        var client = await usine.ConnecterAsync(Roles.Association);
        using var gros = await DeposerAsync(client, fiche, "gros.pdf", new byte[ConventionConsts.PieceMax + 1], TypePiece.Autre);
        var page = await PagesLisibles.TexteAsync(gros);
        page.ShouldContain("id=\"Depot_Fichier-err\"");
        page.ShouldContain("la limite est de 20");

        client.Http.DefaultRequestHeaders.ExpectContinue = true;
        using var enorme = await DeposerAsync(client, fiche, "enorme.pdf", new byte[200_000_000], TypePiece.Autre);
        enorme.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await PagesLisibles.TexteAsync(enorme)).ShouldContain("Un fichier ne dépasse pas 20");
    }

    [Fact]
    public async Task Deliberation_QuandLesDatesSontInversees_LeDitSurLeChamp()
    {
        var (id, fiche) = await PreparerAsync(ConventionStatut.EnRelecture);
        var mairie = await usine.ConnecterAsync(Roles.Mairie, "13055");
        var partie = (await usine.FicheAsync(id)).Parties[0].Id.ToString();
        using var refus = await mairie.PosterAsync($"{fiche}/deliberation",
            [("Saisie.PartieId", partie), ("Saisie.Reference", "2026-77"), ("Saisie.Le", "2026-09-10"), ("Saisie.ExecutoireLe", "2026-09-01")]);
        var page = await PagesLisibles.TexteAsync(refus);
        page.ShouldContain("id=\"Saisie_ExecutoireLe-err\"");
        page.ShouldContain("value=\"2026-77\"");
        using var faite = await mairie.PosterAsync($"{fiche}/deliberation",
            [("Saisie.PartieId", partie), ("Saisie.Reference", "2026-77"), ("Saisie.Le", "2026-09-01"), ("Saisie.ExecutoireLe", "2026-09-10")]);
        faite.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mairie.PageLisibleAsync(fiche)).ShouldContain("Délibération n° 2026-77, exécutoire le 10 septembre 2026");
    }

    [Fact]
    public async Task Suivi_NoteUnEngagementUnAppelUnVersementEtUnCompteRendu()
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 20_000 });
        var (fiche, convention, client) = ($"/conventions/{id}", await usine.FicheAsync(id), await usine.ConnecterAsync(Roles.Association));
        var engagement = $"{fiche}/suivi/engagements/{convention.Engagements.Single(e => e.Cible is not null).Id}";
        using var futur = await client.PosterAsync(engagement, [("Saisie.Fait", "12"), ("Saisie.RealiseLe", "2026-12-01")]);
        (await PagesLisibles.TexteAsync(futur)).ShouldContain("id=\"Saisie_RealiseLe-err\"");
        using var suivi = await client.PosterAsync(engagement, [("Saisie.Fait", "12"), ("Saisie.RealiseLe", "")]);
        suivi.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var aide = convention.Financements[0];
        var versement = $"{fiche}/suivi/versements/{aide.Versements[0].Id}";
        using var vide = await client.PosterAsync(versement, [("Appel.Le", "")], $"{versement}?handler=Appel");
        (await PagesLisibles.TexteAsync(vide)).ShouldContain("id=\"Appel_Le-err\"");
        using var appel = await client.PosterAsync(versement, [("Appel.Le", "2026-09-10")], $"{versement}?handler=Appel");
        appel.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var paiement = await client.PosterAsync(versement, [("Paiement.Le", "2026-09-14")], $"{versement}?handler=Paiement");
        paiement.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var compteRendu = $"{fiche}/suivi/comptes-rendus/{aide.Id}";
        using var horsPeriode = await client.PosterAsync(compteRendu, [("Saisie.Exercice", "2020"), ("Saisie.Le", "2026-09-14")]);
        (await PagesLisibles.TexteAsync(horsPeriode)).ShouldContain("id=\"Saisie_Exercice-err\"");
        using var recu = await client.PosterAsync(compteRendu, [("Saisie.Exercice", "2026"), ("Saisie.Le", "2026-09-14")]);
        recu.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await client.PageLisibleAsync(fiche);
        page.ShouldContain("12 sur 24");
        page.ShouldContain("Versé le 14 sept. 2026");
        page.ShouldContain("Reçu le 14 sept. 2026");
    }

    private async Task<(Guid Id, string Fiche)> PreparerAsync(ConventionStatut statut)
    {
        var id = await usine.Base.ConventionAsync(new ModeleDeTest { Jusqua = statut });
        return (id, $"/conventions/{id}");
    }

    private static Task<HttpResponseMessage> DeposerAsync(ClientWeb client, string fiche, string nom, byte[] contenu, TypePiece type) =>
        client.DeposerAsync($"{fiche}/deposer", $"{fiche}/deposer", [("Depot.Type", type.ToString())], "Depot.Fichier", nom, contenu);
}
