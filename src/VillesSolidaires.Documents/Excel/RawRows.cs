namespace VillesSolidaires.Documents.Excel;

/// <summary>Écrit les lignes d'une feuille à mesure qu'elles viennent ; aucune n'est retenue.</summary>
internal static class RawRows
{
    private const int MaxRows = 1_048_575;
    private const int DrainRows = 256;

    public static void Write<T>(Stream entry, RawSheetLayout layout, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows)
    {
        var sheet = new RawSheetWriter(entry, layout);
        var count = 0;
        foreach (var item in rows)
        {
            Check(++count);
            WriteRow(sheet, columns, item);
        }

        sheet.Finish();
    }

    /// <param name="drain">Vide de façon asynchrone ce que la compression a rendu, entre deux lots de lignes.</param>
    public static async Task WriteAsync<T>(
        Stream entry, RawSheetLayout layout, IReadOnlyList<TableColumn<T>> columns, IAsyncEnumerable<T> rows, Func<ValueTask> drain, CancellationToken cancellationToken)
    {
        var sheet = new RawSheetWriter(entry, layout);
        var count = 0;
        await foreach (var item in rows.WithCancellation(cancellationToken))
        {
            Check(++count);
            WriteRow(sheet, columns, item);
            if (count % DrainRows == 0) await drain();
        }

        sheet.Finish();
    }

    private static void WriteRow<T>(RawSheetWriter sheet, IReadOnlyList<TableColumn<T>> columns, T item)
    {
        sheet.StartRow();
        for (var i = 0; i < columns.Count; i++) sheet.Cell(i, columns[i].Value(item));
        sheet.EndRow();
    }

    private static void Check(int count)
    {
        if (count > MaxRows) throw new InvalidOperationException("Une feuille Excel n'a que 1 048 575 lignes de données. Réduisez le filtre ou exportez en CSV.");
    }
}
