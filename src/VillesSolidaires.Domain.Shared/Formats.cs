namespace VillesSolidaires;
public static class Formats
{
    public static string Jour(DateOnly d) => d.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"));
    public static string DateHeure(DateTime d) => d.ToString("d MMMM yyyy HH:mm", System.Globalization.CultureInfo.GetCultureInfo("fr-FR"));
}
