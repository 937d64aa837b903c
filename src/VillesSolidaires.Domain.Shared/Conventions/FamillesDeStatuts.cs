namespace VillesSolidaires.Conventions;

/// <summary>Statuts qui vont ensemble dans les listes et les comptes.</summary>
public static class FamillesDeStatuts
{
    /// <summary>Quelqu'un doit agir : relecture, correction, signature.</summary>
    public static readonly IReadOnlyList<ConventionStatut> ATraiter =
        [ConventionStatut.EnRelecture, ConventionStatut.EnCorrection, ConventionStatut.ASigner, ConventionStatut.PartiellementSignee];

    public static readonly IReadOnlyList<ConventionStatut> ALaSignature = [ConventionStatut.ASigner, ConventionStatut.PartiellementSignee];

    public static readonly IReadOnlyList<ConventionStatut> Closes =
        [ConventionStatut.Annulee, ConventionStatut.Denoncee, ConventionStatut.Resiliee, ConventionStatut.Remplacee];

    public static bool EstATraiter(this EtatConvention etat) => ATraiter.Contains((ConventionStatut)etat);

    /// <summary>À traiter, ou en brouillon chez l'association.</summary>
    public static bool AttendQuelquUn(this EtatConvention etat) => etat == EtatConvention.Brouillon || etat.EstATraiter();

    /// <summary>La fin de la convention n'a plus rien à annoncer : elle est passée, ou la convention s'est arrêtée avant.</summary>
    public static bool EstFinie(this EtatConvention etat) => etat == EtatConvention.Expiree || Closes.Contains((ConventionStatut)etat);
}
