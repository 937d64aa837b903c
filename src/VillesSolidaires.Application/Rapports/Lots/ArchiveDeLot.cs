using System.IO.Compression;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Archive d'un département, écrite au fil de l'eau : un seul document en mémoire à la fois, rien de plus sur le disque.</summary>
internal sealed class ArchiveDeLot(IDepotFichiers depot)
{
    // Fixe : mêmes documents, mêmes octets.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async Task EcrireAsync(IReadOnlyList<DocumentDeLot> documents, Stream sortie, CancellationToken ct)
    {
        await using var flux = new SortieAsynchrone(sortie);
        await using (var archive = await ZipArchive.CreateAsync(flux, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            foreach (var document in documents)
            {
                // Effacé depuis par la durée de conservation : l'archive offre ce qui reste.
                if (await depot.LireAsync(document.Chemin, ct) is { } contenu)
                {
                    await AjouterAsync(archive, document.Nom, contenu, ct);
                }
            }
        }
        await flux.FlushAsync(ct);
    }

    private static async Task AjouterAsync(ZipArchive archive, string nom, byte[] contenu, CancellationToken ct)
    {
        // Un PDF et un classeur sont déjà comprimés : le faire deux fois coûterait sans rien gagner.
        var entree = archive.CreateEntry(nom, CompressionLevel.NoCompression);
        entree.LastWriteTime = Date;
        await using var flux = await entree.OpenAsync(ct);
        await flux.WriteAsync(contenu, ct);
    }

    /// <summary>« laval-53130.pdf », « laval-53130-synopsis.pdf » : deux communes de même nom gardent deux fichiers.</summary>
    public static string Nom(string commune, string code, string format) =>
        $"{TexteRecherche.Normaliser(commune).Replace(' ', '-')}-{code}{FichiersRapport.Suffixe(format)}";
}

internal sealed record DocumentDeLot(string Nom, string Chemin);
