using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>
/// Packs imprimés remis en main propre, déclarés par une source : comptés à part des téléchargements. Une remise sans commune est un chiffre
/// national, ou de plusieurs communes : tout le monde la lit, seul un compte national l'écrit.
/// </summary>
public sealed class DiffusionKit : AggregateRoot, IDansPerimetre
{
    /// <param name="today">Jour de la saisie : une remise ne se déclare pas d'avance.</param>
    public DiffusionKit(Guid id, Guid kitId, DiffusionDonnees donnees, DateOnly today)
        : base(id)
    {
        KitId = kitId;
        Modifier(donnees, today);
    }

    private DiffusionKit()
    {
    }

    public Guid KitId { get; private set; }

    /// <summary>Nulle : chiffre national, d'un département entier ou de plusieurs communes.</summary>
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public Guid? CampagneId { get; private set; }

    /// <summary>Nombre de packs imprimés remis.</summary>
    public long Quantite { get; private set; }

    /// <summary>Nul quand la source ne date pas au jour.</summary>
    public DateOnly? Du { get; private set; }

    /// <summary>Dernier jour, inclus.</summary>
    public DateOnly? Au { get; private set; }
    public string Periode { get; private set; } = "";
    public CanalRemise? Canal { get; private set; }
    public string? Lieu { get; private set; }
    public string Enonce { get; private set; } = "";
    public string Source { get; private set; } = "";
    public string? Reserve { get; private set; }

    /// <exception cref="BusinessException">Quantité hors bornes, dates inversées, futures ou absentes, source absente.</exception>
    public void Modifier(DiffusionDonnees donnees, DateOnly today)
    {
        if (donnees.Quantite is < 1 or > MesureConsts.QuantiteMax)
        {
            throw new BusinessException(RemiseErrorCodes.RemiseQuantiteHorsBornes).WithData("Max", Formats.Nombre(MesureConsts.QuantiteMax)).SurChamp(nameof(Quantite));
        }
        var au = donnees.Au ?? donnees.Du;
        VerifierDates(donnees.Du, au, today);
        var periode = Textes.OuNul(donnees.Periode, MesureConsts.PeriodeMax, nameof(Periode)) ?? EnMots(donnees.Du, au);
        var source = Textes.Exiger(donnees.Source, MesureConsts.SourceMax, nameof(Source), RemiseErrorCodes.RemiseSansSource);
        (Quantite, Du, Au, Periode, Source) = (donnees.Quantite, donnees.Du, au, periode, source);
        (CommuneCode, DepartementCode, CampagneId, Canal) = (donnees.CommuneCode, donnees.DepartementCode, donnees.CampagneId, donnees.Canal);
        Lieu = Textes.OuNul(donnees.Lieu, MesureConsts.LieuMax, nameof(Lieu));
        Enonce = Textes.OuNul(donnees.Enonce, MesureConsts.EnonceMax, nameof(Enonce)) ?? Formats.Accorder(Quantite, "pack remis", "packs remis");
        Reserve = Textes.OuNul(donnees.Reserve, MesureConsts.ReserveMax, nameof(Reserve));
    }

    private static void VerifierDates(DateOnly? du, DateOnly? au, DateOnly today)
    {
        if (au is { } fin && du is { } debut && fin < debut)
        {
            throw new BusinessException(RemiseErrorCodes.RemiseDatesInversees).WithData("Du", Formats.Date(debut)).SurChamp(nameof(Au));
        }
        if (au > today || du > today)
        {
            throw new BusinessException(RemiseErrorCodes.RemiseDateFuture).WithData("Jour", Formats.Date(today)).SurChamp(du > today ? nameof(Du) : nameof(Au));
        }
    }

    private static string EnMots(DateOnly? du, DateOnly? au) => (du, au) switch
    {
        ({ } debut, { } fin) => debut == fin ? Formats.Date(debut) : Formats.Periode(debut, fin),
        _ => throw new BusinessException(RemiseErrorCodes.RemiseSansDate).SurChamp(nameof(Du)),
    };
}

/// <summary>Ce qu'une source déclare d'une remise. Sans date au jour, <see cref="Periode"/> est obligatoire.</summary>
public sealed record DiffusionDonnees(long Quantite, string Source)
{
    public DateOnly? Du { get; init; }

    /// <summary>Nul : le jour de <see cref="Du"/>.</summary>
    public DateOnly? Au { get; init; }
    public string? Periode { get; init; }
    public string? CommuneCode { get; init; }

    /// <summary>Celui de la commune, s'il y en a une.</summary>
    public string? DepartementCode { get; init; }
    public Guid? CampagneId { get; init; }
    public CanalRemise? Canal { get; init; }
    public string? Lieu { get; init; }
    public string? Enonce { get; init; }
    public string? Reserve { get; init; }
}
