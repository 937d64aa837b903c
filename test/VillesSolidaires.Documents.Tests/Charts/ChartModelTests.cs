using System.Text.Json;

namespace VillesSolidaires.Documents.Charts;

public class ChartModelTests
{
    [Theory]
    [MemberData(nameof(SampleCharts.Ranks), MemberType = typeof(SampleCharts))]
    public void Json_AllerRetour_RedonneLeMemeGraphique(int rank)
    {
        var chart = SampleCharts.All[rank];
        var json = ChartJson.Serialize(chart);

        var reread = ChartJson.Deserialize(json);

        reread.GetType().ShouldBe(chart.GetType());
        ChartJson.Serialize(reread).ShouldBe(json);
        ChartSvg.Render(reread, 480, 300).ShouldBe(ChartSvg.Render(chart, 480, 300));
    }

    [Fact]
    public void Deserialize_QuandLeTypeEstInconnu_Echoue() =>
        Should.Throw<JsonException>(() => ChartJson.Deserialize("""{"type":"camembert","title":"x","description":"y"}"""));

    [Fact]
    public void Deserialize_QuandLesDonneesNeTiennentPas_ReditLaRegle() =>
        Should.Throw<ArgumentException>(() => ChartJson.Deserialize("""{"type":"barres","title":"x","description":"y","categories":["a","b"],"series":[{"name":"s","values":[1]}]}"""));

    [Theory]
    [InlineData("", "texte")]
    [InlineData("Titre", " ")]
    public void BarChart_QuandLeTitreOuLeTexteAlternatifManque_EstRefuse(string title, string description) =>
        Should.Throw<ArgumentException>(() => new BarChart(title, description, ["a"], [new("s", [1])]));

    [Fact]
    public void BarChart_QuandIlAZeroOuCinqSeries_EstRefuse()
    {
        Should.Throw<ArgumentException>(() => new BarChart("t", "d", ["a"], []));
        Should.Throw<ArgumentException>(() => new BarChart("t", "d", ["a"], [.. Enumerable.Repeat(new BarSeries("s", [1]), 5)]));
    }

    [Fact]
    public void BarSeries_QuandUneValeurNEstPasFinie_EstRefusee() => Should.Throw<ArgumentException>(() => new BarSeries("s", [double.NaN]));

    [Fact]
    public void BarSeries_QuandLAppelantChangeSaListe_NeChangePas()
    {
        var values = new List<double?> { 1, 2 };
        var series = new BarSeries("s", values);

        values[0] = 99;

        series.Values.ShouldBe([1, 2]);
    }

    [Fact]
    public void LineChart_QuandUnPointSortDesCategories_EstRefuse() =>
        Should.Throw<ArgumentException>(() => new LineChart("t", "d", LineAxis.Categories("2025"), [LineSeries.OverCategories("s", [1, 2])]));

    [Fact]
    public void RadarChart_QuandUneNoteDepasseLeMaximum_EstRefuse() =>
        Should.Throw<ArgumentException>(() => new RadarChart("t", "d", ["a", "b", "c"], [new("s", [1, 2, 5])], maximum: 4));

    [Fact]
    public void ChoroplethMap_QuandUneClasseNAPasDeLegende_EstRefusee() =>
        Should.Throw<ArgumentException>(() => new ChoroplethMap("t", "d", new(0, 0, 1, 1), [new("01", "Ain", "M0 0", 1)], ["unique"]));

    [Fact]
    public void StackSeries_QuandUneValeurEstNegative_EstRefusee() =>
        Should.Throw<ArgumentException>(() => new StackSeries("Affiches", [1, -2])).Message.ShouldContain("Affiches");

    [Fact]
    public void DonutChart_QuandIlASixParts_EstRefuse() =>
        Should.Throw<ArgumentException>(() => new DonutChart("t", "d", [.. Enumerable.Range(1, 6).Select(i => new DonutSlice($"p{i}", i))])).Message.ShouldContain("regroupez");

    [Theory]
    [InlineData("barres-empilees", 6)]
    [InlineData("aires", 7)]
    [InlineData("anneau", 9)]
    public void Json_LeNomDuTypeEstStable(string type, int rank) =>
        ChartJson.Serialize(SampleCharts.All[rank]).ShouldStartWith($"{{\"type\":\"{type}\"");

    [Theory]
    [InlineData("M0 0\"/><script>")]
    [InlineData("url(javascript:x)")]
    public void MapArea_QuandLeTraceNEnEstPasUn_EstRefuse(string path) => Should.Throw<ArgumentException>(() => new MapArea("01", "Ain", path, null));

    [Theory]
    [InlineData(ValueKind.Number, 0, 1234567, "1\u202f234\u202f567")]
    [InlineData(ValueKind.Number, 1, 1234.46, "1\u202f234,5")]
    [InlineData(ValueKind.Number, 0, -5102, "\u22125\u202f102")]
    [InlineData(ValueKind.Number, 0, -0.2, "0")]
    [InlineData(ValueKind.Percent, 1, 0.137, "13,7\u202f%")]
    [InlineData(ValueKind.Euros, 0, 28000, "28\u202f000\u202f€")]
    public void ValueFormat_EcritEnFrancais(ValueKind kind, int decimals, double value, string expected) =>
        new ValueFormat(kind, decimals).Format(value).ShouldBe(expected);
}
