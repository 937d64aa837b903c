namespace VillesSolidaires.Web.Comptes;

/// <summary>Thème choisi, gardé dans un cookie que le serveur lit : la page arrive déjà dans le bon thème.</summary>
public static class Theme
{
    /// <summary>Nom du cookie, connu aussi de <c>wwwroot/js/theme.js</c>.</summary>
    public const string Cookie = "vs-theme";

    public const string Clair = "light";
    public const string Sombre = "dark";

    /// <summary>Aucun choix : la feuille de style suit le réglage du poste.</summary>
    public const string DuPoste = "auto";

    /// <summary>Thème choisi, ou nul si la personne suit le réglage de son poste.</summary>
    public static string? Choisi(HttpRequest requete)
    {
        ArgumentNullException.ThrowIfNull(requete);
        return requete.Cookies[Cookie] is var theme and (Clair or Sombre) ? theme : null;
    }
}
