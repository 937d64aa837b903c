using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Comptes;

/// <summary>Journal des modifications : qui, quand, quoi, avant, après.</summary>
public interface IJournalAppService
{
    Task<ListeDto<EntreeJournalDto>> GetListAsync(JournalInput input, CancellationToken ct);
}

public sealed record JournalInput : ListeInput
{
    [StringLength(80, ErrorMessage = "Le type ne dépasse pas 80 caractères.")]
    public string? Type { get; init; }
}

/// <param name="Champs">Champs changés seulement.</param>
public sealed record EntreeJournalDto(
    Guid Id, DateTime Instant, string Auteur, string Operation, string Type, string EntiteId, IReadOnlyList<ChampModifieDto> Champs);

public sealed record ChampModifieDto(string Champ, string? Avant, string? Apres);
