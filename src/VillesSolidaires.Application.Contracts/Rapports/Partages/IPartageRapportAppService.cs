using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Rapports;

/// <summary>Liens par lesquels un rapport se lit sans compte : en ouvrir, les compter, les révoquer.</summary>
public interface IPartageRapportAppService
{
    /// <returns>Les liens du rapport, les ouverts d'abord.</returns>
    /// <exception cref="EntityNotFoundException">Rapport inconnu ou hors du périmètre.</exception>
    Task<IReadOnlyList<PartageDto>> GetListAsync(Guid rapportId, CancellationToken ct);

    /// <returns>Le jeton, donné cette seule fois.</returns>
    /// <exception cref="BusinessException">Rapport pas encore offert, échéance refusée, trop de liens ouverts.</exception>
    Task<PartageCreeDto> CreateAsync(Guid rapportId, CreerPartageInput input, CancellationToken ct);

    /// <exception cref="BusinessException">Déjà révoqué.</exception>
    Task RevoquerAsync(Guid rapportId, Guid id, CancellationToken ct);
}

/// <param name="JetonFin">Derniers caractères du lien, pour le reconnaître.</param>
/// <param name="ExpireLe">Dernier jour où le lien mène au rapport.</param>
/// <param name="Vues">Lectures de la page, sans date ni lecteur.</param>
public sealed record PartageDto(Guid Id, string Destinataire, string JetonFin, DateTime CreeLe, DateOnly ExpireLe, DateTime? RevoqueLe, int Vues, EtatPartage Etat);

public sealed record PartageCreeDto(Guid Id, string Destinataire, string Jeton);

public sealed record CreerPartageInput
{
    [Required(ErrorMessage = "Dites à qui le lien est destiné.")]
    [StringLength(PartageConsts.DestinataireMax, ErrorMessage = "Le destinataire ne dépasse pas 120 caractères.")]
    public string Destinataire { get; init; } = "";

    [Required(ErrorMessage = "Choisissez le dernier jour du lien.")]
    public DateOnly? ExpireLe { get; init; }
}
