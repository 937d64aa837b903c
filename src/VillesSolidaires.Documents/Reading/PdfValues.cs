namespace VillesSolidaires.Documents.Reading;

/// <summary>Nom PDF (« /Type »), sans sa barre.</summary>
internal sealed record PdfName(string Value);

/// <summary>Mot nu : opérateur de contenu, ou mot-clé (obj, stream…).</summary>
internal sealed record PdfKeyword(string Value);

internal readonly record struct PdfReference(int Id);

internal sealed class PdfDictionary : Dictionary<string, object?>
{
    public PdfDictionary()
        : base(StringComparer.Ordinal)
    {
    }
}

/// <summary>Flux : son dictionnaire et ses octets encore encodés.</summary>
internal sealed record PdfStream(PdfDictionary Dictionary, ReadOnlyMemory<byte> Encoded);
