using System.IO.Compression;
using System.Text;

namespace VillesSolidaires.Documents.Reading;

/// <summary>Ouvre un PDF depuis ses octets : références croisées en flux, flux d'objets, décompression. Ne sait rien de qui l'a écrit.</summary>
internal sealed class PdfFileReader
{
    private const int MaxInflatedLength = 256 * 1024 * 1024;
    private const int TailLength = 1024;

    private readonly record struct Location(int Type, int Second, int Third);

    private readonly byte[] _file;
    private readonly Dictionary<int, Location> _locations = [];
    private readonly Dictionary<int, object?> _objects = [];
    private readonly Dictionary<int, Dictionary<int, object?>> _objectStreams = [];

    public PdfFileReader(byte[] file)
    {
        _file = file;
        if (!file.AsSpan().StartsWith("%PDF-"u8))
            throw new PdfReadException("Le fichier n'est pas un PDF.");
        Trailer = ReadCrossReferences(FindStartXref());
        if (Trailer.ContainsKey("Encrypt"))
            throw new PdfReadException("Le PDF est chiffré.");
        Catalog = Dictionary(Trailer.GetValueOrDefault("Root")) ?? throw new PdfReadException("Le PDF n'a pas de catalogue.");
    }

    public PdfDictionary Trailer { get; }

    public PdfDictionary Catalog { get; }

    public object? Resolve(object? value)
    {
        for (int hops = 0; value is PdfReference reference; hops++)
        {
            if (hops > 10)
                throw new PdfReadException("Le PDF contient des références en boucle.");
            value = Load(reference.Id);
        }

        return value;
    }

    public PdfDictionary? Dictionary(object? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public IReadOnlyList<object?> Array(object? value) => Resolve(value) switch
    {
        List<object?> items => items,
        null => [],
        var single => [single],
    };

    public int? Integer(object? value) => Resolve(value) is double number ? (int)number : null;

    public string? Name(object? value) => (Resolve(value) as PdfName)?.Value;

    public string? Text(object? value) => Resolve(value) is not byte[] bytes ? null
        : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : Encoding.Latin1.GetString(bytes);

    public byte[] Decode(object? value)
    {
        if (Resolve(value) is not PdfStream stream)
            throw new PdfReadException("Un flux attendu manque dans le PDF.");
        return Decode(stream);
    }

    private byte[] Decode(PdfStream stream)
    {
        switch (Name(stream.Dictionary.GetValueOrDefault("Filter")))
        {
            case null:
                return stream.Encoded.ToArray();
            case "FlateDecode":
                return Inflate(stream.Encoded);
            case var other:
                throw new PdfReadException($"Le PDF emploie un codage de flux non prévu ({other}).");
        }
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> encoded)
    {
        using var input = new MemoryStream(encoded.ToArray(), writable: false);
        using var zlib = new ZLibStream(input, CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[81920];
        try
        {
            for (int read = zlib.Read(buffer); read > 0; read = zlib.Read(buffer))
            {
                output.Write(buffer, 0, read);
                if (output.Length > MaxInflatedLength)
                    throw new PdfReadException("Un flux du PDF est démesuré une fois décompressé.");
            }
        }
        catch (InvalidDataException e)
        {
            throw new PdfReadException("Un flux compressé du PDF est abîmé.", e);
        }

        return output.ToArray();
    }

    private int FindStartXref()
    {
        int from = Math.Max(0, _file.Length - TailLength), at = _file.AsSpan(from).LastIndexOf("startxref"u8);
        if (at < 0)
            throw new PdfReadException("La fin du PDF manque : le fichier est sans doute tronqué.");
        return new PdfTokenizer(_file, from + at + "startxref".Length).ReadInteger();
    }

    private PdfDictionary ReadCrossReferences(int position)
    {
        if (ReadObjectAt(position, out _) is not PdfStream stream || Name(stream.Dictionary.GetValueOrDefault("Type")) != "XRef")
            throw new PdfReadException("La table des références du PDF est introuvable, ou d'une forme non prévue.");
        var widths = Array(stream.Dictionary.GetValueOrDefault("W")).Select(w => Integer(w) ?? 0).ToArray();
        int size = Integer(stream.Dictionary.GetValueOrDefault("Size")) ?? 0;
        var data = Decode(stream);
        if (widths.Length != 3 || widths.Any(w => w is < 0 or > 4) || (long)size * widths.Sum() > data.Length)
            throw new PdfReadException("La table des références du PDF est abîmée.");
        int at = 0;
        for (int id = 0; id < size; id++)
            _locations[id] = new Location(Field(widths[0]), Field(widths[1]), Field(widths[2]));
        return stream.Dictionary;

        int Field(int width)
        {
            int value = 0;
            for (int i = 0; i < width; i++)
                value = value << 8 | data[at++];
            return value;
        }
    }

    private object? Load(int id)
    {
        if (_objects.TryGetValue(id, out var known))
            return known;
        var location = _locations.GetValueOrDefault(id);
        object? value = null;
        if (location.Type == 1)
        {
            value = ReadObjectAt(location.Second, out int found);
            if (found != id)
                throw new PdfReadException($"L'objet {id} du PDF n'est pas là où la table des références le dit.");
        }
        else if (location.Type == 2)
        {
            value = ObjectStream(location.Second).GetValueOrDefault(id);
        }

        _objects[id] = value;
        return value;
    }

    private Dictionary<int, object?> ObjectStream(int id)
    {
        if (_objectStreams.TryGetValue(id, out var objects))
            return objects;
        if (_locations.GetValueOrDefault(id).Type != 1 || Load(id) is not PdfStream stream)
            throw new PdfReadException($"Le flux d'objets {id} du PDF manque.");
        var data = Decode(stream);
        int count = Integer(stream.Dictionary.GetValueOrDefault("N")) ?? 0, first = Integer(stream.Dictionary.GetValueOrDefault("First")) ?? 0;
        var index = new PdfTokenizer(data);
        objects = [];
        for (int i = 0; i < count; i++)
        {
            int number = index.ReadInteger(), offset = index.ReadInteger();
            objects[number] = new PdfTokenizer(data, Math.Min(data.Length, first + offset)).Read();
        }

        _objectStreams[id] = objects;
        return objects;
    }

    private object? ReadObjectAt(int position, out int id)
    {
        if (position < 0 || position >= _file.Length)
            throw new PdfReadException("Une référence du PDF pointe hors du fichier : il est sans doute tronqué.");
        var tokens = new PdfTokenizer(_file, position);
        id = tokens.ReadInteger();
        tokens.ReadInteger();
        tokens.Expect("obj");
        var value = tokens.Read();
        if (value is not PdfDictionary dictionary || tokens.Read() is not PdfKeyword { Value: "stream" })
            return value;
        tokens.SkipLineEnd();
        int length = Integer(dictionary.GetValueOrDefault("Length")) ?? -1;
        if (length < 0 || length > _file.Length - tokens.Position)
            throw new PdfReadException($"Le flux {id} du PDF est tronqué.");
        return new PdfStream(dictionary, _file.AsMemory(tokens.Position, length));
    }
}
