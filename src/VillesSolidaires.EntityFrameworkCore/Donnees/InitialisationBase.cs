using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Demonstration;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Labels;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Donnees;

/// <summary>
/// Amène la base à l'état attendu par ce programme : schéma, référentiel, démonstration. Appelée par DbMigrator, et par l'hôte web en développement.
/// Rejouable ; un démarrage où rien n'a changé ne fait que quelques lectures.
/// </summary>
public sealed class InitialisationBase(
    IServiceScopeFactory portees, IVerrouInitialisation verrou, OptionsDemonstration demonstration, TimeProvider horloge)
{
    internal const string EmpreinteDemonstration = "demonstration";

    /// <summary>Migre, importe le référentiel s'il a changé, sème la démonstration si la configuration le demande.</summary>
    /// <exception cref="InitialisationException">Base plus récente que le programme, ou autre initialisation en cours.</exception>
    /// <exception cref="DonneesTerritoireException">Fichier du référentiel incohérent.</exception>
    public async Task<BilanInitialisation> ExecuterAsync(IProgress<Avancement>? progres, CancellationToken ct)
    {
        await using var prise = await verrou.PrendreAsync(ct);
        var migrations = await MigrerAsync(progres, ct);
        await DansUnePorteeAsync(s => AssurerRolesAsync(s.GetRequiredService<RoleManager<IdentityRole<Guid>>>()));
        var import = await DansUnePorteeAsync(s => s.GetRequiredService<ImportTerritoire>().ImporterSiChangeAsync(SourceTerritoire.Ressources, progres, ct));
        await DansUnePorteeAsync(s => s.GetRequiredService<IReferentielLivre>().AssurerAsync(ct));
        var semis = demonstration.Seed ? await SemerSiChangeAsync(progres, ct) : null;
        return new BilanInitialisation(migrations, import, semis);
    }

    /// <summary>Migre, puis importe ce lot même s'il est déjà en base.</summary>
    /// <inheritdoc cref="ExecuterAsync"/>
    public async Task<CompteRenduImport> ImporterAsync(SourceTerritoire source, IProgress<Avancement>? progres, CancellationToken ct)
    {
        await using var prise = await verrou.PrendreAsync(ct);
        await MigrerAsync(progres, ct);
        return await DansUnePorteeAsync(s => s.GetRequiredService<ImportTerritoire>().ImporterAsync(source, progres, ct));
    }

    private async Task<IReadOnlyList<string>> MigrerAsync(IProgress<Avancement>? progres, CancellationToken ct) => await DansUnePorteeAsync(async services =>
    {
        var contexte = services.GetRequiredService<VillesSolidairesDbContext>();
        var base_ = contexte.Database;
        var inconnues = (await base_.GetAppliedMigrationsAsync(ct)).Except(base_.GetMigrations(), StringComparer.Ordinal).ToList();
        if (inconnues.Count > 0)
        {
            throw new InitialisationException(
                $"La base vient d’une version plus récente que ce programme : il ne connaît pas la migration « {inconnues[^1]} ». Installez la version à jour.");
        }
        IReadOnlyList<string> aFaire = [.. await base_.GetPendingMigrationsAsync(ct)];
        if (aFaire.Count > 0)
        {
            progres?.Report(new Avancement("Mise à jour du schéma", 0, aFaire.Count));
            if (base_.IsSqlite())
            {
                // EF Core attend sans fin ce verrou si une migration a été tuée ; le nôtre, tenu ici, prouve que personne ne migre.
                await base_.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", ct);
            }
            await base_.MigrateAsync(ct);
            progres?.Report(new Avancement("Mise à jour du schéma", aFaire.Count, aFaire.Count));
        }
        return aFaire;
    });

    /// <summary>Les rôles sont fixés par le programme : toute base doit les avoir, démonstration ou non.</summary>
    private static async Task<int> AssurerRolesAsync(RoleManager<IdentityRole<Guid>> roles)
    {
        var connus = await roles.Roles.Select(r => r.Name!).ToListAsync();
        var absents = Roles.Libelles.Keys.Except(connus, StringComparer.Ordinal).ToList();
        foreach (var nom in absents)
        {
            await roles.CreateAsync(new IdentityRole<Guid>(nom));
        }
        return absents.Count;
    }

    private Task<BilanSemis?> SemerSiChangeAsync(IProgress<Avancement>? progres, CancellationToken ct) => DansUnePorteeAsync(async services =>
    {
        var semis = services.GetRequiredService<ISemisDemonstration>();
        var contexte = services.GetRequiredService<VillesSolidairesDbContext>();
        var empreinte = semis.Empreinte(demonstration.Size);
        if (await contexte.Empreintes.AnyAsync(e => e.Nom == EmpreinteDemonstration && e.Sha256 == empreinte, ct))
        {
            return null;
        }
        var bilan = await semis.SemerAsync(demonstration.Size, progres, ct);
        contexte.ChangeTracker.Clear();
        var ligne = await contexte.Empreintes.SingleOrDefaultAsync(e => e.Nom == EmpreinteDemonstration, ct)
            ?? contexte.Add(new EmpreinteDonnees(EmpreinteDemonstration)).Entity;
        ligne.Noter(empreinte, horloge.GetUtcNow().UtcDateTime);
        await contexte.SaveChangesAsync(ct);
        return (BilanSemis?)bilan;
    });

    private async Task<T> DansUnePorteeAsync<T>(Func<IServiceProvider, Task<T>> action)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        return await action(portee.ServiceProvider);
    }
}

/// <param name="Migrations">Migrations appliquées cette fois.</param>
/// <param name="Import"><c>null</c> : référentiel déjà à jour.</param>
/// <param name="Semis"><c>null</c> : démonstration non demandée ou déjà semée.</param>
public sealed record BilanInitialisation(IReadOnlyList<string> Migrations, CompteRenduImport? Import, BilanSemis? Semis);
