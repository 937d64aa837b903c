using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class FinancementsTests
{
    [Theory]
    [InlineData("0", ConventionErrorCodes.MontantNegatif)]
    [InlineData("-28000", ConventionErrorCodes.MontantNegatif)]
    [InlineData("28000.001", ConventionErrorCodes.MontantCentimes)]
    [InlineData("0.005", ConventionErrorCodes.MontantCentimes)]
    public void Montant_NegatifOuATroisDecimales_EstRefusePartout(string saisi, string code)
    {
        var essai = Complete();
        var montant = decimal.Parse(saisi, System.Globalization.CultureInfo.InvariantCulture);
        var (financements, versement) = (essai.Convention.Redaction.Financements, essai.Aide.Versements[0]);
        var avant = Copie(versement);

        Refuse(code, () => financements.Ajouter(essai.NouvelleAide(montant), ActeDuJour));
        Refuse(code, () => financements.Modifier(essai.Aide.Id, essai.NouvelleAide(montant), ActeDuJour));
        Refuse(code, () => financements.AjouterVersement(essai.Aide.Id, avant with { Montant = montant }, ActeDuJour));
        Refuse(code, () => financements.ModifierVersement(essai.Aide.Id, versement.Id, new NouveauVersement(2027, new DateOnly(2027, 1, 1), "Autre", montant), ActeDuJour));
        (essai.Aide.Montant, essai.Aide.Versements.Count, Copie(versement)).ShouldBe((84_000m, 3, avant));
    }

    [Fact]
    public void Montant_AuCentime_EstPermis()
    {
        var essai = Complete();
        essai.Convention.Redaction.Financements.Modifier(essai.Aide.Id, essai.NouvelleAide(84_000.50m), ActeDuJour);
        essai.Aide.Montant.ShouldBe(84_000.5m);
    }

    [Fact]
    public void Ajouter_DUnePartieAElleMeme_EstRefuse()
    {
        var essai = Complete();
        Refuse(ConventionErrorCodes.FinancementMemePartie,
            () => essai.Convention.Redaction.Financements.Ajouter(essai.NouvelleAide(10) with { BeneficiaireId = essai.Mairie.Id }, ActeDuJour));
        Refuse(ConventionErrorCodes.PartieInconnue,
            () => essai.Convention.Redaction.Financements.Ajouter(essai.NouvelleAide(10) with { BeneficiaireId = Guid.NewGuid() }, ActeDuJour));
    }

    [Theory]
    [InlineData(2026, "2025-12-31", ConventionErrorCodes.VersementHorsPeriode)]
    [InlineData(2026, "2030-01-01", ConventionErrorCodes.VersementHorsPeriode)]
    [InlineData(2025, "2026-06-30", ConventionErrorCodes.ExerciceHorsPeriode)]
    [InlineData(2029, "2029-06-30", ConventionErrorCodes.ExerciceHorsPeriode)]
    public void AjouterVersement_HorsDeLaPeriode_EstRefuse(int exercice, string echeance, string code)
    {
        var essai = Complete();
        var jour = DateOnly.Parse(echeance, System.Globalization.CultureInfo.InvariantCulture);

        Refuse(code, () => essai.Convention.Redaction.Financements.AjouterVersement(essai.Aide.Id, new NouveauVersement(exercice, jour, "Solde", 1), ActeDuJour));
    }

    [Fact]
    public void AjouterVersement_LeSoldeDansLAnneeQuiSuit_EstPermis()
    {
        var essai = Complete();
        essai.Convention.Redaction.Financements.AjouterVersement(essai.Aide.Id, new NouveauVersement(2028, new DateOnly(2029, 12, 31), "Solde", 1), ActeDuJour).Montant.ShouldBe(1);
    }

    [Fact]
    public void Ouvrir_QuandLaPeriodeRaccourcieLaisseUnVersementDehors_EstRefuse()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.Redaction.Recadrer("Objectifs", Debut, new DateOnly(2026, 12, 31), ActeDuJour);

        Refuse(ConventionErrorCodes.ExerciceHorsPeriode, () => essai.Convention.Signatures.Ouvrir(ActeDuJour));
    }

    [Fact]
    public void NoterVersement_UneFois_FigeLaLigne()
    {
        var essai = Complete().Signee();
        var (execution, aide, premier) = (essai.Convention.Execution, essai.Aide, essai.Aide.Versements[0]);
        Refuse(ConventionErrorCodes.DateFuture, () => execution.NoterVersement(aide.Id, premier.Id, Aujourdhui.AddDays(1), ActeDuJour));
        execution.NoterVersement(aide.Id, premier.Id, Aujourdhui, ActeDuJour);

        Refuse(ConventionErrorCodes.VersementDejaVerse, () => execution.NoterVersement(aide.Id, premier.Id, Aujourdhui, ActeDuJour));
        Refuse(ConventionErrorCodes.VersementDejaVerse, () => execution.RecevoirAppel(aide.Id, premier.Id, Aujourdhui, ActeDuJour));
        Refuse(ConventionErrorCodes.VersementInconnu, () => execution.NoterVersement(aide.Id, Guid.NewGuid(), Aujourdhui, ActeDuJour));
        Refuse(ConventionErrorCodes.FinancementInconnu, () => execution.NoterVersement(Guid.NewGuid(), premier.Id, Aujourdhui, ActeDuJour));
        premier.Etat(Aujourdhui).ShouldBe(EtatVersement.Verse);
    }

    [Theory]
    [InlineData(-1, EtatVersement.AVenir)]
    [InlineData(0, EtatVersement.AVerser)]
    [InlineData(60, EtatVersement.AVerser)]
    [InlineData(61, EtatVersement.EnRetard)]
    public void EtatDUnVersement_SansAppel_CompteSoixanteJoursDepuisLEcheance(int jours, EtatVersement attendu)
    {
        var versement = Complete().Signee().Aide.Versements[0];
        versement.Etat(versement.Echeance.AddDays(jours)).ShouldBe(attendu);
    }

    [Fact]
    public void EtatDUnVersement_ApresUnAppel_CompteDepuisSaReception()
    {
        var essai = Complete().Signee();
        var versement = essai.Aide.Versements[0];
        essai.Convention.Execution.RecevoirAppel(essai.Aide.Id, versement.Id, Aujourdhui, ActeDuJour);

        versement.Limite.ShouldBe(Aujourdhui.AddDays(60));
        (versement.Etat(Aujourdhui), versement.Etat(Aujourdhui.AddDays(61))).ShouldBe((EtatVersement.AVerser, EtatVersement.EnRetard));
    }

    [Fact]
    public void RecevoirCompteRendu_DeuxFoisOuHorsPeriode_EstRefuse()
    {
        var essai = Complete().Signee();
        var execution = essai.Convention.Execution;
        Refuse(ConventionErrorCodes.ExerciceHorsPeriode, () => execution.RecevoirCompteRendu(essai.Aide.Id, 2025, Aujourdhui, ActeDuJour));
        Refuse(ConventionErrorCodes.DateFuture, () => execution.RecevoirCompteRendu(essai.Aide.Id, 2026, Aujourdhui.AddDays(1), ActeDuJour));
        execution.RecevoirCompteRendu(essai.Aide.Id, 2026, Aujourdhui, ActeDuJour);
        Refuse(ConventionErrorCodes.CompteRenduDejaRecu, () => execution.RecevoirCompteRendu(essai.Aide.Id, 2026, Aujourdhui, ActeDuJour));
    }

    [Fact]
    public void Engagement_SansLibelleOuDeCibleNulle_EstRefuse()
    {
        var essai = Complete();
        var redaction = essai.Convention.Redaction;
        Refuse(ConventionErrorCodes.LibelleObligatoire, () => redaction.AjouterEngagement(essai.Mairie.Id, new NouvelEngagement(" ", Fin, null, null), ActeDuJour));
        Refuse(ConventionErrorCodes.CibleInvalide, () => redaction.AjouterEngagement(essai.Mairie.Id, new NouvelEngagement("Former", Fin, 0, "relais"), ActeDuJour));
        Refuse(ConventionErrorCodes.EngagementInconnu, () => redaction.RetirerEngagement(Guid.NewGuid(), ActeDuJour));
        Refuse(ConventionErrorCodes.PartieInconnue, () => redaction.AjouterEngagement(Guid.NewGuid(), new NouvelEngagement("Former", Fin, null, null), ActeDuJour));
    }

    [Fact]
    public void SuivreEngagement_AvanceJusquATenu()
    {
        var essai = Complete().Signee();
        var (execution, engagement) = (essai.Convention.Execution, essai.Convention.Engagements[0]);
        engagement.Etat(Aujourdhui).ShouldBe(EtatEngagement.AVenir);
        execution.SuivreEngagement(engagement.Id, 22, null, "Feuilles de présence", ActeDuJour);
        engagement.Etat(Aujourdhui).ShouldBe(EtatEngagement.EnCours);
        engagement.Etat(Fin.AddDays(1)).ShouldBe(EtatEngagement.EnRetard);
        Refuse(ConventionErrorCodes.CibleInvalide, () => execution.SuivreEngagement(engagement.Id, -1, null, null, ActeDuJour));
        Refuse(ConventionErrorCodes.DateFuture, () => execution.SuivreEngagement(engagement.Id, 40, Aujourdhui.AddDays(1), null, ActeDuJour));
        execution.SuivreEngagement(engagement.Id, 40, Aujourdhui, null, ActeDuJour);
        (engagement.Etat(Aujourdhui), engagement.Preuve).ShouldBe((EtatEngagement.Tenu, "Feuilles de présence"));
    }
}
