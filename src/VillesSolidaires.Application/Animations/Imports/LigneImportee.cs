namespace VillesSolidaires.Animations;

/// <summary>Ligne du fichier, lue puis confrontée à ce qui est enregistré.</summary>
internal sealed class LigneImportee(int numero, string titre)
{
    private readonly List<ErreurLigneDto> _erreurs = [];

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

    public bool EstSaine => _erreurs.Count == 0;

    public SortLigneAnimation Sort => !EstSaine ? SortLigneAnimation.EnErreur : DejaLa ? SortLigneAnimation.DejaLa : SortLigneAnimation.Nouvelle;

    public void Refuser(string champ, string message) => _erreurs.Add(new ErreurLigneDto(champ, message));

    /// <summary>Valeur rendue par l'action, ou défaut après avoir noté son refus sous ce champ.</summary>
    public T? Essayer<T>(string champ, Func<T> action)
    {
        try
        {
            return action();
        }
        catch (BusinessException refus)
        {
            Refuser(champ, refus.Texte);
            return default;
        }
    }

    public LigneAnimationDto Decrire() => new(
        numero, Sort, titre, Commune, Donnees?.Periode.Libelle(),
        LieuNouveau && Sort == SortLigneAnimation.Nouvelle ? $"Lieu ajouté : {NomLieu}" : NomLieu, _erreurs);
}
