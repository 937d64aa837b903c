using System.IO.Compression;
using System.Security.Cryptography;
using CsvHelper;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>L’archive d’un lot : une affiche par commune, et un tableau qui dit le lien de chacune.</summary>
internal static class ArchiveAffiches
{
    private static readonly CsvWriterOptions Csv = new() { Separator = ';', Injection = CsvInjection.Escape };

    // Fixe : mêmes affiches, mêmes octets.
    private static readonly DateTimeOffset Date = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<(byte[] Contenu, string Sha256)> AssemblerAsync(IReadOnlyList<LigneLot> lignes, IDepotFichiers depot, CancellationToken ct)
    {
        using var tampon = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(tampon, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct))
        {
            foreach (var ligne in lignes)
            {
                var affiche = await depot.LireAsync(ligne.Chemin, ct) ?? throw new InvalidOperationException($"L'affiche {ligne.Chemin} a disparu du dépôt.");
                await AjouterAsync(archive, ligne.Nom, s => s.WriteAsync(affiche, ct).AsTask(), ct);
            }
            await AjouterAsync(archive, "lisez-moi.csv", s => EcrireAsync(lignes, s), ct);
        }
        var contenu = tampon.ToArray();
        return (contenu, Convert.ToHexStringLower(SHA256.HashData(contenu)));
    }

    private static async Task AjouterAsync(ZipArchive archive, string nom, Func<Stream, Task> ecrire, CancellationToken ct)
    {
        // Les flux d'un PDF sont déjà comprimés : le faire deux fois coûterait sans rien gagner.
        var entree = archive.CreateEntry(nom, CompressionLevel.Fastest);
        entree.LastWriteTime = Date;
        await using var flux = await entree.OpenAsync(ct);
        await ecrire(flux);
    }

    private static async Task EcrireAsync(IReadOnlyList<LigneLot> lignes, Stream sortie)
    {
        // La marque d'ordre des octets : sans elle, Excel lit mal les accents.
        await sortie.WriteAsync(new byte[] { 0xEF, 0xBB, 0xBF });
        await using var ecriture = CsvWriter.Create(sortie, Csv, leaveOpen: true);
        await ecriture.WriteRecordAsync(["commune", "code_insee", "lien", "fichier"]);
        foreach (var l in lignes)
        {
            await ecriture.WriteRecordAsync([l.Commune, l.CommuneCode, l.Lien.AbsoluteUri, l.Nom]);
        }
        await ecriture.FlushAsync();
    }
}
