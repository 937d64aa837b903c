using System.Text;

namespace VillesSolidaires.Documents.Fonts;

/// <summary>Police TrueType analysée : noms, mesures, correspondance des caractères, crénage. Immuable, donc partagée entre les fils.</summary>
internal sealed class TrueTypeFont
{
    public const int SoftHyphen = 0xAD;

    private readonly FontData _data;
    private readonly CharacterMap _characters;
    private readonly PairKerning _kerning;
    private readonly ushort[] _advances;

    public TrueTypeFont(byte[] bytes)
    {
        _data = new FontData(bytes);
        try
        {
            _characters = new CharacterMap(_data);
            _kerning = new PairKerning(_data);
            Metrics = FontMetrics.Read(_data);
            Name = ReadPostScriptName();
            GlyphCount = _data.UInt16(_data.Table("maxp") + 4);
            _advances = ReadAdvances();
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new FontException($"Le fichier de police est abîmé : {e.Message}");
        }
    }

    public string Name { get; }

    public FontMetrics Metrics { get; }

    public int GlyphCount { get; }

    public FontData Data => _data;

    public bool HasGlyph(Rune character) => character.Value == SoftHyphen || _characters.GlyphOf(character.Value) != 0;

    /// <summary>Glyphe d'un caractère. Le trait d'union conditionnel emprunte le dessin du trait d'union.</summary>
    /// <exception cref="MissingGlyphException">La police n'a pas ce caractère.</exception>
    public ushort GlyphOf(Rune character)
    {
        ushort glyph = _characters.GlyphOf(character.Value == SoftHyphen ? '-' : character.Value);
        return glyph != 0 ? glyph : throw new MissingGlyphException(character, Name);
    }

    /// <summary>Chasse d'un glyphe, en unités de la police.</summary>
    public int AdvanceOf(ushort glyph) => _advances[Math.Min(glyph, _advances.Length - 1)];

    public int KerningBetween(ushort left, ushort right) => _kerning.Between(left, right);

    /// <summary>Largeur d'un texte d'une ligne, crénage compris, dans l'unité de <paramref name="size"/>.</summary>
    public double Measure(ReadOnlySpan<char> text, double size)
    {
        int width = 0;
        ushort previous = 0;
        foreach (var character in text.EnumerateRunes())
        {
            ushort glyph = GlyphOf(character);
            if (previous != 0)
                width += _kerning.Between(previous, glyph);
            width += AdvanceOf(glyph);
            previous = glyph;
        }

        return width * size / Metrics.UnitsPerEm;
    }

    private ushort[] ReadAdvances()
    {
        int table = _data.Table("hmtx"), count = _data.UInt16(_data.Table("hhea") + 34);
        var advances = new ushort[count];
        for (int i = 0; i < count; i++)
            advances[i] = _data.UInt16(table + 4 * i);
        return advances;
    }

    private string ReadPostScriptName()
    {
        const int PostScriptName = 6, Windows = 3;
        int table = _data.Table("name"), strings = table + _data.UInt16(table + 4);
        for (int i = 0; i < _data.UInt16(table + 2); i++)
        {
            int record = table + 6 + 12 * i;
            if (_data.UInt16(record) == Windows && _data.UInt16(record + 6) == PostScriptName)
                return Encoding.BigEndianUnicode.GetString(_data.Slice(strings + _data.UInt16(record + 10), _data.UInt16(record + 8)));
        }

        throw new FontException("La police n'a pas de nom PostScript.");
    }
}

/// <summary>Mesures générales d'une police, en unités de la police (<see cref="UnitsPerEm"/> par cadratin).</summary>
internal sealed record FontMetrics(
    int UnitsPerEm, int XMin, int YMin, int XMax, int YMax, int Ascent, int Descent, int CapHeight, int Weight, double ItalicAngle)
{
    public static FontMetrics Read(FontData data)
    {
        int head = data.Table("head"), os2 = data.Table("OS/2");
        int ascent = data.Int16(os2 + 68);
        return new FontMetrics(
            UnitsPerEm: data.UInt16(head + 18),
            XMin: data.Int16(head + 36),
            YMin: data.Int16(head + 38),
            XMax: data.Int16(head + 40),
            YMax: data.Int16(head + 42),
            Ascent: ascent,
            Descent: data.Int16(os2 + 70),
            CapHeight: data.UInt16(os2) >= 2 ? data.Int16(os2 + 88) : ascent,
            Weight: data.UInt16(os2 + 4),
            ItalicAngle: data.Int32(data.Table("post") + 4) / 65536.0);
    }
}
