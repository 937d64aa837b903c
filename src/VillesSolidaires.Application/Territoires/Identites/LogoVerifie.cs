using System.Security.Cryptography;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Territoires;

/// <summary>Contrôle d’un logo : PNG ou JPEG au contenu, imprimable, ni trop lourd ni démesuré. Ses dimensions se lisent avant ses pixels.</summary>
internal static class LogoVerifie
{
    private static readonly SignatureFichier[] Types = [SignatureFichier.Png, SignatureFichier.Jpeg];

    public static LogoCommune Verifier(LogoDepose depose)
    {
        if (depose.Contenu.Length > IdentiteConsts.LogoMax)
        {
            throw new BusinessException(IdentiteErrorCodes.LogoTropLourd).SurChamp("Logo")
                .WithData("Taille", Formats.Taille(depose.Contenu.Length)).WithData("Max", Formats.Taille(IdentiteConsts.LogoMax));
        }
        if (SignatureFichier.Reconnaitre(depose.Contenu) is not { } type || !Types.Contains(type))
        {
            throw new BusinessException(IdentiteErrorCodes.LogoRefuse).WithData("Nom", depose.Nom).SurChamp("Logo");
        }
        var image = Lire(depose.Contenu);
        var (grand, petit) = (Math.Max(image.Width, image.Height), Math.Min(image.Width, image.Height));
        if (grand is < IdentiteConsts.LogoCoteMin or > IdentiteConsts.LogoCoteMax || grand > petit * IdentiteConsts.LogoRapportMax)
        {
            throw new BusinessException(IdentiteErrorCodes.LogoDimensions).SurChamp("Logo")
                .WithData("Largeur", Formats.Nombre(image.Width)).WithData("Hauteur", Formats.Nombre(image.Height)).WithData("Min", Formats.Nombre(IdentiteConsts.LogoCoteMin))
                .WithData("Max", Formats.Nombre(IdentiteConsts.LogoCoteMax)).WithData("Rapport", IdentiteConsts.LogoRapportMax);
        }
        return new LogoCommune(Convert.ToHexStringLower(SHA256.HashData(depose.Contenu)), type.TypeMime, image.Width, image.Height);
    }

    public static string Nom(LogoCommune logo) => "logo" + Types.First(t => t.TypeMime == logo.TypeMime).Extension;

    // L'image se lit comme l'affiche la lira : ce qui ne s'imprimerait pas se refuse au dépôt.
    private static RasterImage Lire(byte[] contenu)
    {
        try
        {
            return RasterImage.Load(contenu);
        }
        catch (ImageException refus)
        {
            throw new BusinessException(IdentiteErrorCodes.LogoIllisible, refus).WithData("Raison", refus.Message.TrimEnd('.').Replace('\'', '’')).SurChamp("Logo");
        }
    }
}
