using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Campagnes;

/// <param name="Departements">Départements concernés, par code.</param>
/// <param name="Prevenus">Coordinateurs à qui la déclaration a écrit.</param>
/// <param name="PeutConduire">La personne l'ajuste et la lève.</param>
public sealed record AlerteDto(
    Guid Id, NatureAlerte Nature, NiveauAlerte Niveau, string Libelle, EtatAlerte Etat, DateOnly Du, DateOnly Au, string Source, string? Message,
    IReadOnlyList<DepartementAlerteDto> Departements, Guid? CampagneId, string? Campagne, KitDeCampagneDto? Kit, int Communes, int Prevenus, DateTime DeclareeLe,
    string DeclareePar, DateTime? LeveeLe, string? LeveePar, string? Motif, bool PeutConduire, string ConcurrencyStamp);

public sealed record DepartementAlerteDto(string Code, string Nom);

public record AlerteListeInput : ListeInput
{
    public NatureAlerte? Nature { get; init; }

    public NiveauAlerte? Niveau { get; init; }

    /// <summary>Vrai : celles qui courent ou vont courir ; faux : les finies ; vide : toutes.</summary>
    public bool? Actives { get; init; }
}

public sealed record DeclarerAlerteInput
{
    [Required(ErrorMessage = "Choisissez la nature de la vigilance.")]
    [EnumDataType(typeof(NatureAlerte), ErrorMessage = "Choisissez la nature dans la liste.")]
    public NatureAlerte? Nature { get; init; }

    [Required(ErrorMessage = "Choisissez le niveau.")]
    [EnumDataType(typeof(NiveauAlerte), ErrorMessage = "Choisissez le niveau dans la liste.")]
    public NiveauAlerte? Niveau { get; init; }

    /// <summary>Codes des départements.</summary>
    [MinLength(1, ErrorMessage = "Choisissez au moins un département.")]
    public IList<string> Departements { get; init; } = [];

    [Required(ErrorMessage = "Choisissez le premier jour.")]
    public DateOnly? Du { get; init; }

    [Required(ErrorMessage = "Choisissez le dernier jour.")]
    public DateOnly? Au { get; init; }

    [Required(ErrorMessage = "Dites qui a émis la vigilance, par exemple Météo-France.")]
    [StringLength(CampagneConsts.SourceMax, ErrorMessage = "La source tient en 200 caractères.")]
    public string Source { get; init; } = "";

    [StringLength(CampagneConsts.MessageMax, ErrorMessage = "Le message ne dépasse pas 2 000 caractères.")]
    public string? Message { get; init; }
}

public sealed record AjusterAlerteInput
{
    [Required(ErrorMessage = "Choisissez le niveau.")]
    [EnumDataType(typeof(NiveauAlerte), ErrorMessage = "Choisissez le niveau dans la liste.")]
    public NiveauAlerte? Niveau { get; init; }

    [Required(ErrorMessage = "Choisissez le dernier jour.")]
    public DateOnly? Au { get; init; }

    public string? ConcurrencyStamp { get; init; }
}

public sealed record LeverAlerteInput
{
    [Required(ErrorMessage = "Dites pourquoi l’alerte est levée.")]
    [StringLength(CampagneConsts.MotifMax, ErrorMessage = "Le motif ne dépasse pas 500 caractères.")]
    public string Motif { get; init; } = "";

    public string? ConcurrencyStamp { get; init; }
}
