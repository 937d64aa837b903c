using System.Xml;
using ClosedXML.Excel;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Écrit une valeur typée dans une cellule ClosedXML, avec son format français.</summary>
internal static class CellWriter
{
    /// <summary>Longueur maximale d'un texte de cellule dans Excel.</summary>
    private const int MaxTextLength = 32_767;

    private const string Space = "\u00a0";

    public static string NumberFormat(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "#,##0",
        ColumnKind.Decimal => "#,##0.0",
        ColumnKind.Percent => $"0.0\"{Space}\"%",
        ColumnKind.Euros => $"#,##0\"{Space}€\"",
        ColumnKind.Date => "dd/mm/yyyy",
        // Le code 40C force les noms de mois français, quelle que soit la langue du poste.
        ColumnKind.Month => "[$-40C]mmmm\\ yyyy",
        _ => "@",
    };

    public static bool IsText(ColumnKind kind) => kind is ColumnKind.Text or ColumnKind.Code;

    public static void Write(IXLCell cell, object? value, ColumnKind kind)
    {
        ApplyFormat(cell.Style, kind);
        WriteValue(cell, value);
    }

    public static void ApplyFormat(IXLStyle style, ColumnKind kind)
    {
        style.NumberFormat.Format = NumberFormat(kind);
        style.Alignment.Horizontal = kind switch
        {
            ColumnKind.Text or ColumnKind.Code => XLAlignmentHorizontalValues.Left,
            ColumnKind.Date or ColumnKind.Month => XLAlignmentHorizontalValues.Center,
            _ => XLAlignmentHorizontalValues.Right,
        };
    }

    /// <summary>Écrit la valeur sans toucher au style, que l'appelant a posé.</summary>
    public static void WriteValue(IXLCell cell, object? value)
    {
        switch (value)
        {
            case null: break;
            case string text: WriteText(cell, text); break;
            case decimal number: cell.SetValue((double)number); break;
            case DateOnly date: WriteDate(cell, date); break;
            default: throw new ArgumentException($"Une cellule ne sait pas porter une valeur de type {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>ClosedXML remplace le format d'une cellule qui reçoit une date : on le lui rend.</summary>
    private static void WriteDate(IXLCell cell, DateOnly date)
    {
        var format = cell.Style.NumberFormat.Format;
        cell.SetValue(date.ToDateTime(TimeOnly.MinValue));
        if (cell.Style.NumberFormat.Format != format) cell.Style.NumberFormat.Format = format;
    }

    /// <summary>
    /// Écrit un texte qui reste du texte : ni nombre, ni date, ni formule. Le préfixe « ' » empêche Excel de lire une formule
    /// (= + - @) si l'on modifie la cellule ou qu'on l'exporte.
    /// </summary>
    public static void WriteText(IXLCell cell, string text)
    {
        var clean = Clean(text);
        cell.SetDataType(XLDataType.Text);
        cell.SetValue(clean);
        if (LooksLikeFormula(clean)) cell.Style.IncludeQuotePrefix = true;
    }

    /// <summary>Retire les caractères qu'un fichier XML ne peut pas porter et coupe au maximum d'Excel.</summary>
    public static string Clean(string text)
    {
        // Cas de presque tous les textes, en un passage vectoriel.
        if (text.Length <= MaxTextLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF')) return text;
        var clean = text.All(XmlConvert.IsXmlChar)
            ? text
            : string.Concat(text.EnumerateRunes().Where(r => r.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString()));
        return clean.Length <= MaxTextLength ? clean : clean[..(MaxTextLength - 1)] + "…";
    }

    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r');
}
