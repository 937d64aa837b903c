namespace VillesSolidaires.Animations;

/// <summary>Quand une animation a lieu, à l'heure de la commune. Sans heure de début, elle dure la journée entière.</summary>
/// <param name="Fin">Dernier jour, inclus.</param>
public sealed record PeriodeAnimation(DateOnly Debut, DateOnly Fin, TimeOnly? HeureDebut, TimeOnly? HeureFin)
{
    public static PeriodeAnimation Jour(DateOnly jour, TimeOnly? de = null, TimeOnly? a = null) => new(jour, jour, de, a);

    /// <summary>Nombre de jours, le dernier compris.</summary>
    public int Jours => Fin.DayNumber - Debut.DayNumber + 1;

    /// <summary>Les mêmes durée et heures, à partir d'un autre jour.</summary>
    public PeriodeAnimation AuJour(DateOnly debut) => this with { Debut = debut, Fin = debut.AddDays(Jours - 1) };

    public bool Croise(PeriodeAnimation autre) =>
        Debut <= autre.Fin && autre.Debut <= Fin
        && (HeureDebut is not { } de || autre.HeureDebut is not { } autreDe
            || (de < (autre.HeureFin ?? TimeOnly.MaxValue) && autreDe < (HeureFin ?? TimeOnly.MaxValue)));

    /// <summary>« du 3 au 9 octobre 2026 », « 29 mai 2026, de 18 h à 22 h ».</summary>
    public string Libelle()
    {
        var jours = Debut == Fin ? Formats.Date(Debut) : Formats.Periode(Debut, Fin);
        return (HeureDebut, HeureFin) switch
        {
            ({ } de, { } a) => $"{jours}, de {Formats.Heure(de)} à {Formats.Heure(a)}",
            ({ } de, null) => $"{jours}, à {Formats.Heure(de)}",
            _ => jours,
        };
    }

    /// <exception cref="BusinessException">Dates ou heures inversées, durée démesurée, début hors de l'année du programme.</exception>
    internal PeriodeAnimation Verifier(int annee)
    {
        if (Fin < Debut)
        {
            throw new BusinessException(AnimationErrorCodes.DatesInversees).WithData("Debut", Formats.Date(Debut)).SurChamp(nameof(Fin));
        }
        if (Debut.Year != annee)
        {
            throw new BusinessException(AnimationErrorCodes.HorsAnnee)
                .WithData("Jour", Formats.Date(Debut)).WithData("Annee", Formats.Annee(annee)).SurChamp(nameof(Debut));
        }
        if (Jours > AnimationConsts.DureeMax)
        {
            throw new BusinessException(AnimationErrorCodes.DureeTropLongue).WithData("Max", AnimationConsts.DureeMax).SurChamp(nameof(Fin));
        }
        if (HeureFin is not null && HeureDebut is null)
        {
            throw new BusinessException(AnimationErrorCodes.HeureFinSansDebut).SurChamp(nameof(HeureDebut));
        }
        // Sur plusieurs jours, les heures sont celles de chaque journée.
        return HeureFin <= HeureDebut
            ? throw new BusinessException(AnimationErrorCodes.HeuresInversees).WithData("Debut", Formats.Heure(HeureDebut!.Value)).SurChamp(nameof(HeureFin))
            : this;
    }
}
