using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;

namespace VillesSolidaires.Documents.Tests.Pdf;

public class ImageTests
{
    [Fact]
    public void Load_QuandLePngAUneTransparence_GardeUnMasque()
    {
        var image = SampleImages.Logo();
        (image.Width, image.Height).ShouldBe((120, 60));
        image.CompressedAlpha.ShouldNotBeNull();
    }

    [Fact]
    public void Decode_QuandLePngAUnePalette_RendSesCouleurs()
    {
        var file = SampleImages.Png(2, 1, depth: 1, colorType: 3, [0, 0b0100_0000], ("PLTE", [255, 0, 0, 0, 0, 255]), ("tRNS", [128]));
        var pixels = PngDecoder.Decode(file);
        pixels.Rgb.ShouldBe([255, 0, 0, 0, 0, 255]);
        pixels.Alpha.ShouldBe([128, 255]);
    }

    [Fact]
    public void Decode_QuandLesLignesSontFiltrees_LesRetablit()
    {
        byte[] rows = [1, 10, 20, 30, 5, 5, 5, 2, 1, 1, 1, 1, 1, 1, 4, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0];
        var pixels = PngDecoder.Decode(SampleImages.Png(2, 4, depth: 8, colorType: 2, rows));
        pixels.Rgb[..12].ShouldBe([10, 20, 30, 15, 25, 35, 11, 21, 31, 16, 26, 36]);
        pixels.Rgb[12..18].ShouldBe([11, 21, 31, 16, 26, 36]);
        pixels.Rgb[18..].ShouldBe([5, 10, 15, 10, 18, 25]);
        pixels.Alpha.ShouldBeNull();
    }

    [Fact]
    public void Decode_QuandLeGrisEstSur16Bits_GardeLOctetFort() =>
        PngDecoder.Decode(SampleImages.Png(1, 1, depth: 16, colorType: 0, [0, 0x80, 0x12])).Rgb.ShouldBe([0x80, 0x80, 0x80]);

    [Fact]
    public void Load_QuandLImageATropDePixels_DitLaLimite() =>
        Should.Throw<ImageException>(() => RasterImage.Load(SampleImages.Png(30_000, 30_000, depth: 8, colorType: 2, [])))
            .Message.ShouldBe("L'image mesure 30000 × 30000 pixels ; la limite est de 24 millions de pixels.");

    [Fact]
    public void Load_QuandLeFichierEstTropLourd_DitLaLimite() =>
        Should.Throw<ImageException>(() => RasterImage.Load(new byte[RasterImage.MaxFileLength + 1])).Message.ShouldContain("12 Mo");

    [Fact]
    public void Load_QuandLePngEstTronque_LeDit()
    {
        var file = SampleImages.LogoFile();
        Should.Throw<ImageException>(() => RasterImage.Load(file[..(file.Length / 2)])).Message.ShouldContain("tronqué");
        var cut = SampleImages.Png(4, 4, depth: 8, colorType: 2, [0, 1, 2]);
        Should.Throw<ImageException>(() => RasterImage.Load(cut)).Message.ShouldContain("illisibles");
    }

    [Fact]
    public void Load_QuandLeJpegEstEnCmjn_LeRefuse() =>
        Should.Throw<ImageException>(() => RasterImage.Load(SampleImages.JpegHeader(10, 10, components: 4))).Message.ShouldContain("CMJN");

    [Theory]
    [InlineData(1, "DeviceGray")]
    [InlineData(3, "DeviceRGB")]
    public void Load_QuandLeJpegEstGrisOuRvb_LitSesDimensions(byte components, string colorSpace)
    {
        var image = RasterImage.Load(SampleImages.JpegHeader(640, 480, components));
        (image.Width, image.Height, image.ColorSpace).ShouldBe((640, 480, colorSpace));
    }

    [Theory]
    [InlineData(1, 0.75)]
    [InlineData(3, 0.75)]
    [InlineData(6, 4.0 / 3)]
    [InlineData(8, 4.0 / 3)]
    public void Load_QuandLaPhotoEstTournee_LaRedresse(byte orientation, double aspectRatio)
    {
        var image = RasterImage.Load(SampleImages.WithOrientation(SampleImages.JpegHeader(640, 480, components: 3), orientation));
        image.Orientation.ShouldBe(orientation);
        image.AspectRatio.ShouldBe(aspectRatio, 1e-9);
    }

    [Fact]
    public void Load_QuandLeFormatEstInconnu_LeDit() =>
        Should.Throw<ImageException>(() => RasterImage.Load("GIF89a"u8.ToArray())).Message.ShouldContain("ni un PNG ni un JPEG");

    [Fact]
    public void GeneratePdf_QuandLaMemeImageRevient_NeLEmbarqueQuUneFois()
    {
        var logo = SampleImages.Logo();
        byte[] Generate(int times) => Sample.Generate(column =>
        {
            for (int i = 0; i < times; i++)
                column.Item().Width(40).Image(logo, "Logo");
        });
        (Generate(10).Length - Generate(1).Length).ShouldBeLessThan(1200);
    }
}
