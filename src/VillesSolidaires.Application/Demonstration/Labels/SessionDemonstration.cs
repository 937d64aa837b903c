using VillesSolidaires.Labels;

namespace VillesSolidaires.Demonstration;

/// <summary>Une session, et les jours où ses dossiers avancent, tous comptés depuis le semis.</summary>
internal sealed record SessionDemonstration(SessionLabel Session, string Referentiel, ContenuReferentiel Contenu, DateOnly Today)
{
    public DateOnly Ouvert => Session.Ouverture.AddDays(4);

    /// <summary>Dix jours avant la clôture, ou il y a cinq jours si la session est encore ouverte.</summary>
    public DateOnly Depose => new[] { Session.Cloture.AddDays(-10), Today.AddDays(-5) }.Min();
    public DateOnly Instruit => Session.FinCorrections.AddDays(20);
    public DateOnly Recevable => Session.FinCorrections.AddDays(45);
    public DateOnly Juge => Session.FinCorrections.AddDays(70);
    public DateOnly Publie => Session.FinCorrections.AddDays(90);

    public static DateTime Instant(DateOnly jour, int heure = 9) => jour.ToDateTime(new TimeOnly(heure, 0), DateTimeKind.Utc);

    /// <summary>Deux mois de candidature, deux semaines de corrections.</summary>
    public static SessionLabel Ouvrir(DateOnly ouverture, Guid referentielId) => new(
        IdentifiantStable.De("session-label", $"{ouverture:O}"), referentielId,
        new SessionDonnees($"Session ouverte en {Formats.MoisAnnee(ouverture)} (démonstration)", ouverture, ouverture.AddMonths(2), ouverture.AddMonths(2).AddDays(15)));
}

/// <param name="Rang">Rang parmi les communes partenaires : les cinq grandes villes, puis la Mayenne par population.</param>
/// <param name="Niveau">Demandé, et décidé s'il l'est.</param>
/// <param name="Jusqua">État où le dossier s'arrête.</param>
internal sealed record DossierVoulu(int Rang, int Niveau, CandidatureStatut Jusqua)
{
    /// <summary>Vrai si l'attestation est retirée depuis.</summary>
    public bool Retiree { get; init; }
}
