namespace VillesSolidaires.Kits;

/// <summary>
/// Trouve les relevés qui se contredisent. Un relevé est un cumul : sur deux périodes qui se recoupent, celui qui finit le plus tard ne peut
/// pas dire moins. Les deux restent montrés ; rien n'est tranché.
/// </summary>
internal static class DivergencesReleves
{
    public static IReadOnlyList<DivergenceDto> Trouver(IReadOnlyList<ReleveDto> releves) =>
        [.. releves.GroupBy(r => r.Territoire, StringComparer.Ordinal)
            .Select(g => new DivergenceDto(g.Key, [.. g.Where(r => g.Any(autre => SeContredisent(r, autre)))]))
            .Where(d => d.Releves.Count > 0)];

    private static bool SeContredisent(ReleveDto un, ReleveDto autre) =>
        un.Du <= autre.Au && autre.Du <= un.Au && (un.Au == autre.Au
            ? un.Valeur != autre.Valeur
            : (un.Au < autre.Au ? un.Valeur > autre.Valeur : autre.Valeur > un.Valeur));
}
