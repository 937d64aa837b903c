using System.Collections.Concurrent;

namespace VillesSolidaires.Kits;

/// <summary>
/// Se souvient des noms de logiciels déjà examinés, en deux générations de taille bornée : quelques milliers de noms font presque tout le
/// trafic, et dix mille noms inventés n'emplissent pas la mémoire.
/// </summary>
public sealed class ReconnaissanceRobots(ListeRobots liste)
{
    /// <summary>Noms d'une génération ; à 512 caractères au plus, une dizaine de Mo les deux.</summary>
    public const int Plafond = 4_096;

    private volatile ConcurrentDictionary<string, bool> _courante = new(StringComparer.Ordinal);
    private volatile ConcurrentDictionary<string, bool> _precedente = new(StringComparer.Ordinal);

    /// <summary>Noms retenus à cet instant.</summary>
    public int Retenus => _courante.Count + _precedente.Count;

    public bool EstRobot(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
        {
            return true;
        }
        var nom = agent.Length <= ListeRobots.AgentMax ? agent : agent[..ListeRobots.AgentMax];
        var courante = _courante;
        if (courante.TryGetValue(nom, out var robot))
        {
            return robot;
        }
        if (!_precedente.TryGetValue(nom, out robot))
        {
            robot = liste.Reconnait(nom);
        }
        // Deux demandes qui tournent la page ensemble n'oublient, au pire, que des noms à réexaminer.
        if (courante.Count >= Plafond)
        {
            _precedente = courante;
            _courante = courante = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        }
        courante.TryAdd(nom, robot);
        return robot;
    }
}
