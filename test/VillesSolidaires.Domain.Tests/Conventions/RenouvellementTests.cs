using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class RenouvellementTests
{
    [Fact]
    public void Renouveler_PreremplitAuLendemainPourLaMemeDuree()
    {
        var origine = Complete().Signee();
        origine.Convention.Execution.NoterVersement(origine.Aide.Id, origine.Aide.Versements[0].Id, Aujourdhui, ActeDuJour);

        var nouvelle = origine.Renouveler();

        var convention = nouvelle.Convention;
        (convention.Debut, convention.Fin, convention.RenouvelleId, convention.Statut)
            .ShouldBe((new DateOnly(2029, 1, 1), new DateOnly(2031, 12, 31), origine.Convention.Id, ConventionStatut.Brouillon));
        convention.Parties.ShouldAllBe(p => !p.Reprise && p.SigneeLe == null);
        nouvelle.Aide.Versements.Select(v => (v.Exercice, v.Echeance.Year)).ShouldBe([(2029, 2029), (2030, 2030), (2031, 2031)]);
        nouvelle.Aide.Versements.ShouldAllBe(v => v.VerseLe == null);
        var resultats = convention.Clauses.Single(c => c.Nature == NatureClause.Annexe);
        resultats.Titre.ShouldContain(origine.Convention.Numero);
        resultats.Texte.ShouldContain($"{Formats.Montant(28_000)} versés sur {Formats.Montant(84_000)}");
    }

    [Fact]
    public void Renouveler_DesEcheancesAu31Decembre_LesGardeDansLaPeriode()
    {
        var essai = Complete();
        essai.Convention.Redaction.Financements.ModifierVersement(
            essai.Aide.Id, essai.Aide.Versements[2].Id, new NouveauVersement(2028, new DateOnly(2028, 12, 31), "Solde", 28_000), ActeDuJour);
        var nouvelle = essai.Signee().Renouveler();

        nouvelle.Convention.Engagements[0].Echeance.ShouldBe(new DateOnly(2031, 12, 31));
        nouvelle.Aide.Versements.Select(v => v.Exercice).ShouldBe([2029, 2030, 2031]);
        nouvelle.Signee().Convention.Statut.ShouldBe(ConventionStatut.Signee);
    }

    [Fact]
    public void Renouveler_FaitSuivreLesAnneesDeLaPeriodeEcritesDansLesLibelles()
    {
        var essai = Complete();
        essai.Convention.Redaction.AjouterEngagement(
            essai.Mairie.Id, new NouvelEngagement("Publier le programme 2026, selon la loi de 2014 et le plan de 20261 logements", new DateOnly(2026, 12, 15), null, null), ActeDuJour);
        essai.Convention.Redaction.Financements.ModifierVersement(
            essai.Aide.Id, essai.Aide.Versements[1].Id, new NouveauVersement(2027, new DateOnly(2027, 9, 30), "Compte rendu financier 2026 reçu", 28_000), ActeDuJour);

        var nouvelle = essai.Signee().Renouveler();

        nouvelle.Convention.Engagements[^1].Libelle.ShouldStartWith("Publier le programme 2029, selon la loi de 2014");
        nouvelle.Convention.Engagements[^1].Libelle.ShouldEndWith("et le plan de 20261 logements");
        nouvelle.Aide.Versements[1].Condition.ShouldBe("Compte rendu financier 2029 reçu");
    }

    [Fact]
    public void Renouveler_UneDureeQuiNEstPasEnAnnees_LaReporteEnJours()
    {
        var convention = Complete(debut: new DateOnly(2026, 3, 1), fin: new DateOnly(2026, 9, 30)).Signee().Renouveler().Convention;

        (convention.Debut, convention.Fin.DayNumber - convention.Debut.DayNumber).ShouldBe((new DateOnly(2026, 10, 1), 213));
    }

    [Fact]
    public void Signer_LeRenouvellement_RemplaceLaPremiere()
    {
        var origine = Complete().Signee();

        origine.Renouveler().Signee();

        origine.Convention.Statut.ShouldBe(ConventionStatut.Remplacee);
        origine.Convention.Evenements[^1].Resume.ShouldBe("Remplacée par CV-2026-0002");
    }

    [Fact]
    public void Renouveler_DeuxFois_EstRefuseSaufSiLePremierEstAnnule()
    {
        var origine = Complete().Signee();
        var premier = origine.Renouveler();
        Refuse(ConventionErrorCodes.RenouvellementEnCours, () => origine.Renouveler());
        premier.Convention.Annuler("À refaire.", ActeDuJour);
        Should.NotThrow(() => origine.Renouveler());
    }

    [Fact]
    public void Renouveler_UneConventionAuxCentainesDEngagements_LesResume()
    {
        var essai = Complete();
        foreach (var i in Enumerable.Range(0, 200))
        {
            essai.Convention.Redaction.AjouterEngagement(essai.Mairie.Id, new NouvelEngagement($"Engagement <b{i}> {new string('x', 150)}", Fin, null, null), ActeDuJour);
        }

        var resultats = essai.Signee().Renouveler().Convention.Clauses.Single(c => c.Nature == NatureClause.Annexe).Texte;

        resultats.Length.ShouldBeLessThan(ConventionConsts.TexteClauseMax);
        resultats.ShouldContain("autres engagements");
        resultats.ShouldContain("0 sur 201");
    }
}
