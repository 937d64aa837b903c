namespace VillesSolidaires.Documents.Excel;

/// <summary>Nature d'une colonne : elle décide du type de la cellule, de son format français et de sa largeur.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>Identifiant (code INSEE, SIRET) : toujours du texte, pour garder les zéros de tête.</summary>
    Code,

    Integer,
    Decimal,

    /// <summary>Fraction : 0,137 s'affiche « 13,7 % ».</summary>
    Percent,

    Euros,
    Date,

    /// <summary>Mois, porté par son premier jour.</summary>
    Month,
}

/// <summary>Total affiché sous une colonne.</summary>
public enum ColumnTotal { None, Sum, Average }

/// <summary>Une colonne typée. <paramref name="Value"/> rend une chaîne, un <see cref="decimal"/>, une <see cref="DateOnly"/> ou <see langword="null"/>.</summary>
public sealed record TableColumn<T>(string Header, ColumnKind Kind, Func<T, object?> Value, ColumnTotal Total, double Width);

/// <summary>Colonnes d'une table, dans l'ordre. Les mêmes servent au classeur mis en forme et aux exports bruts.</summary>
public sealed class TableColumns<T>
{
    private readonly List<TableColumn<T>> _columns = [];

    public IReadOnlyList<TableColumn<T>> All => _columns;

    /// <param name="header">En-tête, unique dans la table.</param>
    /// <param name="value">Valeur de la ligne.</param>
    /// <param name="width">Largeur, en caractères.</param>
    public TableColumns<T> Text(string header, Func<T, string?> value, double width = 32) => Add(header, ColumnKind.Text, value, ColumnTotal.None, width);

    /// <summary>Identifiant, gardé en texte pour ses zéros de tête ; largeurs en caractères.</summary>
    public TableColumns<T> Code(string header, Func<T, string?> value, double width = 14) => Add(header, ColumnKind.Code, value, ColumnTotal.None, width);

    /// <summary>Nombre entier.</summary>
    public TableColumns<T> Integer(string header, Func<T, long?> value, ColumnTotal total = ColumnTotal.None, double width = 14) =>
        Add(header, ColumnKind.Integer, row => (decimal?)value(row), total, width);

    /// <summary>Nombre à une décimale affichée ; la cellule garde toute la valeur.</summary>
    public TableColumns<T> Decimal(string header, Func<T, decimal?> value, ColumnTotal total = ColumnTotal.None, double width = 14) =>
        Add(header, ColumnKind.Decimal, row => value(row), total, width);

    /// <summary>Pourcentage, donné en fraction. Une somme de taux n'a pas de sens : seule la moyenne se demande.</summary>
    public TableColumns<T> Percent(string header, Func<T, decimal?> value, bool average = false, double width = 12) =>
        Add(header, ColumnKind.Percent, row => value(row), average ? ColumnTotal.Average : ColumnTotal.None, width);

    /// <summary>Montant en euros.</summary>
    public TableColumns<T> Euros(string header, Func<T, decimal?> value, ColumnTotal total = ColumnTotal.None, double width = 16) =>
        Add(header, ColumnKind.Euros, row => value(row), total, width);

    /// <summary>Jour.</summary>
    public TableColumns<T> Date(string header, Func<T, DateOnly?> value, double width = 13) => Add(header, ColumnKind.Date, row => value(row), ColumnTotal.None, width);

    /// <summary>Mois, porté par son premier jour.</summary>
    public TableColumns<T> Month(string header, Func<T, DateOnly?> value, double width = 18) =>
        Add(header, ColumnKind.Month, row => value(row) is { } day ? new DateOnly(day.Year, day.Month, 1) : null, ColumnTotal.None, width);

    private TableColumns<T> Add(string header, ColumnKind kind, Func<T, object?> value, ColumnTotal total, double width)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(header);
        if (_columns.Exists(c => string.Equals(c.Header, header, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"La colonne « {header} » existe déjà : Excel demande des en-têtes uniques.", nameof(header));
        }

        _columns.Add(new(header, kind, value, total, width));
        return this;
    }
}
