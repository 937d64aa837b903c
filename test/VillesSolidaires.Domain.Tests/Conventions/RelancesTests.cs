using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class RelancesTests
{
    [Fact]
    public void Relancer_DeuxFoisLeMemeJour_EstRefuse()
    {
        var essai = Complete().EnRelecture();
        var execution = essai.Convention.Execution;
        execution.Relancer(automatique: true, ActeDuJour);

        var refus = Should.Throw<BusinessException>(() => execution.Relancer(automatique: false, Le(Aujourdhui, 18)));

        refus.Code.ShouldBe(ConventionErrorCodes.DejaRelanceAujourdhui);
        refus.Texte.ShouldContain(essai.Mairie.Nom);
        execution.Relancer(automatique: false, Le(Aujourdhui.AddDays(1))).Jour.ShouldBe(Aujourdhui.AddDays(1));
        essai.Convention.Relances.Count.ShouldBe(2);
    }

    [Fact]
    public void Relancer_LeMemeJour_VautPourChaquePartie()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.Execution.Relancer(automatique: false, ActeDuJour);
        essai.Convention.DemanderCorrections(essai.Association.Id, "À revoir.", ActeDuJour);

        Should.NotThrow(() => essai.Convention.Execution.Relancer(automatique: false, ActeDuJour));
    }

    [Fact]
    public void Relancer_AMinuitPasseAParis_EstLeLendemain()
    {
        var convention = Complete().EnRelecture().Convention;
        convention.Execution.Relancer(automatique: false, ActeDuJour with { Instant = new DateTime(2026, 5, 26, 21, 59, 0, DateTimeKind.Utc) });

        Should.NotThrow(() => convention.Execution.Relancer(automatique: false, ActeDuJour with { Instant = new DateTime(2026, 5, 26, 22, 0, 0, DateTimeKind.Utc) }));
    }

    [Fact]
    public void ProchaineRelanceLe_SuitLesPaliersPuisSArrete()
    {
        var convention = Complete().EnRelecture().Convention;
        foreach (var palier in (int[])[7, 15, 30])
        {
            convention.Execution.ProchaineRelanceLe().ShouldBe(Aujourdhui.AddDays(palier));
            convention.Execution.Relancer(automatique: true, Le(Aujourdhui.AddDays(palier)));
        }
        convention.Execution.ProchaineRelanceLe().ShouldBeNull();
    }

    [Fact]
    public void ProchaineRelanceLe_UneRelanceALaMain_NeDecalePasLesPaliers()
    {
        var convention = Complete().EnRelecture().Convention;
        convention.Execution.Relancer(automatique: false, Le(Aujourdhui.AddDays(3)));

        convention.Execution.ProchaineRelanceLe().ShouldBe(Aujourdhui.AddDays(7));
    }

    [Fact]
    public void ProchaineRelanceLe_QuandLeTourChange_RepartDeZero()
    {
        var essai = Complete().EnRelecture();
        essai.Convention.Execution.Relancer(automatique: true, Le(Aujourdhui.AddDays(7)));
        essai.Convention.DemanderCorrections(essai.Association.Id, "À revoir.", Le(Aujourdhui.AddDays(8)));
        essai.Convention.EnvoyerEnRelecture(essai.Mairie.Id, Le(Aujourdhui.AddDays(9)));

        essai.Convention.Execution.ProchaineRelanceLe().ShouldBe(Aujourdhui.AddDays(16));
    }

    [Theory]
    [InlineData(ConventionStatut.Brouillon)]
    [InlineData(ConventionStatut.Signee)]
    [InlineData(ConventionStatut.Annulee)]
    public void ProchaineRelanceLe_QuandPersonneNEstAttendu_EstNulle(ConventionStatut statut) =>
        Complete().Amener(statut).Convention.Execution.ProchaineRelanceLe().ShouldBeNull();

    [Fact]
    public void Relancer_QuandToutesLesPartiesSontParties_EstRefuseClairement()
    {
        var convention = Vide().Convention;
        var (a, b) = (convention.Redaction.Parties.Ajouter([Nouvelle(Organisations.TypeOrganisation.Mairie, 1)], ActeDuJour)[0].Id,
            convention.Redaction.Parties.Ajouter([Nouvelle(Organisations.TypeOrganisation.Mecene, 1)], ActeDuJour)[0].Id);
        convention.EnvoyerEnRelecture(a, ActeDuJour);
        convention.Redaction.Parties.Retirer(b, ActeDuJour);
        convention.Redaction.Parties.Retirer(a, ActeDuJour);

        Refuse(ConventionErrorCodes.PartiesInsuffisantes, () => convention.Execution.Relancer(automatique: false, ActeDuJour));
        (convention.Acteur, convention.ActeurPartieId).ShouldBe((TypeActeur.Association, null));
    }
}
