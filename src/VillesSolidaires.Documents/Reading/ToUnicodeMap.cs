using System.Text;

namespace VillesSolidaires.Documents.Reading;

/// <summary>Table ToUnicode d'une police : du code de deux octets au texte.</summary>
internal sealed class ToUnicodeMap
{
    private readonly Dictionary<int, string> _texts = [];

    public ToUnicodeMap(byte[] program)
    {
        var tokens = new PdfTokenizer(program);
        var strings = new List<object?>();
        while (tokens.TryRead(out var value))
        {
            switch (value)
            {
                case PdfKeyword { Value: "beginbfchar" or "beginbfrange" or "begincodespacerange" }:
                    strings.Clear();
                    break;
                case PdfKeyword { Value: "endbfchar" }:
                    AddCharacters(strings);
                    break;
                case PdfKeyword { Value: "endbfrange" }:
                    AddRanges(strings);
                    break;
                default:
                    strings.Add(value);
                    break;
            }
        }
    }

    public string Decode(byte[] codes)
    {
        var text = new StringBuilder();
        for (int i = 0; i + 1 < codes.Length; i += 2)
        {
            int code = codes[i] << 8 | codes[i + 1];
            text.Append(_texts.TryGetValue(code, out var mapped)
                ? mapped
                : throw new PdfReadException($"Le code {code:X4} d'une police n'a pas de valeur Unicode."));
        }

        return text.ToString();
    }

    private void AddCharacters(List<object?> strings)
    {
        for (int i = 0; i + 1 < strings.Count; i += 2)
        {
            if (strings[i] is byte[] code && strings[i + 1] is byte[] text)
                _texts[Code(code)] = Encoding.BigEndianUnicode.GetString(text);
        }
    }

    private void AddRanges(List<object?> strings)
    {
        for (int i = 0; i + 2 < strings.Count; i += 3)
        {
            if (strings[i] is not byte[] first || strings[i + 1] is not byte[] last || strings[i + 2] is not byte[] { Length: 2 } start)
                throw new PdfReadException("Une table ToUnicode emploie une forme de plage non prévue.");
            int code = Code(first), value = Code(start);
            for (; code <= Code(last); code++)
                _texts[code] = ((char)value++).ToString();
        }
    }

    private static int Code(byte[] bytes) => bytes.Aggregate(0, (code, b) => code << 8 | b);
}
