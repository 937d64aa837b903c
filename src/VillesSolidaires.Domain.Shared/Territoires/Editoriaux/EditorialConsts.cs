namespace VillesSolidaires.Territoires;

public static class EditorialConsts
{
    /// <summary>Caractères d'un éditorial : une demi-page du rapport, qui se lit en une minute.</summary>
    public const int TexteMax = 1200;
    public const int SignataireMax = 80;
    public const int FonctionMax = 80;
}

public static class EditorialErrorCodes
{
    public const string EditorialVide = "Territoires:EditorialVide";
    public const string EditorialSansSignataire = "Territoires:EditorialSansSignataire";
    public const string EditorialSansFonction = "Territoires:EditorialSansFonction";
    public const string EditorialAbsent = "Territoires:EditorialAbsent";
}
