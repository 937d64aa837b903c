using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Animations;

/// <summary>Ce qu'un jour du calendrier porte.</summary>
/// <param name="Feries">Deux noms peuvent tomber le même jour.</param>
public sealed record JourDuCalendrier(DateOnly Date, IReadOnlyList<MarqueDuJour> Marques, IReadOnlyList<JourFerieDto> Feries, PeriodeNommeeDto? Vacances, SaisonDto? Saison)
{
    public bool EstFerie => Feries.Count > 0;

    public bool EstWeekEnd => Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Une animation à l'une de ses dates.</summary>
/// <param name="EstQuittee">La date est celle qu'un report a laissée.</param>
/// <param name="EstSuite">Elle a commencé un jour d'avant.</param>
public sealed record MarqueDuJour(AnimationDatee Datee, bool EstQuittee, bool EstSuite)
{
    public AnimationDto Animation => Datee.Animation;

    public string Symbole => EstQuittee ? MarquesAnimation.SymboleQuittee(Animation.Type) : MarquesAnimation.Symbole(Animation.Statut, Animation.Type);
}

/// <summary>Range un calendrier jour par jour.</summary>
public sealed class JoursDuCalendrier
{
    /// <summary>Au-delà, une animation est une saison : elle se marque à son premier jour, sans remplir les suivants.</summary>
    private const int DureeMontree = 21;

    private readonly CalendrierDto _calendrier;
    private readonly Dictionary<DateOnly, JourDuCalendrier> _lus = [];
    private readonly ILookup<DateOnly, MarqueDuJour> _marques;
    private readonly ILookup<DateOnly, JourFerieDto> _feries;

    public JoursDuCalendrier(CalendrierDto calendrier)
    {
        ArgumentNullException.ThrowIfNull(calendrier);
        _calendrier = calendrier;
        _marques = calendrier.Animations.SelectMany(Dater).ToLookup(m => m.Date, m => m.Marque);
        _feries = calendrier.Feries.ToLookup(f => f.Jour);
    }

    /// <summary>Gardé d'un dessin à l'autre : l'année se dessine deux fois.</summary>
    public JourDuCalendrier this[DateOnly jour]
    {
        get
        {
            if (!_lus.TryGetValue(jour, out var lu))
            {
                _lus[jour] = lu = Lire(jour);
            }
            return lu;
        }
    }

    /// <summary>Jours d'une période, dans l'ordre, bornes comprises.</summary>
    public IEnumerable<JourDuCalendrier> Entre(DateOnly du, DateOnly au)
    {
        for (var jour = du; jour <= au; jour = jour.AddDays(1))
        {
            yield return this[jour];
        }
    }

    private JourDuCalendrier Lire(DateOnly jour) => new(
        jour,
        // Ce qui compte le plus d'abord : la case d'une année n'en montre qu'une ou deux.
        [.. _marques[jour].OrderBy(m => m.EstQuittee).ThenBy(m => m.EstSuite).ThenBy(m => m.Animation.Type).ThenBy(m => m.Animation.HeureDebut)],
        [.. _feries[jour]],
        _calendrier.Vacances.FirstOrDefault(v => v.Debut <= jour && jour <= v.Fin),
        _calendrier.Saisons.FirstOrDefault(s => s.Debut <= jour && jour <= s.Fin));

    private static IEnumerable<(DateOnly Date, MarqueDuJour Marque)> Dater(AnimationDatee datee)
    {
        foreach (var quittee in datee.Anciennes)
        {
            yield return (quittee.Debut, new MarqueDuJour(datee, EstQuittee: true, EstSuite: false));
        }
        var (debut, fin) = (datee.Animation.Debut, datee.Animation.Fin);
        var jours = fin.DayNumber - debut.DayNumber + 1;
        for (var i = 0; i < (jours > DureeMontree ? 1 : jours); i++)
        {
            yield return (debut.AddDays(i), new MarqueDuJour(datee, EstQuittee: false, EstSuite: i > 0));
        }
    }
}
