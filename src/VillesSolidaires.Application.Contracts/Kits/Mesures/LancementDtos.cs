namespace VillesSolidaires.Kits;

/// <summary>D'où vient la courbe d'un lancement.</summary>
public enum NatureLancement
{
    /// <summary>Compté ici, jour par jour.</summary>
    Compte = 1,

    /// <summary>Relevé par d'autres, à quelques dates.</summary>
    Releve = 2,
}

public sealed record LancementsInput
{
    public const int LancementsMax = 4;

    /// <summary>Codes de l'adresse ; vide : le dernier lancement compté, et les relevés les plus hauts.</summary>
    public IReadOnlyList<string> Lancements { get; init; } = [];

    /// <summary>Kit dont les lancements passent en premier quand aucun n'est choisi.</summary>
    public Guid? Kit { get; init; }

    /// <summary>Vrai : les comptes du périmètre de la personne ; sinon la France entière. Un relevé reste national.</summary>
    public bool? MonPerimetre { get; init; }
}

/// <summary>Lancements alignés sur leur premier jour, du jour 1 au jour 60.</summary>
/// <param name="Choix">Tous ceux que l'on peut comparer, les plus récents d'abord.</param>
/// <param name="Echelles">Un ou deux graphiques : deux quand un lancement écraserait les autres.</param>
public sealed record LancementsDto(
    IReadOnlyList<ChoixLancementDto> Choix, IReadOnlyList<LancementDto> Lancements, IReadOnlyList<EchelleDto> Echelles, bool DansMonPerimetre)
{
    /// <summary>Dernier jour comparé.</summary>
    public const int Jours = 60;

    /// <summary>Jours du tableau.</summary>
    public static readonly IReadOnlyList<int> Reperes = [1, 7, 30, Jours];
}

/// <param name="Code">Celui de l'adresse : <c>canicule-v2</c>, <c>coronavirus-2020</c>, <c>campagne-…</c>.</param>
/// <param name="Jour1">Premier jour du lancement, à Paris.</param>
public sealed record ChoixLancementDto(string Code, Guid KitId, string Libelle, NatureLancement Nature, DateOnly Jour1);

/// <param name="Definition">Ce qui est compté ou cité, et depuis quand.</param>
/// <param name="Points">Cumul par jour ; relevé : ses seules dates.</param>
/// <param name="Niveau">Relevé sans jour précis (une année entière) : tracé comme un niveau, sans date.</param>
/// <param name="Dernier">Dernier chiffre connu, hors des 60 jours compris.</param>
/// <param name="Reperes">Un par jour de <see cref="LancementsDto.Reperes"/>.</param>
/// <param name="Remarques">Réserves, et relevés laissés hors de la courbe.</param>
public sealed record LancementDto(
    string Code, string Libelle, NatureLancement Nature, DateOnly Jour1, string Definition, IReadOnlyList<PointLancementDto> Points, PointLancementDto? Niveau,
    string Dernier, IReadOnlyList<RepereLancementDto> Reperes, IReadOnlyList<string> Remarques)
{
    /// <summary>Plus haute valeur de la courbe ou du niveau.</summary>
    public long Sommet => Math.Max(Niveau?.Valeur ?? 0, Points.Count == 0 ? 0 : Points.Max(p => p.Valeur));
}

/// <param name="Jour">1 pour le jour du lancement.</param>
public sealed record PointLancementDto(int Jour, long Valeur, BorneReleve Borne = BorneReleve.Exacte);

/// <param name="Point">Chiffre de ce jour, ou le plus proche à deux jours près ; nul : non relevé, ou à venir.</param>
/// <param name="EstAVenir">Lancement compté qui n'a pas encore atteint ce jour.</param>
public sealed record RepereLancementDto(int Jour, PointLancementDto? Point, bool EstAVenir);

/// <summary>Un graphique, à son échelle.</summary>
public sealed record EchelleDto(string Titre, IReadOnlyList<string> Codes);

public interface ILancementKitAppService
{
    /// <exception cref="BusinessException">Lancement inconnu, ou plus de quatre.</exception>
    Task<LancementsDto> GetAsync(LancementsInput input, CancellationToken ct);
}
