namespace VillesSolidaires.Comptes;

/// <summary>Rôles de l'application ; un compte en porte un seul.</summary>
public static class Roles
{
    public const string Administrateur = "administrateur";
    public const string Association = "association";
    public const string Jure = "jure";
    public const string Mairie = "mairie";
    public const string Bailleur = "bailleur";
    public const string Departement = "departement";
    public const string Elu = "elu";

    public static readonly IReadOnlyDictionary<string, string> Libelles = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Administrateur] = "Administration",
        [Association] = "Chargée de mission, association",
        [Jure] = "Jury du label",
        [Mairie] = "Coordination en mairie",
        [Bailleur] = "Bailleur",
        [Departement] = "Conseil départemental",
        [Elu] = "Élue ou élu",
    };
}

/// <summary>Comment un périmètre est attribué à un compte. Une région s'étend à ses départements à la connexion.</summary>
public enum TypePerimetre
{
    National = 1,
    Region = 2,
    Departement = 3,
    Commune = 4,
    Organisation = 5,
}

public static class CompteConsts
{
    public const int NomMax = 120;
    public const int CodePerimetreMax = 40;

    /// <summary>Fournisseur d'identité externe, et identifiant que la personne a chez lui.</summary>
    public const int CleConnexionMax = 128;
    public const int MotDePasseMax = 128;
    public const string MotDePasseDemo = "Voisins-Solidaires-2026!";
}

public static class CompteErrorCodes
{
    public const string NonConnecte = "Comptes:NonConnecte";
    public const string PermissionManquante = "Comptes:PermissionManquante";
    public const string HorsPerimetre = "Comptes:HorsPerimetre";
    public const string IdentifiantsRefuses = "Comptes:IdentifiantsRefuses";
    public const string CompteVerrouille = "Comptes:CompteVerrouille";
    public const string MotDePasseFaible = "Comptes:MotDePasseFaible";
    public const string JetonRefuse = "Comptes:JetonRefuse";
}
