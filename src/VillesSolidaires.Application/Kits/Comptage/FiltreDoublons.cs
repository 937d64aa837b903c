namespace VillesSolidaires.Kits;

/// <summary>
/// Mémoire courte des téléchargements qualifiés : empreinte du poste et du fichier, et l'instant. Deux générations d'une heure de temps
/// écoulé, quoi que fasse l'horloge : un changement d'heure ou une remise à l'heure n'efface rien et ne fige rien.
/// </summary>
public sealed class FiltreDoublons(TimeProvider horloge)
{
    /// <summary>
    /// Empreintes d'une génération (une dizaine de Mo). Pleine, elle passe la main tout de suite : on oublie les plus anciennes, jamais les
    /// nouvelles.
    /// </summary>
    public const int Plafond = 200_000;

    private static readonly TimeSpan Generation = TimeSpan.FromHours(1);

    private readonly Lock _verrou = new();
    private Dictionary<UInt128, DateTime> _courante = [];
    private Dictionary<UInt128, DateTime> _precedente = [];
    private long _debut = horloge.GetTimestamp();

    /// <summary>Empreintes retenues à cet instant.</summary>
    public int Retenues
    {
        get
        {
            lock (_verrou)
            {
                return _courante.Count + _precedente.Count;
            }
        }
    }

    /// <param name="instant">Maintenant, UTC.</param>
    /// <param name="debut">Instant UTC le plus ancien qui fait encore un double.</param>
    /// <returns>Vrai, et retenu, si ce poste n'a pas eu ce fichier depuis <paramref name="debut"/>.</returns>
    public bool EstNouveau(UInt128 empreinte, DateTime instant, DateTime debut)
    {
        lock (_verrou)
        {
            Tourner();
            if (Vu(_courante, empreinte, debut) || Vu(_precedente, empreinte, debut))
            {
                return false;
            }
            _courante[empreinte] = instant;
            return true;
        }
    }

    /// <summary>Le compte n'a pas pu s'écrire : la même personne qui réessaie n'est pas un double.</summary>
    public void Oublier(UInt128 empreinte)
    {
        lock (_verrou)
        {
            _courante.Remove(empreinte);
            _precedente.Remove(empreinte);
        }
    }

    // Un instant futur (l'horloge a reculé depuis) reste vu : l'oublier compterait deux fois la même personne.
    private static bool Vu(Dictionary<UInt128, DateTime> generation, UInt128 empreinte, DateTime debut) =>
        generation.TryGetValue(empreinte, out var vu) && vu >= debut;

    private void Tourner()
    {
        if (_courante.Count < Plafond && horloge.GetElapsedTime(_debut) < Generation)
        {
            return;
        }
        (_precedente, _courante) = (_courante, []);
        _debut = horloge.GetTimestamp();
    }
}
