using System.Text.RegularExpressions;

namespace VillesSolidaires.Animations;

/// <summary>
/// Modèle national d'animation, versionné : une version publiée ne change plus, on en prépare une autre. Les dates annoncées chaque année
/// sont à part : elles ne changent pas le modèle.
/// </summary>
public sealed partial class ModeleAnimation : AggregateRoot
{
    private readonly List<VersionModeleAnimation> _versions = [];
    private readonly List<DateAnnoncee> _dates = [];

    public ModeleAnimation(Guid id, string code, ModeleDonnees donnees)
        : base(id)
    {
        var propre = code.Trim().ToUpperInvariant();
        if (propre.Length > ModeleAnimationConsts.CodeMax || !FormeCode().IsMatch(propre))
        {
            throw new BusinessException(ModeleAnimationErrorCodes.CodeInvalide).WithData("Max", ModeleAnimationConsts.CodeMax).SurChamp(nameof(Code));
        }
        Code = propre;
        _versions.Add(new VersionModeleAnimation(1, donnees));
    }

    private ModeleAnimation()
    {
    }

    /// <summary>Nom stable : « FETE_VOISINS ».</summary>
    public string Code { get; private set; } = "";
    public DateTime? ArchiveLe { get; private set; }
    public IReadOnlyList<VersionModeleAnimation> Versions => _versions;

    /// <summary>Dates annoncées, une par année.</summary>
    public IReadOnlyList<DateAnnoncee> Dates => _dates;

    public VersionModeleAnimation? Publiee => _versions.Where(v => v.PublieeLe is not null).MaxBy(v => v.Numero);

    public VersionModeleAnimation? Brouillon => _versions.Find(v => v.PublieeLe is null);

    /// <summary>Ouvre une version d'après la dernière publiée.</summary>
    public void OuvrirVersion()
    {
        ExigerActif();
        if (Brouillon is { } ouverte)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.BrouillonOuvert).WithData("Numero", ouverte.Numero);
        }
        _versions.Add(new VersionModeleAnimation(_versions.Max(v => v.Numero) + 1, Publiee!.Donnees));
    }

    public void Ecrire(ModeleDonnees donnees) => BrouillonExige().Ecrire(donnees);

    public void Publier(string? notes, DateTime instant) => BrouillonExige().Publier(notes, instant);

    /// <summary>Note la date annoncée pour son année ; elle remplace celle que l'année avait.</summary>
    public void Annoncer(DatePubliee date)
    {
        ExigerActif();
        var nouvelle = new DateAnnoncee(date);
        _dates.RemoveAll(d => d.Annee == nouvelle.Annee);
        _dates.Add(nouvelle);
    }

    public void RetirerDate(int annee)
    {
        if (_dates.RemoveAll(d => d.Annee == annee) == 0)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.DateAnnonceeInconnue).WithData("Annee", Formats.Annee(annee));
        }
    }

    /// <summary>N'est plus proposé ; les animations qui en viennent restent.</summary>
    public void Archiver(DateTime instant)
    {
        ExigerActif();
        ArchiveLe = instant;
    }

    public void Reactiver() => ArchiveLe = ArchiveLe is null ? throw new BusinessException(ModeleAnimationErrorCodes.ModeleNonArchive) : null;

    /// <summary>Dates de la version publiée pour cette année ; vide sans version publiée, ou si rien n'est encore annoncé.</summary>
    public IReadOnlyList<DateProposee> Proposer(int annee) => Publiee?.Proposer(annee, _dates.Select(d => d.Date)) ?? [];

    /// <summary>Met l'animation au programme, telle que la version publiée la décrit.</summary>
    /// <param name="dejaPrevues">Animations que compte déjà le programme.</param>
    /// <exception cref="BusinessException">Archivé, jamais publié, ou date que le programme refuse.</exception>
    public Animation AjouterA(Programme programme, PeriodeAnimation periode, int dejaPrevues)
    {
        ExigerActif();
        var version = Publiee ?? throw new BusinessException(ModeleAnimationErrorCodes.ModeleSansVersion).WithData("Code", Code);
        var taches = version.Taches.Select(t => new NouvelleTache(t.Libelle, t.Decalage));
        return programme.Ajouter(version.EnAnimation(periode), dejaPrevues, new OrigineModele(Id, version.Numero), taches);
    }

    private void ExigerActif()
    {
        if (ArchiveLe is not null)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.ModeleArchive).WithData("Code", Code);
        }
    }

    private VersionModeleAnimation BrouillonExige()
    {
        ExigerActif();
        return Brouillon ?? throw new BusinessException(ModeleAnimationErrorCodes.SansBrouillon);
    }

    [GeneratedRegex(ModeleAnimationConsts.CodeMotif, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeCode();
}

/// <summary>Ce qu'une personne écrit d'un modèle.</summary>
public sealed record ModeleDonnees(string Intitule, RegleDate Regle)
{
    public TypeAnimation Type { get; init; } = TypeAnimation.ProgrammeNational;
    public string? Description { get; init; }
    public string? Public { get; init; }
    public Guid? KitId { get; init; }

    /// <summary>Nulle : toute la période de la règle.</summary>
    public int? DureeJours { get; init; }
    public string? Materiel { get; init; }
    public bool OccupeVoiePublique { get; init; }
    public IReadOnlyList<NouvelleTache> Taches { get; init; } = [];
}
