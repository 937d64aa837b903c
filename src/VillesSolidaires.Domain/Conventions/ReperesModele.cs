using System.Text.RegularExpressions;

namespace VillesSolidaires.Conventions;

/// <summary>Repères qu'un modèle peut contenir, et leur remplacement par ce que dit la convention.</summary>
public static partial class ReperesModele
{
    /// <summary>Repère et ce qu'il devient, à montrer à qui écrit un modèle.</summary>
    public static readonly IReadOnlyDictionary<string, string> Connus = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["objet"] = "l’objet de la convention",
        ["periode"] = "« du 1er juillet 2026 au 31 décembre 2028 »",
        ["debut"] = "la date de début",
        ["fin"] = "la date de fin",
        ["territoire"] = "le nom de la commune ou du département",
        ["parties"] = "les noms des parties, dans l’ordre",
    };

    /// <summary>Un repère inconnu reste écrit : il se verra à la relecture, mieux qu'un blanc.</summary>
    public static string Remplacer(string texte, Convention convention) => Repere().Replace(texte, m => m.Groups["nom"].Value switch
    {
        "objet" => convention.Objet,
        "periode" => Formats.Periode(convention.Debut, convention.Fin),
        "debut" => Formats.Date(convention.Debut),
        "fin" => Formats.Date(convention.Fin),
        "territoire" => convention.TerritoireNom,
        "parties" => string.Join(", ", convention.Parties.OrderBy(p => p.Rang).ThenBy(p => p.Nom, StringComparer.Ordinal).Select(p => p.Nom)),
        _ => m.Value,
    });

    [GeneratedRegex(@"\{(?<nom>[a-z]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Repere();
}
