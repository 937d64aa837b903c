using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace VillesSolidaires.Donnees;

/// <summary>Une seule initialisation à la fois sur une base. Le verrou tombe avec le processus : un arrêt brutal ne bloque personne.</summary>
public interface IVerrouInitialisation
{
    /// <returns>À rendre à la fin.</returns>
    /// <exception cref="InitialisationException">Une autre initialisation est en cours.</exception>
    Task<IAsyncDisposable> PrendreAsync(CancellationToken ct);
}

/// <summary>Fichier tenu ouvert à côté de la base. Il reste après coup : l'effacer laisserait deux processus en verrouiller deux différents.</summary>
public sealed class VerrouInitialisationSqlite(string chaine) : IVerrouInitialisation
{
    public const string Suffixe = ".initialisation";

    public Task<IAsyncDisposable> PrendreAsync(CancellationToken ct)
    {
        var fichier = Path.GetFullPath(new SqliteConnectionStringBuilder(chaine).DataSource) + Suffixe;
        try
        {
            return Task.FromResult<IAsyncDisposable>(
                new FileStream(fichier, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            throw new InitialisationException($"Une autre initialisation de cette base est en cours (verrou « {fichier} »). Attendez sa fin puis recommencez.", e);
        }
    }
}

/// <summary>Verrou applicatif de session : vaut pour tous les nœuds qui partagent la base.</summary>
public sealed class VerrouInitialisationSqlServer(string chaine) : IVerrouInitialisation
{
    /// <summary>Négatif : le verrou est déjà pris.</summary>
    public const string Prendre = """
        DECLARE @resultat int;
        EXEC @resultat = sp_getapplock @Resource = N'VillesSolidaires.Initialisation', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 0, @DbPrincipal = N'public';
        SELECT @resultat;
        """;

    private const int BaseInexistante = 4060;

    public async Task<IAsyncDisposable> PrendreAsync(CancellationToken ct)
    {
        // Hors du groupe de connexions : fermer la connexion doit rendre le verrou tout de suite.
        var connexion = new SqlConnection(new SqlConnectionStringBuilder(chaine) { Pooling = false }.ConnectionString);
        try
        {
            await connexion.OpenAsync(ct);
            await using var commande = new SqlCommand(Prendre, connexion);
            if ((int)(await commande.ExecuteScalarAsync(ct))! < 0)
            {
                throw new InitialisationException("Une autre initialisation de cette base est en cours. Attendez sa fin puis recommencez.");
            }
            return connexion;
        }
        catch (SqlException e) when (e.Number == BaseInexistante)
        {
            // La première migration crée la base, sous le verrou propre à EF Core.
            return connexion;
        }
        catch
        {
            await connexion.DisposeAsync();
            throw;
        }
    }
}

/// <summary>La base ne peut pas être initialisée ; le message s'adresse à l'exploitant.</summary>
public sealed class InitialisationException(string message, Exception? inner = null) : Exception(message, inner);
