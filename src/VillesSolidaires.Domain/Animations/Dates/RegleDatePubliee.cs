namespace VillesSolidaires.Animations;

/// <summary>Jour d'un mois d'où part la proposition, faute de date publiée : le dernier vendredi de mai.</summary>
public sealed record RepereDate
{
    /// <exception cref="BusinessException">Ce mois n'existe pas.</exception>
    public RepereDate(RangDansMois rang, DayOfWeek jour, int mois)
    {
        RegleDate.VerifierMois(mois);
        (Rang, Jour, Mois) = (rang, jour, mois);
    }

    public RangDansMois Rang { get; }
    public DayOfWeek Jour { get; }
    public int Mois { get; }

    /// <summary>« dernier vendredi de mai ».</summary>
    public string Libelle => $"{JourDeSemaine.Libelle} {RegleDate.DuMois(Mois)}";

    internal JourDeSemaine JourDeSemaine => new(Jour, Rang);

    public DateOnly En(int annee) => JourDeSemaine.DuMois(annee, Mois).Single();
}

/// <summary>Date annoncée chaque année par un organisateur national ; faute d'annonce, une proposition à confirmer.</summary>
public sealed record RegleDatePubliee : RegleDate
{
    internal const string Prefixe = "publiee";

    /// <param name="aDefaut">Repère de la proposition ; nul : rien n'est proposé avant l'annonce.</param>
    /// <param name="jours">Durée de la proposition, en jours : 7 pour la Semaine bleue.</param>
    /// <exception cref="BusinessException">Durée hors bornes.</exception>
    public RegleDatePubliee(RepereDate? aDefaut, int jours = 1)
    {
        if (jours is < 1 or > RegleDateConsts.JoursMax)
        {
            throw new BusinessException(RegleDateErrorCodes.DureeRegleInvalide).WithData("Max", RegleDateConsts.JoursMax);
        }
        (ADefaut, Jours) = (aDefaut, aDefaut is null ? 1 : jours);
    }

    public RepereDate? ADefaut { get; }
    public int Jours { get; }
    public override GenreRegleDate Genre => GenreRegleDate.DatePubliee;

    public override string Libelle => ADefaut is null
        ? "Date publiée chaque année"
        : $"Date publiée chaque année ; à défaut, {(Jours == 1 ? "" : $"{Formats.Accorder(Jours, "jour")} dès le ")}{ADefaut.Libelle}";

    public override IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> publiees)
    {
        var annoncees = publiees.Where(p => p.Annee == annee).OrderBy(p => p.Debut).Select(Annoncee).ToList();
        return annoncees.Count > 0 || ADefaut is null ? annoncees : [AConfirmer(ADefaut.En(annee))];
    }

    private protected override IEnumerable<string> Morceaux()
    {
        yield return Prefixe;
        if (ADefaut is null)
        {
            yield break;
        }
        yield return $"{ADefaut.JourDeSemaine.Ecrire()}.{ADefaut.Mois:00}";
        if (Jours != 1)
        {
            yield return Ecrire(Jours);
        }
    }

    internal static RegleDatePubliee? Analyser(string[] suite) => suite switch
    {
        [] => new RegleDatePubliee(aDefaut: null),
        [var repere] => Repere(repere) is { } lu ? new(lu) : null,
        [var repere, var jours] => Repere(repere) is { } lu && Nombre(jours) is { } duree ? new(lu, duree) : null,
        _ => null,
    };

    private static RepereDate? Repere(string texte) =>
        texte.Split('.') is [var jour, { Length: 2 } mois] && JourDeSemaine.Lire(jour) is { Rang: { } rang } lu && Nombre(mois) is { } m ? new(rang, lu.Jour, m) : null;

    private static DateProposee Annoncee(DatePubliee date)
    {
        var jours = date.Debut == date.Fin ? Formats.DateLongue(date.Debut) : Formats.Periode(date.Debut, date.Fin);
        return new(date.Debut, date.Fin, CertitudeDate.Publiee, $"Date publiée : {jours}{(date.Source is null ? "" : $" ({date.Source})")}");
    }

    private DateProposee AConfirmer(DateOnly debut)
    {
        var phrase = Jours == 1 ? ADefaut!.Libelle : $"{Formats.Accorder(Jours, "jour")} dès le {ADefaut!.Libelle}";
        return new(debut, debut.AddDays(Jours - 1), CertitudeDate.Calculee, $"{EnTete(phrase)}, à confirmer{(Jours == 1 ? Decalage(debut) : "")}");
    }

    // Les organisateurs évitent ces deux ponts : la Fête des voisins 2023 (2 juin) et 2025 (23 mai) n'a pas eu lieu le dernier vendredi de mai.
    private static string Decalage(DateOnly jour)
    {
        var (ascension, pentecote) = (JoursFeries.Ascension(jour.Year), JoursFeries.Pentecote(jour.Year));
        return jour >= ascension && jour <= ascension.AddDays(3) ? " : c’est le pont de l’Ascension, la date publiée est souvent décalée"
            : jour >= pentecote.AddDays(-2) && jour <= pentecote.AddDays(1) ? " : c’est le week-end de la Pentecôte, la date publiée est souvent décalée"
            : "";
    }
}
