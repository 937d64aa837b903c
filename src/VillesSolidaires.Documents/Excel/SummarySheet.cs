using ClosedXML.Excel;
using VillesSolidaires.Documents.Charts;

namespace VillesSolidaires.Documents.Excel;

/// <summary>Feuille de synthèse sur une grille de douze colonnes : tuiles, puis chiffres sourcés, puis graphiques.</summary>
public sealed class SummarySheet
{
    internal const int Columns = 12;
    private const int TileSpan = 3;
    private const int TilesPerRow = Columns / TileSpan;
    private const int ChartRows = 17;

    private readonly IXLWorksheet _sheet;
    private readonly List<(string Label, object Value, ColumnKind Kind, string? Note)> _tiles = [];
    private readonly List<(string Label, object? Value, ColumnKind Kind, string Nature, string Source)> _facts = [];
    private readonly List<Chart> _models = [];
    private readonly List<PlacedChart> _charts = [];
    private int _row = 4;

    internal SummarySheet(IXLWorksheet sheet, string title, string subtitle)
    {
        _sheet = sheet;
        foreach (var column in Enumerable.Range(1, Columns)) sheet.Column(column).Width = 11.5;
        Line(1, title, style => style.Font.SetBold().Font.SetFontSize(20).Font.SetFontColor(WorkbookPalette.Navy), height: 32);
        Line(2, subtitle, style => style.Font.SetFontSize(11).Font.SetFontColor(WorkbookPalette.Muted), height: 20);
        sheet.Range(2, 1, 2, Columns).Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(WorkbookPalette.Coral);
        sheet.Row(3).Height = 10;
    }

    internal IReadOnlyList<PlacedChart> Charts => _charts;

    /// <summary>Ajoute un grand chiffre ; quatre par rang.</summary>
    /// <param name="label">Ce que compte le chiffre.</param>
    /// <param name="value">Valeur.</param>
    /// <param name="kind">Nature, donc format.</param>
    /// <param name="note">Précision discrète : période, comparaison, « déclaré ».</param>
    public SummarySheet Tile(string label, decimal value, ColumnKind kind = ColumnKind.Integer, string? note = null)
    {
        _tiles.Add((label, value, kind, note));
        return this;
    }

    /// <summary>Ajoute une grande valeur qui n'est pas un nombre : « Niveau 2 ».</summary>
    public SummarySheet Tile(string label, string value, string? note = null)
    {
        _tiles.Add((label, value, ColumnKind.Text, note));
        return this;
    }

    /// <summary>Ajoute un chiffre sourcé. Une valeur absente s'écrit « non relevé ».</summary>
    public SummarySheet Fact(string label, decimal? value, ColumnKind kind, string nature, string source)
    {
        _facts.Add(value is { } known ? (label, known, kind, nature, source) : (label, ChartTable.Missing, ColumnKind.Text, nature, source));
        return this;
    }

    public SummarySheet Fact(string label, DateOnly value, string nature, string source)
    {
        _facts.Add((label, value, ColumnKind.Date, nature, source));
        return this;
    }

    public SummarySheet Fact(string label, string value, string nature, string source)
    {
        _facts.Add((label, value, ColumnKind.Text, nature, source));
        return this;
    }

    /// <summary>
    /// Ajoute un graphique natif d'Excel, suivi de ses données dont il garde les références. Une carte devient le nombre de territoires par classe,
    /// puis la liste des territoires. Un graphique sans valeur connue le dit en toutes lettres.
    /// </summary>
    public SummarySheet Chart(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        _models.Add(chart);
        return this;
    }

    internal void Finish()
    {
        foreach (var tiles in _tiles.Chunk(TilesPerRow)) WriteTiles(tiles);
        if (_facts.Count > 0) WriteFacts();
        foreach (var model in _models) WriteChart(model);
        _sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(_row - 1, 4), Columns);
    }

    private void WriteTiles((string Label, object Value, ColumnKind Kind, string? Note)[] tiles)
    {
        for (var i = 0; i < tiles.Length; i++)
        {
            var left = (i * TileSpan) + 1;
            var right = left + TileSpan - 1;
            _sheet.Range(_row, left, _row + 2, right).Style.Fill.SetBackgroundColor(WorkbookPalette.TileFill);
            _sheet.Range(_row, left, _row + 2, left).Style.Border.SetLeftBorder(XLBorderStyleValues.Thick).Border.SetLeftBorderColor(WorkbookPalette.Coral);
            _sheet.Range(_row, right, _row + 2, right).Style.Border.SetRightBorder(XLBorderStyleValues.Thick).Border.SetRightBorderColor(XLColor.White);
            Cells(_row, left, right, tiles[i].Value, tiles[i].Kind).Style.Font.SetBold().Font.SetFontSize(20).Font.SetFontColor(WorkbookPalette.Navy);
            Cells(_row + 1, left, right, tiles[i].Label, ColumnKind.Text).Style.Font.SetBold();
            Cells(_row + 2, left, right, tiles[i].Note, ColumnKind.Text).Style.Font.SetFontSize(10).Font.SetFontColor(WorkbookPalette.Muted);
            foreach (var row in Enumerable.Range(_row, 3))
            {
                _sheet.Cell(row, left).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
            }
        }

        _sheet.Row(_row).Height = 32;
        _sheet.Row(_row + 1).Height = 18;
        _sheet.Row(_row + 2).Height = 18;
        _sheet.Row(_row + 3).Height = 10;
        _row += 4;
    }

    private void WriteFacts()
    {
        Heading("Chiffres et sources");
        int[] starts = [1, 5, 9, 10];
        string[] headers = ["Indicateur", "Valeur", "Nature", "Source"];
        // L'en-tête s'aligne comme les valeurs : à droite dès qu'il y a un nombre.
        WriteHeader(starts, headers, rightAlignedFrom: 1, rightAlignedTo: _facts.TrueForAll(f => f.Kind == ColumnKind.Text) ? 0 : 1);
        foreach (var (label, value, kind, nature, source) in _facts)
        {
            Cells(_row, 1, 4, label, ColumnKind.Text);
            var alignment = Cells(_row, 5, 8, value, kind).Style.Font.SetBold().Alignment;
            if (kind == ColumnKind.Text) alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
            else alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            Cells(_row, 9, 9, nature, ColumnKind.Text);
            Cells(_row, 10, Columns, source, ColumnKind.Text).Style.Alignment.SetWrapText();
            EndRow(source.Length, Columns);
        }

        _row++;
    }

    private void WriteChart(Chart model)
    {
        Heading(model.Title);
        if (!model.HasValues)
        {
            Line(_row, ChartRenderer.NoValues, style => style.Font.SetFontColor(WorkbookPalette.Muted), height: 17);
            _row += 2;
            return;
        }

        var (categories, series) = ChartSeries.Of(model);
        var numbers = ChartSeries.FormatOf(model);
        var top = _row;
        _row += ChartRows;
        var descriptionHeight = model.Description.Length > 130 ? 32 : 17;
        Line(_row, model.Description, style => style.Font.SetItalic().Font.SetFontColor(WorkbookPalette.Muted).Alignment.SetWrapText(), descriptionHeight);
        _row += 2;

        var starts = Enumerable.Range(0, series.Count + 1).Select(i => i == 0 ? 1 : 3 + (i * 2) - 1).ToArray();
        WriteHeader(starts, [numbers.Unit ?? "Catégorie", .. series.Select(s => s.Name)], rightAlignedFrom: 1, rightAlignedTo: series.Count);
        var first = _row;
        for (var r = 0; r < categories.Count; r++)
        {
            Cells(_row, 1, 3, categories[r], ColumnKind.Text);
            for (var s = 0; s < series.Count; s++)
            {
                // Une absence reste vide : Excel placerait un texte à zéro sur le graphique.
                var cell = Cells(_row, starts[s + 1], starts[s + 1] + 1, series[s].Values[r] is { } value ? (decimal)value : null, ColumnKind.Decimal);
                cell.Style.NumberFormat.Format = ChartSeries.NumberFormat(numbers);
                cell.Style.Alignment.SetIndent(1);
            }

            EndRow(0, starts[^1] + 1);
        }

        _charts.Add(new(_sheet.Name, model, categories, series, top, top + ChartRows - 1, first, [.. starts.Skip(1)]));
        _row++;
        if (model is ChoroplethMap map) WriteTerritories(map);
        if (model is PointMap points) WritePlaces(points);
    }

    private void WriteTerritories(ChoroplethMap map)
    {
        WriteHeader([1, 4, 6, 8], ["Territoire", "Code", map.Format.Unit ?? "Valeur", "Classe"], rightAlignedFrom: 2, rightAlignedTo: 2);
        foreach (var area in map.Areas)
        {
            Cells(_row, 1, 3, area.Name, ColumnKind.Text);
            Cells(_row, 4, 5, area.Code, ColumnKind.Code);
            var value = Cells(_row, 6, 7, area.Value is { } known ? (decimal)known : null, ColumnKind.Decimal).Style;
            value.NumberFormat.Format = ChartSeries.NumberFormat(map.Format);
            value.Alignment.SetIndent(1);
            Cells(_row, 8, 9, area.Class is { } rank ? map.Classes[rank] : ChartTable.NoReading, ColumnKind.Text);
            EndRow(0, 9);
        }

        _row++;
    }

    private void WritePlaces(PointMap map)
    {
        WriteHeader([1, 4], ["Lieu", "Classe"], rightAlignedFrom: 2, rightAlignedTo: 2);
        foreach (var point in map.Points)
        {
            Cells(_row, 1, 3, point.Name, ColumnKind.Text);
            Cells(_row, 4, 5, map.Classes[point.Class].Label, ColumnKind.Text);
            EndRow(0, 5);
        }

        _row++;
    }

    private void Heading(string text)
    {
        Line(_row, text, style => style.Font.SetBold().Font.SetFontSize(14).Font.SetFontColor(WorkbookPalette.Navy), height: 24);
        _row++;
    }

    private void WriteHeader(IReadOnlyList<int> starts, IReadOnlyList<string> headers, int rightAlignedFrom, int rightAlignedTo)
    {
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] - 1 : Math.Max(starts[i] + 1, starts[i] >= 10 ? Columns : 0);
            var cell = Cells(_row, starts[i], end, headers[i], ColumnKind.Text);
            if (i >= rightAlignedFrom && i <= rightAlignedTo) cell.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            _sheet.Range(_row, starts[i], _row, end).Style.Font.SetBold().Font.SetFontColor(XLColor.White).Fill.SetBackgroundColor(WorkbookPalette.Navy);
        }

        _sheet.Row(_row).Height = 20;
        _row++;
    }

    /// <summary>Filet sous la ligne, et hauteur : rien n'ajuste la hauteur des cellules fusionnées à leur texte.</summary>
    private void EndRow(int wrappedLength, int lastColumn)
    {
        const int CharactersPerLine = 40;
        _sheet.Range(_row, 1, _row, lastColumn).Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(WorkbookPalette.Grid);
        _sheet.Row(_row).Height = 17 * Math.Max(1, Math.Ceiling(wrappedLength / (double)CharactersPerLine));
        _row++;
    }

    private void Line(int row, string text, Action<IXLStyle> style, double height)
    {
        style(Cells(row, 1, Columns, text, ColumnKind.Text).Style);
        _sheet.Row(row).Height = height;
    }

    private IXLCell Cells(int row, int left, int right, object? value, ColumnKind kind)
    {
        _sheet.Range(row, left, row, right).Merge(checkIntersect: false);
        var cell = _sheet.Cell(row, left);
        CellWriter.Write(cell, value, kind);
        cell.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        return cell;
    }
}
