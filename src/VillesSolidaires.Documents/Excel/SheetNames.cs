namespace VillesSolidaires.Documents.Excel;

/// <summary>Noms de feuilles acceptés par Excel : 31 caractères au plus, sans <c>: \ / ? * [ ]</c>, sans apostrophe au bord, uniques sans la casse.</summary>
public sealed class SheetNames
{
    public const int MaxLength = 31;

    private const string Fallback = "Feuille";

    /// <summary>« History » est réservé par Excel pour le suivi des modifications.</summary>
    private const string Reserved = "History";

    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase) { Reserved };

    /// <summary>Nom le plus proche encore libre : un doublon reçoit un rang (« Communes (2) »).</summary>
    public string Reserve(string wanted)
    {
        var name = Sanitize(wanted);
        var candidate = name;
        for (var rank = 2; !_used.Add(candidate); rank++)
        {
            var suffix = $" ({rank})";
            candidate = Shorten(name, MaxLength - suffix.Length) + suffix;
        }

        return candidate;
    }

    private static string Sanitize(string wanted)
    {
        var allowed = wanted.Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(c) ? ' ' : c);
        var words = string.Concat(allowed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = Shorten(string.Join(' ', words).Trim('\''), MaxLength).TrimEnd('\'');
        return name.Length == 0 ? Fallback : name;
    }

    private static string Shorten(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd();
}
