namespace VillesSolidaires.Documents.Layout;

/// <summary>Place d'une page dans le document, pour un en-tête ou un pied qui en dépend.</summary>
public sealed class PagePosition
{
    private readonly RenderContext _context;

    internal PagePosition(RenderContext context) => _context = context;

    /// <summary>Numéro dans le document, à partir de 1.</summary>
    public int Number => _context.PageNumber;

    /// <summary>Numéro dans la suite de pages du gabarit, à partir de 1.</summary>
    public int NumberInSet => _context.PageInSet;

    /// <summary>Nombre de pages du document ; 0 pendant la première passe, où il n'est pas encore connu.</summary>
    public int Total => _context.ReadTotalPages();

    /// <summary>Première page du gabarit.</summary>
    public bool IsFirst => NumberInSet == 1;

    /// <summary>Dernière page du document.</summary>
    public bool IsLast => Number == Total;

    /// <summary>Page de droite dans une impression recto verso.</summary>
    public bool IsOdd => Number % 2 == 1;
}
