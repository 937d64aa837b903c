namespace VillesSolidaires.Kits;

/// <summary>
/// Téléchargements d'une adresse dans la minute. Ne refuse jamais rien : au-delà de la limite, le fichier est servi et compté en brut
/// seulement. La minute est celle du temps écoulé, insensible aux changements d'heure.
/// </summary>
public sealed class LimiteParAdresse(TimeProvider horloge)
{
    /// <summary>Adresses suivies dans une minute. Au-delà, une adresse de plus n'est pas limitée : elle n'en est qu'à ses premières demandes.</summary>
    public const int Plafond = 100_000;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Lock _verrou = new();
    private readonly Dictionary<UInt128, int> _compte = [];
    private long _debut = horloge.GetTimestamp();

    /// <returns>Vrai quand cette demande dépasse la limite de son adresse.</returns>
    public bool Depasse(UInt128 adresse, int limite)
    {
        lock (_verrou)
        {
            if (horloge.GetElapsedTime(_debut) >= Minute)
            {
                _compte.Clear();
                _debut = horloge.GetTimestamp();
            }
            var deja = _compte.GetValueOrDefault(adresse);
            if (deja >= limite)
            {
                return true;
            }
            if (deja > 0 || _compte.Count < Plafond)
            {
                _compte[adresse] = deja + 1;
            }
            return false;
        }
    }
}
