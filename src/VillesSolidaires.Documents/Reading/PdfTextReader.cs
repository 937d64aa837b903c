namespace VillesSolidaires.Documents.Reading;

/// <summary>Texte relu d'un PDF. <paramref name="Text"/> suit l'ordre de lecture, un bloc par ligne, sans en-têtes ni pieds de page.</summary>
public sealed record ReadText(string Title, int PageCount, string Text);

/// <summary>Relit le texte d'un PDF balisé depuis ses octets.</summary>
public static class PdfTextReader
{
    /// <exception cref="PdfReadException">Le fichier est abîmé, chiffré ou sans balises.</exception>
    public static ReadText Read(byte[] pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var file = new PdfFileReader(pdf);
        var pages = file.Dictionary(file.Catalog.GetValueOrDefault("Pages")) ?? throw new PdfReadException("Le PDF n'a pas de pages.");
        return new ReadText(
            file.Text(file.Dictionary(file.Trailer.GetValueOrDefault("Info"))?.GetValueOrDefault("Title")) ?? "",
            file.Integer(pages.GetValueOrDefault("Count")) ?? 0,
            new StructureReader(file).Read().Text);
    }

    /// <summary>En-tête, pied et filigrane de chaque page, dans l'ordre des pages : ce que <see cref="Read"/> laisse de côté.</summary>
    /// <exception cref="PdfReadException">Le fichier est abîmé ou chiffré.</exception>
    public static IReadOnlyList<string> ReadRunningTexts(byte[] pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var file = new PdfFileReader(pdf);
        var texts = new MarkedTextReader(file);
        return [.. Pages(file, file.Dictionary(file.Catalog.GetValueOrDefault("Pages"))).Select(p => texts.Read(p).GetValueOrDefault(MarkedTextReader.Artifact, ""))];
    }

    private static IEnumerable<PdfDictionary> Pages(PdfFileReader file, PdfDictionary? node) =>
        node is null ? []
        : node.ContainsKey("Kids") ? file.Array(node["Kids"]).SelectMany(k => Pages(file, file.Dictionary(k)))
        : [node];
}
