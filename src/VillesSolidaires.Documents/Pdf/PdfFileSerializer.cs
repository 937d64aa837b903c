using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>
/// Écrit la table d'objets en fichier PDF 1.7 : petits objets groupés en flux d'objets, références croisées en flux
/// (ISO 32000-1, § 7.5.7 et 7.5.8).
/// </summary>
internal sealed class PdfFileSerializer(PdfObjectTable objects)
{
    private const int ObjectsPerStream = 200;
    private const int EntryLength = 7;

    private readonly MemoryStream _file = new();
    private readonly List<byte[]> _entries = [Entry(0, 0, 0xFFFF)];

    public byte[] Serialize(int catalogId, int infoId, string? identifier)
    {
        Write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var grouped = new List<int>();
        for (int id = 1; id < objects.Count; id++)
        {
            var item = objects[id] ?? throw new InvalidOperationException($"L'objet PDF {id} est réservé mais jamais écrit.");
            if (item.Stream is null)
                grouped.Add(id);
            else
                SetEntry(id, Entry(1, WriteStream(id, item.Body, item.Stream), 0));
        }

        int next = objects.Count;
        foreach (var group in grouped.Chunk(ObjectsPerStream))
            WriteObjectStream(next++, group);
        WriteCrossReferences(next, catalogId, infoId, identifier);
        return _file.ToArray();
    }

    private void WriteObjectStream(int id, int[] group)
    {
        var index = new StringBuilder();
        var bodies = new StringBuilder();
        for (int i = 0; i < group.Length; i++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{group[i]} {bodies.Length} ");
            bodies.Append(objects[group[i]]!.Body).Append('\n');
            SetEntry(group[i], Entry(2, id, i));
        }

        var data = PdfSyntax.Deflate(Encoding.Latin1.GetBytes(index.ToString() + bodies));
        var dictionary = $"<</Type /ObjStm /N {group.Length} /First {index.Length} /Filter /FlateDecode /Length {data.Length}>>";
        SetEntry(id, Entry(1, WriteStream(id, dictionary, data), 0));
    }

    private void WriteCrossReferences(int id, int catalogId, int infoId, string? identifier)
    {
        string content = Digest(_file.GetBuffer().AsSpan(0, (int)_file.Length));
        string permanent = identifier is null ? content : Digest(Encoding.UTF8.GetBytes(identifier));
        long start = _file.Length;
        SetEntry(id, Entry(1, start, 0));
        var data = PdfSyntax.Deflate(_entries.SelectMany(e => e).ToArray());
        var dictionary = $"<</Type /XRef /Size {id + 1} /W [1 4 2] /Root {catalogId} 0 R /Info {infoId} 0 R "
            + $"/ID [<{permanent}> <{content}>] /Filter /FlateDecode /Length {data.Length}>>";
        WriteStream(id, dictionary, data);
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
    }

    private long WriteStream(int id, string dictionary, byte[] data)
    {
        long start = _file.Length;
        Write(string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n{dictionary}\nstream\n"));
        _file.Write(data);
        Write("\nendstream\nendobj\n");
        return start;
    }

    private void SetEntry(int id, byte[] entry)
    {
        while (_entries.Count <= id)
            _entries.Add(new byte[EntryLength]);
        _entries[id] = entry;
    }

    private static byte[] Entry(byte type, long second, int third) =>
        [type, (byte)(second >> 24), (byte)(second >> 16), (byte)(second >> 8), (byte)second, (byte)(third >> 8), (byte)third];

    private static string Digest(ReadOnlySpan<byte> data) => Convert.ToHexString(SHA256.HashData(data).AsSpan(0, 16));

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
