namespace VillesSolidaires.Documents.Pdf;

/// <summary>
/// Écrit les pièces jointes (ISO 32000-1, 7.11.4 ; ISO 19005-3, 6.8) : le fichier, sa description, et les deux entrées par où un lecteur le trouve.
/// </summary>
internal sealed class AttachmentWriter(PdfObjectTable objects, DateTimeOffset date)
{
    private readonly List<(string Name, int Specification)> _written = [];

    /// <summary>Entrée AF du catalogue : les fichiers associés au document entier ; vide s'il n'y en a pas.</summary>
    public string AssociatedFiles => _written.Count == 0 ? "" : $" /AF [{PdfSyntax.References(_written.Select(f => f.Specification))}]";

    /// <summary>Entrée EmbeddedFiles de l'arbre des noms, triée comme la norme le demande.</summary>
    public string NameTree => _written.Count == 0
        ? ""
        : $"/EmbeddedFiles <</Names [{string.Join(' ', _written.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => $"{PdfSyntax.Text(f.Name)} {PdfSyntax.Reference(f.Specification)}"))}]>>";

    public void Write(Attachment attachment)
    {
        var subtype = attachment.MimeType.Replace("/", "#2F", StringComparison.Ordinal);
        int file = objects.AddStream(
            $"/Type /EmbeddedFile /Subtype /{subtype} /Params <</Size {attachment.Content.Length} /ModDate {PdfSyntax.Date(date)}>>", attachment.Content);
        var name = PdfSyntax.Text(attachment.Name);
        int specification = objects.Add(
            $"<</Type /Filespec /F {name} /UF {name} /Desc {PdfSyntax.Text(attachment.Description)} /AFRelationship /{attachment.Relation} "
            + $"/EF <</F {file} 0 R /UF {file} 0 R>>>>");
        _written.Add((attachment.Name, specification));
    }
}
