using System.Buffers.Binary;

namespace VillesSolidaires.Fichiers;

/// <summary>Dimensions d'une image, lues dans son en-tête : rien n'est décompressé, une image bombe ne coûte rien.</summary>
/// <param name="Largeur">En pixels.</param>
/// <param name="Hauteur">En pixels.</param>
public sealed record DimensionsImage(int Largeur, int Hauteur)
{
    /// <summary>Signature, longueur et nom du premier bloc : IHDR commence toujours là (PNG, § 11.2.2).</summary>
    private const int DebutIhdr = 16;

    /// <returns>Les dimensions, ou <c>null</c> si l'en-tête est absent ou abîmé.</returns>
    public static DimensionsImage? Lire(ReadOnlySpan<byte> contenu)
    {
        var lues = contenu.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? LirePng(contenu)
            : contenu.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? LireJpeg(contenu)
            : null;
        return lues is { Largeur: > 0, Hauteur: > 0 } ? lues : null;
    }

    private static DimensionsImage? LirePng(ReadOnlySpan<byte> contenu) =>
        contenu.Length >= DebutIhdr + 8 && contenu[12..16].SequenceEqual("IHDR"u8)
            ? new(BinaryPrimitives.ReadInt32BigEndian(contenu[DebutIhdr..]), BinaryPrimitives.ReadInt32BigEndian(contenu[(DebutIhdr + 4)..]))
            : null;

    // Les segments se suivent jusqu'à celui qui ouvre l'image, SOF0 à SOF15 (ITU-T T.81, B.1.1.3) ; DHT, JPG et DAC sont dans la même plage.
    private static DimensionsImage? LireJpeg(ReadOnlySpan<byte> contenu)
    {
        var place = 2;
        while (place + 9 <= contenu.Length && contenu[place] == 0xFF)
        {
            var marqueur = contenu[place + 1];
            if (marqueur == 0xFF)
            {
                place++;
                continue;
            }
            if (marqueur is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return new(BinaryPrimitives.ReadUInt16BigEndian(contenu[(place + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(contenu[(place + 5)..]));
            }
            place += marqueur is >= 0xD0 and <= 0xD8 ? 2 : 2 + BinaryPrimitives.ReadUInt16BigEndian(contenu[(place + 2)..]);
        }
        return null;
    }
}
