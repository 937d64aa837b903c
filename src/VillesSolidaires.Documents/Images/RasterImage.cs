using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Images;

/// <summary>Une image ne peut pas entrer dans le document : format inconnu, fichier abîmé, couleurs refusées par PDF/A, taille excessive.</summary>
public sealed class ImageException(string message) : Exception(message);

/// <summary>Image prête à être embarquée. La charger une fois et la réemployer évite de la décoder à chaque document.</summary>
public sealed class RasterImage
{
    /// <summary>Taille maximale du fichier, en octets.</summary>
    public const int MaxFileLength = 12 * 1024 * 1024;

    /// <summary>Nombre maximal de pixels : au-delà, une image compressée minuscule peut épuiser la mémoire.</summary>
    public const int MaxPixels = 24_000_000;

    private RasterImage(int width, int height, string colorSpace, string filter, byte[] data, byte[]? compressedAlpha, int orientation = 1)
    {
        Width = width;
        Height = height;
        Orientation = orientation;
        ColorSpace = colorSpace;
        Filter = filter;
        Data = data;
        CompressedAlpha = compressedAlpha;
    }

    /// <summary>Largeur du fichier, en pixels.</summary>
    public int Width { get; }

    /// <summary>Hauteur du fichier, en pixels.</summary>
    public int Height { get; }

    /// <summary>Orientation EXIF, de 1 (droite) à 8 ; les téléphones y notent comment l'appareil était tenu.</summary>
    internal int Orientation { get; }

    /// <summary>Hauteur sur largeur, une fois l'image redressée.</summary>
    internal double AspectRatio => Orientation >= 5 ? (double)Width / Height : (double)Height / Width;

    internal string ColorSpace { get; }

    internal string Filter { get; }

    internal byte[] Data { get; }

    internal byte[]? CompressedAlpha { get; }

    /// <summary>Lit une image PNG (8 ou 16 bits, non entrelacée) ou JPEG (RVB ou gris).</summary>
    /// <exception cref="ImageException">Le format n'est pas accepté, ou l'image dépasse <see cref="MaxFileLength"/> ou <see cref="MaxPixels"/>.</exception>
    public static RasterImage Load(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Length > MaxFileLength)
            throw new ImageException($"L'image pèse {file.Length / 1024.0 / 1024:0.0} Mo ; la limite est de {MaxFileLength / 1024 / 1024} Mo.");
        if (PngDecoder.Recognizes(file))
        {
            var png = PngDecoder.Decode(file);
            var alpha = png.Alpha is null ? null : PdfSyntax.Deflate(png.Alpha);
            return new RasterImage(png.Width, png.Height, "DeviceRGB", "FlateDecode", PdfSyntax.Deflate(png.Rgb), alpha);
        }

        if (JpegHeader.Recognizes(file))
        {
            var jpeg = JpegHeader.Read(file);
            var colorSpace = jpeg.Components == 1 ? "DeviceGray" : "DeviceRGB";
            return new RasterImage(jpeg.Width, jpeg.Height, colorSpace, "DCTDecode", file, compressedAlpha: null, jpeg.Orientation);
        }

        throw new ImageException("L'image n'est ni un PNG ni un JPEG.");
    }

    internal static void CheckDimensions(int width, int height)
    {
        if (width <= 0 || height <= 0)
            throw new ImageException("L'image n'a pas de dimensions valides.");
        if ((long)width * height > MaxPixels)
            throw new ImageException($"L'image mesure {width} × {height} pixels ; la limite est de {MaxPixels / 1_000_000} millions de pixels.");
    }
}
