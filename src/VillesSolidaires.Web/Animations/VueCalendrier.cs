using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace VillesSolidaires.Web.Animations;

/// <summary>Façon de regarder le programme.</summary>
public enum VueCalendrier
{
    [Display(Name = "Année")]
    Annee = 1,

    Mois = 2,

    Semaine = 3,

    Liste = 4,
}

/// <summary>Jours qu'une vue montre.</summary>
public static class PeriodesDesVues
{
    private const int JoursParSemaine = 7;

    /// <summary>Valeur de l'adresse : <c>vue=annee</c>.</summary>
    public static string Adresse(this VueCalendrier vue) => vue.ToString().ToLowerInvariant();

    /// <summary>Date dans une adresse.</summary>
    public static string Adresse(this DateOnly jour) => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Lundi de la semaine de ce jour.</summary>
    public static DateOnly Lundi(this DateOnly jour) => jour.AddDays(-(((int)jour.DayOfWeek + 6) % JoursParSemaine));

    /// <summary>Le mois avec les jours de ses semaines, la semaine, ou l'année entière.</summary>
    public static (DateOnly Du, DateOnly Au) Periode(this VueCalendrier vue, DateOnly jour) => vue switch
    {
        VueCalendrier.Mois => (new DateOnly(jour.Year, jour.Month, 1).Lundi(), new DateOnly(jour.Year, jour.Month, 1).AddMonths(1).AddDays(-1).Lundi().AddDays(JoursParSemaine - 1)),
        VueCalendrier.Semaine => (jour.Lundi(), jour.Lundi().AddDays(JoursParSemaine - 1)),
        _ => (new DateOnly(jour.Year, 1, 1), new DateOnly(jour.Year, 12, 31)),
    };

    /// <summary>Le même jour, une vue avant ou après.</summary>
    public static DateOnly Decaler(this VueCalendrier vue, DateOnly jour, int pas) => vue switch
    {
        VueCalendrier.Mois => new DateOnly(jour.Year, jour.Month, 1).AddMonths(pas),
        VueCalendrier.Semaine => jour.Lundi().AddDays(pas * JoursParSemaine),
        _ => new DateOnly(jour.Year + pas, 1, 1),
    };

    /// <summary>« 2026 », « mai 2026 », « sem. 22 ».</summary>
    public static string Titre(this VueCalendrier vue, DateOnly jour) => vue switch
    {
        VueCalendrier.Mois => Formats.MoisAnnee(jour),
        VueCalendrier.Semaine => $"sem. {ISOWeek.GetWeekOfYear(jour.ToDateTime(TimeOnly.MinValue)).ToString(CultureInfo.InvariantCulture)}",
        _ => Formats.Annee(jour.Year),
    };
}
