namespace VillesSolidaires.Organisations;

public enum TypeOrganisation
{
    Association = 1,
    Mairie = 2,
    BailleurSocial = 3,
    BailleurPrive = 4,
    Departement = 5,
    AssociationLocale = 6,
    Mecene = 7,
}

public static class OrganisationConsts
{
    public const int NomMax = 200;
    public const int Siren = 9;
}

public static class OrganisationErrorCodes
{
    public const string NomObligatoire = "Organisations:NomObligatoire";
    public const string SirenLongueur = "Organisations:SirenLongueur";
    public const string SirenCle = "Organisations:SirenCle";
    public const string MairieSansCommune = "Organisations:MairieSansCommune";
}
