using System.ComponentModel.DataAnnotations;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>Affiche d’un kit aux couleurs d’une commune.</summary>
public interface IAfficheKitAppService
{
    /// <summary>L’affiche en image, sans rien créer : son code QR est celui du lien déjà créé, ou à défaut de la page publique du kit.</summary>
    /// <param name="kitId">Kit en ligne.</param>
    /// <param name="input">Commune et textes.</param>
    /// <param name="racine">Adresse du site, finie par « / ».</param>
    /// <param name="ct">Annulation.</param>
    /// <exception cref="BusinessException">Kit hors ligne, commune à dire ou inconnue, texte refusé.</exception>
    Task<ApercuAfficheDto> GetApercuAsync(Guid kitId, AfficheInput input, Uri racine, CancellationToken ct);

    /// <summary>Le PDF. Le lien de la commune se crée la première fois, puis sert à toutes ses affiches de ce kit et de cette campagne.</summary>
    Task<FichierDto> ProduireAsync(Guid kitId, AfficheInput input, Uri racine, CancellationToken ct);
}

/// <summary>Affiches d’un kit pour toutes les communes d’un département, en une archive.</summary>
public interface ILotAffichesAppService
{
    /// <summary>Inscrit le travail.</summary>
    /// <returns>Identifiant du lot.</returns>
    /// <exception cref="AutorisationRefuseeException">Département hors du périmètre.</exception>
    Task<Guid> LancerAsync(Guid kitId, LotAffichesInput input, Uri racine, CancellationToken ct);

    /// <summary>Lots de ce kit dans le périmètre, le plus récent d’abord, vingt au plus.</summary>
    Task<IReadOnlyList<LotAffichesDto>> GetListAsync(Guid kitId, CancellationToken ct);

    Task<LotAffichesDto> GetAsync(Guid id, CancellationToken ct);

    /// <summary>L’archive ZIP.</summary>
    /// <exception cref="BusinessException">Pas encore prête.</exception>
    Task<FichierDto> GetArchiveAsync(Guid id, CancellationToken ct);
}

public record TextesAfficheInput
{
    public Guid? CampagneId { get; init; }

    /// <summary>Jour du rendez-vous.</summary>
    public DateOnly? Date { get; init; }

    [StringLength(AfficheConsts.HeureMax, ErrorMessage = "L’heure ne dépasse pas 30 caractères.")]
    public string? Heure { get; init; }

    [StringLength(AfficheConsts.LieuMax, ErrorMessage = "Le lieu ne dépasse pas 90 caractères.")]
    public string? Lieu { get; init; }

    [StringLength(AfficheConsts.MessageMax, ErrorMessage = "Le message ne dépasse pas 220 caractères.")]
    public string? Message { get; init; }

    [EnumDataType(typeof(FormatAffiche), ErrorMessage = "Choisissez A4 ou A3.")]
    public FormatAffiche Format { get; init; } = FormatAffiche.A4;
}

public sealed record AfficheInput : TextesAfficheInput
{
    /// <summary>Code INSEE ou nom ; vide : la seule commune du périmètre.</summary>
    [StringLength(120, ErrorMessage = "La commune ne dépasse pas 120 caractères.")]
    public string? Commune { get; init; }
}

public sealed record LotAffichesInput : TextesAfficheInput
{
    [Required(ErrorMessage = "Choisissez le département.")]
    [StringLength(3, ErrorMessage = "Le code d’un département a trois caractères au plus.")]
    public string Departement { get; init; } = "";
}

/// <param name="Svg">Élément <c>svg</c>, sans style ni script.</param>
/// <param name="Lien">Adresse que porte le code QR.</param>
/// <param name="LienExiste">Faux : le lien de la commune se créera au premier téléchargement.</param>
/// <param name="SansLogo">La commune n’a pas donné de logo.</param>
/// <param name="SansContact">La commune n’a pas donné de contact.</param>
public sealed record ApercuAfficheDto(string CommuneCode, string CommuneNom, string Svg, string Lien, bool LienExiste, bool SansLogo, bool SansContact);

/// <param name="Affiches">0 tant que l’archive n’est pas prête.</param>
/// <param name="Taille">En octets.</param>
public sealed record LotAffichesDto(
    Guid Id, Guid KitId, string KitTitre, string DepartementCode, string Departement, FormatAffiche Format, DateTime DemandeLe, int Affiches, long Taille, bool EstPret,
    Guid? TravailId, StatutTravail? Travail, int Progression, string? Etape, string? Erreur);
