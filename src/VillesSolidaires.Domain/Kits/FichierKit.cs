using System.Text.RegularExpressions;

namespace VillesSolidaires.Kits;

/// <summary>Fichier d'une version de kit. Son contenu est rangé sous son empreinte : deux dépôts identiques n'en font qu'un.</summary>
public sealed partial class FichierKit
{
    internal FichierKit(FichierDepose depose)
    {
        if (depose.Nom.Length > KitConsts.NomFichierMax || FormeNom().Match(depose.Nom).Length != depose.Nom.Length)
        {
            throw new BusinessException(KitErrorCodes.NomFichierInvalide).SurChamp("Nom");
        }
        if (depose.Taille == 0)
        {
            throw new BusinessException(KitErrorCodes.FichierVide).SurChamp("Fichier");
        }
        if (!LanguesKit.EstConnue(depose.Langue))
        {
            throw new BusinessException(DepotKitErrorCodes.LangueInconnue).WithData("Langue", depose.Langue).SurChamp("Langue");
        }
        Id = Guid.CreateVersion7();
        Nom = depose.Nom;
        Libelle = string.IsNullOrWhiteSpace(depose.Libelle) ? depose.Nom : depose.Libelle.Trim();
        Type = depose.Type;
        Taille = depose.Taille;
        Sha256 = depose.Sha256;
        TypeMime = depose.TypeMime;
        Langue = depose.Langue;
        (Pages, Largeur, Hauteur) = (depose.Lecture.Pages, depose.Lecture.Largeur, depose.Lecture.Hauteur);
        (ApercuSha256, ApercuLargeur, ApercuHauteur) = (depose.Lecture.Apercu?.Sha256, depose.Lecture.Apercu?.Largeur, depose.Lecture.Apercu?.Hauteur);
    }

    private FichierKit()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>Nom dans l'adresse publique (<c>affiche-a3.pdf</c>), stable d'une version à l'autre.</summary>
    public string Nom { get; private set; } = "";
    public string Libelle { get; private set; } = "";
    public TypeFichierKit Type { get; private set; }

    /// <summary>En octets.</summary>
    public long Taille { get; private set; }

    /// <summary>Empreinte hexadécimale en minuscules ; c'est aussi l'ETag et le nom de rangement.</summary>
    public string Sha256 { get; private set; } = "";
    public string TypeMime { get; private set; } = "";

    /// <summary>Code ISO 639-1, de <see cref="LanguesKit"/>.</summary>
    public string Langue { get; private set; } = LanguesKit.Francais;

    /// <summary>Pages d'un PDF ; nul si le serveur n'a pas su les compter.</summary>
    public int? Pages { get; private set; }

    /// <summary>Largeur d'une image, en pixels.</summary>
    public int? Largeur { get; private set; }

    /// <summary>Hauteur d'une image, en pixels.</summary>
    public int? Hauteur { get; private set; }

    /// <summary>Empreinte de l'image d'aperçu, en JPEG ; nulle si le fichier n'en a pas.</summary>
    public string? ApercuSha256 { get; private set; }
    public int? ApercuLargeur { get; private set; }
    public int? ApercuHauteur { get; private set; }

    [GeneratedRegex(KitConsts.NomFichierMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeNom();
}

/// <summary>Fichier déjà vérifié et rangé par <c>IDepotFichiers</c>.</summary>
public sealed record FichierDepose(string Nom, string Libelle, TypeFichierKit Type, string TypeMime, long Taille, string Sha256)
{
    public string Langue { get; init; } = LanguesKit.Francais;

    public LectureFichier Lecture { get; init; } = LectureFichier.Aucune;
}

/// <summary>Ce que la lecture du contenu a appris ; tout y est facultatif.</summary>
/// <param name="Pages">Pages d'un PDF.</param>
/// <param name="Largeur">Largeur d'une image, en pixels.</param>
/// <param name="Hauteur">Hauteur d'une image, en pixels.</param>
/// <param name="Apercu">Première page en image, déjà rangée.</param>
public sealed record LectureFichier(int? Pages, int? Largeur, int? Hauteur, ApercuRange? Apercu)
{
    public static readonly LectureFichier Aucune = new(null, null, null, null);
}

/// <summary>Image d'aperçu rangée sous son empreinte.</summary>
/// <param name="Largeur">En pixels.</param>
/// <param name="Hauteur">En pixels.</param>
public sealed record ApercuRange(string Sha256, int Largeur, int Hauteur);
