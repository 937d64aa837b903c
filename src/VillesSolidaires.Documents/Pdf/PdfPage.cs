namespace VillesSolidaires.Documents.Pdf;

/// <summary>Page en cours d'écriture : son flux de contenu, ses contenus marqués (le rang est le MCID) et ses annotations.</summary>
internal sealed class PdfPage(Size size, int objectId)
{
    public Size Size { get; } = size;

    public int ObjectId { get; } = objectId;

    public ContentBuffer Content { get; } = new();

    public List<StructureElement> MarkedContent { get; } = [];

    public List<int> Annotations { get; } = [];
}
