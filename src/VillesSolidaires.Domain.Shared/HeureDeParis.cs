namespace VillesSolidaires;

/// <summary>L'heure légale à Paris, celle des mairies et de tous les regroupements par jour.</summary>
public static class HeureDeParis
{
    public static readonly TimeZoneInfo Fuseau = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <exception cref="ArgumentException">L'instant est marqué comme local : le mélange des deux fausserait l'heure en silence.</exception>
    public static DateTime De(DateTime utc) => utc.Kind == DateTimeKind.Local
        ? throw new ArgumentException("L'instant doit être en temps universel.", nameof(utc))
        : TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Fuseau);

    public static DateOnly Jour(DateTime utc) => DateOnly.FromDateTime(De(utc));

    /// <summary>Le jour qu'il est à Paris.</summary>
    public static DateOnly Aujourdhui(this TimeProvider horloge)
    {
        ArgumentNullException.ThrowIfNull(horloge);
        return Jour(horloge.GetUtcNow().UtcDateTime);
    }

    /// <summary>Instant UTC où commence ce jour à Paris.</summary>
    public static DateTime DebutUtc(DateOnly jour) => TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(TimeOnly.MinValue), Fuseau);
}
