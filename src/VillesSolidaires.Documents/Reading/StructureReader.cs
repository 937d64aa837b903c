using System.Text;

namespace VillesSolidaires.Documents.Reading;

/// <summary>Nœud relu de l'arbre de structure, avec le texte de ses contenus marqués.</summary>
internal sealed record StructureNode(string Tag, string? AlternateText, IReadOnlyList<StructureNode> Children, string OwnText)
{
    /// <summary>Étiquette fictive des morceaux de texte, rangés parmi les enfants pour garder l'ordre de lecture.</summary>
    public const string TextTag = "#texte";

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal) { TextTag, "Span", "Link", "Reference", "Lbl", "LBody" };

    /// <summary>Texte du nœud et de ses descendants ; les blocs sont séparés d'un retour à la ligne, une figure dit son texte de remplacement.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            AppendTo(text);
            return text.ToString().Trim();
        }
    }

    public IEnumerable<StructureNode> Descendants(string tag) =>
        Children.SelectMany(c => c.Tag == tag ? c.Descendants(tag).Prepend(c) : c.Descendants(tag));

    private void AppendTo(StringBuilder text)
    {
        if (!Inline.Contains(Tag) && text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
        if (AlternateText is not null)
        {
            text.Append(AlternateText);
            return;
        }

        text.Append(OwnText);
        foreach (var child in Children)
            child.AppendTo(text);
    }
}

/// <summary>Relit l'arbre de structure d'un PDF balisé.</summary>
internal sealed class StructureReader
{
    private const int MaxDepth = 200;

    private readonly PdfFileReader _file;
    private readonly MarkedTextReader _texts;
    private readonly Dictionary<int, Dictionary<int, string>> _pageTexts = [];

    public StructureReader(PdfFileReader file)
    {
        _file = file;
        _texts = new MarkedTextReader(file);
    }

    public StructureNode Read()
    {
        var root = _file.Dictionary(_file.Catalog.GetValueOrDefault("StructTreeRoot"))
            ?? throw new PdfReadException("Le PDF n'est pas balisé : il n'a pas d'arbre de structure.");
        return new StructureNode("StructTreeRoot", AlternateText: null, ReadKids(root, page: null, depth: 0), "");
    }

    private List<StructureNode> ReadKids(PdfDictionary element, PdfReference? page, int depth)
    {
        if (depth > MaxDepth)
            throw new PdfReadException("L'arbre de structure du PDF est trop profond, ou en boucle.");
        var nodes = new List<StructureNode>();
        foreach (var kid in _file.Array(element.GetValueOrDefault("K")))
        {
            switch (_file.Resolve(kid))
            {
                case double mcid:
                    nodes.Add(TextNode(page, (int)mcid));
                    break;
                case PdfDictionary marked when _file.Name(marked.GetValueOrDefault("Type")) == "MCR":
                    nodes.Add(TextNode(marked.GetValueOrDefault("Pg") as PdfReference? ?? page, _file.Integer(marked.GetValueOrDefault("MCID")) ?? -1));
                    break;
                case PdfDictionary child when child.ContainsKey("S"):
                    nodes.Add(ReadElement(child, page, depth));
                    break;
            }
        }

        return nodes;
    }

    private StructureNode ReadElement(PdfDictionary element, PdfReference? inheritedPage, int depth)
    {
        var page = element.GetValueOrDefault("Pg") as PdfReference? ?? inheritedPage;
        return new StructureNode(
            _file.Name(element.GetValueOrDefault("S")) ?? "",
            _file.Text(element.GetValueOrDefault("Alt")),
            ReadKids(element, page, depth + 1),
            "");
    }

    private StructureNode TextNode(PdfReference? page, int mcid)
    {
        if (page is not { } reference)
            throw new PdfReadException("Un contenu marqué du PDF ne dit pas sa page.");
        if (!_pageTexts.TryGetValue(reference.Id, out var texts))
        {
            var dictionary = _file.Dictionary(reference) ?? throw new PdfReadException("Une page du PDF est introuvable.");
            _pageTexts[reference.Id] = texts = _texts.Read(dictionary);
        }

        return new StructureNode(StructureNode.TextTag, AlternateText: null, [], mcid == MarkedTextReader.Artifact ? "" : texts.GetValueOrDefault(mcid, ""));
    }
}
