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
        Id = Guid.CreateVersion7();
        Nom = depose.Nom;
        Libelle = string.IsNullOrWhiteSpace(depose.Libelle) ? depose.Nom : depose.Libelle.Trim();
        Type = depose.Type;
        Taille = depose.Taille;
        Sha256 = depose.Sha256;
        TypeMime = depose.TypeMime;
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

    [GeneratedRegex(KitConsts.NomFichierMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeNom();
}

/// <summary>Fichier déjà vérifié et rangé par <c>IDepotFichiers</c>.</summary>
public sealed record FichierDepose(string Nom, string Libelle, TypeFichierKit Type, string TypeMime, long Taille, string Sha256);
