using System.Globalization;
using System.Text;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Écrit l'arbre de structure et son ParentTree, qui ramène de chaque contenu marqué ou annotation à son nœud.</summary>
internal sealed class StructureTreeWriter(PdfObjectTable objects, IReadOnlyList<PdfPage> pages)
{
    private readonly SortedDictionary<string, StructureElement> _identified = new(StringComparer.Ordinal);

    /// <param name="root">Racine (Document).</param>
    /// <param name="annotations">Nœud de chaque annotation, dans l'ordre de leur StructParent, qui suit celui des pages.</param>
    /// <returns>L'objet StructTreeRoot.</returns>
    public int Write(StructureElement root, IReadOnlyList<StructureElement> annotations)
    {
        int treeId = objects.Reserve();
        Number(root);
        WriteElement(root, treeId);
        var parents = new StringBuilder();
        for (int i = 0; i < pages.Count; i++)
            parents.Append(CultureInfo.InvariantCulture, $"{i} [{PdfSyntax.References(pages[i].MarkedContent.Select(e => e.ObjectId))}] ");
        for (int i = 0; i < annotations.Count; i++)
            parents.Append(CultureInfo.InvariantCulture, $"{pages.Count + i} {annotations[i].ObjectId} 0 R ");
        int parentTree = objects.Add($"<</Nums [{parents}]>>");
        var identifiers = _identified.Count == 0 ? "" : $" /IDTree <</Names [{string.Join(' ', _identified.Select(e => $"{PdfSyntax.Text(e.Key)} {PdfSyntax.Reference(e.Value.ObjectId)}"))}]>>";
        objects.Set(
            treeId,
            $"<</Type /StructTreeRoot /K {root.ObjectId} 0 R{identifiers} /ParentTree {parentTree} 0 R /ParentTreeNextKey {pages.Count + annotations.Count}>>");
        return treeId;
    }

    private void Number(StructureElement element)
    {
        element.ObjectId = objects.Reserve();
        if (element.Id is { } id)
            _identified.Add(id, element);
        foreach (var kid in element.Kids)
        {
            if (kid.Child is { } child)
                Number(child);
        }
    }

    private void WriteElement(StructureElement element, int parentId)
    {
        var kids = new StringBuilder();
        foreach (var kid in element.Kids)
        {
            if (kid.Child is { } child)
            {
                kids.Append(CultureInfo.InvariantCulture, $"{child.ObjectId} 0 R ");
                WriteElement(child, element.ObjectId);
            }
            else if (kid.AnnotationId != 0)
            {
                kids.Append(CultureInfo.InvariantCulture, $"<</Type /OBJR /Obj {kid.AnnotationId} 0 R /Pg {pages[kid.Page].ObjectId} 0 R>> ");
            }
            else if (kid.Page == element.Page)
            {
                kids.Append(CultureInfo.InvariantCulture, $"{kid.MarkedContentId} ");
            }
            else
            {
                kids.Append(CultureInfo.InvariantCulture, $"<</Type /MCR /Pg {pages[kid.Page].ObjectId} 0 R /MCID {kid.MarkedContentId}>> ");
            }
        }

        var page = element.Page >= 0 ? $" /Pg {pages[element.Page].ObjectId} 0 R" : "";
        var alternate = element.AlternateText is { } text ? " /Alt " + PdfSyntax.Text(text) : "";
        var identifier = element.Id is { } id ? " /ID " + PdfSyntax.Text(id) : "";
        objects.Set(
            element.ObjectId,
            $"<</Type /StructElem /S /{element.Tag} /P {parentId} 0 R{page}{identifier}{alternate}{Attributes(element)} /K [{kids}]>>");
    }

    private static string Attributes(StructureElement element)
    {
        var table = (element.Scope is { } scope ? " /Scope /" + scope : "")
            + (element.ColumnSpan > 1 ? string.Create(CultureInfo.InvariantCulture, $" /ColSpan {element.ColumnSpan}") : "");
        if (table.Length > 0)
            return $" /A <</O /Table{table}>>";
        if (element.ListNumbering is { } numbering)
            return $" /A <</O /List /ListNumbering /{numbering}>>";
        return element.BoundingBox is { } box ? $" /A <</O /Layout /Placement /Block /BBox {box}>>" : "";
    }
}
