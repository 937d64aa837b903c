using System.Globalization;
using System.Text;

namespace VillesSolidaires.Documents.Reading;

/// <summary>Analyse la syntaxe PDF (ISO 32000-1, § 7.2 et 7.3) : nombres, noms, chaînes, tableaux, dictionnaires, mots-clés.</summary>
internal sealed class PdfTokenizer(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int MaxDepth = 100;

    private int _depth;

    public int Position { get; private set; } = position;

    private ReadOnlySpan<byte> Span => data.Span;

    /// <returns>Faux à la fin des données.</returns>
    public bool TryRead(out object? value)
    {
        value = null;
        if (!SkipBlanks())
            return false;
        value = ReadValue();
        return true;
    }

    public object? Read() => TryRead(out var value) ? value : throw Broken("fin inattendue");

    public int ReadInteger() => Read() is double number ? (int)number : throw Broken("entier attendu");

    public void Expect(string keyword)
    {
        if (Read() is not PdfKeyword { Value: var found } || found != keyword)
            throw Broken($"« {keyword} » attendu");
    }

    /// <summary>Passe la fin de ligne qui suit le mot « stream ».</summary>
    public void SkipLineEnd()
    {
        if (Position < Span.Length && Span[Position] == '\r')
            Position++;
        if (Position < Span.Length && Span[Position] == '\n')
            Position++;
    }

    private object? ReadValue()
    {
        byte first = Span[Position];
        switch (first)
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return ReadString(PdfStringSyntax.ReadLiteral);
            case (byte)'[':
                Position++;
                return ReadArray();
            case (byte)'<' when Peek(1) == '<':
                Position += 2;
                return ReadDictionary();
            case (byte)'<':
                return ReadString(PdfStringSyntax.ReadHexadecimal);
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumberOrReference();
            case (byte)')' or (byte)']' or (byte)'>' or (byte)'{' or (byte)'}':
                throw Broken($"« {(char)first} » inattendu");
            default:
                return ReadKeyword();
        }
    }

    private List<object?> ReadArray()
    {
        Enter();
        var items = new List<object?>();
        while (SkipBlanks())
        {
            if (Span[Position] == ']')
            {
                Position++;
                _depth--;
                return items;
            }

            items.Add(ReadValue());
        }

        throw Broken("tableau non fermé");
    }

    private PdfDictionary ReadDictionary()
    {
        Enter();
        var dictionary = new PdfDictionary();
        while (SkipBlanks())
        {
            if (Span[Position] == '>' && Peek(1) == '>')
            {
                Position += 2;
                _depth--;
                return dictionary;
            }

            if (ReadValue() is not PdfName key)
                throw Broken("clé de dictionnaire attendue");
            dictionary[key.Value] = Read();
        }

        throw Broken("dictionnaire non fermé");
    }

    private object ReadNumberOrReference()
    {
        double number = ReadNumber();
        int after = Position;
        if (number >= 0 && number == Math.Floor(number) && SkipBlanks() && char.IsAsciiDigit((char)Span[Position]))
        {
            ReadNumber();
            if (SkipBlanks() && Span[Position] == 'R' && (Position + 1 == Span.Length || !IsRegular(Span[Position + 1])))
            {
                Position++;
                return new PdfReference((int)number);
            }
        }

        Position = after;
        return number;
    }

    private double ReadNumber()
    {
        int start = Position;
        while (Position < Span.Length && (char.IsAsciiDigit((char)Span[Position]) || Span[Position] is (byte)'+' or (byte)'-' or (byte)'.'))
            Position++;
        return double.TryParse(Span[start..Position], NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw Broken("nombre illisible");
    }

    private PdfName ReadName()
    {
        var name = new StringBuilder();
        for (Position++; Position < Span.Length && IsRegular(Span[Position]); Position++)
        {
            if (Span[Position] == '#' && Position + 2 < Span.Length)
            {
                int high = PdfStringSyntax.HexValue(Span[Position + 1]), low = PdfStringSyntax.HexValue(Span[Position + 2]);
                name.Append(high >= 0 && low >= 0 ? (char)(high << 4 | low) : throw Broken("chiffre hexadécimal attendu"));
                Position += 2;
            }
            else
            {
                name.Append((char)Span[Position]);
            }
        }

        return new PdfName(name.ToString());
    }

    private byte[] ReadString(PdfStringSyntax.Reader read)
    {
        var bytes = read(Span[Position..], out int length) ?? throw Broken("chaîne mal écrite ou non fermée");
        Position += length;
        return bytes;
    }

    private object? ReadKeyword()
    {
        int start = Position;
        while (Position < Span.Length && IsRegular(Span[Position]))
            Position++;
        var word = Encoding.Latin1.GetString(Span[start..Position]);
        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            _ => new PdfKeyword(word),
        };
    }

    private bool SkipBlanks()
    {
        while (Position < Span.Length)
        {
            if (Span[Position] == '%')
            {
                while (Position < Span.Length && Span[Position] is not ((byte)'\n' or (byte)'\r'))
                    Position++;
            }
            else if (!IsBlank(Span[Position]))
            {
                return true;
            }
            else
            {
                Position++;
            }
        }

        return false;
    }

    private void Enter()
    {
        if (++_depth > MaxDepth)
            throw Broken("imbrication trop profonde");
    }

    private byte Peek(int offset) => Position + offset < Span.Length ? Span[Position + offset] : (byte)0;

    internal static bool IsBlank(byte c) => c is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte c) => !IsBlank(c) && !"()<>[]{}/%"u8.Contains(c);

    private PdfReadException Broken(string what) => new($"Le PDF est illisible à l'octet {Position} : {what}.");
}
