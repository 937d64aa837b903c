namespace VillesSolidaires.Documents.Excel;

/// <summary>Feuille brute d'un classeur mis en forme : ses lignes s'écrivent dans le paquet final, sans passer par ClosedXML.</summary>
internal abstract class RawSheet(string name)
{
    public string Name { get; } = name;

    /// <summary>Ses lignes se lisent aussi de façon synchrone.</summary>
    public abstract bool IsSynchronous { get; }

    public abstract void Write(Stream entry, RawSheetLayout layout);

    public abstract Task WriteAsync(Stream entry, RawSheetLayout layout, Func<ValueTask> drain, CancellationToken cancellationToken);
}

internal sealed class RawSheet<T>(string name, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows) : RawSheet(name)
{
    public override bool IsSynchronous => true;

    public override void Write(Stream entry, RawSheetLayout layout) => RawRows.Write(entry, layout, columns, rows);

    public override Task WriteAsync(Stream entry, RawSheetLayout layout, Func<ValueTask> drain, CancellationToken cancellationToken) =>
        RawRows.WriteAsync(entry, layout, columns, rows.ToAsyncEnumerable(), drain, cancellationToken);
}

internal sealed class AsyncRawSheet<T>(string name, IReadOnlyList<TableColumn<T>> columns, IAsyncEnumerable<T> rows) : RawSheet(name)
{
    public override bool IsSynchronous => false;

    public override void Write(Stream entry, RawSheetLayout layout) => throw new NotSupportedException();

    public override Task WriteAsync(Stream entry, RawSheetLayout layout, Func<ValueTask> drain, CancellationToken cancellationToken) =>
        RawRows.WriteAsync(entry, layout, columns, rows, drain, cancellationToken);
}
