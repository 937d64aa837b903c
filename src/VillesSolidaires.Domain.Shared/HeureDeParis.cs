namespace VillesSolidaires;

/// <summary>L'heure légale à Paris, celle des mairies et de tous les regroupements par jour.</summary>
public static class HeureDeParis
{
    public static readonly TimeZoneInfo Fuseau = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime De(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Fuseau);

    public static DateOnly Jour(DateTime utc) => DateOnly.FromDateTime(De(utc));

    /// <summary>Instant UTC où commence ce jour à Paris.</summary>
    public static DateTime DebutUtc(DateOnly jour) => TimeZoneInfo.ConvertTimeToUtc(jour.ToDateTime(TimeOnly.MinValue), Fuseau);
}
