using System.Globalization;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Un signet : niveau (1 = premier), titre, page et hauteur visée en repère PDF.</summary>
internal sealed record OutlineEntry(int Level, string Title, int Page, double Top);

/// <summary>Écrit l'arbre des signets à partir d'une liste à plat de niveaux.</summary>
internal sealed class OutlineWriter(PdfObjectTable objects, IReadOnlyList<PdfPage> pages)
{
    private sealed class Node(int id, OutlineEntry? entry)
    {
        public int Id { get; } = id;

        public OutlineEntry? Entry { get; } = entry;

        public List<Node> Children { get; } = [];

        public int DescendantCount => Children.Sum(c => 1 + c.DescendantCount);
    }

    /// <returns>L'objet racine des signets.</returns>
    public int Write(IReadOnlyList<OutlineEntry> entries)
    {
        var root = new Node(objects.Reserve(), entry: null);
        var ancestors = new Stack<Node>([root]);
        foreach (var entry in entries)
        {
            while (ancestors.Peek().Entry is { } above && above.Level >= entry.Level)
                ancestors.Pop();
            var node = new Node(objects.Reserve(), entry);
            ancestors.Peek().Children.Add(node);
            ancestors.Push(node);
        }

        objects.Set(root.Id, $"<</Type /Outlines{ChildLinks(root)}>>");
        WriteChildren(root);
        return root.Id;
    }

    private void WriteChildren(Node parent)
    {
        for (int i = 0; i < parent.Children.Count; i++)
        {
            var node = parent.Children[i];
            var previous = i > 0 ? $" /Prev {parent.Children[i - 1].Id} 0 R" : "";
            var next = i < parent.Children.Count - 1 ? $" /Next {parent.Children[i + 1].Id} 0 R" : "";
            var entry = node.Entry!;
            objects.Set(
                node.Id,
                $"<</Title {PdfSyntax.Text(entry.Title)} /Parent {parent.Id} 0 R{previous}{next}{ChildLinks(node)} "
                + $"/Dest [{pages[entry.Page].ObjectId} 0 R /XYZ 0 {PdfSyntax.Number(entry.Top)} null]>>");
            WriteChildren(node);
        }
    }

    private static string ChildLinks(Node node) => node.Children.Count == 0
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" /First {node.Children[0].Id} 0 R /Last {node.Children[^1].Id} 0 R /Count {node.DescendantCount}");
}
