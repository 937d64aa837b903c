using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Ce qu'un abonnement retient du périmètre de la personne. Vide : tout.</summary>
public sealed record FiltreAgenda
{
    /// <summary>Codes INSEE, ou noms.</summary>
    [MaxLength(AgendaConsts.CommunesMax, ErrorMessage = "Un abonnement nomme 20 communes au plus.")]
    public IList<string> Communes { get; init; } = [];

    [StringLength(3, ErrorMessage = "Un code de département a 3 caractères au plus.")]
    public string? Departement { get; init; }

    public IList<TypeAnimation> Types { get; init; } = [];
}

public sealed record CreerAgendaInput
{
    [Required(ErrorMessage = "Donnez un nom à l’abonnement : c’est celui que montrera l’agenda.")]
    [StringLength(AgendaConsts.LibelleMax, ErrorMessage = "Le nom ne dépasse pas 80 caractères.")]
    public string Libelle { get; init; } = "";

    public FiltreAgenda Filtre { get; init; } = new();

    /// <summary>Dernier jour où le lien se lit ; vide : tant qu'il n'est pas révoqué.</summary>
    public DateOnly? ExpireLe { get; init; }
}

/// <param name="Jeton">Secret, montré cette seule fois : rien ne permet de le relire.</param>
public sealed record AgendaCreeDto(Guid Id, string Libelle, string Jeton);

/// <param name="JetonFin">Derniers caractères du lien, pour le reconnaître.</param>
/// <param name="Communes">Noms des communes retenues ; vide : toutes.</param>
/// <param name="Departement">Nom du département retenu.</param>
/// <param name="DernierReleveLe">UTC ; nul tant qu'aucun agenda ne l'a lu.</param>
public sealed record AgendaDto(
    Guid Id, string Libelle, string JetonFin, IReadOnlyList<string> Communes, string? Departement, IReadOnlyList<TypeAnimation> Types,
    DateTime CreeLe, DateOnly? ExpireLe, DateTime? DernierReleveLe, DateTime? RevoqueLe, EtatAgenda Etat);

public enum EtatAgenda
{
    [Display(Name = "En cours")]
    Ouvert = 1,

    [Display(Name = "Expiré")]
    Expire = 2,

    [Display(Name = "Révoqué")]
    Revoque = 3,
}

public sealed record TerritoireDAgendaDto(string Code, string Nom);

/// <summary>Entre quoi choisir à la création d'un abonnement.</summary>
/// <param name="Communes">Communes du périmètre qui ont un programme ; vide quand elles sont trop nombreuses pour une liste de cases.</param>
/// <param name="CommunesACiter">Trop nombreuses : la personne écrit le nom ou le code de la sienne.</param>
public sealed record ChoixAgendaDto(IReadOnlyList<TerritoireDAgendaDto> Communes, IReadOnlyList<TerritoireDAgendaDto> Departements, bool CommunesACiter = false);

/// <summary>Ce qu'un relevé obtient.</summary>
public enum EtatFlux
{
    Trouve = 1,

    /// <summary>Lien jamais donné, ou dont la personne n'a plus de compte ouvert : on n'en dit pas plus.</summary>
    Inconnu = 2,

    /// <summary>Révoqué ou expiré.</summary>
    Ferme = 3,
}

/// <param name="Contenu">Nul si le flux n'est pas trouvé.</param>
/// <param name="Empreinte">SHA-256 du contenu, pour l'étiquette HTTP.</param>
public sealed record FluxAgendaDto(EtatFlux Etat, byte[]? Contenu = null, string? Empreinte = null);
