using System.Security.Cryptography;

namespace VillesSolidaires.Animations;

/// <summary>Contrôle et rangement des photos de bilan : JPEG ou PNG, au contenu, sous la limite de taille.</summary>
internal static class PhotosAnimation
{
    private static readonly (string TypeMime, string Extension, byte[] Signature)[] Types =
    [
        ("image/png", "png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", "jpg", [0xFF, 0xD8, 0xFF]),
    ];

    public static string Chemin(string sha256) => $"animations/{sha256[..2]}/{sha256}";

    public static string Nom(string typeMime) => $"photo.{Types.First(t => t.TypeMime == typeMime).Extension}";

    public static PhotoBilan Verifier(PhotoDeposee photo, string? texte)
    {
        if (photo.Contenu.Length > AnimationConsts.PhotoMax)
        {
            throw new BusinessException(AnimationErrorCodes.PhotoTropGrosse).SurChamp("Photo")
                .WithData("Taille", Formats.Taille(photo.Contenu.Length)).WithData("Max", Formats.Taille(AnimationConsts.PhotoMax));
        }
        var type = Types.FirstOrDefault(t => photo.Contenu.AsSpan().StartsWith(t.Signature)).TypeMime
            ?? throw new BusinessException(AnimationErrorCodes.PhotoRefusee).WithData("Nom", photo.Nom).SurChamp("Photo");
        return new PhotoBilan(Convert.ToHexStringLower(SHA256.HashData(photo.Contenu)), type, texte ?? "");
    }
}
