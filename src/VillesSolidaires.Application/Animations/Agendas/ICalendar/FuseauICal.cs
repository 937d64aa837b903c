namespace VillesSolidaires.Animations;

/// <summary>
/// Fuseau des heures d'une animation : celui de sa commune. Chaque flux décrit les siens (VTIMEZONE), car un agenda n'est pas tenu de
/// connaître les noms de la base IANA.
/// </summary>
public sealed class FuseauICal
{
    /// <summary>Heure légale depuis 1996 : directive 2000/84/CE, dernier dimanche de mars et d'octobre à 1 h en temps universel.</summary>
    public static readonly FuseauICal Paris = new(
        "Europe/Paris",
        new Regime("DAYLIGHT", "19960331T020000", "+0100", "+0200", "CEST", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        new Regime("STANDARD", "19961027T030000", "+0200", "+0100", "CET", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"));

    private static readonly Dictionary<string, FuseauICal> OutreMer = new(StringComparer.Ordinal)
    {
        ["971"] = Constant("America/Guadeloupe", "-0400", "AST"),
        ["972"] = Constant("America/Martinique", "-0400", "AST"),
        ["973"] = Constant("America/Cayenne", "-0300", "-03"),
        ["974"] = Constant("Indian/Reunion", "+0400", "+04"),
        // Règles des États-Unis, depuis 2007.
        ["975"] = new FuseauICal(
            "America/Miquelon",
            new Regime("DAYLIGHT", "20070311T020000", "-0300", "-0200", "-02", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
            new Regime("STANDARD", "20071104T020000", "-0200", "-0300", "-03", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU")),
        ["976"] = Constant("Indian/Mayotte", "+0300", "EAT"),
        ["977"] = Constant("America/St_Barthelemy", "-0400", "AST"),
        ["978"] = Constant("America/Marigot", "-0400", "AST"),
        ["986"] = Constant("Pacific/Wallis", "+1200", "+12"),
        ["987"] = Constant("Pacific/Tahiti", "-1000", "-10"),
        ["988"] = Constant("Pacific/Noumea", "+1100", "+11"),
    };

    private readonly Regime[] _regimes;

    private FuseauICal(string id, params Regime[] regimes) => (Id, _regimes) = (id, regimes);

    /// <summary>Nom dans la base IANA.</summary>
    public string Id { get; }

    /// <param name="code">Département ou collectivité d'outre-mer ; ailleurs, et sans code, Paris. Aux Marquises et aux Gambier : Tahiti.</param>
    public static FuseauICal DuDepartement(string? code) => code is not null && OutreMer.TryGetValue(code, out var fuseau) ? fuseau : Paris;

    internal void Ecrire(LignesICal lignes)
    {
        lignes.Brute("BEGIN", "VTIMEZONE");
        lignes.Brute("TZID", Id);
        foreach (var regime in _regimes)
        {
            lignes.Brute("BEGIN", regime.Genre);
            lignes.Brute("DTSTART", regime.Depuis);
            if (regime.Regle is not null)
            {
                lignes.Brute("RRULE", regime.Regle);
            }
            lignes.Brute("TZOFFSETFROM", regime.DecalageAvant);
            lignes.Brute("TZOFFSETTO", regime.Decalage);
            lignes.Brute("TZNAME", regime.Nom);
            lignes.Brute("END", regime.Genre);
        }
        lignes.Brute("END", "VTIMEZONE");
    }

    private static FuseauICal Constant(string id, string decalage, string nom) =>
        new(id, new Regime("STANDARD", "19700101T000000", decalage, decalage, nom, Regle: null));

    /// <param name="Depuis">Première fois, à l'heure d'avant le changement.</param>
    private sealed record Regime(string Genre, string Depuis, string DecalageAvant, string Decalage, string Nom, string? Regle);
}
