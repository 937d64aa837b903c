namespace VillesSolidaires.Animations;

/// <summary>Un jour de la semaine, à un rang du mois ou chaque semaine.</summary>
/// <param name="Rang">Nul : chaque semaine.</param>
public sealed record JourDeSemaine(DayOfWeek Jour, RangDansMois? Rang)
{
    private static readonly Dictionary<string, DayOfWeek> Codes = new(StringComparer.Ordinal)
    {
        ["lu"] = DayOfWeek.Monday,
        ["ma"] = DayOfWeek.Tuesday,
        ["me"] = DayOfWeek.Wednesday,
        ["je"] = DayOfWeek.Thursday,
        ["ve"] = DayOfWeek.Friday,
        ["sa"] = DayOfWeek.Saturday,
        ["di"] = DayOfWeek.Sunday,
    };

    /// <summary>« premier dimanche », « mercredi ».</summary>
    public string Libelle => Rang is { } rang ? $"{rang.Libelle().ToLowerInvariant()} {Formats.NomJour(Jour)}" : Formats.NomJour(Jour);

    /// <summary>Les jours de ce mois qui répondent : un seul s'il a un rang, quatre ou cinq sinon.</summary>
    public IEnumerable<DateOnly> DuMois(int annee, int mois)
    {
        var premier = new DateOnly(annee, mois, 1);
        premier = premier.AddDays(((int)Jour - (int)premier.DayOfWeek + 7) % 7);
        var tous = Enumerable.Range(0, 5).Select(semaine => premier.AddDays(7 * semaine)).Where(j => j.Month == mois).ToList();
        return Rang switch
        {
            null => tous,
            RangDansMois.Dernier => [tous[^1]],
            { } rang => [tous[(int)rang - 1]],
        };
    }

    /// <summary>« 1di », « -1ve » (le dernier), « me » (chaque semaine).</summary>
    internal string Ecrire() => $"{(Rang is { } rang ? RegleDate.Ecrire((int)rang) : "")}{Codes.First(c => c.Value == Jour).Key}";

    /// <returns>Nul si le texte n'est pas de cette forme.</returns>
    internal static JourDeSemaine? Lire(string texte)
    {
        if (texte.Length < 2 || !Codes.TryGetValue(texte[^2..], out var jour))
        {
            return null;
        }
        return texte[..^2] switch
        {
            "" => new(jour, Rang: null),
            "-1" => new(jour, RangDansMois.Dernier),
            [>= '1' and <= '4' and var rang] => new(jour, (RangDansMois)(rang - '0')),
            _ => null,
        };
    }
}
