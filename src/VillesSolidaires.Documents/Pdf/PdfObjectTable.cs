namespace VillesSolidaires.Documents.Pdf;

/// <summary>Objets indirects d'un fichier, numérotés à partir de 1 dans l'ordre où ils sont réservés.</summary>
internal sealed class PdfObjectTable
{
    private readonly List<PdfObject?> _objects = [null];

    public int Count => _objects.Count;

    public PdfObject? this[int id] => _objects[id];

    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count - 1;
    }

    public void Set(int id, string body) => _objects[id] = new PdfObject(body, Stream: null);

    public int Add(string body)
    {
        int id = Reserve();
        Set(id, body);
        return id;
    }

    /// <param name="entries">Entrées du dictionnaire, sans Length ni Filter.</param>
    /// <param name="data">Contenu brut, compressé ici.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data)
    {
        var compressed = PdfSyntax.Deflate(data);
        return AddEncodedStream(entries + " /Filter /FlateDecode", compressed);
    }

    /// <summary>Ajoute un flux déjà encodé, ou volontairement en clair ; <paramref name="entries"/> dit son filtre.</summary>
    public int AddEncodedStream(string entries, byte[] data)
    {
        int id = Reserve();
        _objects[id] = new PdfObject($"<<{entries} /Length {data.Length}>>", data);
        return id;
    }
}

/// <summary>Un objet indirect : son texte, et les octets de son flux s'il en a un.</summary>
internal sealed record PdfObject(string Body, byte[]? Stream);
