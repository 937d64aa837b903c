using System.Text.RegularExpressions;

namespace VillesSolidaires;

/// <summary>Habitudes d'écriture que le compilateur ne sait pas exiger.</summary>
public partial class SourcesTests
{
    private const int LignesMax = 300;

    private static readonly string[] LecturesDHorloge =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
    ];

    // Outils, gabarits et brouillons qui ne font pas partie du produit : un type n'en porte pas le nom.
    private static readonly string[] NomsEtrangers = ["Abp", "Hangfire", "QuestPdf", "QuestPDF", "Prototype", "Maquette", "Foo", "Helper", "Utils"];

    [Fact]
    public void Horloge_NeSeLitQueParTimeProvider() =>
        Assemblages.Noms.SelectMany(n => Assemblages.Lire(n).Membres.Intersect(LecturesDHorloge, StringComparer.Ordinal).Select(m => $"{n} : {m}")).ShouldBeEmpty();

    [Fact]
    public void Exception_NEstJamaisAvaleeEnSilence() =>
        Depot.Sources.Where(f => AttrapeVide().IsMatch(f.SansCommentaires)).Select(f => f.Chemin).ShouldBeEmpty();

    [Fact]
    public void Fichier_NeDepassePasLaTailleQuiSeLitDUneTraite() =>
        Depot.Sources.Where(f => f.Lignes > LignesMax).Select(f => $"{f.Chemin} : {f.Lignes} lignes").ShouldBeEmpty();

    [Fact]
    public void Type_NePorteNiNomDOutilEtrangerNiNomDeBrouillon() =>
        Assemblages.Noms.SelectMany(n => Assemblages.Charger(n).GetTypes())
            // Hors de nos espaces de noms : du code engendré par le compilateur.
            .Where(t => t.Namespace?.StartsWith(nameof(VillesSolidaires), StringComparison.Ordinal) == true)
            .Where(t => Mots().Matches(t.Name).Any(m => NomsEtrangers.Contains(m.Value, StringComparer.OrdinalIgnoreCase)) || NomsEtrangers.Any(n => CommencePar(t.Name, n)))
            // Les assistants de balise d'ASP.NET Core se nomment ainsi par convention.
            .Where(t => !t.Name.EndsWith("TagHelper", StringComparison.Ordinal))
            .Select(t => t.FullName).ShouldBeEmpty();

    // Un nom de deux mots (QuestPdf) échappe au découpage ; un mot qui ne fait que commencer pareil (Footnote) n'en est pas un.
    private static bool CommencePar(string type, string nom) =>
        type.StartsWith(nom, StringComparison.Ordinal) && (type.Length == nom.Length || !char.IsLower(type[nom.Length]));

    [Fact]
    public void Enumeration_NExisteQuUneFois() =>
        Assemblages.Noms.SelectMany(n => Assemblages.Charger(n).GetExportedTypes())
            .Where(t => t.IsEnum && t.Namespace?.StartsWith(nameof(VillesSolidaires), StringComparison.Ordinal) == true)
            .GroupBy(t => t.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => string.Join(" et ", g.Select(t => t.FullName))).ShouldBeEmpty();

    [Fact]
    public void Source_NeContientNiCheminDeMachineNiTacheEnAttente() =>
        Depot.Sources.Where(f => CheminOuTache().IsMatch(f.Texte)).Select(f => f.Chemin).ShouldBeEmpty();

    [GeneratedRegex(@"\bcatch\b[^{}]*\{\s*\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AttrapeVide();

    [GeneratedRegex("[A-Z][a-z]+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Mots();

    [GeneratedRegex(@"""/(home|root|work|Users)/|\bTODO\b|\bFIXME\b|NotImplementedException", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CheminOuTache();
}
