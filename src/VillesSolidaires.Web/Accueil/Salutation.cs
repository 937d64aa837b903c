using System.Globalization;

namespace VillesSolidaires.Web.Accueil;

/// <summary>Titre et date de la première page.</summary>
public static class Salutation
{
    /// <summary>« Votre semaine, Nadia ».</summary>
    public static string Titre(string nomComplet) =>
        nomComplet.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var prenom, ..] ? $"Votre semaine, {prenom}" : "Votre semaine";

    /// <summary>« Mardi 26 mai 2026, semaine 22 » : semaine ISO, celle des agendas français.</summary>
    public static string Date(DateOnly jour)
    {
        var date = Formats.DateLongue(jour);
        return $"{char.ToUpper(date[0], CultureInfo.InvariantCulture)}{date[1..]}, semaine {ISOWeek.GetWeekOfYear(jour.ToDateTime(TimeOnly.MinValue))}";
    }

    /// <summary>« 12 % de plus que les 30 jours d'avant ».</summary>
    public static string Evolution(long maintenant, long avant)
    {
        if (avant == 0)
        {
            return maintenant == 0 ? "rien non plus les 30 jours d’avant" : "rien les 30 jours d’avant";
        }
        var part = ((decimal)maintenant - avant) / avant;
        return Math.Abs(part) < 0.005m ? "autant que les 30 jours d’avant" : $"{Formats.Pourcentage(Math.Abs(part), 0)} de {(part > 0 ? "plus" : "moins")} que les 30 jours d’avant";
    }
}
