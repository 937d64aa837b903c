using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Demonstration;

[Collection(CollectionDemonstration.Nom)]
public sealed class AnimationsDemonstrationTests(BaseDemonstration demo)
{
    [Fact]
    public async Task Marseille_MontreChaqueEtat_EtTroisAnnees()
    {
        await using var systeme = demo.Test.Systeme();
        var etats = await systeme.Contexte.Animations.GroupBy(a => a.Statut).Select(g => g.Key).ToListAsync();
        etats.ShouldBe(Enum.GetValues<AnimationStatut>(), ignoreOrder: true);
        var annees = await systeme.Contexte.Programmes.Where(p => p.CommuneCode == "13055").OrderBy(p => p.Annee).Select(p => p.Statut).ToListAsync();
        annees.ShouldBe([ProgrammeStatut.Publie, ProgrammeStatut.Publie, ProgrammeStatut.EnPreparation]);
    }

    [Fact]
    public async Task Bilans_NeDevancentNiLAnimationNiLeSemis()
    {
        await using var systeme = demo.Test.Systeme();
        var maintenant = demo.Test.Horloge.GetUtcNow().UtcDateTime;
        var realisees = await systeme.Contexte.Animations.Where(a => a.Statut == AnimationStatut.Realisee)
            .Select(a => new { a.Fin, a.Bilan!.SaisiLe, a.Bilan.Participants }).ToListAsync();
        realisees.ShouldNotBeEmpty();
        realisees.ShouldAllBe(r => HeureDeParis.Jour(r.SaisiLe) > r.Fin && r.SaisiLe <= maintenant.AddDays(1) && r.Participants > 0);
    }

    [Fact]
    public async Task Residences_SontMarqueesFictives_EtLeBailleurLesVoit()
    {
        await using var systeme = demo.Test.Systeme();
        var residences = await systeme.Contexte.Lieux.Where(l => l.Residence != null).ToListAsync();
        residences.ShouldAllBe(l => l.Residence!.Contains("démonstration") && l.BailleurId != null);
        (await systeme.Contexte.Animations.AnyAsync(a => a.BailleurId == OrganisationsDemonstration.BailleurDuCompte)).ShouldBeTrue();
    }
}
