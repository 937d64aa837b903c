using System.Buffers.Binary;
using System.Text;

namespace VillesSolidaires.Documents.Fonts;

/// <summary>Octets d'un fichier TrueType et position de ses tables ; les nombres y sont en gros-boutiste.</summary>
internal sealed class FontData
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = new(StringComparer.Ordinal);

    public FontData(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < 12 || Int32(0) != 0x00010000)
            throw new FontException("Le fichier n'est pas une police TrueType (signature 00010000 attendue).");
        int count = UInt16(4);
        for (int i = 0; i < count; i++)
        {
            int entry = 12 + 16 * i;
            var (offset, length) = (Int32(entry + 8), Int32(entry + 12));
            if (offset < 0 || length < 0 || offset > bytes.Length - length)
                throw new FontException("Le fichier de police est tronqué : une table dépasse la fin du fichier.");
            _tables[Encoding.ASCII.GetString(bytes, entry, 4)] = (offset, length);
        }
    }

    public bool HasTable(string tag) => _tables.ContainsKey(tag);

    public int Table(string tag) => _tables.TryGetValue(tag, out var table)
        ? table.Offset
        : throw new FontException($"La table « {tag} » manque dans la police.");

    public byte[] CopyTable(string tag) => Slice(Table(tag), _tables[tag].Length).ToArray();

    public ReadOnlySpan<byte> Slice(int offset, int length) => _bytes.AsSpan(offset, length);

    public ushort UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(offset));

    public short Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(offset));

    public int Int32(int offset) => BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(offset));
}
