using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace VillesSolidaires.Documents.Excel;

public class RawExportTests
{
    [Fact]
    public async Task WriteCsvAsync_QuandLesValeursSontVariees_EcritUnCsvFrancais()
    {
        using var output = new AsyncOnlyStream();

        await RawExport.WriteCsvAsync(output, SampleWorkbook.Columns(new()), SampleWorkbook.Communes);

        output.Content[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        var lines = Encoding.UTF8.GetString(output.Content[3..]).Split("\r\n");
        lines[0].ShouldBe("Code INSEE;Commune;Habitants [2026];Participation;Taux;Signée le;Mois");
        lines[1].ShouldBe("01001;L'Abergement-Clémenciat;832;1200,5;0,137;2026-05-29;2026-05");
        lines[3].ShouldNotContain(";=");
        lines[3].ShouldEndWith(";74700;;;;");
    }

    [Fact]
    public async Task WriteCsvAsync_QuandUneValeurEstNegative_NeLaNeutralisePas()
    {
        using var output = new MemoryStream();

        await RawExport.WriteCsvAsync(output, new TableColumns<decimal>().Decimal("Écart", v => v).Text("Texte", _ => "-2+3"), [-12.5m]);

        Encoding.UTF8.GetString(output.ToArray()).ShouldEndWith("-12,5;\"'-2+3\"\r\n");
    }

    [Fact]
    public async Task WriteXlsxAsync_QuandOnLeRelit_RendLesTypes()
    {
        using var output = new MemoryStream();
        await RawExport.WriteXlsxAsync(output, "Export", SampleWorkbook.Columns(new()), SampleWorkbook.Communes, SampleWorkbook.CreatedAt);
        output.Position = 0;

        var rows = WorkbookReader.Read(output).Sheets.Single().Rows;

        rows[1].ShouldBe(["01001", "L'Abergement-Clémenciat", 832d, 1200.5, 0.137, new DateTime(2026, 5, 29), new DateTime(2026, 5, 1)]);
        rows[3][1].ShouldBe(SampleWorkbook.Communes[2].Name);
    }

    [Fact]
    public async Task WriteXlsxAsync_ProduitUnFichierValideSelonOpenXml()
    {
        using var output = new MemoryStream();
        await RawExport.WriteXlsxAsync(output, "Export <2026> & co", SampleWorkbook.Columns(new()), SampleWorkbook.Communes, SampleWorkbook.CreatedAt);

        using var document = SpreadsheetDocument.Open(output, isEditable: false);

        new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteXlsxAsync_QuandLeTexteEstDifficile_LeRendTelQuel()
    {
        string[] texts = ["a < b & c > d", "  bords  ", "ligne 1\r\nligne 2", "seul\rretour", "emoji 🎉 et œuvre", "\u0001contrôle", "", "\"guillemets\" 'simples'", "]]>"];
        using var output = new MemoryStream();
        await RawExport.WriteXlsxAsync(output, "Textes", new TableColumns<string>().Text("Texte", t => t), texts, SampleWorkbook.CreatedAt);

        using (var document = SpreadsheetDocument.Open(output, isEditable: false))
        {
            new OpenXmlValidator().Validate(document).ShouldBeEmpty();
            document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>().Skip(1).Select(t => t.Text)
                .ShouldBe(["a < b & c > d", "  bords  ", "ligne 1\nligne 2", "seul\nretour", "emoji 🎉 et œuvre", "contrôle", "", "\"guillemets\" 'simples'", "]]>"]);
        }
    }

    [Fact]
    public async Task WriteXlsxAsync_QuandUnNombreEstExtreme_LEcritEnEntier()
    {
        using var output = new MemoryStream();
        await RawExport.WriteXlsxAsync(output, "Nombres", new TableColumns<decimal>().Decimal("Nombre", n => n), [decimal.MinValue, 0.0000000000000000000000000001m, -12.5m], SampleWorkbook.CreatedAt);

        using var document = SpreadsheetDocument.Open(output, isEditable: false);
        document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellValue>().Select(v => v.Text)
            .ShouldBe(["-79228162514264337593543950335", "0.0000000000000000000000000001", "-12.5"]);
    }

    [Fact]
    public async Task WriteXlsxAsync_QuandIlYACinquanteMilleLignes_LesEcritEnFlux()
    {
        using var output = new AsyncOnlyStream();
        var columns = new TableColumns<int>().Code("Code", i => $"{i:D6}").Integer("Nombre", i => i).Date("Jour", i => new DateOnly(2020, 1, 1).AddDays(i % 2000));

        await RawExport.WriteXlsxAsync(output, "Brut", columns, Numbers(50_000), SampleWorkbook.CreatedAt);

        // Écrit par morceaux : tout garder en mémoire ne ferait qu'une écriture.
        output.Writes.ShouldBeGreaterThan(5);
        var table = WorkbookReader.Read(new MemoryStream(output.Content)).Sheets.Single().FirstTable()!;
        table.Rows.Count.ShouldBe(50_000);
        table.Sum("Nombre").ShouldBe(50_000d * 50_001 / 2);
        table.Rows[^1][0].ShouldBe("050000");
    }

    [Fact]
    public async Task WriteCsvAsync_QuandIlYACinquanteMilleLignes_LesEcritToutes()
    {
        using var output = new AsyncOnlyStream();

        await RawExport.WriteCsvAsync(output, new TableColumns<int>().Integer("Nombre", i => i), Numbers(50_000));

        Encoding.UTF8.GetString(output.Content).Count(c => c == '\n').ShouldBe(50_001);
    }

    [Fact]
    public async Task WriteXlsxAsync_QuandOnAnnule_SArrete()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            RawExport.WriteXlsxAsync(new MemoryStream(), "x", new TableColumns<int>().Integer("n", i => i), Numbers(10), SampleWorkbook.CreatedAt, cancelled.Token));
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            if (i % 1000 == 0) await Task.Yield();
            yield return i;
        }
    }
}
