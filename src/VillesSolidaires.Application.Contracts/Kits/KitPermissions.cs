namespace VillesSolidaires.Kits;

public static class KitPermissions
{
    public const string Consulter = "Kits.Consulter";
    public const string Gerer = "Kits.Gerer";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Gerer];
}
