namespace VillesSolidaires.Kits;

/// <summary>Chiffres de téléchargement : comptés ici, et relevés ailleurs, jamais additionnés.</summary>
public interface IStatistiqueKitAppService
{
    /// <summary>Tous les kits sur une période.</summary>
    /// <exception cref="BusinessException">Période illisible, canal ou territoire inconnu.</exception>
    /// <exception cref="AutorisationRefuseeException">Territoire hors du périmètre.</exception>
    Task<StatistiqueEnsembleDto> GetEnsembleAsync(StatistiqueKitInput input, CancellationToken ct);

    /// <summary>Ce qu'une page de statistiques dit du kit, au-dessus de ses chiffres.</summary>
    /// <exception cref="EntityNotFoundException">Kit inconnu.</exception>
    Task<KitMesureDto> GetKitAsync(Guid kitId, CancellationToken ct);

    /// <summary>Un kit sur une période.</summary>
    /// <exception cref="EntityNotFoundException">Kit inconnu.</exception>
    Task<StatistiqueKitDto> GetAsync(Guid kitId, StatistiqueKitInput input, CancellationToken ct);
}

/// <summary>Kit dont on lit les chiffres.</summary>
/// <param name="Versions">Publiées, de la plus récente à la plus ancienne.</param>
public sealed record KitMesureDto(Guid Id, string Slug, string Titre, KitStatut Statut, IReadOnlyList<VersionMesureeDto> Versions);

/// <param name="PublieeLe">UTC.</param>
public sealed record VersionMesureeDto(int Numero, DateTime PublieeLe);

/// <summary>Kit à choisir dans une liste.</summary>
public sealed record KitChoixDto(Guid Id, string Titre);

/// <summary>Téléchargements par territoire : départements, communes, communes silencieuses.</summary>
public interface ITerritoireKitAppService
{
    /// <summary>Kits dont on peut lire les téléchargements, par titre.</summary>
    Task<IReadOnlyList<KitChoixDto>> GetKitsAsync(CancellationToken ct);

    /// <summary>Tous les départements, France entière, ceux sans téléchargement compris.</summary>
    /// <param name="kitId">Un kit, ou tous.</param>
    Task<IReadOnlyList<TerritoireKitDto>> GetDepartementsAsync(Guid? kitId, StatistiqueKitInput input, CancellationToken ct);

    /// <summary>Communes du périmètre où l'on a téléchargé.</summary>
    Task<ListeDto<TerritoireKitDto>> GetCommunesAsync(Guid? kitId, CommunesKitInput input, CancellationToken ct);

    /// <summary>Communes du périmètre sous convention en vigueur où personne n'a téléchargé : à relancer.</summary>
    Task<ListeDto<TerritoireKitDto>> GetSilencieusesAsync(Guid? kitId, CommunesKitInput input, CancellationToken ct);
}

/// <summary>Le détail d'un chiffre, jusqu'aux compteurs horaires.</summary>
public interface ICompteurKitAppService
{
    /// <summary>Compteurs du périmètre, du plus récent au plus ancien, et leur total : celui du chiffre expliqué.</summary>
    Task<CompteursKitDto> GetListAsync(Guid? kitId, CompteursKitInput input, CancellationToken ct);
}
