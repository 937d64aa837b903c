using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Tests.Pdf;

public class CanvasTests
{
    [Fact]
    public void Parse_QuandLeCheminEstRelatif_LeRendAbsolu()
    {
        var path = SvgPathParser.Parse("M10 10l5,0 0-5h-5z", scale: 2, offsetX: 1, offsetY: 0);
        path.Segments.Select(s => s.Operator).ShouldBe([PathOperator.Move, PathOperator.Line, PathOperator.Line, PathOperator.Line, PathOperator.Close]);
        path.Segments[1].End.ShouldBe(new CanvasPoint(31, 20));
        path.Segments[3].End.ShouldBe(new CanvasPoint(21, 10));
    }

    [Fact]
    public void Parse_QuandLeCheminAUnArc_FinitAuBonPoint()
    {
        var path = SvgPathParser.Parse("M0 0A10 10 0 0 1 20 0", 1, 0, 0);
        path.Segments.Count.ShouldBe(3, "un demi-cercle se fait de deux quarts");
        path.Segments[^1].End.ShouldBe(new CanvasPoint(20, 0));
        path.Segments[1].End.X.ShouldBe(10, 1e-9);
        path.Segments[1].End.Y.ShouldBe(-10, 1e-9);
    }

    [Fact]
    public void Parse_QuandLesCourbesSontLiees_RefleteLaPoignee()
    {
        var path = SvgPathParser.Parse("M0,0 C0,10 10,10 10,0 S20,-10 20,0 Q25,10 30,0 T40,0", 1, 0, 0);
        path.Segments[2].Control1.ShouldBe(new CanvasPoint(10, -10));
        path.Segments.Count(s => s.Operator == PathOperator.Curve).ShouldBe(4);
    }

    [Theory]
    [InlineData("M0 0 X1 1")]
    [InlineData("10 10")]
    [InlineData("M 1")]
    public void Parse_QuandLaSyntaxeEstFausse_LeDit(string path) =>
        Should.Throw<FormatException>(() => SvgPathParser.Parse(path, 1, 0, 0)).Message.ShouldContain("Chemin SVG illisible");

    [Fact]
    public void Figure_QuandToutesLesEncresServent_SeDessine()
    {
        var pdf = Sample.Generate(column => column.Item().Figure("Nuancier", 120, (canvas, size) =>
        {
            int i = 0;
            foreach (var ink in Enum.GetValues<Ink>())
            {
                canvas.FillRectangle(20 * i, 0, 18, 18, ink, 2);
                canvas.DrawPath("M0 0h10v10h-10z", 1.5, 20 * i++, 30, ink, Ink.Text, 0.5);
            }

            canvas.FillPolygon([new(0, 60), new(20, 60), new(10, 80)], Ink.Map3);
            canvas.DrawPolyline([new(0, 90), new(size.Width, 90)], Ink.Series2, 1, dashed: true);
        }));
        new PdfInspector(pdf).ElementsTagged("Figure").ShouldHaveSingleItem();
    }
}
