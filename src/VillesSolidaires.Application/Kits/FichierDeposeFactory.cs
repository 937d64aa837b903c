using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>Vérifie un fichier déposé : taille, nom, et contenu qui est bien celui que le nom annonce.</summary>
internal static class FichierDeposeFactory
{
    private static readonly SignatureFichier[] Types = [SignatureFichier.Pdf, SignatureFichier.Png, SignatureFichier.Jpeg];

    public static FichierDepose Creer(AjouterFichierKitInput input)
    {
        if (input.Contenu.Length > KitConsts.TailleFichierMax)
        {
            throw new BusinessException(KitErrorCodes.FichierTropGros).SurChamp("Fichier")
                .WithData("Taille", Formats.Taille(input.Contenu.Length)).WithData("Max", Formats.Taille(KitConsts.TailleFichierMax));
        }
        var attendu = Types.FirstOrDefault(t => input.Nom.EndsWith(t.Extension, StringComparison.Ordinal))
            ?? throw new BusinessException(KitErrorCodes.TypeFichierRefuse).SurChamp("Fichier");
        if (input.Contenu.Length > 0 && SignatureFichier.Reconnaitre(input.Contenu) != attendu)
        {
            throw new BusinessException(KitErrorCodes.ContenuNeCorrespondPas).SurChamp("Fichier")
                .WithData("Nom", input.Nom).WithData("Attendu", attendu.Libelle);
        }
        return new FichierDepose(
            input.Nom, input.Libelle, input.Type, attendu.TypeMime, input.Contenu.Length, Convert.ToHexStringLower(SHA256.HashData(input.Contenu)));
    }
}

/// <summary>Rangement des fichiers de kits, sous leur empreinte.</summary>
public static class FichiersKit
{
    public static string Chemin(string sha256) => $"kits/{sha256[..2]}/{sha256}";
}
