using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>Lit un contenu déposé : pages, dimensions, aperçu ; refuse avec sa raison ce que le public ne pourrait pas ouvrir.</summary>
public sealed class LectureContenus(IApercusPdf apercus)
{
    private const double CentimetresParPoint = 2.54 / 72;

    /// <summary>Les lecteurs cherchent la fin d'un PDF dans son dernier kilo-octet (ISO 32000-1, annexe H).</summary>
    private const int FinCherchee = 1024;

    private const int Million = 1_000_000;

    public bool ApercusDisponibles => apercus.EstDisponible;

    /// <returns>Ce qui se note du fichier, et l'image d'aperçu à ranger s'il y en a une.</returns>
    /// <exception cref="BusinessException">Illisible, chiffré, démesuré, ou avec macros.</exception>
    public async Task<(LectureFichier Lecture, ImageApercu? Image)> LireAsync(string nom, SignatureFichier type, byte[] contenu, CancellationToken ct)
    {
        if (type == SignatureFichier.Pdf)
        {
            return await LirePdfAsync(nom, contenu, ct);
        }
        if (type == SignatureFichier.Png || type == SignatureFichier.Jpeg)
        {
            return await LireImageAsync(nom, contenu, ct);
        }
        ExamenArchive.Verifier(nom, contenu);
        return (LectureFichier.Aucune, null);
    }

    private async Task<(LectureFichier, ImageApercu?)> LirePdfAsync(string nom, byte[] contenu, CancellationToken ct)
    {
        if (contenu.AsSpan()[^Math.Min(FinCherchee, contenu.Length)..].IndexOf("%%EOF"u8) < 0)
        {
            throw Refus(DepotKitErrorCodes.PdfIllisible, nom);
        }
        var lecture = await apercus.LireAsync(contenu, ct);
        return lecture.Motif switch
        {
            MotifPdf.Aucun or MotifPdf.OutilAbsent => Noter(lecture.Pages, null, lecture.Apercu),
            MotifPdf.Chiffre => throw Refus(DepotKitErrorCodes.PdfChiffre, nom),
            MotifPdf.TropLourd => throw Refus(DepotKitErrorCodes.PdfTropLourd, nom),
            MotifPdf.TropDePages => throw Refus(DepotKitErrorCodes.PdfTropDePages, nom)
                .WithData("Pages", Formats.Nombre(lecture.Pages ?? 0)).WithData("Max", Formats.Nombre(DepotKitConsts.PagesMax)),
            MotifPdf.PageGeante => throw Refus(DepotKitErrorCodes.PdfPageGeante, nom)
                .WithData("Largeur", Centimetres(lecture.PlusGrande!.Value.Largeur)).WithData("Hauteur", Centimetres(lecture.PlusGrande.Value.Hauteur))
                .WithData("Max", Centimetres(DepotKitConsts.CotePageMax)),
            _ => throw Refus(DepotKitErrorCodes.PdfIllisible, nom),
        };
    }

    private async Task<(LectureFichier, ImageApercu?)> LireImageAsync(string nom, byte[] contenu, CancellationToken ct)
    {
        var dimensions = DimensionsImage.Lire(contenu) ?? throw Refus(DepotKitErrorCodes.ImageIllisible, nom);
        if (Math.Max(dimensions.Largeur, dimensions.Hauteur) > DepotKitConsts.CoteImageMax || (long)dimensions.Largeur * dimensions.Hauteur > DepotKitConsts.PixelsMax)
        {
            throw Refus(DepotKitErrorCodes.ImageGeante, nom)
                .WithData("Largeur", Formats.Nombre(dimensions.Largeur)).WithData("Hauteur", Formats.Nombre(dimensions.Hauteur))
                .WithData("Cote", Formats.Nombre(DepotKitConsts.CoteImageMax)).WithData("Pixels", Formats.Nombre(DepotKitConsts.PixelsMax / Million));
        }
        var apercu = apercus.EstDisponible && ApercuDImage.EnPdf(contenu) is { } pdf ? (await apercus.LireAsync(pdf, ct)).Apercu : null;
        return Noter(null, dimensions, apercu);
    }

    private static (LectureFichier, ImageApercu?) Noter(int? pages, DimensionsImage? dimensions, ImageApercu? apercu) => (
        new LectureFichier(pages, dimensions?.Largeur, dimensions?.Hauteur, apercu is null
            ? null
            : new ApercuRange(Convert.ToHexStringLower(SHA256.HashData(apercu.Contenu)), apercu.Dimensions.Largeur, apercu.Dimensions.Hauteur)),
        apercu);

    private static BusinessException Refus(string code, string nom) => new BusinessException(code).WithData("Nom", nom).SurChamp("Fichier");

    private static string Centimetres(double points) => Formats.Nombre((int)Math.Round(points * CentimetresParPoint));
}
