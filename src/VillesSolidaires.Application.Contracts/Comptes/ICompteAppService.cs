using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Comptes;

public interface ICompteAppService
{
    Task<MonCompteDto> GetMonCompteAsync(CancellationToken ct);

    /// <summary>Parts de territoire que la personne peut choisir de regarder seules.</summary>
    Task<IReadOnlyList<PerimetreDto>> GetMesPerimetresAsync(CancellationToken ct);

    /// <summary>Périmètre en vigueur, en toutes lettres : « National », « Marseille (13) », « Grigny (91) + 2 communes ». Une requête au plus.</summary>
    Task<string> GetLibellePerimetreAsync(CancellationToken ct);
}

public sealed record MonCompteDto(
    Guid Id, string Email, string NomComplet, string Role, string RoleLibelle, IReadOnlyList<PerimetreDto> Perimetres, DateTime? DerniereConnexionLe);

/// <param name="Cle">Forme stable : <c>national</c>, <c>departement:53</c>, <c>commune:13055</c>, <c>organisation:{id}</c>.</param>
/// <param name="Libelle">« Marseille (13) ».</param>
public sealed record PerimetreDto(string Cle, string Libelle);

public sealed record ConnexionInput
{
    [Required(ErrorMessage = "Saisissez votre adresse électronique.")]
    [EmailAddress(ErrorMessage = "Cette adresse n’a pas la forme nom@domaine.fr.")]
    [StringLength(256, ErrorMessage = "L’adresse ne dépasse pas 256 caractères.")]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Saisissez votre mot de passe : au moins 12 caractères.")]
    [StringLength(CompteConsts.MotDePasseMax, ErrorMessage = "Le mot de passe ne dépasse pas 128 caractères.")]
    public string MotDePasse { get; init; } = "";
}

/// <param name="ExpiresIn">En secondes.</param>
public sealed record JetonsDto(string AccessToken, string RefreshToken, long ExpiresIn);

public sealed record RafraichirInput
{
    [Required(ErrorMessage = "Joignez le jeton de rafraîchissement.")]
    public string RefreshToken { get; init; } = "";
}
