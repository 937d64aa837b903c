using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>Compte les pages d'un PDF et dessine la première, dans un autre processus que celui qui sert les pages.</summary>
public interface IApercusPdf
{
    /// <summary>Faux : les outils manquent sur ce serveur. Un dépôt marche alors sans nombre de pages ni aperçu.</summary>
    bool EstDisponible { get; }

    Task<LecturePdf> LireAsync(ReadOnlyMemory<byte> pdf, CancellationToken ct);
}

/// <summary>Ce que la lecture d'un PDF a donné, ou pourquoi il ne s'ouvre pas.</summary>
/// <param name="Pages">Nul si le fichier n'a pas pu être ouvert, ou si l'outil manque.</param>
/// <param name="PlusGrande">Plus grand côté de page vu, en points, avec l'autre côté de la même page.</param>
/// <param name="Apercu">Première page, en JPEG ; nulle si le fichier est refusé, ou si l'outil manque.</param>
public sealed record LecturePdf(MotifPdf Motif, int? Pages = null, TaillePage? PlusGrande = null, ImageApercu? Apercu = null);

/// <summary>En points (1/72 de pouce).</summary>
public readonly record struct TaillePage(double Largeur, double Hauteur)
{
    public double GrandCote => Math.Max(Largeur, Hauteur);
}

/// <summary>Image JPEG et ses dimensions, en pixels.</summary>
public sealed record ImageApercu(byte[] Contenu, DimensionsImage Dimensions)
{
    public static readonly string TypeMime = SignatureFichier.Jpeg.TypeMime;
}

/// <summary>Pourquoi un PDF ne s'ouvre pas.</summary>
public enum MotifPdf
{
    /// <summary>Il s'ouvre.</summary>
    Aucun = 0,

    OutilAbsent = 1,
    Illisible = 2,
    Chiffre = 3,
    TropDePages = 4,
    PageGeante = 5,

    /// <summary>Arrêté pour avoir dépassé sa durée ou sa mémoire.</summary>
    TropLourd = 6,
}
