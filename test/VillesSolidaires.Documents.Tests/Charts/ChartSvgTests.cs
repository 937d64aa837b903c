using System.Xml.Linq;

namespace VillesSolidaires.Documents.Charts;

public class ChartSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(SampleCharts.Ranks), MemberType = typeof(SampleCharts))]
    public void Render_QuelQueSoitLeGraphique_EstUnSvgAccessibleEtSansStyleNiScript(int rank)
    {
        var chart = SampleCharts.All[rank];

        var root = XDocument.Parse(ChartSvg.Render(chart, 480, 300)).Root.ShouldNotBeNull();

        root.Name.ShouldBe(Svg + "svg");
        root.Attribute("role")!.Value.ShouldBe("img");
        root.Attribute("aria-label")!.Value.ShouldBe($"{chart.Title}. {chart.Description}");
        root.Attribute("viewBox")!.Value.ShouldBe("0 0 480 300");
        root.Descendants().Where(e => e.Name.LocalName is "script" or "style" or "foreignObject").ShouldBeEmpty();
        root.DescendantsAndSelf().Attributes()
            .Where(a => a.Name.LocalName == "style" || a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    [Fact]
    public void Render_QuandUnTexteContientDuBalisage_LEchappe()
    {
        const string Attack = "</text><script>alert('x')</script>\" onload=\"y\u0001";
        var svg = ChartSvg.Render(new HorizontalBars("Titre " + Attack, Attack, [new(Attack, 1, Attack)]), 900, 100);

        svg.ShouldNotContain("<script");
        var root = XDocument.Parse(svg).Root!;
        root.Attribute("onload").ShouldBeNull();
        root.Descendants(Svg + "text").First().Value.ShouldStartWith("</text>");
    }

    [Fact]
    public void Render_QuandLesSeriesSontDessinees_PorteLesClassesDuTheme()
    {
        var classes = XDocument.Parse(ChartSvg.Render(SampleCharts.Lines, 480, 300)).Descendants().Attributes("class").Select(a => a.Value).ToHashSet();

        new[] { "tr1", "tr2 tirets", "f2 creux", "fort t1", "fort t2", "vs-grille-svg", "vs-axe-svg" }.Except(classes).ShouldBeEmpty();
    }

    [Fact]
    public void Render_QuandLaCarteADesTerritoiresSansReleve_DefinitSesHachures()
    {
        var root = XDocument.Parse(ChartSvg.Render(SampleCharts.Map, 300, 300)).Root!;

        var id = root.Descendants(Svg + "pattern").Single().Attribute("id")!.Value;
        root.Descendants(Svg + "path").Count(p => p.Attribute("fill")?.Value == $"url(#{id})").ShouldBe(1);
    }

    [Fact]
    public void Render_QuandLaPageEcritLaLegende_NeDessineQueLaCarteEtSesMarques()
    {
        var map = SampleCharts.Points;
        var silent = new PointMap(map.Title, map.Description, map.ViewBox, map.Background, map.Points, map.Classes) { DrawsLegend = false };

        XDocument.Parse(ChartSvg.Render(map, 300, 300)).Descendants(Svg + "text").Select(t => t.Value).ShouldBe(map.Classes.Reverse().Select(c => c.Label));
        XDocument.Parse(ChartSvg.Render(silent, 300, 300)).Descendants(Svg + "text").ShouldBeEmpty();
        ChartSvg.Render(ChartJson.Deserialize(ChartJson.Serialize(silent)), 300, 300).ShouldBe(ChartSvg.Render(silent, 300, 300));
    }

    [Theory]
    [InlineData(MapPointShape.Ring, "f1 creux")]
    [InlineData(MapPointShape.Disc, "f1")]
    [InlineData(MapPointShape.Heart, "f2")]
    public void Mark_PourChaqueForme_EstDecorativeEtAuxCouleursDeLaCarte(MapPointShape shape, string ink)
    {
        var root = XDocument.Parse(ChartSvg.Mark(shape)).Root!;

        root.Attribute("aria-hidden")!.Value.ShouldBe("true");
        root.Attribute("role").ShouldBeNull();
        root.Elements().Single().Attribute("class")!.Value.ShouldBe(ink);
    }

    [Fact]
    public void MeasureText_QuandUneLettrePorteUnAccent_GardeLaLargeurDeLaLettre()
    {
        var canvas = new SvgCanvas("essai");

        canvas.MeasureText("été", new(13)).ShouldBe(canvas.MeasureText("ete", new(13)));
        canvas.MeasureText("été", new(13, Strong: true)).ShouldBeGreaterThan(canvas.MeasureText("été", new(13)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\"><script>")]
    public void SvgCanvas_QuandLePrefixeNEstPasUnIdentifiant_EstRefuse(string prefix) => Should.Throw<ArgumentException>(() => new SvgCanvas(prefix));
}
