namespace VillesSolidaires.Kits;

/// <summary>Ce qui change d'un fournisseur à l'autre dans les requêtes de preuve.</summary>
/// <param name="PremierDuMois">Premier jour du mois de la colonne <c>Jour</c>.</param>
/// <param name="Verrou">Instruction qui fait attendre les écritures de compteurs jusqu'à la fin de la transaction ; nulle si la transaction suffit.</param>
internal sealed record DialecteDeComptes(string PremierDuMois, string? Verrou)
{
    /// <summary>Une date est un texte ; toute transaction commence par réserver l'écriture.</summary>
    public static readonly DialecteDeComptes Sqlite = new("substr([Jour], 1, 8) || '01'", null);

    public static readonly DialecteDeComptes SqlServer = new("DATEFROMPARTS(YEAR([Jour]), MONTH([Jour]), 1)", EcritureCompteursSqlServer.Verrou);
}

/// <summary>Requêtes de comparaison et de reconstruction d'une table de cumuls ; {0} kit, {1} premier et {2} dernier jour. Les crochets se lisent des deux côtés.</summary>
internal sealed record RequetesDePreuve(DialecteDeComptes Dialecte)
{
    private static readonly string Mesures = string.Join(", ", TableDeComptes.Mesures.Select(Nom));

    private static readonly string AutresMesures = string.Join(" + ", TableDeComptes.Mesures.Skip(1).Select(Nom));

    /// <summary>Compteurs horaires dont les mesures ne s'accordent pas.</summary>
    public static string Incoherences { get; } =
        $"""
        SELECT COUNT(*) AS [Value] FROM [{TableDeComptes.Heures.Nom}] WHERE [KitId] = {Kit} AND [Jour] >= {Du} AND [Jour] <= {Au}
          AND ([Brut] <> {AutresMesures} OR {string.Join(" OR ", TableDeComptes.Mesures.Select(m => $"{Nom(m)} < 0"))})
        """;

    private const string Kit = "{0}";
    private const string Du = "{1}";
    private const string Au = "{2}";

    /// <summary>Lignes de cumul, désignées par leur clé, qui ne sont pas la somme de leurs compteurs, sont en trop ou manquent.</summary>
    public string Ecarts(TableDeComptes table) =>
        $"""
        SELECT COUNT(*) AS [Value] FROM (
          SELECT DISTINCT {Liste(table.Cle)} FROM (
            SELECT * FROM ({Somme(table)} EXCEPT {Cumul(table)}) AS a
            UNION ALL
            SELECT * FROM ({Cumul(table)} EXCEPT {Somme(table)}) AS b
          ) AS c
        ) AS d
        """;

    public IEnumerable<string> Instructions(TableDeComptes table) => [Ecarts(table), Effacement(table), Reconstruction(table)];

    public string Effacement(TableDeComptes table) => $"DELETE FROM [{table.Nom}] WHERE {Tranche(table.Date)}";

    public string Reconstruction(TableDeComptes table) =>
        $"INSERT INTO [{table.Nom}] ({Liste(table.Cle)}, {Liste(table.Autres)}, {Mesures}) {Somme(table)}";

    private static string Cumul(TableDeComptes table) =>
        $"SELECT {Liste(table.Cle)}, {Liste(table.Autres)}, {Mesures} FROM [{table.Nom}] WHERE {Tranche(table.Date)}";

    private string Somme(TableDeComptes table)
    {
        var colonnes = table.Cle.Concat(table.Autres).ToList();
        return $"""
            SELECT {string.Join(", ", colonnes.Select(c => $"{Source(c)} AS {Nom(c)}"))}, {string.Join(", ", TableDeComptes.Mesures.Select(m => $"SUM({Nom(m)}) AS {Nom(m)}"))}
            FROM [{TableDeComptes.Heures.Nom}] WHERE {Tranche(nameof(CompteurTelechargement.Jour))} GROUP BY {string.Join(", ", colonnes.Select(Source))}
            """;
    }

    private string Source(string colonne) => colonne == nameof(TelechargementMois.Mois) ? Dialecte.PremierDuMois : Nom(colonne);

    private static string Tranche(string date) => $"[KitId] = {Kit} AND [{date}] >= {Du} AND [{date}] <= {Au}";

    private static string Liste(IEnumerable<string> colonnes) => string.Join(", ", colonnes.Select(Nom));

    private static string Nom(string colonne) => $"[{colonne}]";
}
