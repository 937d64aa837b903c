using System.Collections.Concurrent;
using System.Numerics;

namespace VillesSolidaires.Documents.Fonts;

/// <summary>Crénage par paires de la table GPOS (fonction « kern », positionnement de type 2). Le cache se partage entre les fils.</summary>
internal sealed class PairKerning
{
    private const int KernFeature = 0x6B65726E;
    private const int ExtensionLookup = 9;
    private const int PairLookup = 2;
    private const int XAdvance = 4;

    private readonly FontData _data;
    private readonly List<int> _subtables = [];
    private readonly ConcurrentDictionary<uint, short> _cache = new();

    public PairKerning(FontData data)
    {
        _data = data;
        if (data.HasTable("GPOS"))
            FindSubtables(data.Table("GPOS"));
    }

    /// <summary>Écart à ajouter entre deux glyphes, en unités de la police (négatif : on rapproche).</summary>
    public short Between(ushort left, ushort right)
    {
        uint key = (uint)left << 16 | right;
        if (_cache.TryGetValue(key, out short value))
            return value;
        value = Find(left, right);
        _cache[key] = value;
        return value;
    }

    private void FindSubtables(int gpos)
    {
        int features = gpos + _data.UInt16(gpos + 6), lookups = gpos + _data.UInt16(gpos + 8);
        var wanted = new SortedSet<int>();
        for (int i = 0; i < _data.UInt16(features); i++)
        {
            if (_data.Int32(features + 2 + 6 * i) != KernFeature)
                continue;
            int feature = features + _data.UInt16(features + 6 + 6 * i);
            for (int k = 0; k < _data.UInt16(feature + 2); k++)
                wanted.Add(_data.UInt16(feature + 4 + 2 * k));
        }

        foreach (int index in wanted)
        {
            int lookup = lookups + _data.UInt16(lookups + 2 + 2 * index);
            for (int k = 0; k < _data.UInt16(lookup + 4); k++)
            {
                int type = _data.UInt16(lookup), subtable = lookup + _data.UInt16(lookup + 6 + 2 * k);
                if (type == ExtensionLookup)
                    (type, subtable) = (_data.UInt16(subtable + 2), subtable + _data.Int32(subtable + 4));
                if (type == PairLookup)
                    _subtables.Add(subtable);
            }
        }
    }

    private short Find(ushort left, ushort right)
    {
        foreach (int subtable in _subtables)
        {
            int covered = CoverageIndex(subtable + _data.UInt16(subtable + 2), left);
            int first = _data.UInt16(subtable + 4), second = _data.UInt16(subtable + 6);
            if (covered < 0 || (first & XAdvance) == 0)
                continue;
            int size = 2 * (BitOperations.PopCount((uint)first) + BitOperations.PopCount((uint)second));
            int advanceAt = 2 * BitOperations.PopCount((uint)(first & (XAdvance - 1)));
            int? value = _data.UInt16(subtable) == 1
                ? FindInPairSet(subtable, covered, right, size)
                : subtable + 16 + size * (ClassOf(subtable + _data.UInt16(subtable + 8), left) * _data.UInt16(subtable + 14)
                    + ClassOf(subtable + _data.UInt16(subtable + 10), right));
            if (value is { } at)
                return _data.Int16(at + advanceAt);
        }

        return 0;
    }

    private int? FindInPairSet(int subtable, int covered, ushort right, int size)
    {
        int set = subtable + _data.UInt16(subtable + 10 + 2 * covered), low = 0, high = _data.UInt16(set) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, record = set + 2 + middle * (2 + size), glyph = _data.UInt16(record);
            if (glyph == right)
                return record + 2;
            if (glyph < right)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    private int CoverageIndex(int coverage, ushort glyph)
    {
        bool list = _data.UInt16(coverage) == 1;
        int low = 0, high = _data.UInt16(coverage + 2) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, entry = coverage + 4 + (list ? 2 : 6) * middle;
            int start = _data.UInt16(entry), end = list ? start : _data.UInt16(entry + 2);
            if (glyph < start)
                high = middle - 1;
            else if (glyph > end)
                low = middle + 1;
            else
                return list ? middle : _data.UInt16(entry + 4) + glyph - start;
        }

        return -1;
    }

    private int ClassOf(int classes, ushort glyph)
    {
        if (_data.UInt16(classes) == 1)
        {
            int start = _data.UInt16(classes + 2), count = _data.UInt16(classes + 4);
            return glyph >= start && glyph < start + count ? _data.UInt16(classes + 6 + 2 * (glyph - start)) : 0;
        }

        int low = 0, high = _data.UInt16(classes + 2) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2, range = classes + 4 + 6 * middle;
            if (glyph < _data.UInt16(range))
                high = middle - 1;
            else if (glyph > _data.UInt16(range + 2))
                low = middle + 1;
            else
                return _data.UInt16(range + 4);
        }

        return 0;
    }
}
