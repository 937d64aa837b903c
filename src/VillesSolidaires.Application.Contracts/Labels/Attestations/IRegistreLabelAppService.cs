using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Labels;

/// <summary>Registre public des villes labellisées : ouvert à tous, sans compte. Il ne dit rien d'autre que le label.</summary>
public interface IRegistreLabelAppService
{
    /// <summary>Villes dont le label est valable aujourd'hui, niveau 3 d'abord.</summary>
    Task<RegistreLabelDto> GetListAsync(RegistreLabelInput input, CancellationToken ct);

    /// <summary>Toute la liste, en CSV (séparateur « ; », UTF-8).</summary>
    Task EcrireCsvAsync(Stream sortie, string adressePublique, CancellationToken ct);

    /// <summary>Toute la liste, pour qui la reprend en JSON.</summary>
    Task<DonneesRegistreDto> GetDonneesAsync(string adressePublique, CancellationToken ct);

    /// <summary>Ce qu'on peut dire à tous d'une attestation.</summary>
    /// <exception cref="EntityNotFoundException">Aucune attestation de ce numéro.</exception>
    Task<AttestationPubliqueDto> GetAttestationAsync(string numero, CancellationToken ct);

    /// <summary>Badge SVG à poser sur le site de la commune ; il dit l'état du jour.</summary>
    Task<string> GetBadgeAsync(string numero, CancellationToken ct);

    /// <summary>Le document émis ; refusé quand le label est retiré.</summary>
    Task<FichierDto> GetDocumentAsync(string numero, CancellationToken ct);
}

public sealed record RegistreLabelInput : ListeInput
{
    /// <summary>Code INSEE de la région.</summary>
    [StringLength(3, ErrorMessage = "Le code d’une région a deux ou trois caractères.")]
    public string? Region { get; init; }

    [Range(1, LabelConsts.NiveauMax, ErrorMessage = "Le niveau va de 1 à 3.")]
    public int? Niveau { get; init; }
}

/// <param name="Points">Toutes les villes du filtre, pour la carte ; la liste, elle, est paginée.</param>
/// <param name="Regions">Régions qui ont au moins une ville labellisée.</param>
public sealed record RegistreLabelDto(ListeDto<VilleLabelliseeDto> Villes, IReadOnlyList<PointLabelDto> Points, IReadOnlyList<RegionLabelDto> Regions);

public sealed record VilleLabelliseeDto(
    string CommuneCode, string Commune, string DepartementCode, string Departement, string RegionCode, string Region, int Niveau, string Numero,
    DateOnly ValableDu, DateOnly ValableJusquau);

/// <param name="Longitude">Degrés décimaux WGS 84 ; nulle si on ne la connaît pas.</param>
public sealed record PointLabelDto(string Commune, string DepartementCode, int Niveau, double? Longitude, double? Latitude);

public sealed record RegionLabelDto(string Code, string Nom);

/// <summary>Le registre en données ouvertes.</summary>
/// <param name="Schema">Adresse du schéma JSON de ce document.</param>
/// <param name="MisAJourLe">Jour de la lecture, à Paris.</param>
public sealed record DonneesRegistreDto(string Schema, string Titre, string Licence, string AdresseLicence, DateOnly MisAJourLe, IReadOnlyList<VilleOuverteDto> Villes);

/// <param name="Attestation">Page publique de vérification.</param>
public sealed record VilleOuverteDto(
    string CodeInsee, string Commune, string CodeDepartement, string Departement, string CodeRegion, string Region, int Niveau, string Numero,
    DateOnly ValableDu, DateOnly ValableJusquau, double? Longitude, double? Latitude, string Attestation);

/// <param name="RetireeLe">Jour du retrait ; son motif n'est pas public.</param>
public sealed record AttestationPubliqueDto(
    string Numero, string CommuneCode, string Commune, string Departement, int Niveau, EtatAttestation Etat, DateOnly DelivreeLe, DateOnly ValableDu,
    DateOnly ValableJusquau, DateOnly? RetireeLe, string ReferentielNumero);
