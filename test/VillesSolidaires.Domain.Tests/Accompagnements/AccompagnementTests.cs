using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Accompagnements;

public class AccompagnementTests
{
    private static readonly DateOnly Today = new(2026, 9, 15);
    private static readonly Acte Acte = new(Guid.NewGuid(), "Camille Modèle", new DateTime(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void Parcours_DeLaDemandeALaConclusion()
    {
        var a = Demande();
        a.PrendreEnCharge(Acte with { Auteur = "Alice de l’association" });
        a.FixerRendezVous(Today, new TimeOnly(14, 0), " Mairie ", Today);
        a.Convenir("Proposer trois dates", PorteurAction.Mairie, Today.AddDays(10));
        a.Cocher(a.Actions[0].Id, Today);
        a.Clore("Premier programme publié.", Acte);
        a.ShouldSatisfyAllConditions(
            x => x.Statut.ShouldBe(AccompagnementStatut.Clos), x => x.SuiviPar.ShouldBe("Alice de l’association"),
            x => x.RendezVous.ShouldHaveSingleItem().Lieu.ShouldBe("Mairie"), x => x.Actions[0].FaiteLe.ShouldBe(Today), x => x.EstOuvert.ShouldBeFalse());
    }

    [Fact]
    public void AvantLaPriseEnCharge_RienNeSeConvient()
    {
        var a = Demande();
        Refuse(AccompagnementErrorCodes.TransitionRefusee, () => a.FixerRendezVous(Today, null, "Mairie", Today));
        Refuse(AccompagnementErrorCodes.TransitionRefusee, () => a.Convenir("Proposer", PorteurAction.Mairie, Today));
        Refuse(AccompagnementErrorCodes.TransitionRefusee, () => a.Clore("Fait", Acte));
        a.Retirer(Acte);
        Refuse(AccompagnementErrorCodes.TransitionRefusee, () => a.PrendreEnCharge(Acte));
    }

    [Fact]
    public void Saisies_QuiManquentOuNeTiennentPas_SontRefusees()
    {
        Refuse(AccompagnementErrorCodes.ObjetObligatoire, () => new Accompagnement(Guid.NewGuid(), "13055", "13", " ", "Besoin", Acte));
        Refuse(GeneralErrorCodes.TexteTropLong, () => new Accompagnement(Guid.NewGuid(), "13055", "13", new string('a', 121), "Besoin", Acte));
        var a = Demande();
        a.PrendreEnCharge(Acte);
        Refuse(AccompagnementErrorCodes.RendezVousPasse, () => a.FixerRendezVous(Today.AddDays(-1), null, "Mairie", Today));
        Refuse(AccompagnementErrorCodes.LieuObligatoire, () => a.FixerRendezVous(Today, null, "", Today));
        Refuse(AccompagnementErrorCodes.ActionInconnue, () => a.Cocher(Guid.NewGuid(), Today));
        Refuse(AccompagnementErrorCodes.ConclusionObligatoire, () => a.Clore(" ", Acte));
        a.Statut.ShouldBe(AccompagnementStatut.PrisEnCharge);
    }

    [Fact]
    public void Actions_OntUneLimite()
    {
        var a = Demande();
        a.PrendreEnCharge(Acte);
        for (var i = 0; i < AccompagnementConsts.SuivisMax; i++)
        {
            a.Convenir($"Action {i}", PorteurAction.Association, Today);
        }
        Refuse(AccompagnementErrorCodes.TropDeSuivis, () => a.Convenir("Une de plus", PorteurAction.Association, Today));
    }

    private static Accompagnement Demande() => new(Guid.NewGuid(), "13055", "13", "Monter un programme", "Nous débutons.", Acte);

    private static void Refuse(string code, Action geste) => Should.Throw<BusinessException>(geste).Code.ShouldBe(code);
}
