using System.Buffers.Binary;

namespace VillesSolidaires.Documents.Images;

/// <summary>Dimensions et nombre de composantes d'un JPEG, lus dans son marqueur SOF ; le PDF embarque le fichier tel quel.</summary>
internal sealed record JpegHeader(int Width, int Height, int Components)
{
    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static JpegHeader Read(ReadOnlySpan<byte> file)
    {
        int at = 2;
        while (at + 9 < file.Length && file[at] == 0xFF)
        {
            byte marker = file[at + 1];
            if (marker == 0xFF || marker is >= 0xD0 and <= 0xD8)
            {
                at += marker == 0xFF ? 1 : 2; // remplissage, ou marqueur sans longueur
                continue;
            }

            bool startOfFrame = marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (startOfFrame)
                return ReadFrame(file[(at + 4)..]);
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        }

        throw new ImageException("Le fichier JPEG est abîmé : ses dimensions sont introuvables.");
    }

    private static JpegHeader ReadFrame(ReadOnlySpan<byte> frame)
    {
        if (frame[0] != 8)
            throw new ImageException($"Le JPEG code ses couleurs sur {frame[0]} bits ; seul 8 bits est accepté.");
        var header = new JpegHeader(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), frame[5]);
        if (header.Components == 4)
            throw new ImageException("Le JPEG est en CMJN, que le profil sRGB du document (PDF/A-2) n'admet pas. Enregistrez l'image en RVB.");
        if (header.Components is not (1 or 3))
            throw new ImageException($"Le JPEG a {header.Components} composantes ; seuls le gris et le RVB sont acceptés.");
        RasterImage.CheckDimensions(header.Width, header.Height);
        return header;
    }
}
