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
/// <param name="Mention">Avertissement à écrire avec les comptes, si la base porte des données simulées.</param>
public sealed record ActiviteCommuneDto(
    DateOnly Du, DateOnly Au, long Qualifies, long Precedents, IReadOnlyList<ActiviteMoisDto> ParMois, IReadOnlyList<ActiviteKitDto> ParKit, string? Mention);

/// <param name="Mois">Premier jour du mois.</param>
public sealed record ActiviteMoisDto(DateOnly Mois, long Qualifies);

public sealed record ActiviteKitDto(Guid KitId, string Titre, long Qualifies);
