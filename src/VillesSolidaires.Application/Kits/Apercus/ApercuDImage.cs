using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Kits;

/// <summary>Met une image déposée dans un PDF d'une page, que l'outil des aperçus sait réduire : aucun autre outil à installer.</summary>
internal static class ApercuDImage
{
    private const double GrandCote = 600;

    private static readonly DocumentMetadata Metadonnees = new("Aperçu", "Villes Solidaires", DateTimeOffset.UnixEpoch);

    /// <returns>Le PDF, ou <c>null</c> si l'image ne peut pas y entrer (entrelacée, quadrichromie, trop de pixels) : elle se dépose sans aperçu.</returns>
    public static byte[]? EnPdf(byte[] image)
    {
        try
        {
            var chargee = RasterImage.Load(image);
            var echelle = GrandCote / Math.Max(chargee.Width, chargee.Height);
            return Document.Create(Metadonnees, document => document.Page(page =>
            {
                page.Size(new Size(chargee.Width * echelle, chargee.Height * echelle));
                page.Margin(0);
                page.PageColor(Color.White);
                page.Content().Image(chargee, alternateText: null);
            })).GeneratePdf();
        }
        catch (Exception e) when (e is ImageException or LayoutException)
        {
            return null;
        }
    }
}
