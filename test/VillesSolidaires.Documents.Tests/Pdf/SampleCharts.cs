using System.Globalization;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Deux graphiques simples, tracés sur la surface commune.</summary>
internal static class SampleCharts
{
    private static readonly TextStyle Small = new(8.3);
    private static readonly int[] Before = [182, 143, 121, 97, 165, 74, 138, 59];
    private static readonly int[] After = [214, 167, 158, 131, 171, 103, 190, 88];
    private static readonly int[] Volunteers = [311, 322, 342, 366, 404, 457, 423, 390, 474, 500, 522, 547];
    private static readonly string[] Months = ["Janv.", "Févr.", "Mars", "Avr.", "Mai", "Juin", "Juil.", "Août", "Sept.", "Oct.", "Nov.", "Déc."];

    public static Action<ICanvas, Size> Bars(string[] categories) => (canvas, size) =>
    {
        double left = 32, top = 22, width = size.Width - left - 6, height = size.Height - top - 24, group = width / categories.Length, bar = group * 0.32;
        Grid(canvas, left, top, width, height, 250, 50);
        canvas.FillRectangle(left, 2, 8, 8, Ink.Series1Pale, 1.6);
        canvas.DrawText(left + 12, 9, "2024", Small);
        canvas.FillRectangle(left + 46, 2, 8, 8, Ink.Series1, 1.6);
        canvas.DrawText(left + 58, 9, "2025", Small);
        for (int i = 0; i < categories.Length; i++)
        {
            double x = left + group * i + group * 0.16;
            Bar(canvas, x, top + height, bar, Before[i] / 250.0 * height, Before[i], Ink.Series1Pale);
            Bar(canvas, x + bar + 1.6, top + height, bar, After[i] / 250.0 * height, After[i], Ink.Series1);
            canvas.DrawText(left + group * (i + 0.5), size.Height - 10, categories[i], Small with { Ink = Ink.Text }, TextAnchor.Middle);
        }
    };

    public static Action<ICanvas, Size> Lines() => (canvas, size) =>
    {
        double left = 32, top = 10, width = size.Width - left - 84, height = size.Height - top - 22;
        Grid(canvas, left, top, width, height, 600, 100);
        var points = Volunteers.Select((v, i) => new CanvasPoint(left + width * i / 11, top + height - v / 600.0 * height)).ToArray();
        canvas.DrawPolyline(points, Ink.Series1, 1.7);
        for (int i = 0; i < points.Length; i++)
        {
            canvas.DrawCircle(points[i], 2, Ink.Surface, Ink.Series1, 1.2);
            canvas.DrawText(points[i].X, size.Height - 7, Months[i], Small, TextAnchor.Middle);
        }

        canvas.DrawText(points[^1].X + 8, points[^1].Y + 3, "Bénévoles actifs", new TextStyle(8.3, Ink.Series1, Strong: true));
    };

    private static void Bar(ICanvas canvas, double x, double bottom, double width, double height, int value, Ink ink)
    {
        canvas.FillRectangle(x, bottom - height, width, height, ink, 1.6);
        canvas.DrawText(x + width / 2, bottom - height - 3, value.ToString(CultureInfo.InvariantCulture), new TextStyle(7.3), TextAnchor.Middle);
    }

    private static void Grid(ICanvas canvas, double x, double y, double width, double height, int max, int step)
    {
        for (int value = 0; value <= max; value += step)
        {
            double line = y + height - (double)value / max * height;
            canvas.FillRectangle(x, line, width, value == 0 ? 1 : 0.5, Ink.Grid);
            canvas.DrawText(x - 5, line + 3, value.ToString(CultureInfo.InvariantCulture), Small, TextAnchor.End);
        }
    }
}
