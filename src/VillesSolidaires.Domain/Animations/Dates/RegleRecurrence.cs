namespace VillesSolidaires.Animations;

/// <summary>Un jour qui revient, à un rang du mois ou chaque semaine, entre deux jours de la même année.</summary>
public sealed record RegleRecurrence : RegleDate
{
    internal const string Prefixe = "recurrence";

    /// <param name="au">Dernier jour possible, inclus. Une récurrence en a toujours un, dans la même année que <paramref name="du"/>.</param>
    /// <exception cref="BusinessException">Sans fin, ou fin avant le début.</exception>
    public RegleRecurrence(JourDeSemaine jour, JourMois du, JourMois? au)
    {
        if (au is null)
        {
            throw new BusinessException(RegleDateErrorCodes.RecurrenceSansFin).SurChamp(nameof(Au));
        }
        if (au < du)
        {
            throw new BusinessException(RegleDateErrorCodes.RecurrenceHorsAnnee).WithData("Du", du.Libelle).WithData("Au", au.Libelle).SurChamp(nameof(Au));
        }
        (Jour, Du, Au) = (jour, du, au);
    }

    /// <summary>Toute l'année.</summary>
    public RegleRecurrence(JourDeSemaine jour)
        : this(jour, JourMois.PremierJanvier, JourMois.TrenteEtUnDecembre)
    {
    }

    public JourDeSemaine Jour { get; }
    public JourMois Du { get; }
    public JourMois Au { get; }
    public override GenreRegleDate Genre => GenreRegleDate.Recurrence;

    public override string Libelle =>
        Du == JourMois.PremierJanvier && Au == JourMois.TrenteEtUnDecembre ? Rythme : $"{Rythme}, du {Du.Libelle} au {Au.Libelle}";

    private string Rythme => Jour.Rang is null ? $"Chaque {Jour.Libelle}" : $"{EnTete(Jour.Libelle)} du mois";

    public override IReadOnlyList<DateProposee> Proposer(int annee, IEnumerable<DatePubliee> publiees)
    {
        var (du, au) = (Du.En(annee), Au.En(annee));
        return [.. Enumerable.Range(du.Month, au.Month - du.Month + 1).SelectMany(mois => Jour.DuMois(annee, mois)).Where(j => j >= du && j <= au)
            .Select(j => new DateProposee(j, j, CertitudeDate.Calculee, Explication(j)))];
    }

    private protected override IEnumerable<string> Morceaux() => [Prefixe, Jour.Ecrire(), $"{Du.Ecrire()}/{Au.Ecrire()}"];

    internal static RegleRecurrence? Analyser(string jour, string[] suite) => JourDeSemaine.Lire(jour) is not { } lu ? null : suite switch
    {
        [] => new RegleRecurrence(lu, JourMois.PremierJanvier, au: null),
        [var bornes] => Bornes(bornes) is var (du, au) ? new(lu, du, au) : null,
        _ => null,
    };

    private string Explication(DateOnly jour) =>
        Jour.Rang is null ? EnTete(Formats.DateLongue(jour)) : $"{EnTete(Jour.Libelle)} {DuMois(jour.Month)}";
}
