namespace VillesSolidaires.Kits;

/// <summary>
/// Période comptée, et comment la lire vite : ses mois entiers dans les cumuls, les jours qui dépassent dans le détail.
/// </summary>
/// <param name="Du">Premier jour compris.</param>
/// <param name="Au">Dernier jour compris.</param>
internal sealed record PeriodeStatistique(DateOnly Du, DateOnly Au)
{
    private const int JoursProposes = 90;
    private const int MoisProposes = 12;
    private const int JoursPourUnPasDUnJour = 100;
    private const int AnneesPourUnPasDUnMois = 5;

    /// <summary>Premier mois entier, et dernier : nuls si la période n'en contient aucun.</summary>
    public (DateOnly Premier, DateOnly Dernier)? Mois { get; init; }

    /// <summary>Jours hors des mois entiers, deux intervalles au plus, chacun dans un seul mois.</summary>
    public IReadOnlyList<(DateOnly Du, DateOnly Au)> Bords { get; init; } = [];

    /// <summary>Début proposé : les quatre-vingt-dix jours qui finissent ce jour-là.</summary>
    public static DateOnly DerniersJours(DateOnly au) => DateOnly.FromDayNumber(Math.Max(0, au.DayNumber + 1 - JoursProposes));

    /// <summary>Début proposé : douze mois, ce mois compris. Des mois entiers : c'est ainsi que se lit une année de tous les kits.</summary>
    public static DateOnly DerniersMois(DateOnly au) => new DateOnly(au.Year, au.Month, 1).AddMonths(1 - MoisProposes);

    /// <param name="defaut">Début proposé pour cette fin.</param>
    /// <param name="today">Le mois en cours est entier dès que la période va jusqu'à aujourd'hui : demain n'a encore rien.</param>
    /// <exception cref="BusinessException">Dates inversées, période trop longue ou trop loin dans l'avenir.</exception>
    public static PeriodeStatistique De(DateOnly? du, DateOnly? au, DateOnly today, Func<DateOnly, DateOnly> defaut)
    {
        var fin = au ?? today;
        var debut = du ?? defaut(fin);
        if (fin < debut)
        {
            throw new BusinessException(KitErrorCodes.DatesInversees).WithData("Du", Formats.Date(debut)).SurChamp("Au");
        }
        if (fin.Year > today.Year + 1)
        {
            throw new BusinessException(KitErrorCodes.PeriodeFuture).WithData("Annee", Formats.Annee(today.Year + 1)).SurChamp("Au");
        }
        // Compté depuis la fin : l'an 1 ne déborde pas.
        if (fin.Year > KitConsts.AnneesStatistiquesMax && fin.AddYears(-KitConsts.AnneesStatistiquesMax) > debut)
        {
            throw new BusinessException(KitErrorCodes.PeriodeTropLongue).WithData("Annees", KitConsts.AnneesStatistiquesMax).SurChamp("Du");
        }
        return Couper(debut, fin, today);
    }

    /// <summary>Les mêmes dates un an avant ; le 29 février devient le 28.</summary>
    public PeriodeStatistique UnAnPlusTot(DateOnly today) => Couper(Reculer(Du), Reculer(Au), today);

    /// <summary>Le pas demandé s'il donne un nombre de points lisible, sinon celui que la longueur appelle.</summary>
    public PasStatistique Pas(PasStatistique? demande)
    {
        var jours = Au.DayNumber - Du.DayNumber + 1;
        return demande switch
        {
            PasStatistique.Jour when jours <= KitConsts.JoursDeCourbeMax => PasStatistique.Jour,
            PasStatistique.Mois or PasStatistique.Annee => demande.Value,
            _ when jours <= JoursPourUnPasDUnJour => PasStatistique.Jour,
            _ => Du.AddYears(AnneesPourUnPasDUnMois) >= Au ? PasStatistique.Mois : PasStatistique.Annee,
        };
    }

    /// <summary>Débuts de tous les pas : un pas sans téléchargement est un zéro, pas un trou.</summary>
    public IReadOnlyList<DateOnly> Debuts(PasStatistique pas)
    {
        List<DateOnly> debuts = [];
        for (var d = DebutDuPas(Du, pas); d <= Au; d = pas switch { PasStatistique.Jour => d.AddDays(1), PasStatistique.Mois => d.AddMonths(1), _ => d.AddYears(1) })
        {
            debuts.Add(d);
        }
        return debuts;
    }

    public static DateOnly DebutDuPas(DateOnly jour, PasStatistique pas) => pas switch
    {
        PasStatistique.Jour => jour,
        PasStatistique.Mois => new DateOnly(jour.Year, jour.Month, 1),
        _ => new DateOnly(jour.Year, 1, 1),
    };

    private static DateOnly Reculer(DateOnly jour) => jour.Year > 1 ? jour.AddYears(-1) : jour;

    /// <summary>Mois entiers et jours qui dépassent, sans vérifier les dates.</summary>
    internal static PeriodeStatistique Couper(DateOnly du, DateOnly au, DateOnly today)
    {
        var premier = du.Day == 1 ? du : FinDuMois(du).AddDays(1);
        var dernierEntier = au == FinDuMois(au) || au >= today;
        var dernier = dernierEntier ? new DateOnly(au.Year, au.Month, 1) : new DateOnly(au.Year, au.Month, 1).AddMonths(-1);
        if (premier > dernier)
        {
            // Aucun mois entier : un ou deux morceaux de mois.
            return new(du, au) { Bords = (du.Year, du.Month) == (au.Year, au.Month) ? [(du, au)] : [(du, FinDuMois(du)), (new DateOnly(au.Year, au.Month, 1), au)] };
        }
        List<(DateOnly, DateOnly)> bords = [];
        if (premier != du)
        {
            bords.Add((du, premier.AddDays(-1)));
        }
        if (!dernierEntier)
        {
            bords.Add((new DateOnly(au.Year, au.Month, 1), au));
        }
        return new(du, au) { Mois = (premier, dernier), Bords = bords };
    }

    private static DateOnly FinDuMois(DateOnly jour) => new(jour.Year, jour.Month, DateTime.DaysInMonth(jour.Year, jour.Month));
}
