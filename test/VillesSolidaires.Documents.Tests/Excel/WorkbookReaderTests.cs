using System.IO.Compression;
using System.Text;

namespace VillesSolidaires.Documents.Excel;

public class WorkbookReaderTests
{
    public static TheoryData<ReadLimits, WorkbookReadFailure> Caps => new()
    {
        { new(MaxFileBytes: 100), WorkbookReadFailure.FileTooLarge },
        { new(MaxUnzippedBytes: 1000), WorkbookReadFailure.ContentTooLarge },
        { new(MaxRows: 3), WorkbookReadFailure.TooManyRows },
        { new(MaxColumns: 2), WorkbookReadFailure.TooManyColumns },
        { new(MaxSheets: 1), WorkbookReadFailure.TooManySheets },
    };

    [Theory]
    [MemberData(nameof(Caps))]
    public void Read_AuDelaDUnPlafond_DitLequel(ReadLimits limits, WorkbookReadFailure expected)
    {
        var error = Should.Throw<WorkbookReadException>(() => WorkbookReader.Read(new MemoryStream(SampleWorkbook.Build()), limits));

        error.Failure.ShouldBe(expected);
        error.Message.ShouldMatch("dépasse|plus de");
    }

    [Fact]
    public void Read_QuandLArchiveMentSurSaTaille_SArreteAuPlafond()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml").Open();
            entry.Write(new byte[5_000_000]);
        }

        file.Position = 0;

        Should.Throw<WorkbookReadException>(() => WorkbookReader.Read(file, new(MaxUnzippedBytes: 1_000_000))).Failure.ShouldBe(WorkbookReadFailure.ContentTooLarge);
    }

    [Theory]
    [InlineData("ceci n'est pas un classeur")]
    [InlineData("")]
    public void Read_QuandCeNEstPasUnClasseur_DitQuoiFaire(string content)
    {
        var error = Should.Throw<WorkbookReadException>(() => WorkbookReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(content))));

        error.Failure.ShouldBe(WorkbookReadFailure.NotAWorkbook);
        error.Message.ShouldContain(".xlsx");
    }

    [Fact]
    public void Read_QuandLeZipNEstPasUnClasseur_LeRefuse()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("lisez-moi.txt");
        file.Position = 0;

        Should.Throw<WorkbookReadException>(() => WorkbookReader.Read(file)).Failure.ShouldBe(WorkbookReadFailure.NotAWorkbook);
    }

    [Fact]
    public void Read_QuandLeFichierEstProtegeOuAncien_LeDit() =>
        Should.Throw<WorkbookReadException>(() => WorkbookReader.Read(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1])))
            .Failure.ShouldBe(WorkbookReadFailure.PasswordProtected);

    [Fact]
    public async Task FirstTable_QuandAucuneTableNEstDeclaree_PartDeLaPremiereLigne()
    {
        using var file = new MemoryStream();
        await RawExport.WriteXlsxAsync(file, "Brut", SampleWorkbook.Columns(new()), SampleWorkbook.Communes, SampleWorkbook.CreatedAt);
        file.Position = 0;

        var table = WorkbookReader.Read(file).Sheet("brut").FirstTable().ShouldNotBeNull();

        table.HeaderRow.ShouldBe(1);
        table.Headers[0].ShouldBe("Code INSEE");
        table.Rows.Count.ShouldBe(4);
        table.Totals.ShouldBeNull();
        Should.Throw<ArgumentException>(() => table.Sum("Inconnue"));
    }
}
