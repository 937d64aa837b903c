using System.IO.Compression;
using System.Text;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Examine un document Word ou OpenDocument sans l'ouvrir : chaque entrée de son archive se décompresse pour de vrai, jusqu'à une borne, car
/// les tailles que l'archive annonce peuvent mentir.
/// </summary>
internal static class ExamenArchive
{
    private const string TypesOffice = "[Content_Types].xml";
    private const string ManifesteOpenDocument = "META-INF/manifest.xml";

    /// <exception cref="BusinessException">Abîmé, avec macros, chiffré, ou trop gros une fois décompressé.</exception>
    public static void Verifier(string nom, byte[] contenu)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(contenu, writable: false));
            if (archive.Entries.Count > DepotKitConsts.EntreesArchiveMax)
            {
                throw TropLourd(nom);
            }
            if (archive.Entries.Any(e => EstUneMacro(e.FullName)) || Texte(archive, TypesOffice).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            {
                throw new BusinessException(DepotKitErrorCodes.DocumentMacros).WithData("Nom", nom).SurChamp("Fichier");
            }
            if (Texte(archive, ManifesteOpenDocument).Contains("encryption-data", StringComparison.Ordinal))
            {
                throw new BusinessException(DepotKitErrorCodes.DocumentChiffre).WithData("Nom", nom).SurChamp("Fichier");
            }
            Decompresser(nom, archive);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException)
        {
            throw new BusinessException(DepotKitErrorCodes.DocumentIllisible, e).WithData("Nom", nom).SurChamp("Fichier");
        }
    }

    // Office range ses macros dans vbaProject.bin (MS-OVBA), OpenDocument dans Basic/ ou Scripts/ (ODF 1.2, partie 3).
    private static bool EstUneMacro(string entree) =>
        entree.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entree.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || entree.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static void Decompresser(string nom, ZipArchive archive)
    {
        long total = 0;
        var tampon = new byte[81_920];
        foreach (var entree in archive.Entries)
        {
            using var flux = entree.Open();
            int lus;
            while ((lus = flux.Read(tampon)) > 0)
            {
                if ((total += lus) > DepotKitConsts.ArchiveOuverteMax)
                {
                    throw TropLourd(nom);
                }
            }
        }
    }

    /// <summary>Début d'une entrée ; vide si elle manque.</summary>
    private static string Texte(ZipArchive archive, string entree)
    {
        if (archive.GetEntry(entree) is not { } trouvee)
        {
            return "";
        }
        using var flux = trouvee.Open();
        var tampon = new byte[200_000];
        return Encoding.UTF8.GetString(tampon, 0, flux.ReadAtLeast(tampon, tampon.Length, throwOnEndOfStream: false));
    }

    private static BusinessException TropLourd(string nom) => new BusinessException(DepotKitErrorCodes.DocumentTropLourd).SurChamp("Fichier")
        .WithData("Nom", nom).WithData("Max", Formats.Taille(DepotKitConsts.ArchiveOuverteMax)).WithData("Entrees", Formats.Nombre(DepotKitConsts.EntreesArchiveMax));
}
