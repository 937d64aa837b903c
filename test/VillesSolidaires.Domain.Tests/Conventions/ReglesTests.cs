using VillesSolidaires.Organisations;
using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

/// <summary>Règles datées : ce qui est respecté, averti ou refusé, et la source citée.</summary>
public sealed class ReglesTests
{
    [Theory]
    [InlineData(TypeConvention.Adhesion, 23_000, NiveauConstat.Respectee)]
    [InlineData(TypeConvention.Adhesion, 23_000.01, NiveauConstat.Avertissement)]
    [InlineData(TypeConvention.ObjectifsSubvention, 28_000, NiveauConstat.Respectee)]
    public void ConventionObligatoire_AuDelaDe23000EurosParAn(TypeConvention type, double parAn, NiveauConstat attendu) =>
        Constat(Complete(type, parAn: (decimal)parAn), Regles.ConventionObligatoire).Niveau.ShouldBe(attendu);

    [Fact]
    public void ConventionObligatoire_SansEcheancier_CompteLeMontantEntier()
    {
        var essai = Complete(TypeConvention.Adhesion, parAn: 10_000);
        Constat(essai, Regles.ConventionObligatoire).Niveau.ShouldBe(NiveauConstat.Respectee);
        foreach (var versement in essai.Aide.Versements.ToList())
        {
            essai.Convention.Redaction.Financements.RetirerVersement(essai.Aide.Id, versement.Id, ActeDuJour);
        }
        Constat(essai, Regles.ConventionObligatoire).Niveau.ShouldBe(NiveauConstat.Avertissement);
    }

    [Fact]
    public void DureeMaximale_DeQuatreAnsJusteEstPermise_UnJourDePlusEstRefuse()
    {
        Constat(Complete(fin: new DateOnly(2029, 12, 31)), Regles.DureeMaximale).Niveau.ShouldBe(NiveauConstat.Respectee);
        var essai = Complete(fin: new DateOnly(2030, 1, 1)).EnRelecture();

        var refus = Should.Throw<BusinessException>(() => essai.Convention.Signatures.Ouvrir(ActeDuJour));

        refus.Code.ShouldBe(ConventionErrorCodes.DureeSubvention);
        refus.Texte.ShouldContain("n° 5811-SG");
    }

    [Fact]
    public void EngagementRepublicain_NonAtteste_EmpecheLaSignatureEtCiteLaLoi()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.Redaction.Financements.Modifier(
            essai.Aide.Id, essai.NouvelleAide(84_000) with { BeneficiaireId = essai.Bailleur.Id }, ActeDuJour);

        var refus = Should.Throw<BusinessException>(() => essai.Convention.Signatures.Ouvrir(ActeDuJour));

        refus.Code.ShouldBe(ConventionErrorCodes.EngagementRepublicainManquant);
        refus.Texte.ShouldContain(essai.Bailleur.Nom);
        refus.Texte.ShouldContain("n° 2021-1109");
    }

    [Fact]
    public void EngagementRepublicain_AvantSonEntreeEnVigueur_NEstPasDemande() =>
        ExamenConvention.Examiner(Complete(debut: new DateOnly(2022, 1, 1), fin: new DateOnly(2022, 12, 31)).Convention, Aujourdhui)
            .ShouldNotContain(c => c.Regle == Regles.EngagementRepublicain);

    [Fact]
    public void Echeancier_QuiNeTotalisePasLAide_EmpecheLaSignature()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.Redaction.Financements.RetirerVersement(essai.Aide.Id, essai.Aide.Versements[0].Id, ActeDuJour);

        var refus = Should.Throw<BusinessException>(() => essai.Convention.Signatures.Ouvrir(ActeDuJour));

        refus.Code.ShouldBe(ConventionErrorCodes.EcheancierIncomplet);
        refus.Texte.ShouldContain(Formats.Montant(56_000));
        refus.Texte.ShouldContain(Formats.Montant(84_000));
    }

    [Fact]
    public void CommandePublique_SurUneContrepartieIndividualisee_AvertitSansBloquer()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.Redaction.Financements.Modifier(essai.Aide.Id, essai.NouvelleAide(84_000, individualisee: true), ActeDuJour);

        Constat(essai, Regles.CommandePublique).Niveau.ShouldBe(NiveauConstat.Avertissement);
        Should.NotThrow(() => essai.Convention.Signatures.Ouvrir(ActeDuJour));
    }

    [Fact]
    public void Prestation_NEstPasUneSubvention() =>
        ExamenConvention.Examiner(Complete(TypeConvention.Prestation).Convention, Aujourdhui).ShouldAllBe(c => c.Regle == Regles.DeliberationExecutoire);

    [Fact]
    public void Paiement_ApresSoixanteJours_AvertitDuMontantEtDuJour()
    {
        var essai = Complete().Signee();
        var limite = essai.Aide.Versements[0].Limite;
        ExamenConvention.Examiner(essai.Convention, limite).ShouldNotContain(c => c.Regle == Regles.Paiement);

        var retard = ExamenConvention.Examiner(essai.Convention, limite.AddDays(1)).Single(c => c.Regle == Regles.Paiement);

        retard.Message.ShouldContain(Formats.Montant(28_000));
        retard.Message.ShouldContain(Formats.Date(limite));
    }

    [Fact]
    public void CompteRendu_EstDuSixMoisApresLExercicePayeSeulement()
    {
        var essai = Complete().Signee();
        var (limite, apres) = (new DateOnly(2027, 6, 30), new DateOnly(2027, 7, 1));
        ExamenConvention.Examiner(essai.Convention, apres).ShouldNotContain(c => c.Regle == Regles.CompteRendu, "rien n’est versé");
        essai.Convention.Execution.NoterVersement(essai.Aide.Id, essai.Aide.Versements[0].Id, Aujourdhui, ActeDuJour);

        ExamenConvention.Examiner(essai.Convention, limite).ShouldNotContain(c => c.Regle == Regles.CompteRendu);
        ExamenConvention.Examiner(essai.Convention, apres).Single(c => c.Regle == Regles.CompteRendu).Message.ShouldContain("2026");
        essai.Convention.Execution.RecevoirCompteRendu(essai.Aide.Id, 2026, Aujourdhui, ActeDuJour);
        ExamenConvention.Examiner(essai.Convention, apres).ShouldNotContain(c => c.Regle == Regles.CompteRendu);
    }

    [Fact]
    public void Deliberations_ManquantesSontNommees()
    {
        var essai = Complete();
        Constat(essai, Regles.DeliberationExecutoire).Niveau.ShouldBe(NiveauConstat.Respectee);
        essai.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.Mairie, 3, "Mairie d’Aubagne")], ActeDuJour);
        Constat(essai, Regles.DeliberationExecutoire).Message.ShouldContain("Mairie d’Aubagne");
        essai.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.Mairie, 3, "Mairie de Cassis")], ActeDuJour);
        Constat(essai, Regles.DeliberationExecutoire).Message.ShouldContain($"2{Formats.Insecable}délibérations manquent");
    }

    [Fact]
    public void Ouvrir_QuandUnPrealableManque_LeNomme()
    {
        var vide = Vide();
        vide.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.Association, 1)], ActeDuJour);
        vide.Convention.EnvoyerEnRelecture(vide.Association.Id, ActeDuJour);
        Refuse(ConventionErrorCodes.PartiesInsuffisantes, () => vide.Convention.Signatures.Ouvrir(ActeDuJour));
        vide.Convention.Redaction.Parties.Ajouter([Nouvelle(TypeOrganisation.BailleurSocial, 2)], ActeDuJour);
        Refuse(ConventionErrorCodes.SignataireManquant, () => vide.Convention.Signatures.Ouvrir(ActeDuJour));
        vide.Convention.Parties.ToList().ForEach(p => vide.Convention.Redaction.Parties.AjouterSignataire(p.Id, new IdentiteSignataire("Paul Essai", "", null), ActeDuJour));
        vide.Convention.Redaction.AjouterClause(NatureClause.Annexe, "Plan", "Une annexe ne suffit pas.", ActeDuJour);
        Refuse(ConventionErrorCodes.AucuneClause, () => vide.Convention.Signatures.Ouvrir(ActeDuJour));
        vide.Convention.Redaction.AjouterClause(NatureClause.Article, "Objet", "Un article.", ActeDuJour);
        vide.Convention.Signatures.Ouvrir(ActeDuJour);
        vide.Convention.Statut.ShouldBe(ConventionStatut.ASigner);
    }

    [Fact]
    public void Regles_CitentToutesUneSourceEtUnJour() => Regles.Toutes.ShouldAllBe(r => r.Source.Length > 20 && r.Depuis.Year > 1990);

    private static Constat Constat(ConventionDeTest essai, RegleDatee regle) =>
        ExamenConvention.Examiner(essai.Convention, Aujourdhui).Single(c => c.Regle == regle);
}
