namespace VillesSolidaires;

/// <summary>Horloge arrêtée, que le test avance lui-même.</summary>
public sealed class HorlogeDeTest(DateTimeOffset depart) : TimeProvider
{
    private DateTimeOffset _maintenant = depart;

    public override DateTimeOffset GetUtcNow() => _maintenant;

    public void Avancer(TimeSpan duree) => _maintenant += duree;

    public void AllerA(DateTimeOffset instant) => _maintenant = instant;
}
