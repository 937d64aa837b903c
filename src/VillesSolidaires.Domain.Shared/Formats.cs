using System.Globalization;

namespace VillesSolidaires;

/// <summary>
/// Écriture française des dates, heures, nombres, montants, durées et tailles, commune aux pages, aux PDF et aux classeurs.
/// Règles : « Lexique des règles typographiques en usage à l'Imprimerie nationale ». L'espace fine insécable (U+202F) sépare les
/// milliers et précède € et % ; l'espace insécable (U+00A0) tient l'heure d'un seul tenant. Le résultat ne dépend ni de la culture
/// courante ni des données de culture de la machine.
/// </summary>
public static class Formats
{
    /// <summary>Espace fine insécable.</summary>
    public const string Fine = "\u202F";

    /// <summary>Espace insécable.</summary>
    public const string Insecable = "\u00A0";

    /// <summary>Écrit à la place d'une valeur absente.</summary>
    public const string Absent = "–";

    private static readonly string[] Mois =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private static readonly string[] MoisAbreges =
        ["janv.", "févr.", "mars", "avril", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."];

    private static readonly string[] Jours = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    private static readonly NumberFormatInfo Nombres = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = Fine,
        NumberDecimalSeparator = ",",
        NumberGroupSizes = [3],
        NegativeSign = "−",
        NumberNegativePattern = 1,
    });

    /// <summary>« 29 mai 2026 », « 1er juin 2026 ».</summary>
    public static string Date(DateOnly date) => $"{JourMois(date)} {Annee(date)}";

    /// <inheritdoc cref="Date(DateOnly)"/>
    public static string Date(DateOnly? date) => date is { } jour ? Date(jour) : Absent;

    /// <summary>« 28 janv. 2026 », pour les colonnes étroites.</summary>
    public static string DateAbregee(DateOnly date) => $"{Quantieme(date)} {MoisAbreges[date.Month - 1]} {Annee(date)}";

    /// <summary>« mardi 26 mai 2026 ».</summary>
    public static string DateLongue(DateOnly date) => $"{Jours[(int)date.DayOfWeek]} {Date(date)}";

    /// <summary>« 29 mai », quand l'année est dite ailleurs.</summary>
    public static string JourMois(DateOnly date) => $"{Quantieme(date)} {Mois[date.Month - 1]}";

    /// <summary>« mai ».</summary>
    /// <param name="mois">De 1 à 12.</param>
    public static string NomMois(int mois) => Mois[mois - 1];

    /// <summary>« vendredi ».</summary>
    public static string NomJour(DayOfWeek jour) => Jours[(int)jour];

    /// <summary>« ven. 29 mai », pour une liste serrée dont l'année est dite ailleurs.</summary>
    public static string JourAbrege(DateOnly date) => $"{Jours[(int)date.DayOfWeek][..3]}. {Quantieme(date)} {MoisAbreges[date.Month - 1]}";

    /// <summary>« janv. », « mai ».</summary>
    /// <param name="mois">De 1 à 12.</param>
    public static string NomMoisAbrege(int mois) => MoisAbreges[mois - 1];

    /// <summary>« mai 2026 ».</summary>
    public static string MoisAnnee(DateOnly date) => $"{Mois[date.Month - 1]} {Annee(date)}";

    /// <summary>« 2026 » : une année n'a pas d'espace des milliers.</summary>
    public static string Annee(int annee) => annee.ToString(CultureInfo.InvariantCulture);

    /// <summary>« janv. 26 », sous les barres d'un graphique.</summary>
    public static string MoisAbrege(DateOnly date) => $"{MoisAbreges[date.Month - 1]}{Insecable}{(date.Year % 100).ToString("00", CultureInfo.InvariantCulture)}";

    /// <summary>« du 1er juin au 15 septembre 2026 » ; l'année du début n'est écrite que si elle diffère de celle de la fin.</summary>
    public static string Periode(DateOnly du, DateOnly au) => $"du {(du.Year == au.Year ? JourMois(du) : Date(du))} au {Date(au)}";

    /// <summary>« 16 h 40 », « 7 h ».</summary>
    public static string Heure(TimeOnly heure) => heure.Minute == 0
        ? $"{heure.Hour.ToString(CultureInfo.InvariantCulture)}{Insecable}h"
        : $"{heure.Hour.ToString(CultureInfo.InvariantCulture)}{Insecable}h{Insecable}{heure.Minute.ToString("00", CultureInfo.InvariantCulture)}";

    /// <summary>« 29 mai 2026 à 16 h 40 », à l'heure de Paris.</summary>
    /// <param name="instant">Instant en temps universel, comme en base.</param>
    /// <exception cref="ArgumentException">L'instant est marqué comme local : le mélange des deux fausserait l'heure en silence.</exception>
    public static string Instant(DateTime instant)
    {
        var local = HeureDeParis.De(instant);
        return $"{Date(DateOnly.FromDateTime(local))} à {Heure(TimeOnly.FromDateTime(local))}";
    }

    /// <summary>« 1 234 ».</summary>
    public static string Nombre(long nombre) => nombre.ToString("N0", Nombres);

    /// <summary>« 1 234,5 » : autant de décimales qu'il en faut, sans dépasser <paramref name="decimales"/>.</summary>
    public static string Nombre(decimal nombre, int decimales = 1) =>
        Arrondir(nombre, decimales).ToString("#,##0." + new string('#', decimales), Nombres);

    /// <summary>« 28 000 € », « 1 234,50 € » : les centimes ne s'écrivent que s'il y en a.</summary>
    public static string Montant(decimal euros)
    {
        var arrondi = Arrondir(euros, 2);
        return arrondi.ToString(decimal.IsInteger(arrondi) ? "N0" : "N2", Nombres) + Fine + "€";
    }

    /// <summary>« 13,7 % ».</summary>
    /// <param name="part">Part de l'unité : 0,137 pour 13,7 %.</param>
    /// <param name="decimales">Décimales au plus.</param>
    public static string Pourcentage(decimal part, int decimales = 1) => Nombre(part * 100, decimales) + Fine + "%";

    /// <summary>« 812 octets », « 1,2 Mo » : multiples décimaux, comme l'explorateur de fichiers.</summary>
    public static string Taille(long octets)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(octets);
        if (octets < 1000) return Accorder(octets, "octet");
        string[] unites = ["ko", "Mo", "Go", "To"];
        var valeur = octets / 1000m;
        var rang = 0;
        // 999,95 s'arrondit à 1 000 : mieux vaut passer à l'unité suivante.
        while (Arrondir(valeur, 1) >= 1000 && rang < unites.Length - 1)
        {
            valeur /= 1000;
            rang++;
        }

        return Nombre(valeur) + Insecable + unites[rang];
    }

    /// <summary>« 45 s », « 2 min 5 s », « 1 h 05 », « 3 jours ». Arrondie à l'unité la plus petite qui s'écrit.</summary>
    public static string Duree(TimeSpan duree)
    {
        var secondes = (long)Math.Round(duree.Duration().TotalSeconds, MidpointRounding.AwayFromZero);
        if (secondes < 60) return $"{Nombre(secondes)}{Insecable}s";
        if (secondes < 3600)
        {
            var reste = secondes % 60;
            return $"{Nombre(secondes / 60)}{Insecable}min" + (reste == 0 ? "" : $"{Insecable}{Nombre(reste)}{Insecable}s");
        }

        var minutes = (secondes + 30) / 60;
        return minutes < 24 * 60
            ? Heure(new TimeOnly((int)(minutes / 60), (int)(minutes % 60)))
            : Accorder((minutes + (12 * 60)) / (24 * 60), "jour");
    }

    /// <summary>« aujourd'hui », « demain », « dans 6 jours », « hier », « il y a 10 jours ».</summary>
    public static string Ecart(DateOnly date, DateOnly aujourdhui) => (date.DayNumber - aujourdhui.DayNumber) switch
    {
        0 => "aujourd’hui",
        1 => "demain",
        -1 => "hier",
        > 1 and var jours => $"dans {Accorder(jours, "jour")}",
        var jours => $"il y a {Accorder(-jours, "jour")}",
    };

    /// <summary>« 1 convention », « 51 conventions » ; en français, le pluriel commence à deux.</summary>
    /// <param name="nombre">Quantité.</param>
    /// <param name="singulier">Nom au singulier.</param>
    /// <param name="pluriel">Nom au pluriel, si un « s » ne suffit pas.</param>
    public static string Accorder(long nombre, string singulier, string? pluriel = null) =>
        Nombre(nombre) + Insecable + (Math.Abs(nombre) < 2 ? singulier : pluriel ?? singulier + "s");

    /// <summary>Le texte, ou son début et « … » : jamais plus de <paramref name="max"/> caractères.</summary>
    public static string Abreger(string texte, int max) => texte.Length <= max ? texte : string.Concat(texte.AsSpan(0, max - 1), "…");

    private static string Quantieme(DateOnly date) => date.Day == 1 ? "1er" : date.Day.ToString(CultureInfo.InvariantCulture);

    private static string Annee(DateOnly date) => Annee(date.Year);

    // L'arrondi commercial est celui qu'attend un lecteur : 0,25 devient 0,3.
    private static decimal Arrondir(decimal nombre, int decimales) => Math.Round(nombre, decimales, MidpointRounding.AwayFromZero);
}
