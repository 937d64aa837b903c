using System.Buffers.Binary;

namespace VillesSolidaires.Documents.Images;

/// <summary>Dimensions et nombre de composantes d'un JPEG, lus dans son marqueur SOF ; le PDF embarque le fichier tel quel.</summary>
internal sealed record JpegHeader(int Width, int Height, int Components, int Orientation)
{
    private const int ExifMarker = 0xE1, OrientationTag = 0x0112;

    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static JpegHeader Read(ReadOnlySpan<byte> file)
    {
        int at = 2, orientation = 1;
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
                return ReadFrame(file[(at + 4)..], orientation);
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker == ExifMarker && length > 2 && at + 2 + length <= file.Length)
                orientation = ReadOrientation(file.Slice(at + 4, length - 2)) ?? orientation;
            at += 2 + length;
        }

        throw new ImageException("Le fichier JPEG est abîmé : ses dimensions sont introuvables.");
    }

    private static JpegHeader ReadFrame(ReadOnlySpan<byte> frame, int orientation)
    {
        if (frame.Length < 6)
            throw new ImageException("Le fichier JPEG est tronqué.");
        if (frame[0] != 8)
            throw new ImageException($"Le JPEG code ses couleurs sur {frame[0]} bits ; seul 8 bits est accepté.");
        var header = new JpegHeader(BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), frame[5], orientation);
        if (header.Components == 4)
            throw new ImageException("Le JPEG est en CMJN, que le profil sRGB du document (PDF/A-2) n'admet pas. Enregistrez l'image en RVB.");
        if (header.Components is not (1 or 3))
            throw new ImageException($"Le JPEG a {header.Components} composantes ; seuls le gris et le RVB sont acceptés.");
        RasterImage.CheckDimensions(header.Width, header.Height);
        return header;
    }

    /// <summary>Cherche l'orientation dans le premier répertoire EXIF ; null si le segment n'en a pas, ou en a une hors de 1 à 8.</summary>
    private static int? ReadOrientation(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 14)
            return null;
        var tiff = segment[6..];
        bool littleEndian = tiff[0] == 'I';
        uint directory = ReadUInt32(tiff[4..], littleEndian);
        if (directory + 2 > tiff.Length)
            return null;
        int count = ReadUInt16(tiff[(int)directory..], littleEndian);
        for (int i = 0; i < count; i++)
        {
            int entry = (int)directory + 2 + 12 * i;
            if (entry + 12 > tiff.Length)
                return null;
            if (ReadUInt16(tiff[entry..], littleEndian) != OrientationTag)
                continue;
            int value = ReadUInt16(tiff[(entry + 8)..], littleEndian);
            return value is >= 1 and <= 8 ? value : null;
        }

        return null;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> data, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(data) : BinaryPrimitives.ReadUInt16BigEndian(data);

    private static uint ReadUInt32(ReadOnlySpan<byte> data, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(data) : BinaryPrimitives.ReadUInt32BigEndian(data);
}
