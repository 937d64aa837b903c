namespace VillesSolidaires.Rapports;

/// <summary>Se comporte comme le corps d'une réponse de Kestrel : il ne prend que des écritures asynchrones, et refuse le reste d'une exception.</summary>
internal sealed class FluxDeReponse : Stream
{
    private readonly MemoryStream _recu = new();

    public byte[] Recu => _recu.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => throw Refus();

    public override void Flush() => throw Refus();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _recu.WriteAsync(buffer, offset, count, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _recu.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _recu.Dispose();
        }
        base.Dispose(disposing);
    }

    private static InvalidOperationException Refus() => new("Synchronous operations are disallowed.");
}
