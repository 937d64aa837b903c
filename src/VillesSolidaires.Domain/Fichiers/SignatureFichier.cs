using System.IO.Compression;

namespace VillesSolidaires.Fichiers;

/// <summary>
/// Type de fichier reconnu par son contenu, jamais par le nom ni par le type qu'annonce le navigateur. La table des types est ici, une fois ;
/// chaque fonctionnalité choisit dedans ceux qu'elle accepte.
/// </summary>
/// <param name="Libelle">Nom du type pour une personne : « PDF », « document Word ».</param>
/// <param name="TypeMime">Type de média enregistré à l'IANA.</param>
/// <param name="Extension">Extension usuelle, point compris, en minuscules.</param>
public sealed record SignatureFichier(string Libelle, string TypeMime, string Extension)
{
    public static readonly SignatureFichier Pdf = new("PDF", "application/pdf", ".pdf");
    public static readonly SignatureFichier Png = new("PNG", "image/png", ".png");
    public static readonly SignatureFichier Jpeg = new("JPEG", "image/jpeg", ".jpg");
    public static readonly SignatureFichier Word = new("document Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly SignatureFichier Excel = new("classeur Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly SignatureFichier PowerPoint = new("présentation PowerPoint", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly SignatureFichier OpenDocumentTexte = new("document OpenDocument", "application/vnd.oasis.opendocument.text", ".odt");

    private static readonly (byte[] Debut, SignatureFichier Type)[] ParDebut =
    [
        // La norme ISO 32000 date l'en-tête d'un numéro de version, qui ne compte pas ici.
        ([.. "%PDF-"u8], Pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Png),
        ([0xFF, 0xD8, 0xFF], Jpeg),
    ];

    /// <summary>Pièce principale d'un document Office Open XML (ECMA-376, partie 1) : elle dit l'application.</summary>
    private static readonly (string Piece, SignatureFichier Type)[] ParPiece =
        [("word/document.xml", Word), ("xl/workbook.xml", Excel), ("ppt/presentation.xml", PowerPoint)];

    private static readonly byte[] DebutZip = [0x50, 0x4B, 0x03, 0x04];

    /// <summary>Première entrée d'un OpenDocument 1.2 (partie 3, § 3.3) : « mimetype », sans compression, donc lisible à une place fixe.</summary>
    private static readonly byte[] DebutOdt = [.. "mimetypeapplication/vnd.oasis.opendocument.text"u8];

    private const int PlaceDuNom = 30;

    /// <returns>Le type, ou <c>null</c> si le contenu n'est d'aucun de ceux-là (vide, tronqué, archive quelconque compris).</returns>
    public static SignatureFichier? Reconnaitre(ReadOnlyMemory<byte> contenu)
    {
        foreach (var (debut, type) in ParDebut)
        {
            if (contenu.Span.StartsWith(debut))
            {
                return type;
            }
        }
        return contenu.Span.StartsWith(DebutZip) ? ReconnaitreArchive(contenu) : null;
    }

    private static SignatureFichier? ReconnaitreArchive(ReadOnlyMemory<byte> contenu)
    {
        // Un modèle ou un autre genre d'OpenDocument prolonge le type : ce qui suit doit ouvrir l'entrée suivante.
        if (contenu.Length > PlaceDuNom && contenu.Span[PlaceDuNom..].StartsWith(DebutOdt) && contenu.Span[(PlaceDuNom + DebutOdt.Length)..].StartsWith("PK"u8))
        {
            return OpenDocumentTexte;
        }
        try
        {
            using var archive = new ZipArchive(new MemoryStream(contenu.ToArray(), writable: false));
            return archive.GetEntry("[Content_Types].xml") is null ? null : ParPiece.FirstOrDefault(p => archive.GetEntry(p.Piece) is not null).Type;
        }
        catch (InvalidDataException)
        {
            // Le début d'une archive, sans sa table : tronquée en route, ou autre chose qui lui ressemble.
            return null;
        }
    }
}
