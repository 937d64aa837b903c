using System.Globalization;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Excel;

public class NativeChartTests
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    [Theory]
    [InlineData(0, "barChart")]
    [InlineData(1, "lineChart")]
    [InlineData(2, "radarChart")]
    [InlineData(3, "barChart")]
    [InlineData(4, "barChart")]
    [InlineData(5, "barChart")]
    [InlineData(6, "barChart")]
    [InlineData(7, "barChart")] // il y manque une valeur : une aire tomberait à zéro
    [InlineData(8, "areaChart")]
    [InlineData(9, "doughnutChart")]
    public void Chart_QuelQueSoitLeModele_DevientUnGraphiqueNatifValide(int rank, string plot)
    {
        var file = Build(Charts.SampleCharts.All[rank]);

        Errors(file).ShouldBeEmpty();
        ChartOf(file).Descendants(C + plot).Count().ShouldBe(1);
    }

    [Fact]
    public void Chart_Radar_GardeSonMaximum() =>
        Values(ChartOf(Build(Charts.SampleCharts.Radar)), "max").ShouldBe(["4"]);

    [Fact]
    public void Chart_BarresEmpilees_SEmpilent()
    {
        var chart = ChartOf(Build(Charts.SampleCharts.Stacked));

        Values(chart, "grouping").ShouldBe(["stacked"]);
        Values(chart, "overlap").ShouldBe(["100"]);
    }

    [Fact]
    public void Chart_BarresHorizontales_SuiventLOrdreDuTableau()
    {
        var chart = ChartOf(Build(Charts.SampleCharts.Horizontal));

        Values(chart, "barDir").ShouldBe(["bar"]);
        Values(chart, "orientation").ShouldBe(["maxMin", "minMax"]);
    }

    [Fact]
    public void Chart_Anneau_ColorieChaquePartSansAxe()
    {
        var chart = ChartOf(Build(Charts.SampleCharts.Donut));

        chart.Descendants(C + "dPt").Count().ShouldBe(5);
        chart.Descendants(C + "catAx").ShouldBeEmpty();
    }

    [Fact]
    public void Chart_Carte_CompteLesTerritoiresParClassePuisLesListe()
    {
        var file = Build(Charts.SampleCharts.Map);

        ChartOf(file).Descendants(C + "numCache").Descendants(C + "v").Select(v => v.Value).ShouldBe(["0", "1", "1"]);
        var rows = WorkbookReader.Read(new MemoryStream(file)).Sheet("Synthèse").Rows;
        rows.ShouldContain(r => r.Contains("Rhône") && r.Contains("69") && r.Contains(0.083) && r.Contains("8 % et plus"));
        rows.ShouldContain(r => r.Contains("Corse-du-Sud") && r.Contains("2A") && r.Contains(ChartTable.NoReading));
    }

    [Fact]
    public void Chart_QuandAucuneValeurNEstConnue_LeDitSansDessin()
    {
        var file = Build(new BarChart("Vide", "d", [], [new("s", [])]));

        Errors(file).ShouldBeEmpty();
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        document.WorkbookPart!.WorksheetParts.ShouldAllBe(p => p.DrawingsPart == null);
        WorkbookReader.Read(new MemoryStream(file)).Sheet("Synthèse").Rows.ShouldContain(r => r.Contains(ChartRenderer.NoValues));
    }

    [Fact]
    public void Chart_QuandTousLesModelesSeSuivent_DonneUnClasseurValideEtStable()
    {
        var file = Build([.. Charts.SampleCharts.All]);

        Errors(file).ShouldBeEmpty();
        Build([.. Charts.SampleCharts.All]).ShouldBe(file);
    }

    [Fact]
    public void Chart_QuandIlYATropDeCategories_EspaceLeursLibelles()
    {
        var file = Build(new BarChart("Par jour", "Trois mois, jour par jour.", [.. Enumerable.Range(1, 90).Select(d => $"jour {d}")], [new("Qualifiés", [.. Enumerable.Repeat<double?>(3, 90)])], new()));

        Errors(file).ShouldBeEmpty();
        ChartOf(file).Descendants(C + "tickLblSkip").Single().Attribute("val")!.Value.ShouldBe("12");
    }

    private static byte[] Build(params Chart[] charts)
    {
        using var workbook = new WorkbookBuilder(new("Graphiques", "Villes Solidaires", "Essai", SampleWorkbook.CreatedAt));
        return workbook.Summary("Synthèse", "Graphiques", "2026", page => Array.ForEach(charts, c => page.Chart(c))).ToArray();
    }

    private static IEnumerable<string> Errors(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document)
            .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"))];
    }

    private static XDocument ChartOf(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return XDocument.Load(document.WorkbookPart!.WorksheetParts.Select(p => p.DrawingsPart).OfType<DrawingsPart>().Single().ChartParts.Single().GetStream());
    }

    private static IEnumerable<string> Values(XDocument chart, string element) => chart.Descendants(C + element).Select(e => e.Attribute("val")!.Value);
}
