using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Campagnes;

/// <param name="Etapes">Nombre d'étapes.</param>
/// <param name="Communes">Communes du périmètre que la campagne suit.</param>
/// <param name="Faites">Étapes cochées par ces communes, en tout.</param>
/// <param name="Terminees">Communes qui ont tout coché.</param>
public sealed record CampagneDto(
    Guid Id, SaisonCampagne Saison, int Annee, string Titre, DateOnly Debut, DateOnly Fin, CampagneStatut Statut, int Etapes, int Communes, int Faites, int Terminees)
{
    /// <summary>Part des étapes faites, de 0 à 1 ; 0 sans commune.</summary>
    public decimal Part => AvancementDto.PartDe(Faites, Communes * Etapes);
}

/// <param name="DatesProposees">Dates de la saison, quand celles de la campagne s'en écartent ; nulles sinon.</param>
/// <param name="EnRetard">Communes à qui il manque une étape dont l'échéance est passée.</param>
/// <param name="PeutConduire">La personne modifie, ouvre et clôt la campagne.</param>
public sealed record CampagneDetailDto(
    Guid Id, SaisonCampagne Saison, int Annee, string Titre, string? Description, DateOnly Debut, DateOnly Fin, (DateOnly Debut, DateOnly Fin)? DatesProposees,
    CampagneStatut Statut, DateTime? OuverteLe, DateTime? CloseLe, KitDeCampagneDto? Kit, IReadOnlyList<EtapeDto> Etapes, AvancementDto Avancement, int EnRetard,
    bool PeutConduire, string ConcurrencyStamp);

public sealed record KitDeCampagneDto(Guid Id, string Slug, string Titre);

/// <param name="Communes">Communes du périmètre qui l'ont cochée.</param>
/// <param name="EstDue">Son échéance est passée.</param>
public sealed record EtapeDto(Guid Id, string Libelle, DateOnly Echeance, int Communes, bool EstDue);

/// <param name="Attendues">Étapes à cocher par toutes ces communes : communes × étapes.</param>
public sealed record AvancementDto(int Communes, int Faites, int Attendues, int Terminees)
{
    public decimal Part => PartDe(Faites, Attendues);

    internal static decimal PartDe(int faites, int attendues) => attendues == 0 ? 0 : (decimal)faites / attendues;
}

public sealed record AvancementDepartementDto(string Code, string Nom, AvancementDto Avancement);

/// <param name="EnRetard">Étapes dont l'échéance est passée et qu'elle n'a pas cochées.</param>
public sealed record AvancementCommuneDto(string Code, string Nom, string DepartementCode, int Faites, int Etapes, int EnRetard, DateOnly? RelanceeLe);

/// <summary>Étapes d'une commune.</summary>
/// <param name="Modifiable">La campagne est ouverte et la personne peut cocher.</param>
/// <param name="ConcurrencyStamp">Nul tant que la campagne ne suit pas la commune : cocher la première étape l'y inscrit.</param>
public sealed record SuiviCommuneDto(
    Guid CampagneId, string Campagne, CampagneStatut Statut, KitDeCampagneDto? Kit, string CommuneCode, string Commune, IReadOnlyList<EtapeSuivieDto> Etapes,
    DateOnly? RelanceeLe, bool Modifiable, string? ConcurrencyStamp);

/// <param name="FaiteLe">Instant UTC ; nul tant qu'elle n'est pas cochée.</param>
public sealed record EtapeSuivieDto(Guid Id, string Libelle, DateOnly Echeance, DateTime? FaiteLe, string? FaitePar, bool EnRetard);

/// <param name="DejaRelancees">Communes laissées : une relance est déjà partie aujourd'hui.</param>
/// <param name="SansAdresse">Communes sans compte de coordination ni contact de mairie : personne à qui écrire.</param>
public sealed record RelanceCampagneDto(int Courriels, int Communes, int DejaRelancees, int SansAdresse);

public record CampagneListeInput : ListeInput
{
    public SaisonCampagne? Saison { get; init; }

    public CampagneStatut? Statut { get; init; }

    [Range(CampagneConsts.AnneeMin, CampagneConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2020 et 2100.")]
    public int? Annee { get; init; }
}

public record AvancementListeInput : ListeInput
{
    [StringLength(3, ErrorMessage = "Un code de département a 3 caractères au plus.")]
    public string? Departement { get; init; }

    public VueAvancement? Vue { get; init; }
}

public record SaisieCampagneInput
{
    [Required(ErrorMessage = "Saisissez le titre de la campagne.")]
    [StringLength(CampagneConsts.TitreMax, ErrorMessage = "Le titre ne dépasse pas 120 caractères.")]
    public string Titre { get; init; } = "";

    [Required(ErrorMessage = "Choisissez le premier jour.")]
    public DateOnly? Debut { get; init; }

    [Required(ErrorMessage = "Choisissez le dernier jour.")]
    public DateOnly? Fin { get; init; }

    public Guid? KitId { get; init; }

    [StringLength(CampagneConsts.DescriptionMax, ErrorMessage = "La présentation ne dépasse pas 1 000 caractères.")]
    public string? Description { get; init; }

    /// <summary>Une ligne dont le libellé et la date sont vides est ignorée.</summary>
    public IList<EtapeInput> Etapes { get; init; } = [];

    public string? ConcurrencyStamp { get; init; }
}

public sealed record EtapeInput
{
    /// <summary>Vide pour une étape nouvelle.</summary>
    public Guid? Id { get; init; }

    [StringLength(CampagneConsts.LibelleEtapeMax, ErrorMessage = "L’étape tient en 120 caractères.")]
    public string? Libelle { get; init; }

    public DateOnly? Echeance { get; init; }

    public bool EstVide => string.IsNullOrWhiteSpace(Libelle) && Echeance is null;
}

public sealed record CreerCampagneInput : SaisieCampagneInput
{
    [Required(ErrorMessage = "Choisissez la saison.")]
    [EnumDataType(typeof(SaisonCampagne), ErrorMessage = "Choisissez la saison dans la liste.")]
    public SaisonCampagne? Saison { get; init; }

    [Required(ErrorMessage = "Saisissez l’année.")]
    [Range(CampagneConsts.AnneeMin, CampagneConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2020 et 2100.")]
    public int? Annee { get; init; }
}

public sealed record CocherEtapeInput
{
    public bool Faite { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record RelancerCampagneInput
{
    /// <summary>Vide : tout le périmètre.</summary>
    [StringLength(3, ErrorMessage = "Un code de département a 3 caractères au plus.")]
    public string? Departement { get; init; }
}
