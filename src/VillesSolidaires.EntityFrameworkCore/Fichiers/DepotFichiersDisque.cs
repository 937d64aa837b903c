namespace VillesSolidaires.Fichiers;

/// <summary>Fichiers sur le disque du serveur. Plusieurs nœuds doivent partager ce dossier.</summary>
/// <param name="racine">Dossier absolu ; créé au besoin.</param>
public sealed class DepotFichiersDisque(string racine) : IDepotFichiers
{
    private const string ExtensionTemporaire = ".tmp";
    private const int TamponDeFlux = 64 * 1024;

    private readonly string _racine = Path.TrimEndingDirectorySeparator(Path.GetFullPath(racine));

    // Un seul appel d'écriture : le tampon du flux ne ferait que recopier.
    public Task EcrireAsync(string chemin, ReadOnlyMemory<byte> contenu, CancellationToken ct) =>
        EcrireAsync(chemin, 1, FileOptions.Asynchronous, async (flux, jeton) => await flux.WriteAsync(contenu, jeton), ct);

    // Une archive écrit par petits morceaux, et de façon synchrone.
    public Task EcrireEnFluxAsync(string chemin, Func<Stream, CancellationToken, Task> ecrire, CancellationToken ct) =>
        EcrireAsync(chemin, TamponDeFlux, FileOptions.None, ecrire, ct);

    public Stream? Ouvrir(string chemin)
    {
        try
        {
            return new FileStream(Resoudre(chemin), FileMode.Open, FileAccess.Read, FileShare.Read, TamponDeFlux, FileOptions.SequentialScan);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task EcrireAsync(string chemin, int tampon, FileOptions options, Func<Stream, CancellationToken, Task> ecrire, CancellationToken ct)
    {
        var cible = Resoudre(chemin);
        Directory.CreateDirectory(Path.GetDirectoryName(cible)!);
        var temporaire = $"{cible}.{Guid.NewGuid():N}{ExtensionTemporaire}";
        try
        {
            await using (var flux = new FileStream(temporaire, FileMode.CreateNew, FileAccess.Write, FileShare.None, tampon, options))
            {
                await ecrire(flux, ct);
                // Sur disque avant d'être renommé : après une coupure, le nom désigne l'ancien contenu ou le nouveau, jamais un bout.
                flux.Flush(flushToDisk: true);
            }
            File.Move(temporaire, cible, overwrite: true);
        }
        finally
        {
            File.Delete(temporaire);
        }
    }

    public async Task<byte[]?> LireAsync(string chemin, CancellationToken ct)
    {
        try
        {
            return await File.ReadAllBytesAsync(Resoudre(chemin), ct);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public IReadOnlyList<string> Lister(string dossier)
    {
        var chemin = dossier.Length == 0 ? _racine : Resoudre(dossier);
        return Directory.Exists(chemin)
            ? [.. Directory.EnumerateFiles(chemin, "*", SearchOption.AllDirectories).Select(Relatif).Order(StringComparer.Ordinal)]
            : [];
    }

    public void Supprimer(string chemin)
    {
        var cible = Resoudre(chemin);
        if (File.Exists(cible))
        {
            File.Delete(cible);
        }
    }

    private string Relatif(string chemin) => Path.GetRelativePath(_racine, chemin).Replace(Path.DirectorySeparatorChar, '/');

    /// <exception cref="ArgumentException">Chemin absolu, qui remonte, ou qui passe par un lien symbolique.</exception>
    private string Resoudre(string chemin)
    {
        // La barre oblique inverse et les deux-points sortent sous Windows ce qui resterait dedans sous Linux : refusés partout.
        var segments = chemin.Split('/');
        if (segments.Any(s => s is "" or "." or "..") || chemin.AsSpan().ContainsAny('\\', ':', '\0'))
        {
            throw new ArgumentException($"Chemin de fichier refusé : « {chemin} ».", nameof(chemin));
        }
        var complet = _racine;
        foreach (var segment in segments)
        {
            complet = Path.Combine(complet, segment);
            if (new FileInfo(complet).LinkTarget is not null)
            {
                throw new ArgumentException($"Chemin de fichier refusé : « {chemin} » passe par un lien.", nameof(chemin));
            }
        }
        return complet;
    }
}
