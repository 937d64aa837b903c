using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

/// <summary>Toute modification du texte à la signature annule les signatures données, et le dit.</summary>
public sealed class ModificationsTests
{
    private static readonly Dictionary<string, Action<ConventionDeTest>> Modifications = new(StringComparer.Ordinal)
    {
        ["article modifié"] = e => e.Convention.Redaction.ModifierClause(e.Article.Id, "Objet", "Autre.", e.Article.Revision, ActeDuJour),
        ["article ajouté"] = e => e.Convention.Redaction.AjouterClause(NatureClause.Article, "Durée", "Trois ans.", ActeDuJour),
        ["article retiré"] = e => e.Convention.Redaction.RetirerClause(e.Article.Id, ActeDuJour),
        ["article déplacé"] = e => e.Convention.Redaction.DeplacerClause(e.Article.Id, 2, ActeDuJour),
        ["dates"] = e => e.Convention.Redaction.Recadrer("Objectifs", Debut, Fin.AddMonths(-1), ActeDuJour),
        ["partie ajoutée"] = e => e.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.Mecene, 3)], ActeDuJour),
        ["partie retirée"] = e => e.Convention.Redaction.Parties.Retirer(e.Bailleur.Id, ActeDuJour),
        ["rang"] = e => e.Convention.Redaction.Parties.ChangerRang(e.Bailleur.Id, 1, ActeDuJour),
        ["signataire ajouté"] = e => e.Convention.Redaction.Parties.AjouterSignataire(e.Bailleur.Id, new IdentiteSignataire("Inès Essai", "directrice", null), ActeDuJour),
        ["signataire retiré"] = e => e.Convention.Redaction.Parties.RetirerSignataire(e.Bailleur.Id, e.Bailleur.Signataires[0].Id, ActeDuJour),
        ["engagement ajouté"] = e => e.Convention.Redaction.AjouterEngagement(e.Mairie.Id, new NouvelEngagement("Prêter une salle", Fin, null, null), ActeDuJour),
        ["engagement modifié"] = e => e.Convention.Redaction.ModifierEngagement(e.Convention.Engagements[0].Id, new NouvelEngagement("Former", Fin, 50, "relais"), ActeDuJour),
        ["engagement retiré"] = e => e.Convention.Redaction.RetirerEngagement(e.Convention.Engagements[0].Id, ActeDuJour),
        ["aide modifiée"] = e => e.Convention.Redaction.Financements.Modifier(e.Aide.Id, e.NouvelleAide(90_000), ActeDuJour),
        ["versement modifié"] = e => e.Convention.Redaction.Financements.ModifierVersement(
            e.Aide.Id, e.Aide.Versements[0].Id, Copie(e.Aide.Versements[0]) with { Condition = "À la signature" }, ActeDuJour),
        ["versement retiré"] = e => e.Convention.Redaction.Financements.RetirerVersement(e.Aide.Id, e.Aide.Versements[0].Id, ActeDuJour),
        ["aide retirée"] = e => e.Convention.Redaction.Financements.Retirer(e.Aide.Id, ActeDuJour),
    };

    public static TheoryData<string> Noms => [.. Modifications.Keys];

    [Theory]
    [MemberData(nameof(Noms))]
    public void Modifier_QuandUnePartieASigne_AnnuleSaSignatureEtLeDit(string modification)
    {
        var essai = Complete().PartiellementSignee();

        Modifications[modification](essai);

        (essai.Convention.Statut, essai.Convention.Signatures.Nombre, essai.Convention.Empreinte).ShouldBe((ConventionStatut.EnCorrection, 0, null));
        essai.Association.Signataires[0].ShouldSatisfyAllConditions(s => s.SigneLe.ShouldBeNull(), s => s.Empreinte.ShouldBeNull());
        var annulation = essai.Convention.Evenements[^1];
        (annulation.Type, annulation.Resume.StartsWith($"1{Formats.Insecable}signature annulée : texte modifié (", StringComparison.Ordinal))
            .ShouldBe((TypeEvenementConvention.SignaturesAnnulees, true));
    }

    [Theory]
    [MemberData(nameof(Noms))]
    public void Modifier_QuandLaConventionEstSignee_EstRefuseSansRienChanger(string modification)
    {
        var essai = Complete().Signee();

        Refuse(ConventionErrorCodes.TransitionRefusee, () => Modifications[modification](essai));
        essai.Convention.Signatures.Nombre.ShouldBe(3);
    }

    [Fact]
    public void Modifier_QuandRienNeChange_LaisseLesSignatures()
    {
        var essai = Complete().PartiellementSignee();
        var redaction = essai.Convention.Redaction;

        redaction.ModifierClause(essai.Article.Id, essai.Article.Titre, essai.Article.Texte + " \r\n", essai.Article.Revision, ActeDuJour);
        redaction.Recadrer(essai.Convention.Objet, Debut, Fin, ActeDuJour);
        redaction.ModifierEngagement(essai.Convention.Engagements[0].Id, new NouvelEngagement("Former des relais", Fin, 40, "relais"), ActeDuJour);
        redaction.Financements.Modifier(essai.Aide.Id, essai.NouvelleAide(84_000.00m), ActeDuJour);
        redaction.Parties.ChangerRang(essai.Bailleur.Id, 2, ActeDuJour);

        (essai.Convention.Statut, essai.Convention.Signatures.Nombre).ShouldBe((ConventionStatut.PartiellementSignee, 1));
    }

    [Fact]
    public void Retirer_LaPartieQuiDoitAgir_RendLaMainAuRedacteur()
    {
        var essai = Complete();
        essai.Convention.EnvoyerEnRelecture(essai.Bailleur.Id, ActeDuJour);

        essai.Convention.Redaction.Parties.Retirer(essai.Bailleur.Id, ActeDuJour);

        (essai.Convention.ActeurPartieId, essai.Convention.ActeurNom).ShouldBe(((Guid?)essai.Association.Id, essai.Association.Nom));
        Should.NotThrow(() => essai.Convention.Execution.Relancer(automatique: false, ActeDuJour));
    }
}
