using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VillesSolidaires;

/// <summary>Images et documents bureautiques minuscules, justes ou piégés.</summary>
public static class DocumentsDeTest
{
    /// <summary>PNG gris. Au-delà de 2 000 pixels de côté, il annonce des dimensions que ses pixels n'ont pas : c'est ce que fait une image bombe.</summary>
    public static byte[] Png(int largeur, int hauteur)
    {
        using var sortie = new MemoryStream();
        sortie.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var entete = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(entete, largeur);
        BinaryPrimitives.WriteInt32BigEndian(entete.AsSpan(4), hauteur);
        entete[8] = 8;
        Bloc(sortie, "IHDR", entete);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var ligne = 0; ligne < Math.Min(hauteur, 2_000); ligne++)
            {
                zlib.Write(new byte[Math.Min(largeur, 2_000) + 1]);
            }
        }
        Bloc(sortie, "IDAT", pixels.ToArray());
        Bloc(sortie, "IEND", []);
        return sortie.ToArray();
    }

    public static byte[] Docx(params (string Entree, byte[] Contenu)[] enPlus) => Archive(
        [
            ("[Content_Types].xml", "<Types/>"u8.ToArray()), ("word/document.xml", "<w:document/>"u8.ToArray()), .. enPlus,
        ]);

    public static byte[] Odt(params (string Entree, byte[] Contenu)[] enPlus) => Archive(
        [
            ("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()), ("content.xml", "<office:document-content/>"u8.ToArray()), .. enPlus,
        ]);

    public static byte[] Archive(IEnumerable<(string Entree, byte[] Contenu)> entrees)
    {
        using var sortie = new MemoryStream();
        using (var archive = new ZipArchive(sortie, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (entree, contenu) in entrees)
            {
                using var flux = archive.CreateEntry(entree, entree == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal).Open();
                flux.Write(contenu);
            }
        }
        return sortie.ToArray();
    }

    private static void Bloc(MemoryStream sortie, string nom, byte[] contenu)
    {
        var longueur = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(longueur, contenu.Length);
        sortie.Write(longueur);
        byte[] corps = [.. Encoding.ASCII.GetBytes(nom), .. contenu];
        sortie.Write(corps);
        var somme = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(somme, Crc32(corps));
        sortie.Write(somme);
    }

    private static uint Crc32(ReadOnlySpan<byte> octets)
    {
        var crc = uint.MaxValue;
        foreach (var octet in octets)
        {
            crc ^= octet;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }
        return ~crc;
    }
}
