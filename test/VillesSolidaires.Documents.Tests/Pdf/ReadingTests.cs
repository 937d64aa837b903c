using System.Globalization;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Documents.Tests.Pdf;

public class ReadingTests
{
    private readonly byte[] _report = SampleReport.Create(SampleImages.Logo()).GeneratePdf();

    [Fact]
    public void Read_QuandLeTableauCouvrePlusieursPages_RendToutesSesLignes()
    {
        var table = PdfTableReader.Read(_report)[0];
        table.Caption.ShouldBe("Tableau 1 – Les 120 actions financées en 2025.");
        table.HeaderRows.ShouldHaveSingleItem().ShouldBe(["N°", "Action", "Quartier", "Participants", "Budget"]);
        table.BodyRows.Count.ShouldBe(SampleReport.ActionCount);
        table.BodyRows.ShouldAllBe(r => r.Count == 5);
        table.FooterRows.ShouldHaveSingleItem()[0].ShouldBe("Total");
    }

    [Fact]
    public void Read_QuandOnRecoupeUnTotal_LesLignesFontLePied()
    {
        var table = PdfTableReader.Read(_report)[0];
        int total = table.BodyRows.Sum(r => Parse(r[3]));
        Parse(table.FooterRows[0][1]).ShouldBe(total);
        table.BodyRows.Select(r => Parse(r[0])).ShouldBe(Enumerable.Range(1, SampleReport.ActionCount));
    }

    [Fact]
    public void Read_QuandUneCelluleALaLigne_RendSonTexteEntier() =>
        PdfTableReader.Read(_report)[0].BodyRows[6][1]
            .ShouldBe("Café solidaire du mercredi, avec les associations et le conseil citoyen du quartier");

    [Fact]
    public void PdfTextReader_QuandLeDocumentEstEntier_RendTitrePagesEtTexte()
    {
        var text = PdfTextReader.Read(_report);
        text.Title.ShouldBe(SampleReport.Title);
        text.PageCount.ShouldBe(10);
        text.Text.ShouldContain("\n1. Synthèse pour les élus\n");
        text.Text.ShouldContain("l’enquête annuelle conduite auprès de 1\u202F248 habitants");
        text.Text.ShouldContain("Histogramme des participations");
        text.Text.ShouldNotContain("Page 3 /");
        text.Text.ShouldNotContain("Projet");
    }

    [Fact]
    public void Read_QuandLeTexteEstDecompose_LeRecompose() =>
        PdfTextReader.Read(Sample.Generate(c => c.Item().Text("e\u0301te\u0301"))).Text.ShouldBe("été");

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Read_QuandLeFichierEstTronque_LeDit(double kept) =>
        Should.Throw<PdfReadException>(() => PdfTableReader.Read(_report[..(int)(_report.Length * kept)]));

    [Fact]
    public void Read_QuandDesOctetsSontAlteres_NeLevePasDAutreErreur()
    {
        var random = new Random(20260112);
        for (int i = 0; i < 200; i++)
        {
            var damaged = (byte[])_report.Clone();
            for (int k = 0; k < 20; k++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            try
            {
                PdfTextReader.Read(damaged).PageCount.ShouldBeGreaterThanOrEqualTo(0);
            }
            catch (PdfReadException e)
            {
                e.Message.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    [Fact]
    public void Read_QuandCeNEstPasUnPdf_LeDit() =>
        Should.Throw<PdfReadException>(() => PdfTableReader.Read("bonjour"u8.ToArray())).Message.ShouldBe("Le fichier n'est pas un PDF.");

    private static int Parse(string number) => int.Parse(number.Replace("\u202F", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
}
