namespace VillesSolidaires.Animations;

/// <summary>Version d'un modèle d'animation ; publiée, elle ne change plus.</summary>
public sealed class VersionModeleAnimation
{
    private static readonly JourDeSemaine JourHabituel = new(DayOfWeek.Saturday, RangDansMois.Deuxieme);

    private readonly List<TacheModele> _taches = [];

    internal VersionModeleAnimation(int numero, ModeleDonnees donnees)
    {
        Id = Guid.CreateVersion7();
        Numero = numero;
        Ecrire(donnees);
    }

    private VersionModeleAnimation()
    {
    }

    public Guid Id { get; private set; }
    public int Numero { get; private set; }

    /// <summary>Ce qui change dans cette version.</summary>
    public string? Notes { get; private set; }
    public DateTime? PublieeLe { get; private set; }
    public string Intitule { get; private set; } = "";
    public TypeAnimation Type { get; private set; }
    public string? Description { get; private set; }
    public string? Public { get; private set; }
    public Guid? KitId { get; private set; }
    public int? DureeJours { get; private set; }
    public string? Materiel { get; private set; }
    public bool OccupeVoiePublique { get; private set; }
    public RegleDate Regle { get; private set; } = null!;
    public IReadOnlyList<TacheModele> Taches => _taches;

    internal ModeleDonnees Donnees => new(Intitule, Regle)
    {
        Type = Type, Description = Description, Public = Public, KitId = KitId, DureeJours = DureeJours, Materiel = Materiel,
        OccupeVoiePublique = OccupeVoiePublique, Taches = [.. _taches.OrderBy(t => t.Ordre).Select(t => new NouvelleTache(t.Libelle, t.Decalage))],
    };

    internal void Ecrire(ModeleDonnees donnees)
    {
        if (donnees.DureeJours is < 1 or > AnimationConsts.DureeMax)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.DureeInvalide).WithData("Max", AnimationConsts.DureeMax).SurChamp(nameof(DureeJours));
        }
        if (donnees.Taches.Count > AnimationConsts.TachesMax)
        {
            throw new BusinessException(AnimationErrorCodes.TropDeTaches).WithData("Max", AnimationConsts.TachesMax);
        }
        // Tout se vérifie avant que rien ne change.
        var taches = donnees.Taches.OrderByDescending(t => t.Decalage).Select((t, i) => new TacheModele(i + 1, t)).ToList();
        Intitule = Textes.Exiger(donnees.Intitule, AnimationConsts.TitreMax, nameof(Intitule), AnimationErrorCodes.TitreObligatoire);
        Description = Textes.OuNul(donnees.Description, AnimationConsts.DescriptionMax, nameof(Description));
        Public = Textes.OuNul(donnees.Public, AnimationConsts.PublicMax, nameof(Public));
        Materiel = Textes.OuNul(donnees.Materiel, AnimationConsts.MaterielMax, nameof(Materiel));
        (Type, KitId, DureeJours, OccupeVoiePublique, Regle) = (donnees.Type, donnees.KitId, donnees.DureeJours, donnees.OccupeVoiePublique, donnees.Regle);
        _taches.Clear();
        _taches.AddRange(taches);
    }

    internal void Publier(string? notes, DateTime instant)
    {
        Notes = Textes.OuNul(notes, ModeleAnimationConsts.NotesMax, nameof(Notes));
        PublieeLe = instant;
    }

    /// <summary>Dates que cette version propose pour une année, à sa durée.</summary>
    public IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> annoncees) => [.. Regle.Proposer(annee, annoncees).Select(ALaDuree)];

    /// <summary>Moment de l'année où la ranger.</summary>
    public SaisonAnnee Saison(int annee) => Regle is RegleMois { De: 1, A: 12 } or RegleRecurrence
        ? SaisonAnnee.TouteLAnnee
        : Regle.Proposer(annee, []).Select(p => p.Debut.Month).FirstOrDefault() switch
        {
            1 or 2 => SaisonAnnee.Hiver,
            3 or 4 or 5 => SaisonAnnee.Printemps,
            6 or 7 or 8 => SaisonAnnee.Ete,
            0 => SaisonAnnee.TouteLAnnee,
            _ => SaisonAnnee.Automne,
        };

    internal AnimationDonnees EnAnimation(PeriodeAnimation periode) => new(Intitule, periode)
    {
        Type = Type, Description = Description, Public = Public, Materiel = Materiel, OccupeVoiePublique = OccupeVoiePublique, KitId = KitId,
    };

    // La règle dit un mois ou un jour ; la durée du modèle en fait une animation. Une date publiée et une saison ont déjà la leur.
    private DateProposee ALaDuree(DateProposee proposee)
    {
        if (DureeJours is not { } duree)
        {
            return proposee;
        }
        if (Regle.Genre is GenreRegleDate.JourFixe or GenreRegleDate.Recurrence)
        {
            return proposee with { Fin = proposee.Debut.AddDays(duree - 1) };
        }
        if (Regle.Genre != GenreRegleDate.Mois || duree > proposee.Fin.DayNumber - proposee.Debut.DayNumber)
        {
            return proposee;
        }
        var debut = JourHabituel.DuMois(proposee.Debut.Year, proposee.Debut.Month).Single();
        return proposee with { Debut = debut, Fin = debut.AddDays(duree - 1), Explication = $"{proposee.Explication} : le {JourHabituel.Libelle} est proposé" };
    }
}

/// <summary>Étape du rétro-planning d'un modèle.</summary>
public sealed class TacheModele
{
    internal TacheModele(int ordre, NouvelleTache donnees)
    {
        var verifiee = donnees.Verifier();
        Id = Guid.CreateVersion7();
        (Ordre, Libelle, Decalage) = (ordre, verifiee.Libelle, verifiee.Decalage);
    }

    private TacheModele()
    {
    }

    public Guid Id { get; private set; }
    public int Ordre { get; private set; }
    public string Libelle { get; private set; } = "";

    /// <summary>Jours avant l'animation.</summary>
    public int Decalage { get; private set; }
}

/// <summary>Date qu'un organisateur national a annoncée pour une année, gardée avec sa source.</summary>
public sealed class DateAnnoncee
{
    internal DateAnnoncee(DatePubliee date)
    {
        if (date.Fin < date.Debut)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.DatesAnnonceesInversees).WithData("Debut", Formats.Date(date.Debut)).SurChamp(nameof(Fin));
        }
        if (date.Fin.DayNumber - date.Debut.DayNumber >= RegleDateConsts.JoursMax)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.DateAnnonceeTropLongue).WithData("Max", RegleDateConsts.JoursMax).SurChamp(nameof(Fin));
        }
        if (date.Annee is < AnimationConsts.AnneeMin or > AnimationConsts.AnneeMax)
        {
            throw new BusinessException(AnimationErrorCodes.AnneeInvalide)
                .WithData("Min", Formats.Annee(AnimationConsts.AnneeMin)).WithData("Max", Formats.Annee(AnimationConsts.AnneeMax)).SurChamp(nameof(Debut));
        }
        Id = Guid.CreateVersion7();
        (Annee, Debut, Fin) = (date.Annee, date.Debut, date.Fin);
        Source = Textes.OuNul(date.Source, ModeleAnimationConsts.SourceMax, nameof(Source));
    }

    private DateAnnoncee()
    {
    }

    public Guid Id { get; private set; }
    public int Annee { get; private set; }
    public DateOnly Debut { get; private set; }

    /// <summary>Dernier jour, inclus.</summary>
    public DateOnly Fin { get; private set; }

    /// <summary>D'où elle vient, à montrer.</summary>
    public string? Source { get; private set; }

    public DatePubliee Date => new(Debut, Fin, Source);
}
