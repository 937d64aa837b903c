using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using VillesSolidaires.Documents.Images;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Images fabriquées pour les tests.</summary>
internal static class SampleImages
{
    /// <summary>Trois bandes blanches sous un arc, fond transparent.</summary>
    public static RasterImage Logo() => RasterImage.Load(LogoFile());

    public static byte[] LogoFile()
    {
        const int Width = 120, Height = 60;
        var rows = new List<byte>();
        for (int y = 0; y < Height; y++)
        {
            rows.Add(0);
            for (int x = 0; x < Width; x++)
            {
                bool house = y > 25 && x % 40 is > 8 and < 32;
                double radius = Math.Sqrt(Math.Pow(x - 60, 2) + Math.Pow(2 * (y - 56), 2));
                bool arc = radius is > 100 and < 108 && y < 22;
                rows.AddRange([255, 255, 255, house || arc ? (byte)255 : (byte)0]);
            }
        }

        return Png(Width, Height, depth: 8, colorType: 6, [.. rows]);
    }

    /// <summary>PNG d'en-tête libre ; <paramref name="rows"/> porte l'octet de filtre de chaque ligne.</summary>
    public static byte[] Png(int width, int height, byte depth, byte colorType, byte[] rows, params (string Type, byte[] Data)[] extra)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (depth, colorType);
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        Chunk(file, "IHDR", header);
        foreach (var (type, data) in extra)
            Chunk(file, type, data);
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows);
        Chunk(file, "IDAT", compressed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>En-tête JPEG seul : marqueur SOF0 aux dimensions et composantes dites.</summary>
    public static byte[] JpegHeader(int width, int height, byte components) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, components,
        .. new byte[3 * components], 0xFF, 0xD9,
    ];

    /// <summary>Segment EXIF qui ne dit que l'orientation.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg[2..],
    ];

    private static void Chunk(Stream file, string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        file.Write(length);
        file.Write(Encoding.ASCII.GetBytes(type));
        file.Write(data);
        file.Write(new byte[4]); // somme de contrôle, que le décodeur ne lit pas
    }
}
