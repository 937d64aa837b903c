namespace VillesSolidaires.Documents.Reading;

/// <summary>Chaînes littérales « (…) » et hexadécimales « &lt;…&gt; » (ISO 32000-1, § 7.3.4).</summary>
internal static class PdfStringSyntax
{
    /// <param name="text">Données, à partir du délimiteur ouvrant.</param>
    /// <param name="length">Octets consommés, délimiteurs compris.</param>
    /// <returns>Null si la chaîne est mal écrite ou ne se ferme pas.</returns>
    public delegate byte[]? Reader(ReadOnlySpan<byte> text, out int length);

    public static byte[]? ReadHexadecimal(ReadOnlySpan<byte> text, out int length)
    {
        var bytes = new List<byte>();
        int pending = -1;
        for (length = 1; length < text.Length; length++)
        {
            byte c = text[length];
            if (c == '>')
            {
                length++;
                if (pending >= 0)
                    bytes.Add((byte)(pending << 4));
                return [.. bytes];
            }

            if (PdfTokenizer.IsBlank(c))
                continue;
            int digit = HexValue(c);
            if (digit < 0)
                return null;
            if (pending >= 0)
                bytes.Add((byte)(pending << 4 | digit));
            pending = pending >= 0 ? -1 : digit;
        }

        return null;
    }

    public static byte[]? ReadLiteral(ReadOnlySpan<byte> text, out int length)
    {
        var bytes = new List<byte>();
        int nesting = 1;
        for (length = 1; length < text.Length; length++)
        {
            byte c = text[length];
            if (c == '\\' && length + 1 < text.Length)
            {
                c = Unescape(text[++length]);
            }
            else if (c == '(')
            {
                nesting++;
            }
            else if (c == ')' && --nesting == 0)
            {
                length++;
                return [.. bytes];
            }

            bytes.Add(c);
        }

        return null;
    }

    /// <returns>La valeur du chiffre hexadécimal, ou -1.</returns>
    public static int HexValue(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'A' and <= (byte)'F' => c - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => c - 'a' + 10,
        _ => -1,
    };

    private static byte Unescape(byte c) => c switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => c,
    };
}
