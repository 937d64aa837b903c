using System.Text.RegularExpressions;

namespace VillesSolidaires;

/// <summary>Sources du produit, lues dans le dépôt qui contient les tests.</summary>
internal static partial class Depot
{
    public static readonly string Racine = TrouverRacine();

    /// <summary>Fichiers C# écrits à la main de <c>src</c> : chemin relatif à la racine, barres obliques.</summary>
    public static readonly IReadOnlyList<FichierSource> Sources =
    [
        .. Directory.EnumerateFiles(Path.Combine(Racine, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Racine, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
                && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => new FichierSource(f, File.ReadAllText(Path.Combine(Racine, f)))),
    ];

    private static string TrouverRacine()
    {
        var dossier = new DirectoryInfo(AppContext.BaseDirectory);
        while (dossier is not null && !File.Exists(Path.Combine(dossier.FullName, "VillesSolidaires.sln")))
        {
            dossier = dossier.Parent;
        }
        return dossier?.FullName ?? throw new InvalidOperationException("La solution est introuvable au-dessus du dossier des tests.");
    }

    internal sealed partial record FichierSource(string Chemin, string Texte)
    {
        public int Lignes => Texte.AsSpan().TrimEnd('\n').Count('\n') + 1;

        public string SansCommentaires => Commentaires().Replace(Texte, "");

        [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
        private static partial Regex Commentaires();
    }
}
