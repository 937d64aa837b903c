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

    /// <returns>Le contenu, ou <c>null</c> si le fichier manque.</returns>
    Task<byte[]?> LireAsync(string chemin, CancellationToken ct);

    /// <summary>Chemins des fichiers d'un dossier, temporaires compris.</summary>
    IReadOnlyList<string> Lister(string dossier);

    void Supprimer(string chemin);
}
