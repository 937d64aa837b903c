using System.Security.Cryptography;

namespace VillesSolidaires.Kits;

/// <summary>Vérifie un fichier déposé : taille, nom, et contenu qui est bien celui que le nom annonce.</summary>
internal static class FichierDeposeFactory
{
    private static readonly (string Extension, string TypeMime, string Libelle, byte[] Signature)[] Types =
    [
        (".pdf", "application/pdf", "PDF", "%PDF-"u8.ToArray()),
        (".png", "image/png", "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        (".jpg", "image/jpeg", "JPEG", [0xFF, 0xD8, 0xFF]),
    ];

    public static FichierDepose Creer(AjouterFichierKitInput input)
    {
        if (input.Contenu.Length > KitConsts.TailleFichierMax)
        {
            throw new BusinessException(KitErrorCodes.FichierTropGros).SurChamp("Fichier")
                .WithData("Taille", Formats.Taille(input.Contenu.Length)).WithData("Max", Formats.Taille(KitConsts.TailleFichierMax));
        }
        var type = Types.FirstOrDefault(t => input.Nom.EndsWith(t.Extension, StringComparison.Ordinal));
        if (type.Extension is null)
        {
            throw new BusinessException(KitErrorCodes.TypeFichierRefuse).SurChamp("Fichier");
        }
        if (input.Contenu.Length > 0 && !input.Contenu.AsSpan().StartsWith(type.Signature))
        {
            throw new BusinessException(KitErrorCodes.ContenuNeCorrespondPas).SurChamp("Fichier")
                .WithData("Nom", input.Nom).WithData("Attendu", type.Libelle);
        }
        return new FichierDepose(
            input.Nom, input.Libelle, input.Type, type.TypeMime, input.Contenu.Length, Convert.ToHexStringLower(SHA256.HashData(input.Contenu)));
    }
}

/// <summary>Rangement des fichiers de kits, sous leur empreinte.</summary>
public static class FichiersKit
{
    public static string Chemin(string sha256) => $"kits/{sha256[..2]}/{sha256}";
}
