using System.Buffers.Binary;
using System.Text;

namespace VillesSolidaires.Documents.Fonts;

/// <summary>Réduit une police aux glyphes employés. Un glyphe composite en appelle d'autres, eux-mêmes parfois composites : on les suit tous.</summary>
internal sealed class TrueTypeSubsetter
{
    private const int ArgumentsAreWords = 0x1, HasScale = 0x8, MoreComponents = 0x20, HasTwoScales = 0x40, HasMatrix = 0x80;

    private readonly FontData _data;
    private readonly TrueTypeFont _font;
    private readonly List<ushort> _glyphs;
    private readonly Dictionary<ushort, int> _newIndex = [];

    private TrueTypeSubsetter(TrueTypeFont font, IEnumerable<ushort> glyphs)
    {
        _data = font.Data;
        _font = font;
        _glyphs = [.. glyphs];
        for (int i = 0; i < _glyphs.Count; i++)
            _newIndex.TryAdd(_glyphs[i], i);
    }

    /// <param name="font">Police d'origine.</param>
    /// <param name="glyphs">Glyphes voulus ; le rang dans la liste devient leur nouvel indice, le premier doit être 0 (.notdef).</param>
    public static byte[] Subset(TrueTypeFont font, IEnumerable<ushort> glyphs) => new TrueTypeSubsetter(font, glyphs).Build();

    private byte[] Build()
    {
        var (glyf, loca) = CopyOutlines();
        var head = _data.CopyTable("head");
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1); // loca longue
        var hhea = _data.CopyTable("hhea");
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)_glyphs.Count);
        var maxp = _data.CopyTable("maxp");
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)_glyphs.Count);

        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = glyf, ["loca"] = loca, ["head"] = head, ["hhea"] = hhea, ["maxp"] = maxp, ["hmtx"] = HorizontalMetrics(),
        };
        foreach (var hinting in (string[])["cvt ", "fpgm", "prep"])
        {
            if (_data.HasTable(hinting))
                tables[hinting] = _data.CopyTable(hinting);
        }

        return Assemble(tables);
    }

    private (byte[] Glyf, byte[] Loca) CopyOutlines()
    {
        using var glyf = new MemoryStream();
        var offsets = new List<int>();
        for (int i = 0; i < _glyphs.Count; i++) // la liste s'allonge des composants rencontrés
        {
            offsets.Add((int)glyf.Length);
            var outline = OutlineOf(_glyphs[i]).ToArray();
            if (outline.Length == 0)
                continue;
            if (BinaryPrimitives.ReadInt16BigEndian(outline) < 0)
                RenumberComponents(outline);
            glyf.Write(outline);
            while (glyf.Length % 4 != 0)
                glyf.WriteByte(0);
        }

        offsets.Add((int)glyf.Length);
        var loca = new byte[4 * offsets.Count];
        for (int i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), offsets[i]);
        return (glyf.ToArray(), loca);
    }

    private ReadOnlySpan<byte> OutlineOf(ushort glyph)
    {
        int loca = _data.Table("loca");
        bool longOffsets = _data.Int16(_data.Table("head") + 50) != 0;
        int Offset(int index) => longOffsets ? _data.Int32(loca + 4 * index) : 2 * _data.UInt16(loca + 2 * index);
        int start = Offset(glyph);
        return _data.Slice(_data.Table("glyf") + start, Offset(glyph + 1) - start);
    }

    private void RenumberComponents(Span<byte> outline)
    {
        int at = 10, flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            ushort component = BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]);
            if (!_newIndex.TryGetValue(component, out int index))
            {
                _newIndex[component] = index = _glyphs.Count;
                _glyphs.Add(component);
            }

            BinaryPrimitives.WriteUInt16BigEndian(outline[(at + 2)..], (ushort)index);
            int transform = (flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0;
            at += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + transform;
        }
        while ((flags & MoreComponents) != 0);
    }

    private byte[] HorizontalMetrics()
    {
        int table = _data.Table("hmtx"), full = _data.UInt16(_data.Table("hhea") + 34);
        var metrics = new byte[4 * _glyphs.Count];
        for (int i = 0; i < _glyphs.Count; i++)
        {
            ushort glyph = _glyphs[i];
            int bearing = glyph < full ? table + 4 * glyph + 2 : table + 4 * full + 2 * (glyph - full);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)_font.AdvanceOf(glyph));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), _data.Int16(bearing));
        }

        return metrics;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> tables)
    {
        int power = (int)Math.Log2(tables.Count), offset = 12 + 16 * tables.Count, entry = 12;
        var directory = new byte[offset];
        BinaryPrimitives.WriteInt32BigEndian(directory, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)(16 * tables.Count - (16 << power)));
        foreach (var (tag, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(tag, directory.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(directory.AsSpan(entry + 4), Checksum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(entry + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(directory.AsSpan(entry + 12), bytes.Length);
            offset += (bytes.Length + 3) & ~3;
            entry += 16;
        }

        using var file = new MemoryStream(offset);
        file.Write(directory);
        foreach (var bytes in tables.Values)
        {
            file.Write(bytes);
            while (file.Length % 4 != 0)
                file.WriteByte(0);
        }

        return file.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint sum = 0;
        for (int i = 0; i < bytes.Length; i++)
            sum += (uint)bytes[i] << (24 - 8 * (i & 3));
        return sum;
    }
}
