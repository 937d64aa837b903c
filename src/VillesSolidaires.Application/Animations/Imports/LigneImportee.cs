using VillesSolidaires.Imports;

namespace VillesSolidaires.Animations;

/// <summary>Ligne du fichier, lue puis confrontée à ce qui est enregistré.</summary>
internal sealed class LigneImportee(int numero, string titre) : LigneControlee
{
    public int Numero => numero;

    public string Titre => titre;

    public string? CommuneCode { get; set; }

    public string? DepartementCode { get; set; }

    /// <summary>« Laval (53130) ».</summary>
    public string? Commune { get; set; }

    /// <summary>Sans son lieu ; nulle si la ligne est en erreur.</summary>
    public AnimationDonnees? Donnees { get; set; }

    public string? NomLieu { get; set; }

    /// <summary>Le lieu n'existe pas encore : l'import l'ajoutera.</summary>
    public bool LieuNouveau { get; set; }

    public bool DejaLa { get; set; }

    public SortLigneAnimation Sort => !EstSaine ? SortLigneAnimation.EnErreur : DejaLa ? SortLigneAnimation.DejaLa : SortLigneAnimation.Nouvelle;

    public LigneAnimationDto Decrire() => new(
        numero, Sort, titre, Commune, Donnees?.Periode.Libelle(),
        LieuNouveau && Sort == SortLigneAnimation.Nouvelle ? $"Lieu ajouté : {NomLieu}" : NomLieu,
        [.. Refus.Select(r => new ErreurLigneDto(r.Champ, r.Message))]);
}
