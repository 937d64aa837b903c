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
}
