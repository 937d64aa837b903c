using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace VillesSolidaires.Documents.Images;

/// <summary>Pixels d'un PNG : trois octets RVB chacun, et un octet de transparence si l'image en a.</summary>
internal sealed record PngPixels(int Width, int Height, byte[] Rgb, byte[]? Alpha);

/// <summary>Décode les PNG non entrelacés (gris, RVB, palette, avec ou sans transparence).</summary>
internal sealed class PngDecoder
{
    private const int Gray = 0, Truecolor = 2, Palette = 3, GrayAlpha = 4, TruecolorAlpha = 6;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private int _width, _height, _depth, _colorType;
    private byte[] _palette = [];
    private byte[] _transparency = [];

    public static bool Recognizes(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <exception cref="ImageException">Le fichier est abîmé, entrelacé ou trop grand.</exception>
    public static PngPixels Decode(byte[] file) => new PngDecoder().Read(file);

    private PngPixels Read(byte[] file)
    {
        using var compressed = new MemoryStream();
        int at = Signature.Length;
        while (at + 12 <= file.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
                throw new ImageException("Le fichier PNG est tronqué.");
            var type = Encoding.ASCII.GetString(file, at + 4, 4);
            var data = file.AsSpan(at + 8, length);
            switch (type)
            {
                case "IHDR":
                    ReadHeader(data);
                    break;
                case "PLTE":
                    _palette = data.ToArray();
                    break;
                case "tRNS":
                    _transparency = data.ToArray();
                    break;
                case "IDAT":
                    compressed.Write(data);
                    break;
            }

            at += 12 + length;
        }

        if (_width == 0)
            throw new ImageException("Le fichier PNG n'a pas d'en-tête.");
        if (_colorType == Palette && _palette.Length < 3)
            throw new ImageException("Le fichier PNG annonce une palette qu'il ne contient pas.");
        compressed.Position = 0;
        return Expand(Unfilter(compressed));
    }

    private void ReadHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length < 13)
            throw new ImageException("L'en-tête du fichier PNG est trop court.");
        (_width, _height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
        (_depth, _colorType) = (data[8], data[9]);
        RasterImage.CheckDimensions(_width, _height);
        bool knownDepth = _colorType == Palette ? _depth is 1 or 2 or 4 or 8 : _depth is 8 or 16 || (_colorType == Gray && _depth is 1 or 2 or 4);
        if (_colorType is not (Gray or Truecolor or Palette or GrayAlpha or TruecolorAlpha) || !knownDepth)
            throw new ImageException($"Le PNG emploie un codage de couleur non prévu (type {_colorType}, {_depth} bits).");
        if (data[12] != 0)
            throw new ImageException("Le PNG est entrelacé ; enregistrez-le sans entrelacement.");
    }

    private int Channels => _colorType switch
    {
        Truecolor => 3,
        GrayAlpha => 2,
        TruecolorAlpha => 4,
        _ => 1,
    };

    private int RowLength => (_width * Channels * _depth + 7) / 8;

    private byte[] Unfilter(Stream compressed)
    {
        int row = RowLength, pixel = Math.Max(1, Channels * _depth / 8);
        var pixels = new byte[row * _height];
        using var inflate = new ZLibStream(compressed, CompressionMode.Decompress);
        try
        {
            for (int y = 0; y < _height; y++)
            {
                int filter = inflate.ReadByte();
                var line = pixels.AsSpan(y * row, row);
                inflate.ReadExactly(line);
                var above = y > 0 ? pixels.AsSpan((y - 1) * row, row) : [];
                UnfilterLine(filter, line, above, pixel);
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new ImageException($"Les pixels du fichier PNG sont illisibles : {e.Message}");
        }

        return pixels;
    }

    private static void UnfilterLine(int filter, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int left = i >= pixel ? line[i - pixel] : 0, up = above.IsEmpty ? 0 : above[i];
            int corner = i >= pixel && !above.IsEmpty ? above[i - pixel] : 0;
            line[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new ImageException($"Le PNG emploie un filtre inconnu ({filter})."),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private PngPixels Expand(byte[] samples)
    {
        var rgb = new byte[3 * _width * _height];
        bool keyed = _colorType is Gray or Truecolor && _transparency.Length >= 2 * Channels;
        bool translucent = _colorType is GrayAlpha or TruecolorAlpha || keyed || (_colorType == Palette && _transparency.Length > 0);
        var alpha = translucent ? new byte[_width * _height] : null;
        Span<int> sample = stackalloc int[4];
        for (int i = 0; i < _width * _height; i++)
        {
            for (int c = 0; c < Channels; c++)
                sample[c] = Sample(samples, i / _width, i % _width * Channels + c);
            var target = rgb.AsSpan(3 * i, 3);
            if (_colorType == Palette)
            {
                int entry = Math.Min(sample[0], _palette.Length / 3 - 1);
                _palette.AsSpan(3 * entry, 3).CopyTo(target);
                if (alpha is not null)
                    alpha[i] = entry < _transparency.Length ? _transparency[entry] : (byte)255;
                continue;
            }

            bool color = _colorType is Truecolor or TruecolorAlpha;
            for (int c = 0; c < 3; c++)
                target[c] = ToByte(sample[color ? c : 0]);
            if (alpha is not null)
                alpha[i] = keyed ? (IsTransparentKey(sample) ? (byte)0 : (byte)255) : ToByte(sample[Channels - 1]);
        }

        return new PngPixels(_width, _height, rgb, alpha);
    }

    private int Sample(byte[] samples, int y, int index)
    {
        int row = y * RowLength;
        if (_depth == 16)
            return samples[row + 2 * index] << 8 | samples[row + 2 * index + 1];
        int bit = index * _depth;
        return samples[row + bit / 8] >> (8 - _depth - bit % 8) & ((1 << _depth) - 1);
    }

    private byte ToByte(int sample) => (byte)(_depth == 16 ? sample >> 8 : sample * 255 / ((1 << _depth) - 1));

    private bool IsTransparentKey(ReadOnlySpan<int> sample)
    {
        for (int c = 0; c < Channels; c++)
        {
            if (BinaryPrimitives.ReadUInt16BigEndian(_transparency.AsSpan(2 * c)) != sample[c])
                return false;
        }

        return true;
    }
}
