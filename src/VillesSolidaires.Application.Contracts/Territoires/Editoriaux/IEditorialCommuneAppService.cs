using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Territoires;

/// <summary>Mot du maire que portent les rapports d'une commune.</summary>
public interface IEditorialCommuneAppService
{
    /// <returns>Un éditorial vide pour une commune qui n'en a pas.</returns>
    /// <exception cref="EntityNotFoundException">Commune inconnue.</exception>
    /// <exception cref="AutorisationRefuseeException">Hors du périmètre.</exception>
    Task<EditorialDto> GetAsync(string codeCommune, CancellationToken ct);

    /// <exception cref="BusinessException">Texte absent, trop long, ou qui porte un caractère sans dessin dans les polices du rapport.</exception>
    Task ModifierAsync(string codeCommune, ModifierEditorialInput input, CancellationToken ct);

    /// <exception cref="BusinessException">La commune n'a pas d'éditorial.</exception>
    Task RetirerAsync(string codeCommune, CancellationToken ct);
}

/// <param name="Texte">Vide : la commune n'a pas d'éditorial.</param>
public sealed record EditorialDto(string CommuneCode, string CommuneNom, string Texte, string Signataire, string Fonction, DateTime? ModifieLe, string? ConcurrencyStamp);

public sealed record ModifierEditorialInput
{
    [Required(ErrorMessage = "Écrivez le mot du maire, ou retirez-le.")]
    [StringLength(EditorialConsts.TexteMax, ErrorMessage = "Le mot du maire ne dépasse pas 1 200 caractères.")]
    public string Texte { get; init; } = "";

    [Required(ErrorMessage = "Dites qui signe.")]
    [StringLength(EditorialConsts.SignataireMax, ErrorMessage = "Le nom ne dépasse pas 80 caractères.")]
    public string Signataire { get; init; } = "";

    [Required(ErrorMessage = "Dites à quel titre, comme « maire de Marseille ».")]
    [StringLength(EditorialConsts.FonctionMax, ErrorMessage = "La fonction ne dépasse pas 80 caractères.")]
    public string Fonction { get; init; } = "";

    public string? ConcurrencyStamp { get; init; }
}
