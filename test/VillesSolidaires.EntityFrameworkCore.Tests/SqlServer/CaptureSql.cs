using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VillesSolidaires.SqlServer;

/// <summary>Retient ce qu'EF Core enverrait à SQL Server et répond à sa place : aucun serveur n'est nécessaire.</summary>
internal sealed class CaptureSql : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly List<string> _commandes = [];

    public IReadOnlyList<string> Commandes => _commandes;

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commandes.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new LecteurPlausible(Resultats(command.CommandText), AnalyseTSql.Colonnes(command.CommandText))));
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _commandes.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        _commandes.Add(command.CommandText);
        return ValueTask.FromResult(InterceptionResult<object>.SuppressWithResult(1));
    }

    private static int Resultats(string sql) => Math.Max(1, sql.AsSpan().Count("OUTPUT 1"));
}
