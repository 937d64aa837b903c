namespace VillesSolidaires.Documents.Pdf;

/// <summary>Nœud de l'arbre de structure (ISO 32000-1, § 14.7) : une étiquette, ses attributs, ses enfants.</summary>
internal sealed class StructureElement(string tag, StructureElement? parent)
{
    public string Tag { get; } = tag;

    public StructureElement? Parent { get; } = parent;

    public List<StructureKid> Kids { get; } = [];

    /// <summary>Texte de remplacement d'une figure.</summary>
    public string? AlternateText { get; set; }

    /// <summary>Portée d'une cellule d'en-tête : Column ou Row.</summary>
    public string? Scope { get; set; }

    /// <summary>Marque d'une liste : Disc ou Decimal.</summary>
    public string? ListNumbering { get; set; }

    /// <summary>Identifiant, unique dans le document ; PDF/UA en demande un aux notes.</summary>
    public string? Id { get; set; }

    public int ColumnSpan { get; set; } = 1;

    /// <summary>Cadre d'une figure, en repère PDF (origine en bas à gauche).</summary>
    public string? BoundingBox { get; set; }

    /// <summary>Première page où le nœud a du contenu ; -1 s'il n'en a pas en propre.</summary>
    public int Page { get; set; } = -1;

    public int ObjectId { get; set; }
}

/// <summary>Enfant d'un nœud : un autre nœud, un contenu marqué d'une page, ou une annotation.</summary>
internal readonly record struct StructureKid(StructureElement? Child, int Page, int MarkedContentId, int AnnotationId)
{
    public static StructureKid Element(StructureElement child) => new(child, -1, -1, 0);

    public static StructureKid MarkedContent(int page, int id) => new(null, page, id, 0);

    public static StructureKid Annotation(int page, int objectId) => new(null, page, -1, objectId);
}
