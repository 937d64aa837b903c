namespace VillesSolidaires.Animations;

/// <summary>Passe d'une règle saisie champ par champ à la règle du domaine, et retour.</summary>
internal static class SaisieRegle
{
    private const string Champ = nameof(RegleDateInput.Genre);

    /// <param name="dureeJours">Durée du modèle : celle de la proposition, pour une date publiée.</param>
    /// <exception cref="BusinessException">Il manque un champ au genre choisi, ou le jour n'existe pas.</exception>
    public static RegleDate Lire(RegleDateInput saisie, int? dureeJours)
    {
        try
        {
            return saisie.Genre switch
            {
                GenreRegleDate.DatePubliee => new RegleDatePubliee(Repere(saisie), dureeJours ?? 1),
                GenreRegleDate.Saison => new RegleSaison(Jour(saisie.DuJour, saisie.DuMois, "le premier jour"), Jour(saisie.AuJour, saisie.AuMois, "le dernier jour")),
                GenreRegleDate.JourFixe => new RegleJourFixe(Jour(saisie.DuJour, saisie.DuMois, "le jour")),
                GenreRegleDate.Recurrence => Recurrence(saisie),
                _ => new RegleMois(Exiger(saisie.DuMois, "le mois"), saisie.AuMois ?? saisie.DuMois!.Value),
            };
        }
        catch (BusinessException refus) when (refus.Champ is null or nameof(RegleRecurrence.Au))
        {
            throw refus.SurChamp($"{nameof(EcrireModeleAnimationInput.Regle)}.{Champ}");
        }
    }

    public static RegleDateInput Ecrire(RegleDate regle) => regle switch
    {
        RegleDatePubliee { ADefaut: { } repere } => Vide(regle) with { Rang = repere.Rang, JourSemaine = repere.Jour, DuMois = repere.Mois },
        RegleSaison saison => Bornes(regle, saison.Du, saison.Au),
        RegleJourFixe { Jour: var jour } => Vide(regle) with { DuJour = jour.Jour, DuMois = jour.Mois },
        RegleRecurrence recurrence => Bornes(regle, recurrence.Du, recurrence.Au) with { Rang = recurrence.Jour.Rang, JourSemaine = recurrence.Jour.Jour },
        RegleMois mois => Vide(regle) with { DuMois = mois.De, AuMois = mois.A },
        _ => Vide(regle),
    };

    private static RegleRecurrence Recurrence(RegleDateInput saisie) => new(
        new JourDeSemaine(Exiger(saisie.JourSemaine, "le jour de la semaine"), saisie.Rang),
        Jour(saisie.DuJour, saisie.DuMois, "le premier jour"), saisie.AuJour is { } jour && saisie.AuMois is { } mois ? new JourMois(jour, mois) : null);

    private static RepereDate? Repere(RegleDateInput saisie) => saisie switch
    {
        { Rang: null, JourSemaine: null, DuMois: null } => null,
        { Rang: { } rang, JourSemaine: { } jour, DuMois: { } mois } => new(rang, jour, mois),
        _ => throw Incomplete("le repère demande un rang, un jour de la semaine et un mois, ou aucun des trois"),
    };

    private static JourMois Jour(int? jour, int? mois, string manque) => new(Exiger(jour, manque), Exiger(mois, manque));

    private static T Exiger<T>(T? valeur, string manque)
        where T : struct => valeur ?? throw Incomplete($"choisissez {manque}");

    private static BusinessException Incomplete(string manque) => new BusinessException(ModeleAnimationErrorCodes.RegleIncomplete).WithData("Manque", manque);

    private static RegleDateInput Vide(RegleDate regle) => new() { Genre = regle.Genre };

    private static RegleDateInput Bornes(RegleDate regle, JourMois du, JourMois au) =>
        Vide(regle) with { DuJour = du.Jour, DuMois = du.Mois, AuJour = au.Jour, AuMois = au.Mois };
}
