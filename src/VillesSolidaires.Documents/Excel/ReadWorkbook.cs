namespace VillesSolidaires.Documents.Excel;

/// <summary>Classeur relu.</summary>
public sealed record ReadWorkbook(IReadOnlyList<ReadSheet> Sheets)
{
    /// <exception cref="KeyNotFoundException">Aucune feuille de ce nom.</exception>
    public ReadSheet Sheet(string name) => Sheets.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new KeyNotFoundException($"Le classeur n'a pas de feuille « {name} ».");
}

/// <summary>Feuille relue ; chaque ligne a autant de cellules que la feuille a de colonnes.</summary>
public sealed class ReadSheet
{
    private readonly IReadOnlyList<TableRange> _ranges;

    internal ReadSheet(string name, IReadOnlyList<IReadOnlyList<object?>> rows, IReadOnlyList<TableRange> ranges)
    {
        Name = name;
        Rows = rows;
        _ranges = ranges;
    }

    public string Name { get; }

    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; }

    /// <summary>Tables Excel déclarées dans la feuille.</summary>
    public IReadOnlyList<ReadTable> Tables => [.. _ranges.Select(Cut)];

    /// <summary>La première table déclarée ou, à défaut, la feuille lue comme une table dont la première ligne non vide est l'en-tête.</summary>
    /// <returns><see langword="null"/> si la feuille est vide.</returns>
    public ReadTable? FirstTable()
    {
        if (_ranges.Count > 0) return Cut(_ranges[0]);
        var header = Rows.ToList().FindIndex(row => row.Any(c => c is not null));
        return header < 0 ? null : Cut(new TableRange(header, Rows.Count - 1, 0, Rows[header].ToList().FindLastIndex(c => c is not null), HasTotals: false));
    }

    private ReadTable Cut(TableRange range)
    {
        IReadOnlyList<object?> Row(int index) => index < Rows.Count
            ? [.. Enumerable.Range(range.FirstColumn, range.LastColumn - range.FirstColumn + 1).Select(c => c < Rows[index].Count ? Rows[index][c] : null)]
            : [];
        var lastBody = range.HasTotals ? range.LastRow - 1 : range.LastRow;
        return new(
            range.FirstRow + 1,
            [.. Row(range.FirstRow).Select(c => Convert.ToString(c, System.Globalization.CultureInfo.InvariantCulture)?.Trim() ?? string.Empty)],
            [.. Enumerable.Range(range.FirstRow + 1, Math.Max(0, lastBody - range.FirstRow)).Select(Row)],
            range.HasTotals ? Row(range.LastRow) : null);
    }
}

/// <summary>Table relue.</summary>
/// <param name="HeaderRow">Numéro, à partir de 1, de la ligne d'en-tête dans la feuille : pour désigner une ligne fautive.</param>
/// <param name="Headers">En-têtes, sans blancs au bord.</param>
/// <param name="Rows">Lignes de données.</param>
/// <param name="Totals">Ligne de total, si la table en a une.</param>
public sealed record ReadTable(int HeaderRow, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<object?>? Totals)
{
    /// <summary>Rang de la colonne, sans la casse ; -1 si elle manque.</summary>
    public int ColumnIndex(string header) => Headers.ToList().FindIndex(h => string.Equals(h, header, StringComparison.OrdinalIgnoreCase));

    /// <summary>Total affiché d'une colonne, à comparer au jeu de données.</summary>
    public double? Total(string header) => Totals is { } totals && ColumnIndex(header) is >= 0 and var column ? totals[column] as double? : null;

    /// <summary>Somme des cellules numériques d'une colonne, recalculée ligne à ligne.</summary>
    /// <exception cref="ArgumentException">La colonne n'existe pas.</exception>
    public double Sum(string header)
    {
        var column = ColumnIndex(header);
        return column >= 0 ? Rows.Select(r => r[column]).OfType<double>().Sum() : throw new ArgumentException($"La table n'a pas de colonne « {header} ».", nameof(header));
    }
}

/// <summary>Étendue d'une table, lignes et colonnes à partir de 0.</summary>
internal sealed record TableRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn, bool HasTotals);
