using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Couleurs et police communes aux feuilles : bleu de l'en-tête, filet corail, gris chauds.</summary>
internal static class WorkbookPalette
{
    /// <summary>Installée avec Excel ; LibreOffice la remplace par Carlito, de mêmes métriques.</summary>
    public const string Font = "Calibri";

    public const string NavyHex = "1B365D";
    public const string MutedHex = "525D69";
    public const string GridHex = "E1DACD";

    public static XLColor Navy { get; } = XLColor.FromHtml("#" + NavyHex);

    public static XLColor Coral { get; } = XLColor.FromHtml("#C8452B");

    public static XLColor Text { get; } = XLColor.FromHtml("#202B38");

    public static XLColor Muted { get; } = XLColor.FromHtml("#" + MutedHex);

    public static XLColor Grid { get; } = XLColor.FromHtml("#" + GridHex);

    public static XLColor TileFill { get; } = XLColor.FromHtml("#F5F1EA");

    /// <summary>Couleurs des séries, dans l'ordre ; les mêmes que celles du thème clair.</summary>
    public static IReadOnlyList<string> SeriesHex { get; } = ["1B4F80", "C8452B", "1F7A58", "7A6A4F"];

    public const string ReferenceSeriesHex = "A9BFD6";
}
