namespace VillesSolidaires.Documents.Fonts;

/// <summary>Table cmap : de la valeur Unicode au glyphe. Lit les formats 12 (tout Unicode) et 4 (plan de base).</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] _basicPlane = new ushort[0x10000];
    private readonly Dictionary<int, ushort> _beyond = [];

    public CharacterMap(FontData data)
    {
        int table = data.Table("cmap"), best = 0, bestRank = 0;
        for (int i = 0; i < data.UInt16(table + 2); i++)
        {
            int record = table + 4 + 8 * i, subtable = table + data.Int32(record + 4);
            int rank = (data.UInt16(record), data.UInt16(record + 2), data.UInt16(subtable)) switch
            {
                (3, 10, 12) or (0, _, 12) => 2,
                (3, 1, 4) or (0, _, 4) => 1,
                _ => 0,
            };
            if (rank > bestRank)
                (best, bestRank) = (subtable, rank);
        }

        if (bestRank == 2)
            ReadFormat12(data, best);
        else if (bestRank == 1)
            ReadFormat4(data, best);
        else
            throw new FontException("La police n'a pas de table de caractères Unicode (cmap 4 ou 12).");
    }

    /// <summary>Glyphe du caractère, ou 0 (.notdef) s'il manque.</summary>
    public ushort GlyphOf(int codePoint) => codePoint < 0x10000 ? _basicPlane[codePoint] : _beyond.GetValueOrDefault(codePoint);

    private void Add(int codePoint, int glyph)
    {
        if (codePoint < 0x10000)
            _basicPlane[codePoint] = (ushort)glyph;
        else
            _beyond[codePoint] = (ushort)glyph;
    }

    private void ReadFormat12(FontData data, int subtable)
    {
        int groups = data.Int32(subtable + 12);
        for (int i = 0; i < groups; i++)
        {
            int group = subtable + 16 + 12 * i, glyph = data.Int32(group + 8);
            for (int code = data.Int32(group); code <= data.Int32(group + 4); code++)
                Add(code, glyph++);
        }
    }

    private void ReadFormat4(FontData data, int subtable)
    {
        int segments = data.UInt16(subtable + 6) / 2;
        for (int i = 0; i < segments; i++)
        {
            int end = data.UInt16(subtable + 14 + 2 * i), start = data.UInt16(subtable + 16 + 2 * segments + 2 * i);
            int delta = data.UInt16(subtable + 16 + 4 * segments + 2 * i);
            int rangeAt = subtable + 16 + 6 * segments + 2 * i, range = data.UInt16(rangeAt);
            for (int code = start; code <= end && code < 0xFFFF; code++)
            {
                int glyph = range == 0 ? code : data.UInt16(rangeAt + range + 2 * (code - start));
                if (range == 0 || glyph != 0)
                    Add(code, (glyph + delta) & 0xFFFF);
            }
        }
    }
}
