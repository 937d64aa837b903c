namespace VillesSolidaires.Fichiers;

/// <summary>
/// Rangement des fichiers, sur le disque sous <c>App:DataDirectory/fichiers</c> ou en base, selon <c>App:Blobs</c>. Les chemins sont relatifs et ne
/// sortent jamais du dossier.
/// </summary>
public interface IDepotFichiers
{
    /// <summary>Clé d'injection du dépôt des courriels gardés en fichiers, sous <c>App:DataDirectory/courriels</c>.</summary>
    const string Courriels = "courriels";

    /// <summary>Écrit d'un coup (fichier temporaire puis renommage) : un arrêt brutal ne laisse jamais un fichier à moitié écrit sous son nom.</summary>
    Task EcrireAsync(string chemin, ReadOnlyMemory<byte> contenu, CancellationToken ct);

    /// <summary>Écrit au fil de l'eau, avec la même garantie, ce qui ne doit pas tenir en mémoire. Toujours sur le disque.</summary>
    /// <param name="chemin">Chemin qui n'est pas une empreinte.</param>
    /// <param name="ecrire">Écrit dans le flux, qu'elle ne ferme pas.</param>
    /// <param name="ct">Rien n'est rangé si l'écriture s'arrête.</param>
    Task EcrireEnFluxAsync(string chemin, Func<Stream, CancellationToken, Task> ecrire, CancellationToken ct);

    /// <summary>Ouvre en lecture un fichier du disque, positionnable.</summary>
    /// <returns>Le flux, à fermer, ou <c>null</c> si le fichier manque.</returns>
    Stream? Ouvrir(string chemin);

    /// <returns>Le contenu, ou <c>null</c> si le fichier manque.</returns>
    Task<byte[]?> LireAsync(string chemin, CancellationToken ct);

    /// <summary>Chemins des fichiers d'un dossier, temporaires compris.</summary>
    IReadOnlyList<string> Lister(string dossier);

    void Supprimer(string chemin);
}
