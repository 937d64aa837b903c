using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Vue à plat d'un PDF pour les tests : ses pages, ses nœuds de structure, les opérateurs de ses contenus.</summary>
internal sealed class PdfInspector
{
    public PdfInspector(byte[] pdf)
    {
        File = new PdfFileReader(pdf);
        Pages = [.. File.Array(Get(File.Dictionary(File.Catalog["Pages"])!, "Kids")).Select(k => File.Dictionary(k)!)];
        Root = File.Dictionary(File.Catalog["StructTreeRoot"])!;
        Collect(File.Dictionary(Root["K"])!);
    }

    public PdfFileReader File { get; }

    public List<PdfDictionary> Pages { get; }

    public PdfDictionary Root { get; }

    public List<PdfDictionary> Elements { get; } = [];

    public static object? Get(PdfDictionary dictionary, string key) => dictionary.GetValueOrDefault(key);

    public string Tag(PdfDictionary element) => File.Name(element["S"])!;

    public IEnumerable<PdfDictionary> ElementsTagged(string tag) => Elements.Where(e => Tag(e) == tag);

    public IEnumerable<PdfDictionary> Annotations => Pages.SelectMany(p => File.Array(Get(p, "Annots"))).Select(a => File.Dictionary(a)!);

    /// <summary>ParentTree : du rang (StructParents d'une page, StructParent d'une annotation) à sa valeur.</summary>
    public Dictionary<int, object?> ParentTree()
    {
        var numbers = File.Array(File.Dictionary(Root["ParentTree"])!["Nums"]);
        return numbers.Chunk(2).ToDictionary(pair => File.Integer(pair[0])!.Value, pair => File.Resolve(pair[1]));
    }

    /// <summary>Opérateurs d'une page, avec leurs opérandes.</summary>
    public IEnumerable<(string Operator, List<object?> Operands)> Operators(PdfDictionary page)
    {
        var tokens = new PdfTokenizer(File.Decode(page["Contents"]));
        var operands = new List<object?>();
        while (tokens.TryRead(out var value))
        {
            if (value is not PdfKeyword keyword)
            {
                operands.Add(value);
                continue;
            }

            yield return (keyword.Value, operands);
            operands = [];
        }
    }

    private void Collect(PdfDictionary element)
    {
        Elements.Add(element);
        foreach (var kid in File.Array(Get(element, "K")))
        {
            if (File.Dictionary(kid) is { } child && child.ContainsKey("S"))
                Collect(child);
        }
    }
}
