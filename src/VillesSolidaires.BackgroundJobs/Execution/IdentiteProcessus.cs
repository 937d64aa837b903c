namespace VillesSolidaires.Travaux;

/// <summary>
/// Qui exécute : machine, processus, démarrage. Le démarrage compte : dans un conteneur le processus porte toujours le même numéro.
/// </summary>
public sealed class IdentiteProcessus
{
    private const int MachineMax = 30;

    /// <summary>Commun à tous les jetons de ce processus.</summary>
    public string Prefixe { get; } = $"{Machine()}:{Environment.ProcessId}:{Guid.NewGuid().ToString("N")[..8]}:";

    /// <summary>Jeton d'une exécution, unique. Sa fin sert de numéro de suivi dans les journaux et à l'écran.</summary>
    public string NouveauJeton() => Prefixe + Guid.NewGuid().ToString("N")[..NumeroDeSuiviLongueur];

    public static string NumeroDeSuivi(string jeton) => jeton[^NumeroDeSuiviLongueur..];

    private const int NumeroDeSuiviLongueur = 8;

    private static string Machine() => Environment.MachineName is { Length: > MachineMax } nom ? nom[..MachineMax] : Environment.MachineName;
}
