namespace VillesSolidaires.Rapports;

/// <summary>
/// Flux de réponse qui n'accepte que des écritures asynchrones. L'archive clôt chacune de ses entrées par quelques octets écrits de façon
/// synchrone, que le serveur refuse : ils attendent ici l'écriture asynchrone suivante.
/// </summary>
internal sealed class SortieAsynchrone(Stream sortie) : Stream
{
    private readonly MemoryStream _attente = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => _attente.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _attente.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await ViderAsync(cancellationToken);
        await sortie.WriteAsync(buffer, cancellationToken);
    }

    public override void Flush()
    {
        // Ce qui attend part avec l'écriture asynchrone suivante, ou au dernier FlushAsync.
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await ViderAsync(cancellationToken);
        await sortie.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _attente.Dispose();
        }
        base.Dispose(disposing);
    }

    private async Task ViderAsync(CancellationToken ct)
    {
        if (_attente.Length > 0)
        {
            await sortie.WriteAsync(_attente.GetBuffer().AsMemory(0, (int)_attente.Length), ct);
            _attente.SetLength(0);
        }
    }
}
