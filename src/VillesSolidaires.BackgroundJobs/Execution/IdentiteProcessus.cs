namespace VillesSolidaires.Travaux;

/// <summary>
/// Qui exécute : machine, processus, et un tirage propre à ce démarrage, car dans un conteneur le processus porte toujours le même numéro.
/// </summary>
public sealed class IdentiteProcessus
{
    // La colonne ReclamePar tient 80 caractères.
    private const int MachineMax = 30;
    private const int TirageLongueur = 8;

    /// <summary>Début de tous les jetons de ce processus.</summary>
    public string Prefixe { get; } = $"{Machine()}:{Environment.ProcessId}:{Tirer()}:";

    /// <summary>Jeton d'une exécution, unique.</summary>
    public string NouveauJeton() => Prefixe + Tirer();

    /// <summary>Numéro de suivi d'une exécution, le même dans les journaux et à l'écran.</summary>
    public static string NumeroDeSuivi(string jeton) => jeton[^TirageLongueur..];

    private static string Tirer() => Guid.NewGuid().ToString("N")[..TirageLongueur];

    private static string Machine() => Environment.MachineName is { Length: > MachineMax } nom ? nom[..MachineMax] : Environment.MachineName;
}
