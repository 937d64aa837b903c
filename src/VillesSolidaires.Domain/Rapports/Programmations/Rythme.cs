namespace VillesSolidaires.Rapports;

/// <summary>
/// Quand un rapport programmé revient : le jour est celui du mois de l'échéance, ramené au dernier quand le mois est plus court ; un
/// trimestre échoit en janvier, avril, juillet et octobre.
/// </summary>
public sealed class Rythme
{
    private Rythme()
    {
    }

    public CadenceProgrammation Cadence { get; private set; }

    /// <summary>De 1 à 31 ; nul après une campagne.</summary>
    public int? Jour { get; private set; }

    /// <summary>De 1 à 12, pour une échéance annuelle.</summary>
    public int? Mois { get; private set; }

    /// <summary>Heure pleine, à Paris.</summary>
    public int Heure { get; private set; }

    public Guid? CampagneId { get; private set; }

    /// <summary>Jours entre le dernier jour de la campagne et l'échéance.</summary>
    public int? JoursApres { get; private set; }

    /// <param name="jour">De 1 à 31.</param>
    /// <param name="heure">Une de <see cref="ProgrammationConsts.HeuresDeNuit"/>, à Paris.</param>
    public static Rythme Mensuel(int? jour, int heure) => Verifier(new Rythme { Cadence = CadenceProgrammation.Mensuelle, Jour = jour, Heure = heure });

    /// <inheritdoc cref="Mensuel"/>
    public static Rythme Trimestriel(int? jour, int heure) => Verifier(new Rythme { Cadence = CadenceProgrammation.Trimestrielle, Jour = jour, Heure = heure });

    /// <param name="jour">De 1 à 31 : le 31 février vaut le dernier jour de février.</param>
    /// <param name="mois">De 1 à 12.</param>
    /// <param name="heure">Une de <see cref="ProgrammationConsts.HeuresDeNuit"/>, à Paris.</param>
    public static Rythme Annuel(int? jour, int? mois, int heure) =>
        Verifier(new Rythme { Cadence = CadenceProgrammation.Annuelle, Jour = jour, Mois = mois, Heure = heure });

    /// <param name="campagneId">Campagne attendue.</param>
    /// <param name="joursApres">De 1 à 90.</param>
    /// <param name="heure">Une de <see cref="ProgrammationConsts.HeuresDeNuit"/>, à Paris.</param>
    public static Rythme ApresCampagne(Guid? campagneId, int? joursApres, int heure) =>
        Verifier(new Rythme { Cadence = CadenceProgrammation.ApresCampagne, CampagneId = campagneId, JoursApres = joursApres, Heure = heure });

    /// <exception cref="BusinessException">Jour, mois, heure, campagne ou délai refusé ; le champ est nommé.</exception>
    public static Rythme De(CadenceProgrammation cadence, int? jour, int? mois, int heure, Guid? campagneId, int? joursApres) => cadence switch
    {
        CadenceProgrammation.Mensuelle => Mensuel(jour, heure),
        CadenceProgrammation.Trimestrielle => Trimestriel(jour, heure),
        CadenceProgrammation.Annuelle => Annuel(jour, mois, heure),
        CadenceProgrammation.ApresCampagne => ApresCampagne(campagneId, joursApres, heure),
        _ => throw new ArgumentOutOfRangeException(nameof(cadence)),
    };

    private static Rythme Verifier(Rythme rythme)
    {
        if (!ProgrammationConsts.HeuresDeNuit.Contains(rythme.Heure))
        {
            throw new BusinessException(ProgrammationErrorCodes.HeureDeJour).SurChamp(nameof(Heure));
        }
        if (rythme.Cadence == CadenceProgrammation.ApresCampagne)
        {
            VerifierCampagne(rythme);
            return rythme;
        }
        if (rythme.Jour is not (>= 1 and <= 31))
        {
            throw new BusinessException(ProgrammationErrorCodes.JourInvalide).SurChamp(nameof(Jour));
        }
        if (rythme.Cadence == CadenceProgrammation.Annuelle && rythme.Mois is not (>= 1 and <= 12))
        {
            throw new BusinessException(ProgrammationErrorCodes.MoisInvalide).SurChamp(nameof(Mois));
        }
        return rythme;
    }

    private static void VerifierCampagne(Rythme rythme)
    {
        if (rythme.CampagneId is null)
        {
            throw new BusinessException(ProgrammationErrorCodes.CampagneManquante).SurChamp(nameof(CampagneId));
        }
        if (rythme.JoursApres is not (>= 1 and <= ProgrammationConsts.JoursApresMax))
        {
            throw new BusinessException(ProgrammationErrorCodes.JoursApresInvalides).WithData("Max", ProgrammationConsts.JoursApresMax).SurChamp(nameof(JoursApres));
        }
    }
}
