using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace VillesSolidaires.SqlServer;

/// <summary>Grammaire de SQL Server 2019 (niveau 150), celle de l'analyseur livré avec le serveur.</summary>
internal static class AnalyseTSql
{
    public static IReadOnlyList<string> Fautes(string sql)
    {
        using var lecteur = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(lecteur, out var erreurs);
        return [.. erreurs.Select(e => $"ligne {e.Line}, colonne {e.Column} : {e.Message}")];
    }

    /// <summary>Nom de chaque colonne que rend la dernière lecture de la commande ; vide pour une expression sans nom.</summary>
    public static IReadOnlyList<string> Colonnes(string sql)
    {
        using var lecteur = new StringReader(sql);
        var arbre = new TSql150Parser(initialQuotedIdentifiers: true).Parse(lecteur, out _) as TSqlScript;
        var lecture = arbre?.Batches.SelectMany(b => b.Statements).OfType<SelectStatement>().LastOrDefault();
        return Specification(lecture?.QueryExpression) is { } select ? [.. select.SelectElements.OfType<SelectScalarExpression>().Select(Nom)] : [];
    }

    private static QuerySpecification? Specification(QueryExpression? requete) => requete switch
    {
        QuerySpecification simple => simple,
        BinaryQueryExpression union => Specification(union.FirstQueryExpression),
        QueryParenthesisExpression entreParentheses => Specification(entreParentheses.QueryExpression),
        _ => null,
    };

    // La colonne d'origine plutôt que son alias : EF Core numérote les siens.
    private static string Nom(SelectScalarExpression colonne) =>
        colonne.Expression is ColumnReferenceExpression { MultiPartIdentifier: { } parties } ? parties.Identifiers[^1].Value : colonne.ColumnName?.Value ?? "";
}
