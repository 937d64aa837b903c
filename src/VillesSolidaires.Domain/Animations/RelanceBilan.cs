using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>
/// Rappels partis pour le bilan d'une animation, dont elle prend l'identifiant : à J+3, J+10 puis J+30. À part de l'animation, que ses
/// rappels ne modifient pas.
/// </summary>
public sealed class RelanceBilan : AggregateRoot, IDansPerimetre, IHorsJournal
{
    public RelanceBilan(Guid animationId, string communeCode, string departementCode, int palier, DateOnly jour)
        : base(animationId)
    {
        (CommuneCode, DepartementCode) = (communeCode, departementCode);
        Noter(palier, jour);
    }

    private RelanceBilan()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Dernier palier rappelé, en jours après l'animation.</summary>
    public int Palier { get; private set; }

    /// <summary>Jour de ce rappel, à Paris.</summary>
    public DateOnly Jour { get; private set; }

    /// <summary>Palier atteint ce jour-là par une animation qui finissait à cette date ; nul avant le premier.</summary>
    public static int? PalierAtteint(DateOnly fin, DateOnly today) =>
        AnimationConsts.PaliersRelanceBilan.Where(p => fin.AddDays(p) <= today).Select(p => (int?)p).LastOrDefault();

    public void Noter(int palier, DateOnly jour) => (Palier, Jour) = (palier, jour);
}
