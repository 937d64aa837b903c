namespace VillesSolidaires.Organisations;

public static class OrganisationPermissions
{
    public const string Consulter = "Organisations.Consulter";

    /// <summary>Créer, modifier, fusionner, importer.</summary>
    public const string Gerer = "Organisations.Gerer";

    /// <summary>Tenir les contacts de sa propre organisation ; de toutes avec <see cref="Gerer"/>.</summary>
    public const string GererContacts = "Organisations.GererContacts";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Gerer, GererContacts];
}
