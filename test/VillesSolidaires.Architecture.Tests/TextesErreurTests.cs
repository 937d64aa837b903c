using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VillesSolidaires;

/// <summary>Un code d'erreur, un texte français, et de quoi remplir ses repères.</summary>
public partial class TextesErreurTests
{
    private static readonly IReadOnlyList<CodeErreur> Codes =
    [
        .. Assemblages.Noms.Select(Assemblages.Charger).SelectMany(a => a.GetTypes()).Where(t => t.Name.EndsWith("ErrorCodes", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral))
            .Select(f => new CodeErreur(f.DeclaringType!, f.Name, (string)f.GetRawConstantValue()!)),
    ];

    private static readonly Dictionary<string, string> Textes = LireTextes();

    [Fact]
    public void Code_ALaFormeDomaineDeuxPointsNom() =>
        Codes.Where(c => c.Valeur != $"{c.Domaine}:{c.Nom}").Select(c => c.Valeur).ShouldBeEmpty();

    [Fact]
    public void Code_EstUnique() => Codes.Select(c => c.Valeur).ShouldBeUnique();

    [Fact]
    public void Code_ASonTexte() => Codes.Select(c => c.Valeur).Except(Textes.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Texte_ASonCode() => Textes.Keys.Except(Codes.Select(c => c.Valeur), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Texte_EstUnePhraseFrancaise() =>
        Textes.Where(t => !t.Value.EndsWith('.') || t.Value.Contains('\'') || t.Value.Contains("...", StringComparison.Ordinal)).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void Code_EstEmployeQuelquePart() =>
        Codes.Where(c => Emplois(c).Count == 0).Select(c => c.Valeur).ShouldBeEmpty();

    [Fact]
    public void Repere_EstFourniLaOuLeCodeSEmploie() =>
        (from code in Codes
         from Match repere in Reperes().Matches(Textes[code.Valeur])
         let nom = repere.Groups["nom"].Value
         where !Emplois(code).Any(f => f.Texte.Contains($"\"{nom}\"", StringComparison.Ordinal))
         select $"{code.Valeur} : {nom}").ShouldBeEmpty();

    private static List<Depot.FichierSource> Emplois(CodeErreur code) =>
        [.. Depot.Sources.Where(f => f.Texte.Contains($"{code.Classe.Name}.{code.Nom}", StringComparison.Ordinal))];

    private static Dictionary<string, string> LireTextes()
    {
        using var flux = typeof(TextesErreur).Assembly.GetManifestResourceStream("fr.json")!;
        using var json = JsonDocument.Parse(flux);
        return json.RootElement.GetProperty("texts").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{(?<nom>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reperes();

    private sealed record CodeErreur(Type Classe, string Nom, string Valeur)
    {
        public string Domaine => Classe.Namespace == nameof(VillesSolidaires) ? "General" : Classe.Namespace!.Split('.')[^1];
    }
}
