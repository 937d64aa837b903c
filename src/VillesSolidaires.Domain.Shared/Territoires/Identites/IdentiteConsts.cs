namespace VillesSolidaires.Territoires;

public static class IdentiteConsts
{
    public const int ServiceMax = 80;
    public const int TelephoneMax = 25;
    public const string TelephoneMotif = @"^\+?[0-9][0-9 .()/\-\u00A0\u202F]{5,23}$";
    public const int CourrielMax = 120;
    public const int SiteMax = 120;

    /// <summary>Poids d’un logo, en octets (2 Mo).</summary>
    public const int LogoMax = 2_000_000;

    /// <summary>Requête de dépôt la plus grosse, en octets : un logo un peu trop lourd revient sur son formulaire, avec son message.</summary>
    public const int RequeteLogoMax = 2 * LogoMax;

    /// <summary>Plus petit côté le plus long, en pixels : en dessous, le logo s’imprime flou.</summary>
    public const int LogoCoteMin = 200;

    /// <summary>Côté le plus long, en pixels.</summary>
    public const int LogoCoteMax = 4000;

    /// <summary>Une longueur pour une largeur : au-delà, ce n’est plus un logo mais un bandeau, illisible une fois réduit.</summary>
    public const int LogoRapportMax = 8;
}

public static class IdentiteErrorCodes
{
    public const string ServiceNominatif = "Territoires:ServiceNominatif";
    public const string TelephoneInvalide = "Territoires:TelephoneInvalide";
    public const string CourrielInvalide = "Territoires:CourrielInvalide";
    public const string SiteInvalide = "Territoires:SiteInvalide";
    public const string LogoTropLourd = "Territoires:LogoTropLourd";
    public const string LogoRefuse = "Territoires:LogoRefuse";
    public const string LogoIllisible = "Territoires:LogoIllisible";
    public const string LogoDimensions = "Territoires:LogoDimensions";
    public const string CaractereNonImprimable = "Territoires:CaractereNonImprimable";
    public const string LogoAbsent = "Territoires:LogoAbsent";
}
