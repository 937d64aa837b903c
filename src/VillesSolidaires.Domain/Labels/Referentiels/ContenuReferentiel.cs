namespace VillesSolidaires.Labels;

/// <summary>Ce que dit une version du référentiel : axes, critères, niveaux. Écrit d'un bloc, lu d'un bloc.</summary>
public sealed record ContenuReferentiel(IReadOnlyList<AxeReferentiel> Axes, IReadOnlyList<decimal> Seuils)
{
    public static readonly ContenuReferentiel Vide = new([], []);

    /// <summary>Points exigés pour chaque niveau, du premier au troisième.</summary>
    public IReadOnlyList<decimal> Seuils { get; init; } = Seuils;

    public IEnumerable<CritereReferentiel> Criteres => Axes.SelectMany(a => a.Criteres);

    public CritereReferentiel? Critere(string code) => Criteres.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.Ordinal));
}

/// <param name="Code">Nom stable d'une version à l'autre : « habitants-acteurs ».</param>
public sealed record AxeReferentiel(string Code, string Intitule, IReadOnlyList<CritereReferentiel> Criteres);

/// <param name="Code">Nom stable d'une version à l'autre : « lieu ».</param>
/// <param name="Poids">Points sur 100 ; la somme des critères fait 100.</param>
/// <param name="Descripteurs">Ce que chaque note veut dire, de 0 à <see cref="LabelConsts.NoteMax"/>.</param>
/// <param name="Minimums">Note exigée pour chaque niveau, du premier au troisième.</param>
public sealed record CritereReferentiel(
    string Code, int Numero, string Intitule, decimal Poids, IReadOnlyList<string> Descripteurs, IReadOnlyList<int> Minimums)
{
    /// <summary>Ce que le critère regarde, et la source dont il est tiré.</summary>
    public string? Presentation { get; init; }
    public ConditionCritere Condition { get; init; } = ConditionCritere.Toujours;
    public IReadOnlyList<PreuveExigee> Preuves { get; init; } = [];

    /// <param name="note">Nulle : pas encore noté.</param>
    /// <param name="champ">Champ de la saisie que le refus désigne.</param>
    /// <exception cref="BusinessException">Aucun descripteur ne dit ce que cette note veut dire.</exception>
    public void ExigerNote(int? note, string champ)
    {
        if (note is < 0 || note >= Descripteurs.Count)
        {
            throw new BusinessException(CandidatureErrorCodes.NoteHorsDescripteurs).WithData("Max", Descripteurs.Count - 1).SurChamp(champ);
        }
    }
}

/// <param name="Code">Nom stable dans le critère.</param>
/// <param name="Obligatoire">Sans elle, le dossier n'est pas recevable.</param>
/// <param name="Source">Ce que l'application sait en prouver seule ; nulle : un fichier ou un lien.</param>
public sealed record PreuveExigee(string Code, string Libelle, bool Obligatoire, SourcePreuve? Source);
