namespace VillesSolidaires.Documents.Charts;

public class ChartRendererTests
{
    [Theory]
    [MemberData(nameof(SampleCharts.Ranks), MemberType = typeof(SampleCharts))]
    public void Draw_QuelQueSoitLeGraphique_AucunTexteNEnChevaucheUnAutreNiNeSort(int rank)
    {
        foreach (var width in new double[] { 320, 480, 760 })
        {
            var canvas = RecordingCanvas.Of(SampleCharts.All[rank], width, 300);

            var texts = canvas.Texts;
            texts.ShouldNotBeEmpty();
            texts.SelectMany((a, i) => texts.Skip(i + 1).Where(a.Overlaps).Select(b => $"{a.Value} / {b.Value} à {width}")).ShouldBeEmpty();
            texts.Where(t => t.Left < -0.5 || t.Right > width + 0.5 || t.Top < -1 || t.Bottom > 301).Select(t => t.Value).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Draw_QuandIlYAVingtQuatreCategories_EnSautePourResterLisible()
    {
        var categories = Enumerable.Range(1, 24).Select(i => $"commune-numéro-{i}").ToArray();
        var canvas = RecordingCanvas.Of(new BarChart("t", "d", categories, [new("s", [.. categories.Select((_, i) => (double?)i)])]));

        var shown = canvas.Texts.Where(t => t.Value.StartsWith("commune", StringComparison.Ordinal)).ToList();
        shown.Count.ShouldBeInRange(2, 12);
        shown.Zip(shown.Skip(1)).ShouldAllBe(pair => !pair.First.Overlaps(pair.Second));
    }

    [Fact]
    public void Draw_QuandUneValeurManque_NeDessinePasDeBarre()
    {
        var canvas = RecordingCanvas.Of(SampleCharts.Bars);

        canvas.Rectangles.Count(r => r.Width > 16 && r.Ink == Ink.Series1Pale).ShouldBe(3);
        canvas.Rectangles.Count(r => r.Width > 16 && r.Ink == Ink.Series1).ShouldBe(2);
    }

    [Fact]
    public void Draw_QuandLesBarresSontTropFines_NEcritAucuneValeur()
    {
        var chart = new BarChart("t", "d", ["a", "b", "c", "d"], [new("x", [111111, 222222, 333333, 444444]), new("y", [111111, 222222, 333333, 4])]);

        RecordingCanvas.Of(chart, 320).TextValues.ShouldNotContain(chart.Format.Format(222222));
        RecordingCanvas.Of(chart, 900).TextValues.ShouldContain(chart.Format.Format(222222));
    }

    [Fact]
    public void Draw_QuandUneSeulValeurEstNegative_LaBarreDescendSousZero()
    {
        var canvas = RecordingCanvas.Of(new BarChart("t", "d", ["a", "b"], [new("s", [10, -10])]));

        canvas.Rectangles[0].Y.ShouldBeLessThan(canvas.Rectangles[1].Y);
        (canvas.Rectangles[0].Y + canvas.Rectangles[0].Height).ShouldBe(canvas.Rectangles[1].Y, 0.01);
    }

    [Fact]
    public void Draw_QuandUneMesureManque_InterromptLaLigne()
    {
        var measured = RecordingCanvas.Of(SampleCharts.Lines).Polylines.Where(p => p.Ink == Ink.Series1).ToList();

        measured.Select(p => p.Points.Length).ShouldBe([2, 2]);
        measured.ShouldAllBe(p => !p.Dashed);
    }

    [Fact]
    public void Draw_QuandLaSerieEstDeclaree_TraceDesTiretsEtDesCarresCreux()
    {
        var canvas = RecordingCanvas.Of(SampleCharts.Lines);

        canvas.Polylines.Count(p => p.Ink == Ink.Series2 && p.Dashed).ShouldBe(1);
        canvas.Paths.Count(p => p == (Ink.Surface, Ink.Series2)).ShouldBe(2);
        canvas.TextValues.ShouldContain("relevé déclaré");
    }

    [Fact]
    public void Draw_QuandLesLignesFinissentAuMemePoint_DecaleLeursNoms()
    {
        var series = Enumerable.Range(1, 4).Select(i => LineSeries.OverCategories($"Série {i}", [i, 100.0 + i])).ToArray();
        var canvas = RecordingCanvas.Of(new LineChart("t", "d", LineAxis.Categories("2025", "2026"), series));

        var names = canvas.Texts.Where(t => t.Value.StartsWith("Série", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBe(4);
        names.SelectMany((a, i) => names.Skip(i + 1).Where(a.Overlaps)).ShouldBeEmpty();
    }

    [Fact]
    public void Draw_QuandLAxeEstEnDates_GradueParMoisPuisParAn()
    {
        Chart Over(int months) => new LineChart(
            "t", "d", LineAxis.Dates(), [new("s", [.. Enumerable.Range(0, months).Select(i => LinePoint.At(new DateOnly(2020, 1, 1).AddMonths(i), i))])]);

        RecordingCanvas.Of(Over(14), 700).TextValues.ShouldContain("mars 2020");
        RecordingCanvas.Of(Over(80)).TextValues.ShouldContain("2024");
    }

    [Fact]
    public void Draw_QuandAucuneValeurNEstConnue_LeDit()
    {
        Chart[] charts =
        [
            new BarChart("t", "d", [], [new("s", [])]),
            new BarChart("t", "d", ["a"], [new("s", [null])]),
            new LineChart("t", "d", LineAxis.Dates(), [new("s", [])]),
            new HorizontalBars("t", "d", []),
            new RadarChart("t", "d", ["a", "b", "c"], [new("s", [null, null, null])]),
            new ChoroplethMap("t", "d", new(0, 0, 1, 1), [], ["c"]),
            new StackedBarChart("t", "d", ["a"], [new("s", [null])]),
            new AreaChart("t", "d", ["a"], [new("s", [1]), new("r", [null])]),
            new DonutChart("t", "d", [new("a", 0), new("b", null)]),
        ];

        charts.ShouldAllBe(c => RecordingCanvas.Of(c, 480, 280).TextValues.Single() == "Aucune donnée sur la période");
    }

    [Fact]
    public void Draw_QuandToutVautZero_DessineQuandMemeUneEchelle()
    {
        var canvas = RecordingCanvas.Of(new BarChart("t", "d", ["a"], [new("s", [0])]));

        canvas.TextValues.ShouldContain("1");
        canvas.Rectangles.ShouldAllBe(r => double.IsFinite(r.Y) && r.Height == 0);
    }

    [Fact]
    public void Draw_QuandUnDepartementNAPasDeReleve_LeHachureEtLeDitEnLegende()
    {
        var canvas = RecordingCanvas.Of(SampleCharts.Map);

        canvas.Paths.Select(p => p.Fill).ShouldBe([Ink.Map5, Ink.NoData]);
        canvas.TextValues.ShouldContain("aucun relevé");
    }

    [Fact]
    public void Draw_QuandLesBarresSEmpilent_ChaquePartCommenceOuFinitLaPrecedente()
    {
        var canvas = RecordingCanvas.Of(new StackedBarChart("t", "d", ["a"], [new("x", [30]), new("y", [70])]));

        var (below, above) = (canvas.Rectangles.Single(r => r.Ink == Ink.Series1 && r.Width > 20), canvas.Rectangles.Single(r => r.Ink == Ink.Series2 && r.Width > 20));
        (above.Y + above.Height).ShouldBe(below.Y, tolerance: 2.01, "deux unités de blanc les séparent");
        (above.Height + 2).ShouldBe(below.Height * 7 / 3, 0.01);
        canvas.TextValues.ShouldContain("100");
    }

    [Fact]
    public void Draw_QuandUnePartDeLaPileManque_DitQueLeTotalEstPartiel() =>
        RecordingCanvas.Of(SampleCharts.Stacked, 760).TextValues.Where(t => t is "partiel" or "2\u202f700" or "3\u202f900").ShouldBe(["2\u202f700", "3\u202f900", "partiel"]);

    [Fact]
    public void Draw_QuandUneAireManque_InterromptToutLEmpilement() =>
        RecordingCanvas.Of(SampleCharts.Areas).Paths.Count(p => p.Fill == Ink.Series1).ShouldBe(2, "avant et après avril");

    [Fact]
    public void Draw_QuandUnAnneauNAQuUnePart_DessineUnTourEntier()
    {
        var canvas = RecordingCanvas.Of(SampleCharts.WholeDonut);

        canvas.Circles.Select(c => c.Fill).ShouldBe([Ink.Series1, Ink.Surface]);
        canvas.TextValues.ShouldContain("100\u202f%");
    }

    [Fact]
    public void Draw_QuandLAnneauADesParts_EcritLeTotalAuCentreEtChaquePart()
    {
        var texts = RecordingCanvas.Of(SampleCharts.Donut).TextValues.ToList();

        texts.ShouldContain("8\u202f672");
        texts.ShouldContain("61\u202f%");
        texts.ShouldContain(ChartTable.Missing);
    }

    [Fact]
    public void Draw_QuandLeTexteEstReduit_ReduitAussiLesTraits()
    {
        var canvas = new RecordingCanvas();

        ChartRenderer.Draw(SampleCharts.Horizontal, canvas, 300, 200, ChartRenderer.PrintTextSize);

        canvas.Texts.ShouldAllBe(t => t.Style.Size == ChartRenderer.PrintTextSize);
        canvas.Rectangles.ShouldAllBe(r => r.Height <= 20 * ChartRenderer.PrintTextSize / ChartRenderer.ScreenTextSize);
    }

    [Theory]
    [InlineData(new[] { 10.0, 12, 14 }, 0, 100)]
    [InlineData(new[] { 90.0, 95, 99 }, 0, 100)]
    [InlineData(new[] { 0.0, 50, 100 }, 0, 100)]
    public void Stack_QuandDesBlocsSeGenent_LesEcarteDansLeCadre(double[] wanted, double top, double bottom)
    {
        var tops = EndLabels.Stack(wanted, [16, 16, 16], top, bottom);

        tops.Zip(tops.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First >= 16);
        tops[0].ShouldBeGreaterThanOrEqualTo(top);
        (tops[^1] + 16).ShouldBeLessThanOrEqualTo(bottom);
    }
}
