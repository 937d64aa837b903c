using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Territoires;

/// <summary>Logo et contact imprimables d’une commune, pour ses affiches et ses rapports.</summary>
public interface IIdentiteCommuneAppService
{
    /// <returns>Une identité vide pour une commune qui n’a encore rien dit.</returns>
    /// <exception cref="BusinessException">Commune inconnue.</exception>
    /// <exception cref="AutorisationRefuseeException">Hors du périmètre.</exception>
    Task<IdentiteCommuneDto> GetAsync(string codeCommune, CancellationToken ct);

    /// <param name="codeCommune">Code INSEE.</param>
    /// <param name="input">Contact du service.</param>
    /// <param name="logo">Nul : le logo ne change pas.</param>
    /// <param name="ct">Annulation.</param>
    /// <exception cref="BusinessException">Nom d’une personne, coordonnée illisible, logo refusé.</exception>
    Task ModifierAsync(string codeCommune, ModifierIdentiteInput input, LogoDepose? logo, CancellationToken ct);

    Task RetirerLogoAsync(string codeCommune, CancellationToken ct);

    /// <exception cref="EntityNotFoundException">Pas de logo, ou hors du périmètre.</exception>
    Task<FichierDto> GetLogoAsync(string codeCommune, CancellationToken ct);
}

public sealed record IdentiteCommuneDto(
    string CommuneCode, string CommuneNom, string? Service, string? Telephone, string? Courriel, string? Site, LogoDto? Logo, string? ConcurrencyStamp);

/// <param name="Sha256">Empreinte : change avec le logo.</param>
/// <param name="Largeur">En pixels.</param>
/// <param name="Hauteur">En pixels.</param>
public sealed record LogoDto(string Sha256, string TypeMime, int Largeur, int Hauteur);

/// <param name="Nom">Nom du fichier déposé, pour le citer s’il est refusé.</param>
/// <param name="Contenu">Octets ; la taille est plafonnée avant lecture.</param>
public sealed record LogoDepose(string Nom, byte[] Contenu);

public sealed record ModifierIdentiteInput
{
    [StringLength(IdentiteConsts.ServiceMax, ErrorMessage = "Le service ne dépasse pas 80 caractères.")]
    public string? Service { get; init; }

    [StringLength(IdentiteConsts.TelephoneMax, ErrorMessage = "Le téléphone ne dépasse pas 25 caractères.")]
    public string? Telephone { get; init; }

    [StringLength(IdentiteConsts.CourrielMax, ErrorMessage = "Le courriel ne dépasse pas 120 caractères.")]
    public string? Courriel { get; init; }

    [StringLength(IdentiteConsts.SiteMax, ErrorMessage = "L’adresse du site ne dépasse pas 120 caractères.")]
    public string? Site { get; init; }

    public string? ConcurrencyStamp { get; init; }
}
