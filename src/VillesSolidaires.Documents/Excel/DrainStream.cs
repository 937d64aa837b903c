namespace VillesSolidaires.Documents.Excel;

/// <summary>Tampon entre un producteur synchrone et un flux asynchrone : une réponse HTTP refuse les écritures synchrones.</summary>
internal sealed class DrainStream : Stream
{
    /// <summary>Octets en attente à partir desquels un envoi vaut la peine.</summary>
    public const int Threshold = 64 * 1024;

    private readonly MemoryStream _pending = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Envoie ce qui attend, dès <paramref name="threshold"/> octets.</summary>
    public async ValueTask DrainAsync(Stream output, int threshold, CancellationToken cancellationToken)
    {
        if (_pending.Length < threshold) return;
        await output.WriteAsync(_pending.GetBuffer().AsMemory(0, (int)_pending.Length), cancellationToken);
        _pending.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _pending.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _pending.Write(buffer);

    public override void Flush()
    {
        // Rien à faire : seul DrainAsync envoie.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _pending.Dispose();
        base.Dispose(disposing);
    }
}
