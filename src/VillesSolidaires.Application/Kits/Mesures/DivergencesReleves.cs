namespace VillesSolidaires.Kits;

/// <summary>
/// Dit quand les relevés d'un territoire se suivent et quand ils se contredisent. Un relevé est un cumul : sur deux périodes qui se recoupent,
/// on lit le même compteur, qui ne baisse pas. Une borne « au moins » laisse une marge que la contradiction n'a pas. Tous restent montrés,
/// rien n'est tranché.
/// </summary>
internal static class DivergencesReleves
{
    /// <summary>Un « environ » couvre cette part au-dessus et au-dessous de sa valeur.</summary>
    private const decimal MargeEnviron = 0.1m;

    public static IReadOnlyList<DivergenceDto> Trouver(IReadOnlyList<ReleveDto> releves) =>
        [.. releves.GroupBy(r => (r.TerritoireCode, r.Territoire)).Select(g => Divergence(g.Key.Territoire, [.. g.OrderBy(r => r.Au)])).OfType<DivergenceDto>()];

    /// <summary>Ce qu'un relevé dit du plus haut des relevés antérieurs du même compteur.</summary>
    /// <returns>Nul s'il est le premier.</returns>
    public static AccordDto? Situer(ReleveDto releve, IReadOnlyList<ReleveDto> releves)
    {
        var anterieur = releves.Where(r => r.Id != releve.Id && (r.Au < releve.Au || (r.Au == releve.Au && r.Id.CompareTo(releve.Id) < 0)) && Comparer(r, releve) is not null)
            .MaxBy(r => r.Valeur);
        return anterieur is null ? null : new AccordDto(Comparer(anterieur, releve)!.Value, Phrase(anterieur, releve));
    }

    /// <returns>Nul si les deux ne lisent pas le même compteur : autre territoire, ou périodes qui ne se recoupent pas.</returns>
    internal static AccordReleves? Comparer(ReleveDto un, ReleveDto autre)
    {
        if (un.TerritoireCode != autre.TerritoireCode || un.Territoire != autre.Territoire || un.Du > autre.Au || autre.Du > un.Au)
        {
            return null;
        }
        var (tot, tard) = un.Au <= autre.Au ? (un, autre) : (autre, un);
        var ((min, max), (minTard, maxTard)) = (Marge(tot), Marge(tard));
        if (maxTard < min || (tot.Au == tard.Au && max < minTard))
        {
            return AccordReleves.Contradiction;
        }
        return tard.Valeur < tot.Valeur && tot.Au != tard.Au ? AccordReleves.Ecart : AccordReleves.Suite;
    }

    private static DivergenceDto? Divergence(string? territoire, List<ReleveDto> releves)
    {
        var desaccords = releves.SelectMany((r, rang) => releves.Skip(rang + 1).Select(autre => (Un: r, Autre: autre, Accord: Comparer(r, autre))))
            .Where(p => p.Accord > AccordReleves.Suite).ToList();
        if (desaccords.Count == 0)
        {
            return null;
        }
        var pire = desaccords.Max(p => p.Accord)!.Value;
        return new DivergenceDto(
            territoire, [.. releves.Where(r => desaccords.Exists(p => ReferenceEquals(p.Un, r) || ReferenceEquals(p.Autre, r)))], pire,
            pire == AccordReleves.Contradiction
                ? "Un compteur ne baisse pas, et ne vaut pas deux nombres le même jour : ces relevés ne peuvent pas tous être vrais."
                : "Un compteur ne baisse pas. Aucun relevé n’en contredit un autre à la lettre, mais le plus tardif dit moins : sa source reprend sans doute un compte plus ancien.");
    }

    private static string Phrase(ReleveDto tot, ReleveDto tard)
    {
        var reference = $"{tot.Borne.Ecrire(tot.Valeur)} au {Formats.Date(tot.Au)}";
        return Comparer(tot, tard) switch
        {
            AccordReleves.Contradiction when tot.Au == tard.Au => $"Contredit {reference} : le même jour, les deux ne peuvent pas être vrais.",
            AccordReleves.Contradiction => $"Contredit {reference} : un compteur ne baisse pas.",
            AccordReleves.Ecart => $"Dit moins que {reference}, pourtant plus ancien : possible à la lettre, mais sans doute repris d’un compte antérieur.",
            _ => tot.Au == tard.Au ? $"S’accorde avec {reference}." : $"Suit {reference} : un même compteur qui monte.",
        };
    }

    /// <summary>Ce que le compteur pouvait valoir ce jour-là.</summary>
    private static (decimal Min, decimal Max) Marge(ReleveDto r) => r.Borne switch
    {
        BorneReleve.AuMoins => (r.Valeur, decimal.MaxValue),
        BorneReleve.Environ => (r.Valeur * (1 - MargeEnviron), r.Valeur * (1 + MargeEnviron)),
        _ => (r.Valeur, r.Valeur),
    };
}
