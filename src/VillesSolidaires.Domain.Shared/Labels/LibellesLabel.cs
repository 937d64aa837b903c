namespace VillesSolidaires.Labels;

/// <summary>Mots du label, les mêmes partout où il se montre.</summary>
public static class LibellesLabel
{
    public const string Nom = "Ville conviviale – Ville solidaire";

    public static string Niveau(int niveau) => $"Niveau{Formats.Insecable}{Formats.Nombre(niveau)}";
}
