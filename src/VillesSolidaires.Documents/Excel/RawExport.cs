using System.Globalization;
using CsvHelper;

namespace VillesSolidaires.Documents.Excel;

/// <summary>
/// Exports bruts en flux, sans tenir les lignes en mémoire : des centaines de milliers de lignes vers une réponse HTTP ou un fichier.
/// Le flux de sortie n'est écrit que de façon asynchrone et reste ouvert.
/// </summary>
public static class RawExport
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>CSV qu'Excel français ouvre sans réglage : UTF-8 avec marque d'ordre, « ; », virgule décimale, dates ISO, formules neutralisées.</summary>
    public static async Task WriteCsvAsync<T>(Stream output, TableColumns<T> columns, IAsyncEnumerable<T> rows, CancellationToken cancellationToken = default)
    {
        var options = new CsvWriterOptions { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };
        await using var writer = CsvWriter.Create(output, options, leaveOpen: true);
        await writer.WriteRecordAsync([.. columns.All.Select(c => c.Header)], cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            foreach (var column in columns.All) WriteField(writer, column.Value(row), column.Kind);
            await writer.EndRecordAsync(cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    /// <inheritdoc cref="WriteCsvAsync{T}(Stream, TableColumns{T}, IAsyncEnumerable{T}, CancellationToken)" />
    public static Task WriteCsvAsync<T>(Stream output, TableColumns<T> columns, IEnumerable<T> rows, CancellationToken cancellationToken = default) =>
        WriteCsvAsync(output, columns, rows.ToAsyncEnumerable(), cancellationToken);

    /// <summary>Classeur d'une feuille : en-tête figé et filtrable, colonnes typées, sans autre mise en forme.</summary>
    /// <param name="output">Flux de sortie ; peut ne pas être positionnable.</param>
    /// <param name="sheetName">Nom de la feuille, assaini au besoin.</param>
    /// <param name="columns">Colonnes.</param>
    /// <param name="rows">Lignes, lues une à une.</param>
    /// <param name="date">Date des entrées du paquet, en UTC.</param>
    /// <param name="cancellationToken">Arrête l'export entre deux lignes.</param>
    /// <exception cref="InvalidOperationException">Plus de 1 048 575 lignes, le maximum d'une feuille Excel avec son en-tête.</exception>
    public static Task WriteXlsxAsync<T>(
        Stream output, string sheetName, TableColumns<T> columns, IAsyncEnumerable<T> rows, DateTime date, CancellationToken cancellationToken = default) =>
        RawXlsxPackage.WriteAsync(output, new SheetNames().Reserve(sheetName), columns.All, rows, date, cancellationToken);

    /// <inheritdoc cref="WriteXlsxAsync{T}(Stream, string, TableColumns{T}, IAsyncEnumerable{T}, DateTime, CancellationToken)" />
    public static Task WriteXlsxAsync<T>(
        Stream output, string sheetName, TableColumns<T> columns, IEnumerable<T> rows, DateTime date, CancellationToken cancellationToken = default) =>
        WriteXlsxAsync(output, sheetName, columns, rows.ToAsyncEnumerable(), date, cancellationToken);

    /// <summary>Écrit un champ dans son type : seuls les textes sont neutralisés, « -12,5 » reste un nombre.</summary>
    private static void WriteField(CsvWriter writer, object? value, ColumnKind kind)
    {
        switch (value)
        {
            case null: writer.WriteField(string.Empty); break;
            case string text: writer.WriteField(text); break;
            case DateOnly date: writer.WriteField(date, kind == ColumnKind.Month ? "yyyy-MM" : "yyyy-MM-dd", CultureInfo.InvariantCulture); break;
            case decimal number: writer.WriteField(number, "0.############", French); break;
            default: throw new ArgumentException($"Un export ne sait pas porter une valeur de type {value.GetType().Name}.", nameof(value));
        }
    }
}
