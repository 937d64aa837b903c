namespace VillesSolidaires.Organisations;

public static class OrganisationErrorCodes
{
    public const string NomObligatoire = "Organisations:NomObligatoire";
    public const string NomTropLong = "Organisations:NomTropLong";
    public const string SirenLongueur = "Organisations:SirenLongueur";
    public const string SirenCaracteres = "Organisations:SirenCaracteres";
    public const string SirenCle = "Organisations:SirenCle";
    public const string SirenDejaPris = "Organisations:SirenDejaPris";
    public const string SiretLongueur = "Organisations:SiretLongueur";
    public const string SiretCaracteres = "Organisations:SiretCaracteres";
    public const string SiretCle = "Organisations:SiretCle";
    public const string SiretAutreSiren = "Organisations:SiretAutreSiren";
    public const string RnaLongueur = "Organisations:RnaLongueur";
    public const string RnaCaracteres = "Organisations:RnaCaracteres";
    public const string RnaDejaPris = "Organisations:RnaDejaPris";
    public const string NumeroPrisHorsPerimetre = "Organisations:NumeroPrisHorsPerimetre";
    public const string MairieSansCommune = "Organisations:MairieSansCommune";
    public const string DepartementSansCode = "Organisations:DepartementSansCode";
    public const string ContactNomObligatoire = "Organisations:ContactNomObligatoire";
    public const string ContactInjoignable = "Organisations:ContactInjoignable";
    public const string ContactDejaPresent = "Organisations:ContactDejaPresent";
    public const string ContactsDUneAutre = "Organisations:ContactsDUneAutre";
    public const string FusionAvecElleMeme = "Organisations:FusionAvecElleMeme";
    public const string FusionTypesDifferents = "Organisations:FusionTypesDifferents";
    public const string ImportSansNom = "Organisations:ImportSansNom";
    public const string ImportIntrouvable = "Organisations:ImportIntrouvable";
}
