using System.Text;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Écrit un document PDF 1.7 balisé, qui déclare suivre PDF/UA-1 et PDF/A-2a, ou PDF/A-3a quand il porte des pièces jointes.</summary>
internal sealed class PdfDocumentBuilder : IPageSurface
{
    private sealed record Link(int ObjectId, StructureElement Element, int Page, Rect Area, string Target, bool External, string Contents);

    private readonly DocumentMetadata _metadata;
    private readonly PdfObjectTable _objects = new();
    private readonly PdfPainter _painter;
    private readonly List<PdfPage> _pages = [];
    private readonly List<OutlineEntry> _outline = [];
    private readonly List<Link> _links = [];
    private readonly SortedDictionary<string, (int Page, double Top)> _destinations = new(StringComparer.Ordinal);
    private readonly StructureElement _root = new("Document", parent: null);
    private readonly Stack<StructureElement> _elements = new();
    private readonly Stack<ArtifactKind> _artifacts = new();
    private readonly IReadOnlyList<Attachment> _attachments;
    private object? _openSequence; // nœud ou nature d'artefact de la séquence marquée en cours

    public PdfDocumentBuilder(DocumentMetadata metadata, IReadOnlyList<Attachment> attachments)
    {
        (_metadata, _attachments) = (metadata, attachments);
        _painter = new PdfPainter(_objects);
        _elements.Push(_root);
    }

    private PdfPage Page => _pages[^1];

    public void BeginPage(Size size)
    {
        CloseSequence();
        _pages.Add(new PdfPage(size, _objects.Reserve()));
    }

    public StructureElement CreateElement(string tag)
    {
        var element = new StructureElement(tag, _elements.Peek());
        _elements.Peek().Kids.Add(StructureKid.Element(element));
        return element;
    }

    public void Enter(StructureElement element) => _elements.Push(element);

    public void Leave() => _elements.Pop();

    public void BeginArtifact(ArtifactKind kind) => _artifacts.Push(kind);

    public void EndArtifact() => _artifacts.Pop();

    public void DrawText(double x, double baseline, string text, in TextPaint paint)
    {
        if (text.Length == 0)
            return;
        OpenSequence();
        _painter.DrawText(Page, x, baseline, text, paint);
    }

    public void DrawPath(GraphicsPath path, in Paint paint)
    {
        OpenSequence();
        PdfPainter.DrawPath(Page, path, paint);
    }

    public void DrawImage(RasterImage image, Rect area)
    {
        OpenSequence();
        _painter.DrawImage(Page, image, area);
    }

    public void SetBoundingBox(StructureElement element, Rect area) => element.BoundingBox = PdfSyntax.Rectangle(area, Page.Size.Height);

    public void AddDestination(string name, double top)
    {
        if (!_destinations.TryAdd(name, (_pages.Count - 1, Page.Size.Height - top)))
            throw new LayoutException($"Deux sections du document portent le même nom « {name} » : un lien ne saurait laquelle viser.");
    }

    public void AddOutline(int level, string title, double top) =>
        _outline.Add(new OutlineEntry(level, title, _pages.Count - 1, Page.Size.Height - top));

    public void AddLink(Rect area, string target, bool external, string contents)
    {
        int id = _objects.Reserve();
        var element = _elements.Peek();
        Page.Annotations.Add(id);
        element.Kids.Add(StructureKid.Annotation(_pages.Count - 1, id));
        _links.Add(new Link(id, element, _pages.Count - 1, area, target, external, contents));
    }

    public byte[] Finish()
    {
        CloseSequence();
        int pageTree = WritePages();
        WriteLinks();
        int structure = new StructureTreeWriter(_objects, _pages).Write(_root, [.. _links.Select(l => l.Element)]);
        var attached = new AttachmentWriter(_objects, _metadata.CreatedAt);
        foreach (var attachment in _attachments)
            attached.Write(attachment);
        var names = DestinationTree() + attached.NameTree;
        var nameTree = names.Length == 0 ? "" : $" /Names <<{names}>>";
        var outline = _outline.Count == 0 ? "" : $" /Outlines {new OutlineWriter(_objects, _pages).Write(_outline)} 0 R /PageMode /UseOutlines";
        var xmp = XmpMetadata.Write(_metadata, pdfAPart: _attachments.Count > 0 ? 3 : 2); // en clair : PDF/A veut des métadonnées lisibles sans décompresser
        int metadata = _objects.AddEncodedStream("/Type /Metadata /Subtype /XML", xmp);
        int profile = _objects.AddStream("/N 3 /Alternate /DeviceRGB", SrgbProfile.Bytes);
        int catalog = _objects.Add(
            $"<</Type /Catalog /Pages {pageTree} 0 R /StructTreeRoot {structure} 0 R /MarkInfo <</Marked true>> /Lang {PdfSyntax.Text(_metadata.Language)} "
            + $"/ViewerPreferences <</DisplayDocTitle true>> /Metadata {metadata} 0 R "
            + "/OutputIntents [<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) "
            + $"/RegistryName (http://www.color.org) /DestOutputProfile {profile} 0 R>>]{nameTree}{attached.AssociatedFiles}{outline}>>");
        var date = PdfSyntax.Date(_metadata.CreatedAt);
        var subject = _metadata.Subject is { } text ? $" /Subject {PdfSyntax.Text(text)}" : "";
        int info = _objects.Add(
            $"<</Title {PdfSyntax.Text(_metadata.Title)} /Author {PdfSyntax.Text(_metadata.Author)}{subject} "
            + $"/Producer {PdfSyntax.Text(XmpMetadata.Producer)} /CreationDate {date} /ModDate {date}>>");
        return new PdfFileSerializer(_objects).Serialize(catalog, info, _metadata.Identifier);
    }

    private void OpenSequence()
    {
        var content = Page.Content;
        if (_artifacts.TryPeek(out var kind))
        {
            if (_openSequence is ArtifactKind open && open == kind)
                return;
            CloseSequence();
            content.Append("/Artifact <<"u8).Append(ArtifactProperties(kind)).Append(">> BDC\n"u8);
            _openSequence = kind;
            return;
        }

        var element = _elements.Peek();
        if (ReferenceEquals(_openSequence, element))
            return;
        if (ReferenceEquals(element, _root))
            throw new InvalidOperationException("Un contenu est dessiné hors de toute étiquette : il doit appartenir à un élément balisé ou à un artefact.");
        CloseSequence();
        int id = Page.MarkedContent.Count;
        Page.MarkedContent.Add(element);
        if (element.Page < 0)
            element.Page = _pages.Count - 1;
        element.Kids.Add(StructureKid.MarkedContent(_pages.Count - 1, id));
        content.Append("/"u8).Append(Encoding.ASCII.GetBytes(element.Tag)).Append(" <</MCID "u8).Number(id).Append(">> BDC\n"u8);
        _openSequence = element;
    }

    private void CloseSequence()
    {
        if (_openSequence is null)
            return;
        Page.Content.Append("EMC\n"u8);
        _openSequence = null;
    }

    private static ReadOnlySpan<byte> ArtifactProperties(ArtifactKind kind) => kind switch
    {
        ArtifactKind.Header => "/Type /Pagination /Subtype /Header"u8,
        ArtifactKind.Footer => "/Type /Pagination /Subtype /Footer"u8,
        ArtifactKind.Watermark => "/Type /Pagination /Subtype /Watermark"u8,
        ArtifactKind.Repetition => "/Type /Pagination"u8,
        _ => "/Type /Layout"u8,
    };

    private int WritePages()
    {
        int tree = _objects.Reserve(), resources = _painter.WriteResources();
        var group = _painter.UsesTransparency ? " /Group <</S /Transparency /CS /DeviceRGB>>" : "";
        for (int i = 0; i < _pages.Count; i++)
        {
            var page = _pages[i];
            int content = _objects.AddStream("", page.Content.Written);
            var annotations = page.Annotations.Count > 0 ? $" /Annots [{PdfSyntax.References(page.Annotations)}]" : "";
            _objects.Set(
                page.ObjectId,
                $"<</Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PdfSyntax.Number(page.Size.Width)} {PdfSyntax.Number(page.Size.Height)}] "
                + $"/Resources {resources} 0 R /Contents {content} 0 R /StructParents {i} /Tabs /S{annotations}{group}>>");
        }

        _objects.Set(tree, $"<</Type /Pages /Count {_pages.Count} /Kids [{PdfSyntax.References(_pages.Select(p => p.ObjectId))}]>>");
        return tree;
    }

    private void WriteLinks()
    {
        const int PrintFlag = 4;
        for (int i = 0; i < _links.Count; i++)
        {
            var link = _links[i];
            if (!link.External && !_destinations.ContainsKey(link.Target))
                throw new LayoutException($"Le lien « {link.Contents} » vise la section « {link.Target} », qui n'existe pas dans le document.");
            var action = link.External ? $"/A <</S /URI /URI {PdfSyntax.Text(link.Target)}>>" : $"/Dest {PdfSyntax.Text(link.Target)}";
            var page = _pages[link.Page];
            _objects.Set(
                link.ObjectId,
                $"<</Type /Annot /Subtype /Link /Rect {PdfSyntax.Rectangle(link.Area, page.Size.Height)} /Border [0 0 0] /F {PrintFlag} "
                + $"/Contents {PdfSyntax.Text(link.Contents)} {action} /P {page.ObjectId} 0 R /StructParent {_pages.Count + i}>>");
        }
    }

    private string DestinationTree()
    {
        if (_destinations.Count == 0)
            return "";
        var names = string.Concat(_destinations.Select(d =>
            $"{PdfSyntax.Text(d.Key)} [{_pages[d.Value.Page].ObjectId} 0 R /XYZ 0 {PdfSyntax.Number(d.Value.Top)} null] "));
        return $"/Dests <</Names [{names}]>> ";
    }
}
