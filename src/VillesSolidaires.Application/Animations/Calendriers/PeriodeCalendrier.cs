namespace VillesSolidaires.Animations;

/// <summary>Jours qu'un calendrier montre, et ceux qu'il lit : la semaine du Nouvel An est de deux années.</summary>
/// <param name="Au">Dernier jour montré, inclus.</param>
public sealed record PeriodeCalendrier(int Annee, DateOnly Du, DateOnly Au)
{
    // Plan canicule : 1er juin – 15 septembre. Plan grand froid : 1er novembre – 31 mars.
    private static readonly (GenreSaison Genre, RegleSaison Regle)[] Regles =
    [
        (GenreSaison.Canicule, new RegleSaison(new JourMois(1, 6), new JourMois(15, 9))),
        (GenreSaison.GrandFroid, new RegleSaison(new JourMois(1, 11), new JourMois(31, 3))),
    ];

    public DateOnly LuDu => Min(Du, new DateOnly(Annee, 1, 1));

    public DateOnly LuAu => Au > new DateOnly(Annee, 12, 31) ? Au : new DateOnly(Annee, 12, 31);

    /// <summary>Une période inversée, ou retouchée dans l'adresse, revient à l'année.</summary>
    public static PeriodeCalendrier De(CalendrierInput input)
    {
        var (debut, fin) = (new DateOnly(input.Annee, 1, 1), new DateOnly(input.Annee, 12, 31));
        return input is { Du: { } du, Au: { } au } && du <= au && au.DayNumber - du.DayNumber <= AnimationConsts.DureeMax
            ? new PeriodeCalendrier(input.Annee, du, au)
            : new PeriodeCalendrier(input.Annee, debut, fin);
    }

    /// <summary>Saisons qui touchent la période, coupées à ses bornes, par date.</summary>
    public IReadOnlyList<SaisonDto> Saisons() =>
    [
        .. Enumerable.Range(Du.Year - 1, Au.Year - Du.Year + 2)
            .SelectMany(annee => Regles.Select(r => (r.Genre, Date: r.Regle.Proposer(annee, [])[0])))
            .Where(s => s.Date.Debut <= Au && s.Date.Fin >= Du)
            .Select(s => new SaisonDto(s.Genre, s.Date.Debut < Du ? Du : s.Date.Debut, Min(s.Date.Fin, Au)))
            .OrderBy(s => s.Debut),
    ];

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
