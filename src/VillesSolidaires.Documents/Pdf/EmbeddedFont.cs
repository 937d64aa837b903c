using System.Globalization;
using System.Text;
using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>
/// Police employée par un document. Chaque caractère (et non chaque glyphe) reçoit un CID : deux caractères de même dessin,
/// comme le trait d'union et U+00AD, gardent ainsi chacun leur valeur dans ToUnicode et s'extraient justement.
/// </summary>
internal sealed class EmbeddedFont(TrueTypeFont font)
{
    private readonly Dictionary<int, int> _cidOf = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<int> _characters = [0];

    public TrueTypeFont Font { get; } = font;

    public int CidOf(Rune character, ushort glyph)
    {
        if (_cidOf.TryGetValue(character.Value, out int cid))
            return cid;
        cid = _glyphs.Count;
        _cidOf[character.Value] = cid;
        _glyphs.Add(glyph);
        _characters.Add(character.Value);
        return cid;
    }

    public int Write(PdfObjectTable objects)
    {
        var metrics = Font.Metrics;
        string N(double units) => PdfSyntax.Number(units * 1000 / metrics.UnitsPerEm);
        var name = SubsetTag() + "+" + Font.Name;
        var newIndex = _glyphs.Distinct().Select((glyph, index) => (glyph, index)).ToDictionary(p => p.glyph, p => p.index);
        var subset = TrueTypeSubsetter.Subset(Font, _glyphs.Distinct());
        int file = objects.AddStream($"/Length1 {subset.Length}", subset);
        const int Symbolic = 4, Italic = 64;
        int descriptor = objects.Add(
            $"<</Type /FontDescriptor /FontName /{name} /Flags {(metrics.ItalicAngle != 0 ? Symbolic | Italic : Symbolic)} "
            + $"/FontBBox [{N(metrics.XMin)} {N(metrics.YMin)} {N(metrics.XMax)} {N(metrics.YMax)}] /ItalicAngle {PdfSyntax.Number(metrics.ItalicAngle)} "
            + $"/Ascent {N(metrics.Ascent)} /Descent {N(metrics.Descent)} /CapHeight {N(metrics.CapHeight)} /StemV {50 + metrics.Weight / 8} "
            + $"/FontFile2 {file} 0 R>>");
        var cidToGlyph = _glyphs.SelectMany(g => (byte[])[(byte)(newIndex[g] >> 8), (byte)newIndex[g]]).ToArray();
        int descendant = objects.Add(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> "
            + $"/FontDescriptor {descriptor} 0 R /DW 1000 /W [0 [{string.Join(' ', _glyphs.Select(g => N(Font.AdvanceOf(g))))}]] "
            + $"/CIDToGIDMap {objects.AddStream("", cidToGlyph)} 0 R>>");
        int toUnicode = objects.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()));
        return objects.Add(
            $"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {toUnicode} 0 R>>");
    }

    /// <summary>Étiquette de six capitales, tirée du jeu de caractères pour rester la même d'une génération à l'autre.</summary>
    private string SubsetTag()
    {
        uint hash = 17;
        foreach (int character in _characters)
            hash = hash * 31 + (uint)character;
        return string.Create(6, hash, static (letters, seed) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)('A' + seed % 26);
                seed /= 13;
            }
        });
    }

    private string ToUnicode()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            + "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
            + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int start = 1; start < _characters.Count; start += 100)
        {
            int end = Math.Min(start + 100, _characters.Count);
            map.Append(CultureInfo.InvariantCulture, $"{end - start} beginbfchar\n");
            for (int cid = start; cid < end; cid++)
            {
                var utf16 = Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(_characters[cid]));
                map.Append(CultureInfo.InvariantCulture, $"<{cid:X4}> <{Convert.ToHexString(utf16)}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }
}
