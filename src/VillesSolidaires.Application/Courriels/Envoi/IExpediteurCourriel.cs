namespace VillesSolidaires.Courriels.Envoi;

/// <summary>Fait sortir un courriel du programme.</summary>
public interface IExpediteurCourriel
{
    /// <exception cref="BusinessException"><see cref="CourrielErrorCodes.AdresseRefusee"/> : réessayer n'y changerait rien.</exception>
    /// <exception cref="ServeurIndisponibleException">Empêchement passager.</exception>
    Task EnvoyerAsync(Courriel courriel, CancellationToken ct);
}

/// <summary>Le serveur de courriel ne répond pas, répond trop tard ou demande d'attendre.</summary>
/// <param name="cause">En français, pour la personne qui lit l'échec : « délai dépassé ».</param>
public sealed class ServeurIndisponibleException(string cause, Exception inner) : Exception(cause, inner)
{
    public string Cause { get; } = cause;
}
