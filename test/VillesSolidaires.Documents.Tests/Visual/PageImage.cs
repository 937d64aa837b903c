using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using VillesSolidaires.Documents.Images;

namespace VillesSolidaires.Documents.Tests.Visual;

/// <summary>Page rendue en pixels RVB.</summary>
internal sealed record PageImage(int Width, int Height, byte[] Rgb)
{
    /// <summary>Écart de teinte, sur 255, en deçà duquel deux pixels sont le même.</summary>
    private const int ColorTolerance = 40;

    public static PageImage Load(string path)
    {
        var pixels = PngDecoder.Decode(File.ReadAllBytes(path));
        return new(pixels.Width, pixels.Height, pixels.Rgb);
    }

    /// <summary>Pixels qui n'ont pas leur pareil à un pixel près dans l'autre image, dans un sens ni dans l'autre : le lissage d'une autre version de poppler passe, un trait déplacé non.</summary>
    public bool[] DifferencesWith(PageImage other)
    {
        if ((Width, Height) != (other.Width, other.Height)) return [.. Enumerable.Repeat(true, Width * Height)];
        var different = new bool[Width * Height];
        for (var i = 0; i < different.Length; i++) different[i] = !HasLike(other, i) || !other.HasLike(this, i);
        return different;
    }

    /// <summary>Les deux images côte à côte, puis les différences en rouge sur la première, pâlie.</summary>
    public byte[] ComparedWith(PageImage other, bool[] differences)
    {
        var panels = new PageImage[] { this, other.Width == Width && other.Height == Height ? other : this, Faded(differences) };
        var rows = new MemoryStream();
        for (var y = 0; y < Height; y++)
        {
            rows.WriteByte(0);
            foreach (var panel in panels) rows.Write(panel.Rgb, 3 * y * Width, 3 * Width);
        }

        return Png(panels.Length * Width, Height, rows.ToArray());
    }

    private bool HasLike(PageImage other, int at)
    {
        var (x, y) = (at % Width, at / Width);
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                if (x + dx < 0 || x + dx >= Width || y + dy < 0 || y + dy >= Height) continue;
                if (IsClose(3 * at, other, 3 * (at + (dy * Width) + dx))) return true;
            }
        }

        return false;
    }

    private bool IsClose(int here, PageImage other, int there)
    {
        for (var c = 0; c < 3; c++)
        {
            if (Math.Abs(Rgb[here + c] - other.Rgb[there + c]) > ColorTolerance) return false;
        }

        return true;
    }

    private PageImage Faded(bool[] differences)
    {
        var pale = Rgb.Select(v => (byte)(255 - ((255 - v) / 4))).ToArray();
        for (var i = 0; i < differences.Length; i++)
        {
            if (differences[i]) (pale[3 * i], pale[(3 * i) + 1], pale[(3 * i) + 2]) = (220, 0, 0);
        }

        return this with { Rgb = pale };
    }

    private static byte[] Png(int width, int height, byte[] rows)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(rows);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", header), .. Chunk("IDAT", compressed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc(body));
        return [.. length, .. body, .. checksum];
    }

    /// <summary>CRC-32 de la norme PNG, annexe D.</summary>
    private static uint Crc(byte[] data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
