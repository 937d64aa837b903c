namespace VillesSolidaires.Animations;

/// <param name="Reserve">Où le jour n'est férié qu'en partie : la condition, en une proposition.</param>
public sealed record JourFerie(DateOnly Jour, string Nom, string? Reserve = null);

/// <summary>
/// Jours fériés légaux. Les onze jours nationaux : code du travail, art. L. 3133-1. Alsace-Moselle : art. L. 3134-13 (ordonnance du
/// 16 août 1892). Abolition de l'esclavage outre-mer : art. L. 3422-2 et décret n° 83-1003 du 23 novembre 1983. Les usages sans texte
/// (21 juillet aux Antilles, fêtes de Mayotte) n'y sont pas.
/// </summary>
public static class JoursFeries
{
    private const string AbolitionDeLEsclavage = "Abolition de l’esclavage";

    private static readonly string[] AlsaceMoselle = ["57", "67", "68"];

    /// <param name="departementCode">Département ou collectivité d'outre-mer ; nul : les jours nationaux seuls.</param>
    /// <returns>Par date. Deux noms peuvent tomber le même jour.</returns>
    public static IReadOnlyList<JourFerie> Annee(int annee, string? departementCode) =>
        [.. Nationaux(annee).Concat(Locaux(annee, departementCode)).OrderBy(f => f.Jour)];

    /// <summary>Jours fériés d'une période, bornes comprises ; elle peut passer le 31 décembre.</summary>
    public static IReadOnlyList<JourFerie> Entre(DateOnly du, DateOnly au, string? departementCode) =>
        [.. Enumerable.Range(du.Year, Math.Max(0, au.Year - du.Year + 1)).SelectMany(a => Annee(a, departementCode)).Where(f => f.Jour >= du && f.Jour <= au)];

    /// <summary>Dimanche de Pâques du calendrier grégorien, par l'algorithme de Meeus, Jones et Butcher (J. Meeus, « Astronomical Algorithms », ch. 8).</summary>
    /// <param name="annee">Depuis 1583.</param>
    public static DateOnly Paques(int annee)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(annee, 1583);
        var lune = annee % 19;
        var (siecle, an) = Math.DivRem(annee, 100);
        var (siecleBissextile, resteSiecle) = Math.DivRem(siecle, 4);
        var correctionLunaire = (siecle - ((siecle + 8) / 25) + 1) / 3;
        var epacte = ((19 * lune) + siecle - siecleBissextile - correctionLunaire + 15) % 30;
        var (bissextile, reste) = Math.DivRem(an, 4);
        var versDimanche = (32 + (2 * resteSiecle) + (2 * bissextile) - epacte - reste) % 7;
        var exception = (lune + (11 * epacte) + (22 * versDimanche)) / 451;
        var (mois, jour) = Math.DivRem(epacte + versDimanche - (7 * exception) + 114, 31);
        return new DateOnly(annee, mois, jour + 1);
    }

    /// <summary>Jeudi de l'Ascension.</summary>
    public static DateOnly Ascension(int annee) => Paques(annee).AddDays(39);

    /// <summary>Dimanche de Pentecôte.</summary>
    public static DateOnly Pentecote(int annee) => Paques(annee).AddDays(49);

    private static IEnumerable<JourFerie> Nationaux(int annee) =>
    [
        new(new DateOnly(annee, 1, 1), "Jour de l’an"),
        new(Paques(annee).AddDays(1), "Lundi de Pâques"),
        new(new DateOnly(annee, 5, 1), "Fête du Travail"),
        new(new DateOnly(annee, 5, 8), "Victoire de 1945"),
        new(Ascension(annee), "Ascension"),
        new(Pentecote(annee).AddDays(1), "Lundi de Pentecôte"),
        new(new DateOnly(annee, 7, 14), "Fête nationale"),
        new(new DateOnly(annee, 8, 15), "Assomption"),
        new(new DateOnly(annee, 11, 1), "Toussaint"),
        new(new DateOnly(annee, 11, 11), "Armistice de 1918"),
        new(new DateOnly(annee, 12, 25), "Noël"),
    ];

    private static IEnumerable<JourFerie> Locaux(int annee, string? departementCode) => departementCode switch
    {
        not null when AlsaceMoselle.Contains(departementCode) =>
        [
            new(VendrediSaint(annee), "Vendredi saint", "dans les communes qui ont un temple protestant ou une église mixte"),
            new(new DateOnly(annee, 12, 26), "Saint-Étienne"),
        ],
        "971" => [new(new DateOnly(annee, 5, 27), AbolitionDeLEsclavage)],
        "972" => [new(new DateOnly(annee, 5, 22), AbolitionDeLEsclavage)],
        "973" => [new(new DateOnly(annee, 6, 10), AbolitionDeLEsclavage)],
        "974" => [new(new DateOnly(annee, 12, 20), AbolitionDeLEsclavage)],
        "976" => [new(new DateOnly(annee, 4, 27), AbolitionDeLEsclavage)],
        "977" => [new(new DateOnly(annee, 10, 9), AbolitionDeLEsclavage)],
        // Délibération du 5 novembre 2015 et circulaires ministérielles depuis 2018 ; le code dit encore le 27, par une erreur matérielle.
        "978" => [new(new DateOnly(annee, 5, annee < 2018 ? 27 : 28), AbolitionDeLEsclavage)],
        "986" =>
        [
            new(new DateOnly(annee, 4, 28), "Saint-Pierre-Chanel"),
            new(new DateOnly(annee, 7, 29), "Fête du Territoire"),
        ],
        "987" =>
        [
            new(new DateOnly(annee, 3, 5), "Arrivée de l’Évangile"),
            new(VendrediSaint(annee), "Vendredi saint"),
            // Loi du pays adoptée le 6 mai 2025 : Matari'i remplace la fête de l'Autonomie à partir de 2026.
            annee < 2026 ? new(new DateOnly(annee, 6, 29), "Fête de l’Autonomie") : new(new DateOnly(annee, 11, 20), "Matari’i i ni’a"),
        ],
        "988" => [new(new DateOnly(annee, 9, 24), "Fête de la citoyenneté")],
        _ => [],
    };

    private static DateOnly VendrediSaint(int annee) => Paques(annee).AddDays(-2);
}
