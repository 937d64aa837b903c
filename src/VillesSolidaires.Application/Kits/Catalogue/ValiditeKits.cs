using System.Linq.Expressions;

namespace VillesSolidaires.Kits;

/// <summary>La même règle de validité, en mémoire et en SQL : le dernier jour compte encore.</summary>
internal static class ValiditeKits
{
    public static ValiditeKit Lire(DateOnly? du, DateOnly? au, DateOnly jour) =>
        au < jour ? ValiditeKit.Perimee : du > jour ? ValiditeKit.AVenir : ValiditeKit.Valable;

    public static Expression<Func<Kit, bool>> Filtre(ValiditeKit validite, DateOnly jour) => validite switch
    {
        ValiditeKit.Perimee => k => k.ValideAu < jour,
        ValiditeKit.AVenir => k => k.ValideDu > jour && (k.ValideAu == null || k.ValideAu >= jour),
        _ => k => (k.ValideDu == null || k.ValideDu <= jour) && (k.ValideAu == null || k.ValideAu >= jour),
    };
}
