namespace VillesSolidaires.Fichiers;

/// <summary>
/// Contenus que les données d'une fonctionnalité désignent ; chacune dit les siens. Une fonctionnalité qui range des fichiers sans le dire ici
/// les verrait comptés parmi les orphelins.
/// </summary>
public interface IContenusConnus
{
    Task<IReadOnlyList<ContenuConnu>> ListerAsync(CancellationToken ct);
}

/// <param name="Chemin">Chemin au dépôt.</param>
/// <param name="Sha256">Empreinte attendue, en hexadécimal minuscule.</param>
/// <param name="Nom">Ce qu'en dit le rapport : « kit, affiche-a4.pdf ».</param>
public sealed record ContenuConnu(string Chemin, string Sha256, string Nom);
