using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Feuilles brutes écrites en flux dans un classeur mis en forme.</summary>
[Collection(Isolement.Memoire)]
public class RawSheetTests
{
    private const string Name = "Brut - Communes";

    [Fact]
    public void SaveAs_AvecUneFeuilleBrute_EstValideSelonOpenXml()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sample()), isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void SaveAs_QuandOnLeRelit_RendLesTypesAuMilieuDesAutresFeuilles()
    {
        var workbook = WorkbookReader.Read(new MemoryStream(Sample()));

        workbook.Sheets.Select(s => s.Name).ShouldBe(["Synthèse", Name, "Communes", "Brut - Nombres", "Sources"]);
        var rows = workbook.Sheet(Name).Rows;
        rows.Count.ShouldBe(1 + SampleWorkbook.Communes.Count);
        rows[0].ShouldBe(["Code INSEE", "Commune", "Habitants [2026]", "Participation", "Taux", "Signée le", "Mois"]);
        rows[1].ShouldBe(["01001", "L'Abergement-Clémenciat", 832d, 1200.5, 0.137, new DateTime(2026, 5, 29), new DateTime(2026, 5, 1)]);
        workbook.Sheet("Brut - Nombres").FirstTable()!.Sum("Nombre").ShouldBe(55);
        workbook.Sheet("Communes").Tables.Single().Total("Participation").ShouldBe(32300.75);
    }

    [Fact]
    public void SaveAs_LaFeuilleBruteSeFiltreSeFigeEtGardeSesLargeurs()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sample()), isEditable: false);

        var sheet = Sheet(document, Name);
        sheet.Elements<AutoFilter>().Single().Reference!.Value.ShouldBe("A1:G5");
        sheet.Descendants<Pane>().Single().ShouldSatisfyAllConditions(p => p.VerticalSplit!.Value.ShouldBe(1), p => p.TopLeftCell!.Value.ShouldBe("A2"));
        sheet.Descendants<Column>().OrderBy(c => c.Min!.Value).Select(c => c.Width!.Value).Take(2).ShouldBe([14.71, 32.71], 0.01);
        sheet.Descendants<SheetDimension>().ShouldBeEmpty("l’étendue du modèle ne serait pas celle des lignes");
        document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(n => n.Text).ShouldContain($"'{Name}'!1:1");
    }

    [Fact]
    public void SaveAs_UnTexteQuiRessembleAUneFormuleResteDuTexte()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sample()), isEditable: false);

        var cell = Sheet(document, Name).Descendants<Cell>().Single(c => c.CellReference == "B4");
        cell.InnerText.ShouldStartWith("=HYPERLINK");
        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix?.Value.ShouldBe(true);
    }

    [Fact]
    public void SaveAs_DeuxFois_DonneLesMemesOctets() => Sample().ShouldBe(Sample());

    [Fact]
    public async Task SaveAsAsync_EcritLesLignesAsynchronesVersUneReponseHttp()
    {
        using var workbook = New();
        using var output = new AsyncOnlyStream();

        await workbook.Raw("Brut", Async(20_000), c => c.Integer("Nombre", n => n)).SaveAsAsync(output);

        output.Writes.ShouldBeGreaterThan(1);
        WorkbookReader.Read(new MemoryStream(output.Content)).Sheet("Brut").FirstTable()!.Sum("Nombre").ShouldBe(20_000d * 20_001 / 2);
        Should.Throw<InvalidOperationException>(workbook.ToArray).Message.ShouldContain("SaveAsAsync");
    }

    [Fact]
    public void Raw_SansLigne_GardeSonEnTete()
    {
        using var workbook = New();

        var bytes = workbook.Raw<int>("Brut", [], c => c.Integer("Nombre", n => n)).ToArray();

        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).ShouldBeEmpty();
        WorkbookReader.Read(new MemoryStream(bytes)).Sheet("Brut").Rows.ShouldHaveSingleItem().ShouldBe(["Nombre"]);
    }

    [Fact]
    public void Read_AvecUnConsommateur_LuiPasseLesLignesSansLesGarder()
    {
        using var workbook = New();
        List<double> read = [];
        var bytes = workbook.Raw("Brut", Enumerable.Range(1, 1_000), c => c.Integer("Nombre", n => n)).ToArray();

        var sheet = WorkbookReader.Read(new MemoryStream(bytes), consumer: name => name == "Brut" ? row => read.AddRange(row.OfType<double>()) : null).Sheet("Brut");

        sheet.Rows.ShouldBeEmpty();
        read.Sum().ShouldBe(500_500);
    }

    /// <summary>Mémoire encore retenue aux neuf dixièmes de deux cent mille lignes : le tampon, et rien des lignes.</summary>
    [Fact]
    public void SaveAs_QuandIlYADeuxCentMilleLignes_NeLesRetientPas()
    {
        using var workbook = New();
        var (before, retained) = (0L, long.MaxValue);
        workbook.Raw("Brut", Rows(), c =>
        {
            c.Date("Jour", i => new DateOnly(2020, 1, 1).AddDays(i % 2000)).Code("Code INSEE", i => i.ToString("D5", CultureInfo.InvariantCulture));
            for (var column = 0; column < 10; column++) c.Text($"Texte {column}", i => $"Commune de démonstration n° {i}");
        });
        using var hash = SHA256.Create();
        using var output = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        before = GC.GetTotalMemory(forceFullCollection: true);

        workbook.SaveAs(output);

        retained.ShouldBeLessThan(4_000_000);

        IEnumerable<int> Rows()
        {
            for (var i = 0; i < 200_000; i++)
            {
                if (i == 180_000) retained = GC.GetTotalMemory(forceFullCollection: true) - before;
                yield return i;
            }
        }
    }

    private static WorkbookBuilder New() => new(new("Brut", "Villes Solidaires", "Essai", SampleWorkbook.CreatedAt));

    private static byte[] Sample()
    {
        using var workbook = New();
        return workbook
            .Summary("Synthèse", "Impact 2026", "Essai", page => page.Tile("communes", 4).Chart(SampleWorkbook.Bars))
            .Raw(Name, SampleWorkbook.Communes, c => SampleWorkbook.Columns(c))
            .Table("Communes", "Communes signataires", SampleWorkbook.Communes, c => SampleWorkbook.Columns(c))
            .Raw("Brut - Nombres", Enumerable.Range(1, 10), c => c.Integer("Nombre", n => n))
            .Sources([new("Communes", "Communes signataires", "2026", "Registre", "calculé")])
            .ToArray();
    }

    private static Worksheet Sheet(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet;
    }

    private static async IAsyncEnumerable<int> Async(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            if (i % 1000 == 0) await Task.Yield();
            yield return i;
        }
    }
}
