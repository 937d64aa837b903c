using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Animations;

/// <summary>Ce qu'un calendrier montre : animations et leurs anciennes dates, jours fériés, vacances, saisons, avertissements.</summary>
public interface ICalendrierAppService
{
    /// <summary>Communes dont la personne peut ouvrir le programme d'une année.</summary>
    Task<ChoixCalendrierDto> GetChoixAsync(int annee, CancellationToken ct);

    /// <summary>Le calendrier d'une commune. Le nombre de requêtes ne dépend pas du nombre d'animations.</summary>
    /// <exception cref="BusinessException">Commune inconnue, ou désignée par un nom que plusieurs portent.</exception>
    /// <exception cref="AutorisationRefuseeException">Commune hors du périmètre.</exception>
    Task<CalendrierDto> GetAsync(CalendrierInput input, CancellationToken ct);
}

/// <summary>L'année demandée, et la période à montrer : toute l'année, un mois avec les jours de ses semaines, une semaine.</summary>
public sealed record CalendrierInput
{
    /// <summary>Code INSEE, nom, ou « Laval (53130) ».</summary>
    [Required(ErrorMessage = "Choisissez la commune.")]
    [StringLength(100, ErrorMessage = "Saisissez un nom de commune ou un code INSEE.")]
    public string Commune { get; init; } = "";

    [Range(AnimationConsts.AnneeMin, AnimationConsts.AnneeMax, ErrorMessage = "L’année est comprise entre 2000 et 2100.")]
    public int Annee { get; init; }

    /// <summary>Premier jour montré ; nul : le 1er janvier.</summary>
    public DateOnly? Du { get; init; }

    /// <summary>Dernier jour montré, inclus ; nul : le 31 décembre.</summary>
    public DateOnly? Au { get; init; }

    public TypeAnimation? Type { get; init; }

    public AnimationStatut? Statut { get; init; }
}

/// <param name="Communes">Communes du périmètre, ou celles qui ont un programme cette année-là, par nom.</param>
/// <param name="EstLibre">Le périmètre est plus large que cette liste : une autre commune se saisit.</param>
public sealed record ChoixCalendrierDto(IReadOnlyList<CommuneDuCalendrierDto> Communes, bool EstLibre);

/// <param name="Animations">Prévues cette année-là, les annulées exceptées.</param>
public sealed record CommuneDuCalendrierDto(string Code, string Nom, int Animations);

/// <param name="Programme">Ses comptes portent sur toute l'année, quels que soient les filtres.</param>
/// <param name="DeLaCommune">« de Grigny », « du Havre ».</param>
/// <param name="Du">Premier jour montré.</param>
/// <param name="Au">Dernier jour montré, inclus.</param>
/// <param name="Animations">Celles de l'année et de la période qui répondent aux filtres, par date.</param>
/// <param name="Zone">Zone de vacances de la commune ; nulle en Corse et outre-mer.</param>
public sealed record CalendrierDto(
    ProgrammeDto Programme, string DeLaCommune, DateOnly Du, DateOnly Au, DateOnly Aujourdhui, bool PeutGerer, IReadOnlyList<AnimationDatee> Animations,
    IReadOnlyList<JourFerieDto> Feries, ZoneScolaire? Zone, IReadOnlyList<PeriodeNommeeDto> Vacances, IReadOnlyList<SaisonDto> Saisons,
    IReadOnlyList<AVerifierDto> AVerifier);

/// <summary>Une animation du calendrier, avec de quoi la déplacer.</summary>
/// <param name="Anciennes">Dates quittées par des reports, la plus ancienne d'abord.</param>
/// <param name="Geste">Ce qu'un changement de date demande ; nul s'il n'est pas possible.</param>
public sealed record AnimationDatee(AnimationDto Animation, IReadOnlyList<DatesQuitteesDto> Anciennes, ActionAnimation? Geste, string ConcurrencyStamp);

/// <param name="Fin">Dernier jour, inclus.</param>
public sealed record DatesQuitteesDto(DateOnly Debut, DateOnly Fin);

/// <param name="Reserve">Condition, là où le jour n'est férié qu'en partie.</param>
public sealed record JourFerieDto(DateOnly Jour, string Nom, string? Reserve);

/// <param name="Fin">Dernier jour, inclus.</param>
/// <param name="AVerifier">Calendrier repris avant contrôle.</param>
public sealed record PeriodeNommeeDto(DateOnly Debut, DateOnly Fin, string Nom, bool AVerifier);

public enum GenreSaison
{
    [Display(Name = "Veille canicule")]
    Canicule = 1,

    [Display(Name = "Saison grand froid")]
    GrandFroid = 2,
}

/// <param name="Fin">Dernier jour, inclus.</param>
public sealed record SaisonDto(GenreSaison Genre, DateOnly Debut, DateOnly Fin);

/// <summary>Avertissement à lire ; rien n'est bloqué.</summary>
/// <param name="AnimationId">Animation en cause ; nul quand plusieurs le sont.</param>
/// <param name="Jour">Premier jour en cause.</param>
/// <param name="Geste">Changement de date possible, si c'est ce qui résout ; nul : voir l'animation.</param>
public sealed record AVerifierDto(CodeAvertissement Code, Guid? AnimationId, DateOnly Jour, string Titre, string Detail, ActionAnimation? Geste);
