namespace VillesSolidaires.Territoires;

/// <summary>Téléchargements de kits comptés pour une commune du périmètre, sur les douze derniers mois.</summary>
public interface IActiviteCommuneAppService
{
    /// <returns>Des zéros pour une commune sans téléchargement, ou hors du périmètre.</returns>
    Task<ActiviteCommuneDto> GetAsync(string codeCommune, CancellationToken ct);
}

/// <param name="Precedents">Téléchargements qualifiés des douze mois d'avant.</param>
/// <param name="ParMois">Douze mois, zéros compris.</param>
/// <param name="ParKit">Kits téléchargés, le plus demandé d'abord.</param>
public sealed record ActiviteCommuneDto(
    DateOnly Du, DateOnly Au, long Qualifies, long Precedents, IReadOnlyList<ActiviteMoisDto> ParMois, IReadOnlyList<ActiviteKitDto> ParKit);

/// <param name="Mois">Premier jour du mois.</param>
public sealed record ActiviteMoisDto(DateOnly Mois, long Qualifies);

public sealed record ActiviteKitDto(Guid KitId, string Titre, long Qualifies);
