namespace VillesSolidaires.Kits;

/// <param name="Code">Code ISO 639-1, tel qu'il va dans <c>lang</c> et <c>hreflang</c> (RFC 5646).</param>
/// <param name="Libelle">Nom français, en minuscules : « arabe ».</param>
/// <param name="NomNatif">Nom de la langue dans la langue : qui la lit la reconnaît.</param>
/// <param name="DeDroiteAGauche">Écrite de droite à gauche : le nom natif demande <c>dir="rtl"</c>.</param>
public sealed record Langue(string Code, string Libelle, string NomNatif, bool DeDroiteAGauche = false);

/// <summary>Langues des fichiers de kits : celles qu'une mairie française demande pour ses habitants.</summary>
public static class LanguesKit
{
    public const string Francais = "fr";

    public const int CodeLongueur = 2;

    public static readonly IReadOnlyList<Langue> Toutes =
    [
        new(Francais, "français", "français"), new("sq", "albanais", "shqip"), new("de", "allemand", "Deutsch"), new("en", "anglais", "English"),
        new("ar", "arabe", "العربية", DeDroiteAGauche: true), new("hy", "arménien", "հայերեն"), new("bm", "bambara", "bamanankan"),
        new("bn", "bengali", "বাংলা"), new("br", "breton", "brezhoneg"), new("zh", "chinois", "中文"), new("es", "espagnol", "español"),
        new("ka", "géorgien", "ქართული"), new("it", "italien", "italiano"), new("oc", "occitan", "occitan"), new("ps", "pachto", "پښتو", DeDroiteAGauche: true),
        new("fa", "persan", "فارسی", DeDroiteAGauche: true), new("ff", "peul", "Pulaar"), new("pl", "polonais", "polski"), new("pt", "portugais", "português"),
        new("ro", "roumain", "română"), new("ru", "russe", "русский"), new("so", "somali", "Soomaali"), new("ta", "tamoul", "தமிழ்"),
        new("ti", "tigrigna", "ትግርኛ"), new("tr", "turc", "Türkçe"), new("uk", "ukrainien", "українська"), new("vi", "vietnamien", "Tiếng Việt"),
        new("wo", "wolof", "Wolof"),
    ];

    private static readonly Dictionary<string, Langue> ParCode = Toutes.ToDictionary(l => l.Code, StringComparer.Ordinal);

    public static bool EstConnue(string code) => ParCode.ContainsKey(code);

    /// <summary>La langue, ou le code lui-même s'il n'est pas dans la liste.</summary>
    public static Langue Lire(string code) => ParCode.GetValueOrDefault(code) ?? new Langue(code, code, code);

    /// <summary>Sans doublon, le français d'abord, puis par nom.</summary>
    public static IReadOnlyList<string> Ordonner(IEnumerable<string> codes) =>
        [.. codes.Distinct(StringComparer.Ordinal).OrderByDescending(c => c == Francais).ThenBy(c => Lire(c).Libelle, StringComparer.CurrentCulture)];
}
