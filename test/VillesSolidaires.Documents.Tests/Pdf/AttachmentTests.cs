using System.Text;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Documents.Tests.Pdf;

public class AttachmentTests
{
    private static readonly byte[] Csv = Encoding.UTF8.GetBytes("commune;valeur\r\n13055;12\r\n");

    [Fact]
    public void Attach_QuandOnLaRelit_RendLeFichier()
    {
        var attachments = PdfAttachmentReader.Read(WithCsv().GeneratePdf());

        var attachment = attachments.ShouldHaveSingleItem();
        (attachment.Name, attachment.MimeType, attachment.Relation).ShouldBe(("données 2025.csv", "text/csv", "Data"));
        attachment.Content.ShouldBe(Csv);
    }

    [Fact]
    public void Attach_QuandIlYEnAPlusieurs_LesTrieDansLArbreDesNoms()
    {
        var pdf = WithCsv().Attach("annexe.txt", "text/plain", [1, 2], "Annexe.", AttachmentRelation.Supplement).GeneratePdf();
        var file = new PdfInspector(pdf).File;

        var names = file.Array(file.Dictionary(file.Dictionary(file.Catalog["Names"])!["EmbeddedFiles"])!["Names"]);
        names.Chunk(2).Select(pair => file.Text(pair[0])).ShouldBe(["annexe.txt", "données 2025.csv"]);
        PdfAttachmentReader.Read(pdf).Select(a => a.Relation).ShouldBe(["Data", "Supplement"]);
    }

    [Fact]
    public void GeneratePdf_AvecUnePieceJointe_SeDeclareEnPdfA3()
    {
        Xmp(WithCsv()).ShouldContain("<pdfaid:part>3</pdfaid:part>");
        Xmp(WithCsv()).ShouldContain("<pdfaid:conformance>A</pdfaid:conformance>");
        Xmp(WithCsv()).ShouldContain("<pdfuaid:part>1</pdfuaid:part>");
        Xmp(SampleReport.Create(actions: 2)).ShouldContain("<pdfaid:part>2</pdfaid:part>");
    }

    [Fact]
    public void GeneratePdf_AvecUnePieceJointe_RendLesMemesOctets() => WithCsv().GeneratePdf().ShouldBe(WithCsv().GeneratePdf());

    [Fact]
    public void Attach_NeChangePasLeDocumentRecu()
    {
        var document = SampleReport.Create(actions: 2);
        document.Attach("a.csv", "text/csv", Csv, "Données.");

        PdfAttachmentReader.Read(document.GeneratePdf()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../données.csv", "text/csv", "d", "chemin")]
    [InlineData("a\u0001.csv", "text/csv", "d", "caractère réservé")]
    [InlineData("a.csv", "csv", "d", "type de contenu")]
    [InlineData("a.csv", "text/csv /AA", "d", "type de contenu")]
    [InlineData("a.csv", "text/csv", " ", "description")]
    [InlineData(" ", "text/csv", "d", "name")]
    public void Attach_QuandUneDonneeEstFausse_LaRefuse(string name, string type, string description, string expected) =>
        Should.Throw<ArgumentException>(() => SampleReport.Create().Attach(name, type, Csv, description)).Message.ShouldContain(expected);

    [Fact]
    public void Attach_QuandLeNomEstDejaJoint_LeRefuse() =>
        Should.Throw<ArgumentException>(() => WithCsv().Attach("DONNÉES 2025.csv", "text/csv", Csv, "d")).Message.ShouldContain("déjà");

    [Fact]
    public void Attach_QuandLeFichierEstTropLourd_LeRefuse() =>
        Should.Throw<ArgumentException>(() => WithCsv().Attach("b.csv", "text/csv", new byte[21 * 1024 * 1024], "d")).Message.ShouldContain("20 Mo");

    internal static Document WithCsv() => SampleReport.Create(actions: 2).Attach("données 2025.csv", "text/csv", Csv, "Données du rapport (une ligne par commune).");

    private static string Xmp(Document document)
    {
        var file = new PdfInspector(document.GeneratePdf()).File;
        return Encoding.UTF8.GetString(file.Decode(file.Catalog["Metadata"]));
    }
}
