using System.IO.Compression;

namespace VillesSolidaires.Fichiers;

public sealed class SignatureFichierTests
{
    public static TheoryData<byte[], string> Reconnus => new()
    {
        { [.. "%PDF-1.7\n"u8, 1, 2, 3], ".pdf" },
        { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2], ".png" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 1, 2], ".jpg" },
        { Archive("[Content_Types].xml", "word/document.xml"), ".docx" },
        { Archive("_rels/.rels", "xl/workbook.xml", "[Content_Types].xml"), ".xlsx" },
        { Archive("[Content_Types].xml", "ppt/presentation.xml"), ".pptx" },
        { OpenDocument("application/vnd.oasis.opendocument.text"), ".odt" },
    };

    [Theory]
    [MemberData(nameof(Reconnus))]
    public void Reconnaitre_QuandLeContenuEstConnu_RendSonType(byte[] contenu, string extension) =>
        SignatureFichier.Reconnaitre(contenu)!.Extension.ShouldBe(extension);

    public static TheoryData<byte[]> Inconnus => new()
    {
        Array.Empty<byte>(),
        "pas une image"u8.ToArray(),
        "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(),
        "MZ\u0090\0"u8.ToArray(),
        // Une archive quelconque, un document qui n'en a que le nom, un document coupé en route.
        Archive("lisez-moi.txt"),
        Archive("word/document.xml"),
        Archive("[Content_Types].xml", "word/document.xml")[..60],
        new byte[] { 0x50, 0x4B, 0x03, 0x04 },
        // Un modèle et un classeur OpenDocument ne sont pas des textes.
        OpenDocument("application/vnd.oasis.opendocument.text-template"),
        OpenDocument("application/vnd.oasis.opendocument.spreadsheet"),
    };

    [Theory]
    [MemberData(nameof(Inconnus))]
    public void Reconnaitre_QuandLeContenuEstAutre_RendRien(byte[] contenu) => SignatureFichier.Reconnaitre(contenu).ShouldBeNull();

    private static byte[] Archive(params string[] entrees)
    {
        using var flux = new MemoryStream();
        using (var archive = new ZipArchive(flux, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entree in entrees)
            {
                Ecrire(archive, entree, "<x/>", CompressionLevel.Fastest);
            }
        }
        return flux.ToArray();
    }

    private static byte[] OpenDocument(string type)
    {
        using var flux = new MemoryStream();
        using (var archive = new ZipArchive(flux, ZipArchiveMode.Create, leaveOpen: true))
        {
            Ecrire(archive, "mimetype", type, CompressionLevel.NoCompression);
            Ecrire(archive, "content.xml", "<x/>", CompressionLevel.Fastest);
        }
        return flux.ToArray();
    }

    private static void Ecrire(ZipArchive archive, string nom, string contenu, CompressionLevel compression)
    {
        using var entree = new StreamWriter(archive.CreateEntry(nom, compression).Open());
        entree.Write(contenu);
    }
}
