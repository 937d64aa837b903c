using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace VillesSolidaires.Documents.Excel;

public class WorkbookBuilderTests
{
    private static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Fact]
    public void ToArray_ClasseurComplet_EstValideSelonOpenXml()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void ToArray_DeuxFois_DonneLesMemesOctets() => SampleWorkbook.Build().ShouldBe(SampleWorkbook.Build());

    [Fact]
    public void ToArray_QuandOnLeRelit_RendLesTypesEtLesTotaux()
    {
        var table = WorkbookReader.Read(new MemoryStream(SampleWorkbook.Build())).Sheet("Communes 2026").Tables.Single();

        table.Headers.ShouldBe(["Code INSEE", "Commune", "Habitants [2026]", "Participation", "Taux", "Signée le", "Mois"]);
        table.Rows.Count.ShouldBe(4);
        table.Rows[0].ShouldBe(["01001", "L'Abergement-Clémenciat", 832d, 1200.5, 0.137, new DateTime(2026, 5, 29), new DateTime(2026, 5, 1)]);
        table.Rows[2].Skip(3).ShouldAllBe(cell => cell == null);
        table.Totals.ShouldNotBeNull()[0].ShouldBe("Total");
        table.Total("Habitants [2026]").ShouldBe(table.Sum("Habitants [2026]"));
        table.Total("Participation").ShouldBe(32300.75);
        table.Total("Taux")!.Value.ShouldBe(0.212333, 0.00001);
    }

    [Fact]
    public void ToArray_QuandUnTexteRessembleAUneFormule_ResteDuTexte()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);

        var cells = Sheet(document, "Communes 2026").Worksheet.Descendants<Cell>().ToList();
        cells.Where(c => c.CellFormula is not null).Select(c => c.CellFormula!.Text).ShouldAllBe(f => f.StartsWith("SUBTOTAL(", StringComparison.Ordinal));
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var attack = cells.Single(c => c.CellReference == "B6");
        attack.DataType!.Value.ShouldBe(CellValues.SharedString);
        formats[(int)attack.StyleIndex!.Value].QuotePrefix?.Value.ShouldBe(true);
    }

    [Fact]
    public void ToArray_QuandUneFeuilleEstUneTable_SeFiltreSeFigeEtSImprime()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);

        var part = Sheet(document, "Communes 2026");
        var table = part.TableDefinitionParts.Single().Table;
        table.AutoFilter.ShouldNotBeNull();
        table.TotalsRowCount!.Value.ShouldBe(1u);
        part.Worksheet.Descendants<Pane>().Single().State!.Value.ShouldBeOneOf(PaneStateValues.Frozen, PaneStateValues.FrozenSplit);
        part.Worksheet.Descendants<PageSetup>().Single().Orientation!.Value.ShouldBe(OrientationValues.Landscape);
        part.Worksheet.Descendants<PageSetup>().Single().FitToHeight!.Value.ShouldBe(0u);
        document.WorkbookPart!.Workbook.DefinedNames!.Elements<DefinedName>().Select(n => n.Name!.Value).ShouldContain("_xlnm.Print_Titles");
    }

    [Fact]
    public void ToArray_QuandLaSyntheseADesGraphiques_LesReferenceEtEnCopieLesValeurs()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);
        var sheet = Sheet(document, "Synthèse");

        var charts = sheet.DrawingsPart!.ChartParts.Select(p => XDocument.Load(p.GetStream())).ToList();

        charts.Count.ShouldBe(2);
        var bars = charts.Single(c => c.Descendants(Chart + "barChart").Any());
        var series = bars.Descendants(Chart + "ser").ToList();
        series.Select(s => s.Element(Chart + "tx")!.Descendants(Chart + "v").Single().Value).ShouldBe(["2025", "2026"]);
        series[1].Element(Chart + "val")!.Descendants(Chart + "v").Select(v => v.Value).ShouldBe(["150", "410"]);
        series[1].Element(Chart + "cat")!.Descendants(Chart + "v").Select(v => v.Value).ShouldBe(["1er trimestre", "2e trimestre", "3e trimestre"]);
        AssertReferencesMatch(bars, WorkbookReader.Read(new MemoryStream(SampleWorkbook.Build())).Sheet("Synthèse"));
        charts.Single(c => c.Descendants(Chart + "lineChart").Any()).Descendants(Chart + "dispBlanksAs").Single().Attribute("val")!.Value.ShouldBe("span");
    }

    [Fact]
    public void ToArray_QuandLeGraphiqueEstPlace_PorteSonTexteAlternatif()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);

        var descriptions = XDocument.Load(Sheet(document, "Synthèse").DrawingsPart!.GetStream()).Descendants().Attributes("descr").Select(a => a.Value);

        descriptions.ShouldBe([SampleWorkbook.Bars.Description, SampleWorkbook.Lines.Description]);
    }

    [Fact]
    public void Tile_QuandLaValeurNEstPasUnNombre_LEcritTelleQuelle()
    {
        using var workbook = new WorkbookBuilder(new("Label", "Villes Solidaires", "Label 2026", SampleWorkbook.CreatedAt));
        var bytes = workbook.Summary("Synthèse", "Label", "2026", page => page.Tile("label de la commune", "Niveau 2", "calculé").Tile("points sur 100", 46.5m, ColumnKind.Decimal)).ToArray();

        var rows = WorkbookReader.Read(new MemoryStream(bytes)).Sheet("Synthèse").Rows;

        rows.ShouldContain(row => row.Contains("Niveau 2") && row.Contains(46.5));
        rows.ShouldContain(row => row.Contains("calculé"));
    }

    [Fact]
    public void ToArray_PorteLesProprietesDuDocument()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);

        document.PackageProperties.Title.ShouldBe("Rapport national");
        document.PackageProperties.Creator.ShouldBe("Villes Solidaires");
        document.PackageProperties.Subject.ShouldBe("Impact 2026");
        document.PackageProperties.Created!.Value.ToUniversalTime().ShouldBe(SampleWorkbook.CreatedAt);
    }

    [Fact]
    public void ToArray_QuandLaTableAPlusieursLignes_LesStyleToutesPareil()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(SampleWorkbook.Build()), isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;

        var borders = Sheet(document, "Communes 2026").Worksheet.Descendants<Cell>()
            .Where(c => c.CellReference!.Value is "C4" or "C5" or "C7")
            .Select(c => styles.CellFormats!.Elements<CellFormat>().ElementAt((int)c.StyleIndex!.Value).BorderId!.Value)
            .Select(id => styles.Borders!.Elements<Border>().ElementAt((int)id).BottomBorder!.Color!.Rgb!.Value);

        borders.ShouldBe(["FFE1DACD", "FFE1DACD", "FFE1DACD"]);
    }

    [Fact]
    public void Table_QuandElleEstVide_LeDitSansTableExcel()
    {
        var sheet = WorkbookReader.Read(new MemoryStream(SampleWorkbook.Build())).Sheet("Communes 2026 (2)");

        sheet.Tables.ShouldBeEmpty();
        sheet.Rows[3][0].ShouldBe("Aucune ligne sur la période.");
    }

    [Fact]
    public void SaveAs_QuandLeClasseurEstVide_EstRefuse()
    {
        using var workbook = new WorkbookBuilder(new("t", "a", "s", SampleWorkbook.CreatedAt));

        Should.Throw<InvalidOperationException>(() => workbook.ToArray());
    }

    [Fact]
    public void Table_QuandDeuxEnTetesSontIdentiques_EstRefusee() =>
        Should.Throw<ArgumentException>(() => new TableColumns<string>().Text("Nom", s => s).Code("nom", s => s));

    [Fact]
    public void ToArray_ADesEntreesDateesParLAppelant()
    {
        using var zip = new ZipArchive(new MemoryStream(SampleWorkbook.Build()));

        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == SampleWorkbook.CreatedAt);
    }

    private static WorksheetPart Sheet(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!);

    /// <summary>Chaque référence de valeurs désigne bien, dans la feuille relue, les valeurs copiées dans le graphique.</summary>
    private static void AssertReferencesMatch(XDocument chart, ReadSheet sheet)
    {
        foreach (var reference in chart.Descendants(Chart + "numRef"))
        {
            var formula = reference.Element(Chart + "f")!.Value;
            formula.ShouldStartWith("'Synthèse'!$");
            var parts = formula.Split('$', ':');
            parts[1].ShouldBe(parts[4]);
            var (column, first, last) = (parts[1][0] - 'A', int.Parse(parts[2]), int.Parse(parts[5]));
            var cells = Enumerable.Range(first, last - first + 1).Select(r => sheet.Rows[r - 1][column]);
            cells.OfType<double>().Select(v => v.ToString("R")).ShouldBe(reference.Descendants(Chart + "v").Select(v => v.Value));
        }
    }
}
