namespace VillesSolidaires.Kits;

public static class KitPermissions
{
    public const string Consulter = "Kits.Consulter";
    public const string Gerer = "Kits.Gerer";

    /// <summary>Diffuser un kit dans son périmètre de communes : liens suivis, affiches personnalisées, remises en main propre.</summary>
    public const string Diffuser = "Kits.Diffuser";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Gerer, Diffuser];
}
