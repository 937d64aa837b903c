namespace VillesSolidaires.Documents.Reading;

/// <summary>Pièce jointe relue.</summary>
/// <param name="Name">Nom du fichier.</param>
/// <param name="MimeType">Type de contenu : « text/csv ».</param>
/// <param name="Relation">Relation au document : « Data », « Source »…</param>
/// <param name="Content">Octets.</param>
public sealed record ReadAttachment(string Name, string MimeType, string Relation, byte[] Content);

/// <summary>Relit les pièces jointes d'un PDF, pour recouper les données qu'il porte avec les totaux qu'il montre.</summary>
public static class PdfAttachmentReader
{
    /// <summary>Pièces jointes, dans l'ordre du document ; vide s'il n'en a pas.</summary>
    /// <exception cref="PdfReadException">Le fichier n'est pas un PDF lisible.</exception>
    public static IReadOnlyList<ReadAttachment> Read(byte[] pdf)
    {
        var file = new PdfFileReader(pdf);
        return [.. file.Array(file.Catalog.GetValueOrDefault("AF")).Select(entry => ReadOne(file, entry))];
    }

    private static ReadAttachment ReadOne(PdfFileReader file, object? entry)
    {
        var specification = file.Dictionary(entry) ?? throw new PdfReadException("Une pièce jointe n'a pas de description.");
        var embedded = file.Dictionary(specification.GetValueOrDefault("EF"))?.GetValueOrDefault("F");
        var stream = file.Dictionary(embedded) ?? throw new PdfReadException("Une pièce jointe n'a pas de contenu.");
        return new(
            file.Text(specification.GetValueOrDefault("UF")) ?? "",
            file.Name(stream.GetValueOrDefault("Subtype")) ?? "",
            file.Name(specification.GetValueOrDefault("AFRelationship")) ?? "",
            file.Decode(embedded));
    }
}
