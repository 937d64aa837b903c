using System.Security.Cryptography;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>Vérifie un fichier déposé (taille, nom, contenu qui est bien celui que le nom annonce et qui s'ouvre), puis le range avec son aperçu.</summary>
public sealed class FichierDeposeFactory(LectureContenus contenus, IDepotFichiers depot)
{
    private static readonly SignatureFichier[] Types =
        [SignatureFichier.Pdf, SignatureFichier.Png, SignatureFichier.Jpeg, SignatureFichier.Word, SignatureFichier.OpenDocumentTexte];

    /// <exception cref="BusinessException">Trop gros, d'un type refusé, ou d'un contenu qui ne s'ouvre pas.</exception>
    public async Task<FichierVerifie> VerifierAsync(AjouterFichierKitInput input, CancellationToken ct)
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
        var (lecture, image) = input.Contenu.Length == 0 ? (LectureFichier.Aucune, null) : await contenus.LireAsync(input.Nom, attendu, input.Contenu, ct);
        var depose = new FichierDepose(
            input.Nom, input.Libelle, input.Type, attendu.TypeMime, input.Contenu.Length, Convert.ToHexStringLower(SHA256.HashData(input.Contenu)))
        {
            Langue = input.Langue, Lecture = lecture,
        };
        return new FichierVerifie(depose, input.Contenu, image);
    }

    /// <summary>Range le contenu et son aperçu, chacun sous son empreinte.</summary>
    public async Task RangerAsync(FichierVerifie fichier, CancellationToken ct)
    {
        await depot.EcrireAsync(FichiersKit.Chemin(fichier.Depose.Sha256), fichier.Contenu, ct);
        await RangerApercuAsync(fichier.Depose.Lecture, fichier.Apercu, ct);
    }

    internal async Task RangerApercuAsync(LectureFichier lecture, ImageApercu? image, CancellationToken ct)
    {
        if (lecture.Apercu is { } apercu && image is not null)
        {
            await depot.EcrireAsync(FichiersKit.Chemin(apercu.Sha256), image.Contenu, ct);
        }
    }
}

/// <summary>Fichier prêt à entrer dans un kit ; il ne se range qu'une fois que le kit l'a accepté.</summary>
public sealed record FichierVerifie(FichierDepose Depose, byte[] Contenu, ImageApercu? Apercu);

/// <summary>Rangement des fichiers de kits et de leurs aperçus, sous leur empreinte.</summary>
public static class FichiersKit
{
    public const string Dossier = "kits";

    public static string Chemin(string sha256) => $"{Dossier}/{sha256[..2]}/{sha256}";
}
