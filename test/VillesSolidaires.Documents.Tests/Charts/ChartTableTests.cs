namespace VillesSolidaires.Documents.Charts;

public class ChartTableTests
{
    [Theory]
    [MemberData(nameof(SampleCharts.Ranks), MemberType = typeof(SampleCharts))]
    public void From_QuelQueSoitLeGraphique_RemplitChaqueColonne(int rank)
    {
        var table = ChartTable.From(SampleCharts.All[rank]);

        table.Caption.ShouldBe(SampleCharts.All[rank].Title);
        table.Rows.ShouldNotBeEmpty();
        table.Rows.ShouldAllBe(r => r.Cells.Count == table.Headers.Count - 1);
    }

    [Fact]
    public void From_QuandUneValeurManque_LeDit()
    {
        var table = ChartTable.From(SampleCharts.Bars);

        table.Headers.ShouldBe(["Catégorie", "2025 (animations)", "2026 (animations)"]);
        table.Rows[2].ShouldSatisfyAllConditions(r => r.Header.ShouldBe("3e <trimestre>"), r => r.Cells.ShouldBe(["210", ChartTable.Missing]));
    }

    [Fact]
    public void From_QuandLesCourbesNOntPasLesMemesAbscisses_LesReunit()
    {
        var table = ChartTable.From(SampleCharts.Lines);

        table.Headers[2].ShouldBe("Coronavirus, déclaré");
        table.Rows.Select(r => r.Header).ShouldBe(["0", "7", "10", "15", "22", "31"]);
        table.Rows[1].Cells.ShouldBe(["17\u202f306", "140\u202f000"]);
    }

    [Fact]
    public void From_QuandLAxeEstEnDates_EcritLesDatesEnFrancais()
    {
        var chart = new LineChart("t", "d", LineAxis.Dates(), [new("s", [LinePoint.At(new(2026, 5, 29), 1)])]);

        ChartTable.From(chart).Rows[0].Header.ShouldBe("29 mai 2026");
    }

    [Fact]
    public void From_QuandLesBarresSEmpilent_AjouteLeTotalOuDitQuIlManque()
    {
        var table = ChartTable.From(SampleCharts.Stacked);

        table.Headers[^1].ShouldBe("Total (téléchargements)");
        table.Rows.Select(r => r.Cells[^1]).ShouldBe(["2\u202f700", "3\u202f900", ChartTable.Missing]);
    }

    [Fact]
    public void From_QuandCEstUnAnneau_DitChaquePartDuTotal()
    {
        var table = ChartTable.From(SampleCharts.Donut);

        table.Rows.Select(r => r.Cells[1]).ShouldBe(["61\u202f%", "24\u202f%", "10\u202f%", ChartTable.Missing, "5\u202f%"]);
    }
}
