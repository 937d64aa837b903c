using static VillesSolidaires.Conventions.ConventionDeTest;

namespace VillesSolidaires.Conventions;

public sealed class RupturesTests
{
    [Fact]
    public void Denoncer_ParUnePartie_GardeLeMotifEtLeJourDEffet()
    {
        var essai = Complete().Signee();

        essai.Convention.Denoncer(essai.Bailleur.Id, " Cession du patrimoine. ", new DateOnly(2026, 12, 31), ActeDuJour);

        (essai.Convention.Statut, essai.Convention.Motif, essai.Convention.EffetLe)
            .ShouldBe((ConventionStatut.Denoncee, "Cession du patrimoine.", (DateOnly?)new DateOnly(2026, 12, 31)));
        essai.Convention.Etat(new DateOnly(2040, 1, 1)).ShouldBe(EtatConvention.Denoncee);
        essai.Convention.Evenements[^1].Resume.ShouldBe($"Dénoncée par {essai.Bailleur.Nom}, effet au 31 décembre 2026 : Cession du patrimoine.");
    }

    [Fact]
    public void Denoncer_ParUneOrganisationQuiNEstPasPartie_EstRefuse() =>
        Refuse(ConventionErrorCodes.PartieInconnue, () => Complete().Signee().Convention.Denoncer(Guid.NewGuid(), "Motif.", Aujourdhui, ActeDuJour));

    [Theory]
    [InlineData("", 0, ConventionErrorCodes.MotifObligatoire)]
    [InlineData("Motif.", -1, ConventionErrorCodes.EffetAnterieur)]
    [InlineData("Motif.", 4_000, ConventionErrorCodes.EffetHorsPeriode)]
    public void Rompre_QuandLaSaisieEstFautive_LaisseLaConventionSignee(string motif, int jours, string code)
    {
        var essai = Complete().Signee();

        Refuse(code, () => essai.Convention.Resilier(motif, Aujourdhui.AddDays(jours), ActeDuJour));
        Refuse(code, () => essai.Convention.Denoncer(essai.Mairie.Id, motif, Aujourdhui.AddDays(jours), ActeDuJour));
        (essai.Convention.Statut, essai.Convention.Motif, essai.Convention.EffetLe).ShouldBe((ConventionStatut.Signee, null, null));
    }

    [Fact]
    public void Resilier_LeJourMemeOuLeDernier_EstPermis()
    {
        Should.NotThrow(() => Complete().Signee().Convention.Resilier("Motif.", Aujourdhui, ActeDuJour));
        Should.NotThrow(() => Complete().Signee().Convention.Resilier("Motif.", Fin, ActeDuJour));
    }

    [Fact]
    public void Annuler_PendantLaSignature_NeLaisseAucuneSignature()
    {
        var convention = Complete().PartiellementSignee().Convention;

        convention.Annuler("La Ville renonce.", ActeDuJour);

        (convention.Statut, convention.Signatures.Nombre, convention.Empreinte).ShouldBe((ConventionStatut.Annulee, 0, null));
    }
}
