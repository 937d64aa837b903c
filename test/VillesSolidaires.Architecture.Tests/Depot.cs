using System.Text.RegularExpressions;

namespace VillesSolidaires;

/// <summary>Sources du produit, lues dans le dépôt qui contient les tests.</summary>
internal static partial class Depot
{
    /// <summary>Fichiers C# écrits à la main de <c>src</c> : chemin relatif à la racine, barres obliques.</summary>
    public static readonly IReadOnlyList<FichierSource> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(RacineDepot.Chemin, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RacineDepot.Chemin, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
                && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new FichierSource(f, File.ReadAllText(Path.Combine(RacineDepot.Chemin, f)))),
    ];

    internal sealed partial record FichierSource(string Chemin, string Texte)
    {
        public int Lignes => Texte.AsSpan().TrimEnd('\n').Count('\n') + 1;

        public string SansCommentaires => Commentaires().Replace(Texte, "");

        [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
        private static partial Regex Commentaires();
    }
}
