namespace VillesSolidaires.Travaux;

public static class TravailPermissions
{
    public const string Consulter = "Travaux.Consulter";
    public const string Gerer = "Travaux.Gerer";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Gerer];
}

public interface ITravailAppService
{
    Task<ListeDto<TravailDto>> GetListAsync(TravailListeInput input, CancellationToken ct);

    Task<TravailDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>Relance un travail en échec ou arrêté.</summary>
    Task RelancerAsync(Guid id, CancellationToken ct);

    /// <summary>Demande l'arrêt ; un travail en cours s'arrête à sa prochaine étape.</summary>
    Task ArreterAsync(Guid id, CancellationToken ct);
}

public sealed record TravailListeInput : ListeInput
{
    public StatutTravail? Statut { get; init; }

    /// <summary>Seulement les travaux en attente ou en cours.</summary>
    public bool? EnCoursSeulement { get; init; }
}

/// <param name="Progression">De 0 à 100.</param>
/// <param name="DebuteLe">Début de la dernière tentative.</param>
/// <param name="Duree">De la dernière tentative, jusqu'à sa fin ou jusqu'à maintenant ; vide tant que le travail attend.</param>
public sealed record TravailDto(
    Guid Id, string Type, string Libelle, Guid EntiteId, StatutTravail Statut, int Progression, string? Etape, string DemandePar, DateTime DemandeLe,
    DateTime? DebuteLe, DateTime? TermineLe, TimeSpan? Duree, int Tentatives, DateTime? ProchaineTentativeLe, bool ArretDemande, string? Erreur);
