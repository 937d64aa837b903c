using System.Globalization;

namespace VillesSolidaires.Documents.Layout;

/// <summary>Note de bas de page : son appel est dans le texte, son corps au bas de la page où tombe l'appel.</summary>
internal sealed class Footnote
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly string _text;

    public Footnote(string text)
    {
        _text = text;
        Body = new TextElement { Tag = null, Unbreakable = true, Style = new SpanStyle { Size = Theme.SmallSize, Color = Theme.TextMuted, LineHeight = 1.3 } };
    }

    /// <summary>Rang dans le document, à partir de 1.</summary>
    public int Number { get; private set; }

    /// <summary>Appel en exposants : « ¹² ».</summary>
    public string Mark { get; private set; } = "¹";

    public TextElement Body { get; }

    public void Assign(int number)
    {
        Number = number;
        Mark = string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));
        Body.Clear();
        Body.Add(SpanKind.Literal, $"{Mark}\u00A0{_text}");
    }
}
