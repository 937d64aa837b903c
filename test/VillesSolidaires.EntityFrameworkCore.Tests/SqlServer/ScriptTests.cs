using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.SqlServer;

/// <summary>Le script livré aux administrateurs de base est celui des migrations, et se lit sans faute.</summary>
public class ScriptTests
{
    private const string Chemin = "database/sqlserver/villes-solidaires.sql";
    private const string Commande = $"dotnet run --project src/VillesSolidaires.DbMigrator -- script --sortie {Chemin}";

    /// <summary>Donnée à <c>1</c>, le test écrit le script au lieu de le comparer.</summary>
    private const string VariableEcriture = "VILLES_ECRIRE_SCRIPT";

    [Theory]
    [InlineData(FournisseurBase.Sqlite)]
    [InlineData(FournisseurBase.SqlServer)]
    public void Migrations_DecriventTouteLaBase(FournisseurBase fournisseur)
    {
        using var contexte = Contexte(fournisseur);
        contexte.Database.HasPendingModelChanges().ShouldBeFalse("Le modèle a changé : ajoutez une migration pour SQLite et une pour SQL Server.");
    }

    [Fact]
    public async Task ScriptCommis_EstCeluiDesMigrations()
    {
        var attendu = Engendrer();
        var fichier = Path.Combine(RacineDepot.Chemin, Chemin);
        if (Environment.GetEnvironmentVariable(VariableEcriture) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fichier)!);
            await File.WriteAllTextAsync(fichier, attendu);
        }
        File.Exists(fichier).ShouldBeTrue($"{Chemin} manque. Écrivez-le : {Commande}");
        SansRetourChariot(await File.ReadAllTextAsync(fichier)).ShouldBe(SansRetourChariot(attendu), $"{Chemin} n’est plus celui des migrations. Récrivez-le : {Commande}");
    }

    [Fact]
    public void Script_SeLitSansFaute() => AnalyseTSql.Fautes(Engendrer()).ShouldBeEmpty();

    [Theory]
    [InlineData("database/sqlserver/roles.sql")]
    [InlineData("database/sqlserver/quartz.sql")]
    public async Task ScriptEcritALaMain_SeLitSansFaute(string chemin) =>
        AnalyseTSql.Fautes(await File.ReadAllTextAsync(Path.Combine(RacineDepot.Chemin, chemin))).ShouldBeEmpty();

    [Fact]
    public void ColonneDeCle_NeChangeQuUneFoisSaCleRetiree()
    {
        // EF Core ne le fait pas de lui-même, et SQL Server refuse (erreurs 5074 et 4922) : encadrer de DropPrimaryKey et AddPrimaryKey.
        using var contexte = Contexte(FournisseurBase.SqlServer);
        var cles = contexte.Model.GetRelationalModel().Tables.Where(t => t.PrimaryKey is not null)
            .SelectMany(t => t.PrimaryKey!.Columns.Select(c => (Table: t.Name, Colonne: c.Name))).ToHashSet();
        var migrations = contexte.GetService<IMigrationsAssembly>();
        (from type in migrations.Migrations.Values
         let operations = migrations.CreateMigration(type, contexte.Database.ProviderName!).UpOperations
         from rang in Enumerable.Range(0, operations.Count)
         let change = operations[rang] as AlterColumnOperation
         where change is not null && cles.Contains((change.Table, change.Name))
             && !operations.Take(rang).OfType<DropPrimaryKeyOperation>().Any(o => o.Table == change.Table)
         select $"{type.Name} : {change.Table}.{change.Name}").ShouldBeEmpty();
    }

    private static string Engendrer()
    {
        using var contexte = Contexte(FournisseurBase.SqlServer);
        return contexte.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
    }

    private static VillesSolidairesDbContext Contexte(FournisseurBase fournisseur)
    {
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(fournisseur, fournisseur == FournisseurBase.Sqlite ? "Data Source=:memory:" : "Server=aucun;Database=aucune");
        return new VillesSolidairesDbContext(options.Options, new UtilisateurCourant());
    }

    private static string SansRetourChariot(string texte) => texte.Replace("\r", "", StringComparison.Ordinal);
}
