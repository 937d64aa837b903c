namespace VillesSolidaires.Kits;

/// <summary>
/// Horloge murale et temps écoulé séparés, comme sur une vraie machine : une remise à l'heure change l'une sans toucher l'autre.
/// </summary>
internal sealed class HorlogeReglable(DateTimeOffset depart) : TimeProvider
{
    private DateTimeOffset _heure = depart;
    private TimeSpan _ecoule;

    public DateTime Utc => _heure.UtcDateTime;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _heure;

    public override long GetTimestamp() => _ecoule.Ticks;

    /// <summary>Le temps passe.</summary>
    public void Passer(TimeSpan duree) => (_heure, _ecoule) = (_heure + duree, _ecoule + duree);

    /// <summary>On remet la machine à l'heure : aucun temps n'a passé.</summary>
    public void Regler(TimeSpan ecart) => _heure += ecart;
}
