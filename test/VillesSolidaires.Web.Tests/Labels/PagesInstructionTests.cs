using System.Net;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Instruire par les pages : charge, affectation, note refusée près du champ, conflit montré, compléments.</summary>
public sealed class PagesInstructionTests(UsineWeb usine) : IClassFixture<UsineWeb>
{
    [Fact]
    public async Task Dossier_SAffecteSeQuestionneEtSeComplete()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Deposee });
        var fiche = $"/labels/{id}/instruction";
        var association = await usine.ConnecterAsync(Roles.Association);
        (await association.PageAsync("/labels/instruction?vue=NonAffectees")).ShouldSatisfyAllConditions(p => p.ShouldContain(fiche), p => p.ShouldContain("Marseille"));
        var page = await association.PageAsync(fiche);
        page.ShouldSatisfyAllConditions(p => p.ShouldContain("Confier le dossier"), p => p.ShouldContain("Ce que fait la commune."), p => p.ShouldNotContain("Enregistrer la note"));

        using var sansPersonne = await association.PosterAsync(fiche, [("Affectation.InstructeurId", "")], $"{fiche}?handler=Affecter&confirmer=affecter");
        (await ClientWeb.TexteAsync(sansPersonne)).ShouldContain("Choisissez qui instruit.");
        Guid moi;
        await using (var systeme = usine.Base.Systeme())
        {
            moi = (await systeme.Service<IPersonnesLabel>().InstructeursAsync(default)).Single(p => p.Nom == "Essai association").Id;
        }
        await FaireAsync(association, fiche, "Affecter", ("Affectation.InstructeurId", moi.ToString()));
        (await association.PageAsync("/labels/instruction?vue=AMoi")).ShouldContain(fiche);

        await FaireAsync(association, fiche, "Pointer", ("points.Points", "Convention"), ("points.Points", "Preuves"));
        (await association.PageAsync(fiche)).ShouldContain("2 sur 4");
        await FaireAsync(association, fiche, "Questionner", ("question.Critere", "lieu"), ("question.Texte", "Où est la charte ?"));
        using var passee = await association.PosterAsync(fiche, [("Complements.Echeance", "2026-09-01")], $"{fiche}?handler=Complements&confirmer=complements");
        (await ClientWeb.TexteAsync(passee)).ShouldContain("Choisissez une échéance après le 15 septembre 2026.");
        await FaireAsync(association, fiche, "Complements", ("Complements.Echeance", "2026-10-06"));
        (await association.PageAsync(fiche)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("La mairie répond"), p => p.ShouldContain("Où est la charte ?"), p => p.ShouldContain("La mairie doit répondre"));
    }

    [Fact]
    public async Task Note_QuandUneAutrePersonneAEnregistre_LaSaisieResteACoteDeLaSienne()
    {
        var id = await usine.Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.EnInstruction });
        var fiche = $"/labels/{id}/instruction";
        var association = await usine.ConnecterAsync(Roles.Association);
        var revision = await RevisionAsync(id);
        using var sansMotif = await NoterAsync(association, fiche, ("saisie.Note", "4"), ("saisie.MotifEcart", ""), ("saisie.Revision", revision));
        (await ClientWeb.TexteAsync(sansMotif)).ShouldSatisfyAllConditions(p => p.ShouldContain("L’auto-évaluation est 3, votre note 4"), p => p.ShouldContain("id=\"motif-lieu-err\""));
        using var hors = await NoterAsync(association, fiche, ("saisie.Note", "9"), ("saisie.Revision", revision));
        (await ClientWeb.TexteAsync(hors)).ShouldContain("Choisissez une note de 0 à 4");

        await usine.Base.AgirSurCandidatureAsync(id, (c, contenu, acte) => c.Instruire(contenu, "lieu", 1, "La visite l’a montré.", c.Evaluation("lieu")!.Revision, acte));
        using var conflit = await NoterAsync(association, fiche, ("saisie.Note", "4"), ("saisie.MotifEcart", "Ma lecture du dossier."), ("saisie.Revision", revision));
        (await ClientWeb.TexteAsync(conflit)).ShouldSatisfyAllConditions(
            p => p.ShouldContain("après votre lecture"), p => p.ShouldContain("Ma lecture du dossier."), p => p.ShouldContain("La visite l’a montré."));
        using var gardee = await NoterAsync(association, fiche, ("saisie.Note", "4"), ("saisie.MotifEcart", "Ma lecture du dossier."), ("saisie.Revision", await RevisionAsync(id)));
        gardee.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await association.PageAsync(fiche)).ShouldNotContain("La visite l’a montré.");
    }

    private static Task<HttpResponseMessage> NoterAsync(ClientWeb client, string fiche, params (string, string)[] champs) =>
        client.PosterAsync(fiche, champs, $"{fiche}?handler=Noter&critere=lieu");

    private async Task<string> RevisionAsync(Guid id)
    {
        await using var systeme = usine.Base.Systeme();
        return (await systeme.Service<ICandidatureRepository>().GetAsync(id, default)).Evaluation("lieu")!.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task FaireAsync(ClientWeb client, string fiche, string geste, params (string, string)[] champs)
    {
        using var fait = await client.PosterAsync(fiche, champs, $"{fiche}?handler={geste}");
        fait.StatusCode.ShouldBe(HttpStatusCode.Redirect, geste);
    }
}
