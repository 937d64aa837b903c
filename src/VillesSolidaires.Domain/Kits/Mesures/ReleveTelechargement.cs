namespace VillesSolidaires.Kits;

/// <summary>
/// Chiffre de téléchargement relevé ailleurs, avant ou à côté de nos compteurs : il garde sa source et sa réserve,
/// et ne s'additionne jamais aux comptes d'ici.
/// </summary>
public sealed class ReleveTelechargement : AggregateRoot
{
    /// <param name="today">Jour de la saisie : un relevé ne se fait pas dans l'avenir.</param>
    public ReleveTelechargement(Guid id, Guid kitId, ReleveDonnees donnees, DateOnly today)
        : base(id)
    {
        KitId = kitId;
        Modifier(donnees, today);
    }

    private ReleveTelechargement()
    {
    }

    public Guid KitId { get; private set; }
    public DateOnly Du { get; private set; }

    /// <summary>Jour du relevé : le chiffre cumule tout depuis <see cref="Du"/>.</summary>
    public DateOnly Au { get; private set; }

    /// <summary>Comme la source la dit : « confinement de 2020 ».</summary>
    public string Periode { get; private set; } = "";

    /// <summary>Commune (<c>13055</c>), département (<c>53</c>), région (<c>R11</c>) ou nul : national.</summary>
    public string? TerritoireCode { get; private set; }
    public string? TerritoireNom { get; private set; }
    public long Valeur { get; private set; }
    public BorneReleve Borne { get; private set; }
    public string Enonce { get; private set; } = "";
    public string Source { get; private set; } = "";

    /// <summary>Adresse web de la source, si elle en a une.</summary>
    public string? Adresse { get; private set; }
    public string? Reserve { get; private set; }

    /// <exception cref="BusinessException">Valeur négative, dates inversées ou futures, source ou énoncé absents, adresse illisible.</exception>
    public void Modifier(ReleveDonnees donnees, DateOnly today)
    {
        if (donnees.Valeur is < 0 or > MesureConsts.ValeurMax)
        {
            throw new BusinessException(ReleveErrorCodes.ReleveValeurHorsBornes).WithData("Max", Formats.Nombre(MesureConsts.ValeurMax)).SurChamp(nameof(Valeur));
        }
        VerifierDates(donnees, today);
        var enonce = Textes.Exiger(donnees.Enonce, MesureConsts.EnonceMax, nameof(Enonce), ReleveErrorCodes.ReleveSansEnonce);
        var source = Textes.Exiger(donnees.Source, MesureConsts.SourceMax, nameof(Source), ReleveErrorCodes.ReleveSansSource);
        (Du, Au, Valeur, Borne) = (donnees.Du, donnees.Au, donnees.Valeur, donnees.Borne);
        (TerritoireCode, TerritoireNom) = (donnees.TerritoireCode, donnees.TerritoireNom);
        Periode = Textes.OuNul(donnees.Periode, MesureConsts.PeriodeMax, nameof(Periode)) ?? (Du == Au ? Formats.Date(Au) : Formats.Periode(Du, Au));
        (Enonce, Source, Adresse) = (enonce, source, LireAdresse(donnees.Adresse));
        Reserve = Textes.OuNul(donnees.Reserve, MesureConsts.ReserveMax, nameof(Reserve));
    }

    private static void VerifierDates(ReleveDonnees donnees, DateOnly today)
    {
        if (donnees.Au < donnees.Du)
        {
            throw new BusinessException(ReleveErrorCodes.ReleveDatesInversees).WithData("Du", Formats.Date(donnees.Du)).SurChamp(nameof(Au));
        }
        if (donnees.Au > today)
        {
            throw new BusinessException(ReleveErrorCodes.ReleveDateFuture).WithData("Jour", Formats.Date(today)).SurChamp(nameof(Au));
        }
        if (donnees.Du.Year < MesureConsts.AnneeMin)
        {
            throw new BusinessException(ReleveErrorCodes.ReleveDateTropAncienne).WithData("Annee", Formats.Annee(MesureConsts.AnneeMin)).SurChamp(nameof(Du));
        }
    }

    private static string? LireAdresse(string? saisie)
    {
        var adresse = Textes.OuNul(saisie, MesureConsts.AdresseMax, nameof(Adresse));
        return adresse is null || (Uri.TryCreate(adresse, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
            ? adresse
            : throw new BusinessException(ReleveErrorCodes.ReleveAdresseInvalide).SurChamp(nameof(Adresse));
    }
}

/// <param name="Periode">Vide : les dates en toutes lettres.</param>
public sealed record ReleveDonnees(
    DateOnly Du, DateOnly Au, string? Periode, string? TerritoireCode, string? TerritoireNom,
    long Valeur, BorneReleve Borne, string Enonce, string Source, string? Reserve)
{
    /// <summary>Adresse web de la source.</summary>
    public string? Adresse { get; init; }
}
