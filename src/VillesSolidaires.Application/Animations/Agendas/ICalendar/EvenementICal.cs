namespace VillesSolidaires.Animations;

/// <summary>État d'un événement pour l'agenda qui le reçoit (RFC 5545, 3.8.1.11).</summary>
public enum StatutICal
{
    /// <summary>Pas encore confirmé.</summary>
    Provisoire = 1,

    Confirme = 2,

    /// <summary>Reste dans le flux : c'est ainsi que l'annulation parvient aux abonnés.</summary>
    Annule = 3,
}

/// <summary>
/// Un événement de l'agenda. Sans heure de début, il prend des journées entières. Avec une heure et plusieurs jours, il revient chaque
/// jour à la même heure, comme le dit une <see cref="PeriodeAnimation"/>.
/// </summary>
/// <param name="Uid">Identifiant unique au monde, le même toute la vie de l'événement : <c>{guid}@domaine</c>.</param>
/// <param name="Sequence">Numéro de révision, croissant : un agenda ignore une révision plus ancienne que la sienne.</param>
/// <param name="ModifieLe">Instant de la dernière modification, en temps universel.</param>
/// <param name="DateFin">Dernier jour, inclus.</param>
public sealed record EvenementICal(string Uid, int Sequence, StatutICal Statut, DateTime ModifieLe, DateOnly DateDebut, DateOnly DateFin, string Titre)
{
    /// <summary>À l'heure de <see cref="Fuseau"/> ; nulle : journée entière.</summary>
    public TimeOnly? HeureDebut { get; init; }

    /// <summary>Après <see cref="HeureDebut"/>, le même jour ; nulle : fin inconnue.</summary>
    public TimeOnly? HeureFin { get; init; }

    /// <summary>Fuseau de la commune.</summary>
    public FuseauICal Fuseau { get; init; } = FuseauICal.Paris;
    public string? Description { get; init; }
    public string? Lieu { get; init; }

    /// <summary>Adresse absolue de la page de l'événement.</summary>
    public Uri? Url { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];
}

/// <summary>Un flux d'agenda.</summary>
/// <param name="Nom">Titre montré par l'agenda qui s'abonne ; sans virgule ni point-virgule, dont des agendas (Thunderbird) montrent l'échappement.</param>
/// <param name="Rafraichissement">Intervalle de relecture conseillé aux agendas, en heures entières.</param>
public sealed record CalendrierICal(string Nom, IReadOnlyCollection<EvenementICal> Evenements, TimeSpan Rafraichissement)
{
    public string? Description { get; init; }

    /// <summary>Fuseau affiché par défaut par l'agenda qui s'abonne.</summary>
    public FuseauICal Fuseau { get; init; } = FuseauICal.Paris;
}
