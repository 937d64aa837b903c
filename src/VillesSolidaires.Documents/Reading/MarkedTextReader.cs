using System.Text;

namespace VillesSolidaires.Documents.Reading;

/// <summary>Lit le flux de contenu d'une page et range son texte par contenu marqué (MCID). Celui des artefacts, qui n'en ont pas, est rangé sous <see cref="Artifact"/>.</summary>
internal sealed class MarkedTextReader(PdfFileReader file)
{
    public const int Artifact = -1;

    private readonly Dictionary<object, ToUnicodeMap> _fonts = [];

    public Dictionary<int, string> Read(PdfDictionary page)
    {
        var fonts = file.Dictionary(file.Dictionary(page.GetValueOrDefault("Resources"))?.GetValueOrDefault("Font"));
        var tokens = new PdfTokenizer(file.Decode(page.GetValueOrDefault("Contents")));
        var texts = new Dictionary<int, StringBuilder>();
        var marks = new Stack<int>();
        var operands = new List<object?>();
        ToUnicodeMap? font = null;
        while (tokens.TryRead(out var value))
        {
            if (value is not PdfKeyword { Value: var op })
            {
                operands.Add(value);
                continue;
            }

            switch (op)
            {
                case "BDC" or "BMC":
                    var properties = operands.Count > 1 ? operands[1] as PdfDictionary : null;
                    marks.Push(file.Integer(properties?.GetValueOrDefault("MCID")) ?? Artifact);
                    break;
                case "EMC":
                    if (!marks.TryPop(out _))
                        throw new PdfReadException("Un contenu marqué du PDF est mal fermé.");
                    break;
                case "Tf":
                    font = FontOf(fonts, (operands.FirstOrDefault() as PdfName)?.Value);
                    break;
                case "Tj" or "TJ":
                    Append(texts, marks.TryPeek(out int id) ? id : Artifact, font, operands.FirstOrDefault());
                    break;
            }

            operands.Clear();
        }

        return texts.ToDictionary(t => t.Key, t => t.Value.ToString());
    }

    private static void Append(Dictionary<int, StringBuilder> texts, int id, ToUnicodeMap? font, object? operand)
    {
        if (font is null)
            throw new PdfReadException("Un texte du PDF est écrit sans police.");
        if (!texts.TryGetValue(id, out var text))
            texts[id] = text = new StringBuilder();
        foreach (var part in operand as List<object?> ?? [operand])
        {
            if (part is byte[] codes)
                text.Append(font.Decode(codes));
        }
    }

    private ToUnicodeMap FontOf(PdfDictionary? fonts, string? name)
    {
        var reference = name is null ? null : fonts?.GetValueOrDefault(name);
        if (reference is null)
            throw new PdfReadException($"La police « {name} » du PDF est introuvable.");
        if (!_fonts.TryGetValue(reference, out var map))
        {
            var font = file.Dictionary(reference);
            map = new ToUnicodeMap(file.Decode(font?.GetValueOrDefault("ToUnicode")));
            _fonts[reference] = map;
        }

        return map;
    }
}
