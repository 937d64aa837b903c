using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Labels;

/// <summary>Contrôle et rangement des fichiers joints à une candidature : types reconnus au contenu, sous la limite de taille.</summary>
internal static class PreuvesLabel
{
    private static readonly SignatureFichier[] Permis =
        [SignatureFichier.Pdf, SignatureFichier.Png, SignatureFichier.Jpeg, SignatureFichier.Word, SignatureFichier.OpenDocumentTexte];

    public static string Chemin(string sha256) => $"labels/{sha256[..2]}/{sha256}";

    /// <exception cref="BusinessException">Vide, trop gros, ou d'un type qui n'est pas permis.</exception>
    public static FichierPreuve Verifier(FichierJoint fichier)
    {
        var nom = Path.GetFileName(fichier.Nom.Replace('\\', '/')).Trim();
        if (fichier.Contenu.Length == 0)
        {
            throw new BusinessException(CandidatureErrorCodes.PreuveVide).WithData("Nom", nom).SurChamp("Fichier");
        }
        if (fichier.Contenu.Length > LabelConsts.TailleFichierMax)
        {
            throw new BusinessException(CandidatureErrorCodes.PreuveTropGrosse).SurChamp("Fichier")
                .WithData("Taille", Formats.Taille(fichier.Contenu.Length)).WithData("Max", Formats.Taille(LabelConsts.TailleFichierMax));
        }
        var type = SignatureFichier.Reconnaitre(fichier.Contenu) is { } reconnu && Permis.Contains(reconnu)
            ? reconnu
            : throw new BusinessException(CandidatureErrorCodes.PreuveTypeRefuse)
                .WithData("Nom", nom).WithData("Types", string.Join(", ", Permis.Select(p => p.Libelle))).SurChamp("Fichier");
        return new FichierPreuve(Nommer(nom, type), type.TypeMime, fichier.Contenu.Length, Convert.ToHexStringLower(SHA256.HashData(fichier.Contenu)));
    }

    // L'extension est celle du contenu : un « charte.html » qui serait un PDF repart en « charte.pdf ».
    private static string Nommer(string nom, SignatureFichier type)
    {
        var racine = Path.GetFileNameWithoutExtension(nom);
        var place = LabelConsts.NomFichierMax - type.Extension.Length;
        return (racine.Length == 0 ? "preuve" : racine.Length <= place ? racine : racine[..place]) + type.Extension;
    }
}
