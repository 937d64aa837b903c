using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Animations;

/// <summary>Contrôle et rangement des photos de bilan : JPEG ou PNG, au contenu, sous la limite de taille.</summary>
internal static class PhotosAnimation
{
    private static readonly SignatureFichier[] Types = [SignatureFichier.Png, SignatureFichier.Jpeg];

    public static string Chemin(string sha256) => $"animations/{sha256[..2]}/{sha256}";

    public static string Nom(string typeMime) => $"photo{Types.First(t => t.TypeMime == typeMime).Extension}";

    public static PhotoBilan Verifier(PhotoDeposee photo, string? texte)
    {
        if (photo.Contenu.Length > AnimationConsts.PhotoMax)
        {
            throw new BusinessException(AnimationErrorCodes.PhotoTropGrosse).SurChamp("Photo")
                .WithData("Taille", Formats.Taille(photo.Contenu.Length)).WithData("Max", Formats.Taille(AnimationConsts.PhotoMax));
        }
        return SignatureFichier.Reconnaitre(photo.Contenu) is { } type && Types.Contains(type)
            ? new PhotoBilan(Convert.ToHexStringLower(SHA256.HashData(photo.Contenu)), type.TypeMime, texte ?? "")
            : throw new BusinessException(AnimationErrorCodes.PhotoRefusee).WithData("Nom", photo.Nom).SurChamp("Photo");
    }
}
