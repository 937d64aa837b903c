using System.Buffers;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Tampon d'un flux de contenu. Écrit ses nombres lui-même : c'est le chemin le plus chaud du moteur.</summary>
internal sealed class ContentBuffer
{
    private readonly ArrayBufferWriter<byte> _bytes = new(8192);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public ContentBuffer Append(ReadOnlySpan<byte> text)
    {
        _bytes.Write(text);
        return this;
    }

    /// <summary>Nombre arrondi au millième, suivi d'une espace.</summary>
    public ContentBuffer Number(double value)
    {
        long thousandths = (long)Math.Round(value * 1000);
        var span = _bytes.GetSpan(24);
        int at = 0;
        if (thousandths < 0)
        {
            span[at++] = (byte)'-';
            thousandths = -thousandths;
        }

        (thousandths / 1000).TryFormat(span[at..], out int digits);
        at += digits;
        int fraction = (int)(thousandths % 1000);
        if (fraction != 0)
        {
            span[at++] = (byte)'.';
            for (int power = 100; fraction != 0; power /= 10)
            {
                span[at++] = (byte)('0' + fraction / power);
                fraction %= power;
            }
        }

        span[at++] = (byte)' ';
        _bytes.Advance(at);
        return this;
    }

    public ContentBuffer Hexadecimal(int value)
    {
        var span = _bytes.GetSpan(4);
        for (int i = 0; i < 4; i++)
            span[i] = "0123456789ABCDEF"u8[value >> (12 - 4 * i) & 15];
        _bytes.Advance(4);
        return this;
    }

    public ContentBuffer Color(Color color, ReadOnlySpan<byte> op) =>
        Number(color.Red / 255.0).Number(color.Green / 255.0).Number(color.Blue / 255.0).Append(op);
}
