using System.Buffers;

namespace VillesSolidaires.Documents.Charts;

/// <summary>Carte coloriée par classes. Les tracés viennent de l'appelant, qui doit en citer la source et la licence près de la figure.</summary>
public sealed class ChoroplethMap : Chart
{
    /// <summary>Nombre de teintes du thème, de la plus claire à la plus foncée.</summary>
    public const int MaxClasses = 6;

    /// <param name="title">Titre, porté par la légende de la figure.</param>
    /// <param name="description">Texte alternatif, obligatoire.</param>
    /// <param name="viewBox">Étendue des tracés, dans leur unité.</param>
    /// <param name="areas">Territoires.</param>
    /// <param name="classes">Libellés de légende, du plus clair au plus foncé : « moins de 4 », « 4 à 6 »…</param>
    /// <param name="format">Nature et unité des valeurs.</param>
    /// <exception cref="ArgumentException">Étendue vide, trop de classes, classe inconnue.</exception>
    public ChoroplethMap(string title, string description, MapViewBox viewBox, IReadOnlyList<MapArea> areas, IReadOnlyList<string> classes, ValueFormat? format = null)
        : base(title, description, format)
    {
        ArgumentNullException.ThrowIfNull(viewBox);
        if (viewBox.Width <= 0 || viewBox.Height <= 0) throw new ArgumentException("L'étendue de la carte est vide.", nameof(viewBox));
        ViewBox = viewBox;
        Areas = Guard.Copy(areas);
        Classes = Guard.Copy(classes);
        if (Classes.Count is 0 or > MaxClasses) throw new ArgumentException("Une carte porte de une à six classes.", nameof(classes));
        if (Areas.Any(a => a.Class < 0 || a.Class >= Classes.Count)) throw new ArgumentException("Un territoire a une classe sans légende.", nameof(areas));
    }

    public MapViewBox ViewBox { get; }

    public IReadOnlyList<MapArea> Areas { get; }

    public IReadOnlyList<string> Classes { get; }

    /// <summary>Vrai dès qu'il y a des territoires : une carte sans relevé reste une information.</summary>
    public override bool HasValues => Areas.Count > 0;
}

/// <summary>Étendue des tracés d'une carte, dans leur unité.</summary>
public sealed record MapViewBox(double X, double Y, double Width, double Height);

/// <summary>Un territoire de la carte.</summary>
public sealed record MapArea
{
    private static readonly SearchValues<char> PathCharacters = SearchValues.Create("MmLlHhVvCcSsQqTtAaZz0123456789eE.,+- \t\r\n");

    /// <param name="code">Code officiel (département : « 53 », « 2A »).</param>
    /// <param name="name">Nom.</param>
    /// <param name="path">Tracé en syntaxe SVG.</param>
    /// <param name="class">Rang de la classe, de 0 à 5 ; absent si aucun relevé : le territoire est hachuré.</param>
    /// <param name="value">Valeur exacte, pour le tableau.</param>
    /// <exception cref="ArgumentException">Le tracé contient autre chose que des commandes de tracé.</exception>
    public MapArea(string code, string name, string path, int? @class, double? value = null)
    {
        Code = Guard.Text(code);
        Name = Guard.Text(name);
        Path = Guard.Text(path);
        if (path.AsSpan().ContainsAnyExcept(PathCharacters)) throw new ArgumentException($"Le tracé de « {code} » n'est pas un tracé SVG.", nameof(path));
        Class = @class;
        Value = value;
    }

    public string Code { get; }

    public string Name { get; }

    public string Path { get; }

    public int? Class { get; }

    public double? Value { get; }
}
