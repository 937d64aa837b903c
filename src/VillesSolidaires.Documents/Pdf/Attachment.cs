using System.Text.RegularExpressions;

namespace VillesSolidaires.Documents.Pdf;

/// <summary>Ce qu'une pièce jointe est pour le document (ISO 19005-3, 6.8).</summary>
public enum AttachmentRelation
{
    /// <summary>Le document a été fait à partir d'elle.</summary>
    Source,

    /// <summary>Les données que le document montre en graphiques ou en tableaux.</summary>
    Data,

    /// <summary>Une autre forme du même contenu.</summary>
    Alternative,

    /// <summary>Un complément.</summary>
    Supplement,

    Unspecified,
}

/// <summary>Fichier porté par un PDF.</summary>
internal sealed partial class Attachment
{
    /// <summary>Taille maximale d'une pièce jointe, en octets : au-delà, un lien sert mieux qu'un document.</summary>
    public const int MaxLength = 20 * 1024 * 1024;

    public Attachment(string name, string mimeType, byte[] content, string description, AttachmentRelation relation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(mimeType);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        if (name.AsSpan().ContainsAny("/\\:*?\"<>|") || name.Any(char.IsControl))
            throw new ArgumentException($"« {name} » n'est pas un nom de fichier : ni chemin, ni caractère réservé.", nameof(name));
        if (!MimeTypeSyntax().IsMatch(mimeType))
            throw new ArgumentException($"« {mimeType} » n'est pas un type de contenu, comme « text/csv ».", nameof(mimeType));
        if (content.Length > MaxLength)
            throw new ArgumentException($"La pièce jointe « {name} » pèse {content.Length / 1024 / 1024} Mo ; la limite est de {MaxLength / 1024 / 1024} Mo.", nameof(content));
        (Name, MimeType, Content, Description, Relation) = (name, mimeType, [.. content], description, relation);
    }

    public string Name { get; }

    public string MimeType { get; }

    public byte[] Content { get; }

    public string Description { get; }

    public AttachmentRelation Relation { get; }

    [GeneratedRegex(@"\A[a-z]+/[a-z0-9.+-]+\z", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex MimeTypeSyntax();
}
