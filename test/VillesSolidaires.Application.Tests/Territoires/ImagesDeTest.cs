using System.Buffers.Binary;
using System.IO.Compression;

namespace VillesSolidaires;

/// <summary>Images fabriquées, aux dimensions voulues.</summary>
internal static class ImagesDeTest
{
    /// <param name="largeur">En pixels.</param>
    /// <param name="hauteur">En pixels.</param>
    /// <param name="largeurDite">Largeur qu'annonce l'en-tête, si elle ment.</param>
    /// <param name="hauteurDite">Hauteur qu'annonce l'en-tête, si elle ment.</param>
    public static byte[] Png(int largeur, int hauteur, int? largeurDite = null, int? hauteurDite = null)
    {
        var entete = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(entete, largeurDite ?? largeur);
        BinaryPrimitives.WriteInt32BigEndian(entete.AsSpan(4), hauteurDite ?? hauteur);
        (entete[8], entete[9]) = (8, 0);
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(new byte[(largeur + 1) * hauteur]);
        }
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Morceau("IHDR"u8, entete), .. Morceau("IDAT"u8, pixels.ToArray()), .. Morceau("IEND"u8, [])];
    }

    private static byte[] Morceau(ReadOnlySpan<byte> type, byte[] donnees)
    {
        var taille = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(taille, donnees.Length);
        byte[] corps = [.. type, .. donnees];
        // Le lecteur ne vérifie pas le contrôle des morceaux : des zéros suffisent ici.
        var controle = new byte[4];
        return [.. taille, .. corps, .. controle];
    }
}
