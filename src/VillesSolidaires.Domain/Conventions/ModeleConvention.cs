namespace VillesSolidaires.Conventions;

/// <summary>Modèle de texte d'un type de convention, versionné : une version publiée ne change plus, on en prépare une autre.</summary>
public sealed class ModeleConvention : AggregateRoot
{
    private readonly List<VersionModele> _versions = [];

    public ModeleConvention(Guid id, TypeConvention type)
        : base(id)
    {
        Type = type;
        _versions.Add(new VersionModele(1, []));
    }

    private ModeleConvention()
    {
    }

    /// <summary>Un modèle par type.</summary>
    public TypeConvention Type { get; private set; }
    public IReadOnlyList<VersionModele> Versions => _versions;

    public VersionModele? Publiee => _versions.Where(v => v.PublieeLe is not null).MaxBy(v => v.Numero);

    public VersionModele? Brouillon => _versions.Find(v => v.PublieeLe is null);

    /// <summary>Ouvre une version d'après la dernière publiée.</summary>
    public void OuvrirVersion()
    {
        if (Brouillon is { } ouverte)
        {
            throw new BusinessException(ConventionErrorCodes.ModeleBrouillonOuvert).WithData("Numero", ouverte.Numero);
        }
        _versions.Add(new VersionModele(_versions.Max(v => v.Numero) + 1, [.. Publiee!.Clauses.Select(c => c.Donnees)]));
    }

    public void EcrireClauses(IReadOnlyList<ClauseModeleDonnees> clauses) => BrouillonExige().Ecrire(clauses);

    public void Publier(string? notes, DateTime instant) => BrouillonExige().Publier(notes, instant);

    private VersionModele BrouillonExige() => Brouillon ?? throw new BusinessException(ConventionErrorCodes.ModeleSansBrouillon);
}

public sealed class VersionModele
{
    private readonly List<ClauseModele> _clauses = [];

    internal VersionModele(int numero, IReadOnlyList<ClauseModeleDonnees> clauses)
    {
        Id = Guid.CreateVersion7();
        Numero = numero;
        Ecrire(clauses);
    }

    private VersionModele()
    {
    }

    public Guid Id { get; private set; }
    public int Numero { get; private set; }
    public string? Notes { get; private set; }
    public DateTime? PublieeLe { get; private set; }
    public IReadOnlyList<ClauseModele> Clauses => _clauses;

    internal void Ecrire(IReadOnlyList<ClauseModeleDonnees> clauses)
    {
        if (clauses.Count > ConventionConsts.ClausesMax)
        {
            throw new BusinessException(ConventionErrorCodes.TropDeClauses).WithData("Max", ConventionConsts.ClausesMax);
        }
        var nouvelles = clauses.Select((c, i) => new ClauseModele(i + 1, c)).ToList();
        _clauses.Clear();
        _clauses.AddRange(nouvelles);
    }

    internal void Publier(string? notes, DateTime instant)
    {
        if (!_clauses.Exists(c => c.Nature == NatureClause.Article))
        {
            throw new BusinessException(ConventionErrorCodes.ModeleSansClause).WithData("Numero", Numero);
        }
        Notes = string.IsNullOrWhiteSpace(notes) ? null : notes.Trim();
        PublieeLe = instant;
    }
}

/// <summary>Clause d'un modèle. Ses repères ({objet}, {periode}, {parties}…) sont remplacés à la création d'une convention : voir <see cref="ReperesModele"/>.</summary>
public sealed class ClauseModele
{
    internal ClauseModele(int ordre, ClauseModeleDonnees donnees)
    {
        Id = Guid.CreateVersion7();
        Ordre = ordre;
        Nature = donnees.Nature;
        (Titre, Texte) = Clause.Verifier(donnees.Titre, donnees.Texte);
    }

    private ClauseModele()
    {
    }

    public Guid Id { get; private set; }
    public int Ordre { get; private set; }
    public NatureClause Nature { get; private set; }
    public string Titre { get; private set; } = "";
    public string Texte { get; private set; } = "";

    internal ClauseModeleDonnees Donnees => new(Nature, Titre, Texte);
}

public sealed record ClauseModeleDonnees(NatureClause Nature, string Titre, string Texte);
