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
    private const int FirstRow = 4;

    private readonly IXLWorksheet _sheet;
    private readonly SummaryGrid _grid;
    private readonly List<(string Label, object Value, ColumnKind Kind, string? Note)> _tiles = [];
    private readonly List<(string Label, object? Value, ColumnKind Kind, string Nature, string Source)> _facts = [];
    private readonly List<Chart> _models = [];
    private readonly List<PlacedChart> _charts = [];

    internal SummarySheet(IXLWorksheet sheet, string title, string subtitle)
    {
        _sheet = sheet;
        _grid = new SummaryGrid(sheet) { Row = FirstRow };
        foreach (var column in Enumerable.Range(1, Columns)) sheet.Column(column).Width = 11.5;
        _grid.Line(1, title, style => style.Font.SetBold().Font.SetFontSize(20).Font.SetFontColor(WorkbookPalette.Navy), height: 32);
        _grid.Line(2, subtitle, style => style.Font.SetFontSize(11).Font.SetFontColor(WorkbookPalette.Muted), height: 20);
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

    /// <summary>Ajoute une date sourcée.</summary>
    public SummarySheet Fact(string label, DateOnly value, string nature, string source)
    {
        _facts.Add((label, value, ColumnKind.Date, nature, source));
        return this;
    }

    /// <summary>Ajoute un texte sourcé.</summary>
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
        _sheet.PageSetup.PrintAreas.Add(1, 1, Math.Max(_grid.Row - 1, 4), Columns);
    }

    private void WriteTiles((string Label, object Value, ColumnKind Kind, string? Note)[] tiles)
    {
        for (var i = 0; i < tiles.Length; i++)
        {
            var left = (i * TileSpan) + 1;
            var right = left + TileSpan - 1;
            _sheet.Range(_grid.Row, left, _grid.Row + 2, right).Style.Fill.SetBackgroundColor(WorkbookPalette.TileFill);
            _sheet.Range(_grid.Row, left, _grid.Row + 2, left).Style.Border.SetLeftBorder(XLBorderStyleValues.Thick).Border.SetLeftBorderColor(WorkbookPalette.Coral);
            _sheet.Range(_grid.Row, right, _grid.Row + 2, right).Style.Border.SetRightBorder(XLBorderStyleValues.Thick).Border.SetRightBorderColor(XLColor.White);
            _grid.Cells(_grid.Row, left, right, tiles[i].Value, tiles[i].Kind).Style.Font.SetBold().Font.SetFontSize(20).Font.SetFontColor(WorkbookPalette.Navy);
            _grid.Cells(_grid.Row + 1, left, right, tiles[i].Label, ColumnKind.Text).Style.Font.SetBold();
            _grid.Cells(_grid.Row + 2, left, right, tiles[i].Note, ColumnKind.Text).Style.Font.SetFontSize(10).Font.SetFontColor(WorkbookPalette.Muted);
            foreach (var row in Enumerable.Range(_grid.Row, 3))
            {
                _sheet.Cell(row, left).Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
            }
        }

        _sheet.Row(_grid.Row).Height = 32;
        _sheet.Row(_grid.Row + 1).Height = 18;
        _sheet.Row(_grid.Row + 2).Height = 18;
        _sheet.Row(_grid.Row + 3).Height = 10;
        _grid.Row += 4;
    }

    private void WriteFacts()
    {
        _grid.Heading("Chiffres et sources");
        int[] starts = [1, 5, 9, 10];
        string[] headers = ["Indicateur", "Valeur", "Nature", "Source"];
        // L'en-tête s'aligne comme les valeurs : à droite dès qu'il y a un nombre.
        _grid.WriteHeader(starts, headers, rightAlignedFrom: 1, rightAlignedTo: _facts.TrueForAll(f => f.Kind == ColumnKind.Text) ? 0 : 1);
        foreach (var (label, value, kind, nature, source) in _facts)
        {
            _grid.Cells(_grid.Row, 1, 4, label, ColumnKind.Text);
            var alignment = _grid.Cells(_grid.Row, 5, 8, value, kind).Style.Font.SetBold().Alignment;
            if (kind == ColumnKind.Text) alignment.SetHorizontal(XLAlignmentHorizontalValues.Left);
            else alignment.SetHorizontal(XLAlignmentHorizontalValues.Right).Alignment.SetIndent(1);
            _grid.Cells(_grid.Row, 9, 9, nature, ColumnKind.Text);
            _grid.Cells(_grid.Row, 10, Columns, source, ColumnKind.Text).Style.Alignment.SetWrapText();
            _grid.EndRow(source.Length, Columns);
        }

        _grid.Row++;
    }

    private void WriteChart(Chart model)
    {
        _grid.Heading(model.Title);
        if (!model.HasValues)
        {
            _grid.Line(_grid.Row, ChartRenderer.NoValues, style => style.Font.SetFontColor(WorkbookPalette.Muted), height: 17);
            _grid.Row += 2;
            return;
        }

        var (categories, series) = ChartSeries.Of(model);
        var numbers = ChartSeries.FormatOf(model);
        var top = _grid.Row;
        _grid.Row += ChartRows;
        var descriptionHeight = model.Description.Length > 130 ? 32 : 17;
        _grid.Line(_grid.Row, model.Description, style => style.Font.SetItalic().Font.SetFontColor(WorkbookPalette.Muted).Alignment.SetWrapText(), descriptionHeight);
        _grid.Row += 2;

        var starts = Enumerable.Range(0, series.Count + 1).Select(i => i == 0 ? 1 : 3 + (i * 2) - 1).ToArray();
        _grid.WriteHeader(starts, [numbers.Unit ?? "Catégorie", .. series.Select(s => s.Name)], rightAlignedFrom: 1, rightAlignedTo: series.Count);
        var first = _grid.Row;
        for (var r = 0; r < categories.Count; r++)
        {
            _grid.Cells(_grid.Row, 1, 3, categories[r], ColumnKind.Text);
            for (var s = 0; s < series.Count; s++)
            {
                // Une absence reste vide : Excel placerait un texte à zéro sur le graphique.
                var cell = _grid.Cells(_grid.Row, starts[s + 1], starts[s + 1] + 1, series[s].Values[r] is { } value ? (decimal)value : null, ColumnKind.Decimal);
                cell.Style.NumberFormat.Format = ChartSeries.NumberFormat(numbers);
                cell.Style.Alignment.SetIndent(1);
            }

            _grid.EndRow(0, starts[^1] + 1);
        }

        _charts.Add(new(_sheet.Name, model, categories, series, top, top + ChartRows - 1, first, [.. starts.Skip(1)]));
        _grid.Row++;
        if (model is ChoroplethMap map) WriteTerritories(map);
        if (model is PointMap points) WritePlaces(points);
    }

    private void WriteTerritories(ChoroplethMap map)
    {
        _grid.WriteHeader([1, 4, 6, 8], ["Territoire", "Code", map.Format.Unit ?? "Valeur", "Classe"], rightAlignedFrom: 2, rightAlignedTo: 2);
        foreach (var area in map.Areas)
        {
            _grid.Cells(_grid.Row, 1, 3, area.Name, ColumnKind.Text);
            _grid.Cells(_grid.Row, 4, 5, area.Code, ColumnKind.Code);
            var value = _grid.Cells(_grid.Row, 6, 7, area.Value is { } known ? (decimal)known : null, ColumnKind.Decimal).Style;
            value.NumberFormat.Format = ChartSeries.NumberFormat(map.Format);
            value.Alignment.SetIndent(1);
            _grid.Cells(_grid.Row, 8, 9, area.Class is { } rank ? map.Classes[rank] : ChartTable.NoReading, ColumnKind.Text);
            _grid.EndRow(0, 9);
        }

        _grid.Row++;
    }

    private void WritePlaces(PointMap map)
    {
        _grid.WriteHeader([1, 4], ["Lieu", "Classe"], rightAlignedFrom: 2, rightAlignedTo: 2);
        foreach (var point in map.Points)
        {
            _grid.Cells(_grid.Row, 1, 3, point.Name, ColumnKind.Text);
            _grid.Cells(_grid.Row, 4, 5, map.Classes[point.Class].Label, ColumnKind.Text);
            _grid.EndRow(0, 5);
        }

        _grid.Row++;
    }
}
