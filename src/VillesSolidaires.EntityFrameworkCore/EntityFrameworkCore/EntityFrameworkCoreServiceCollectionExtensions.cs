using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;
using VillesSolidaires.Donnees;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.EntityFrameworkCore;

public static class EntityFrameworkCoreServiceCollectionExtensions
{
    private const string AssemblageMigrations = "VillesSolidaires.EntityFrameworkCore.";

    public static IServiceCollection AddVillesSolidairesEntityFrameworkCore(this IServiceCollection services, IConfiguration configuration)
    {
        var fournisseur = configuration.GetSection(OptionsBase.Section).Get<OptionsBase>()?.Provider ?? FournisseurBase.Sqlite;
        var chaine = ChaineDeConnexion(configuration, fournisseur);

        services.AddScoped<AuditInterceptor>();
        services.AddScoped<PerimetreInterceptor>();
        services.AddScoped(sp => new TravauxInterceptor(sp.GetService<IPlanificateurTravaux>()));
        services.AddDbContext<VillesSolidairesDbContext>((sp, options) => options
            .UtiliserFournisseur(fournisseur, chaine)
            .AddInterceptors(
                sp.GetRequiredService<PerimetreInterceptor>(), sp.GetRequiredService<AuditInterceptor>(), sp.GetRequiredService<TravauxInterceptor>()));
        services.AddScoped(typeof(IRepository<>), typeof(EfRepository<>));
        services.AddScoped<IKitRepository, KitRepository>();
        services.AddScoped<IOrganisationRepository, OrganisationRepository>();
        services.AddScoped<IStatistiqueKitRepository, StatistiqueKitRepository>();
        services.AddScoped<IPreuveDesCumuls, PreuveDesCumuls>();
        services.AddScoped<ILienSuiviRepository, LienSuiviRepository>();
        services.AddScoped<IReleveTelechargementRepository, ReleveTelechargementRepository>();
        services.AddScoped<IAnimationRepository, AnimationRepository>();
        services.AddScoped<IProgrammeRepository, ProgrammeRepository>();
        services.AddScoped<ILieuRepository, LieuRepository>();
        services.AddScoped<IReferentielLabelRepository, ReferentielLabelRepository>();
        services.AddScoped<IAccompagnementRepository, AccompagnementRepository>();
        services.AddScoped<ICampagneRepository, CampagneRepository>();
        services.AddScoped<ISuiviCampagneRepository, SuiviCampagneRepository>();
        services.AddScoped<IAlerteRepository, AlerteRepository>();
        services.AddScoped<ICoordinateurs, Coordinateurs>();
        services.AddScoped<IModeleAnimationRepository, ModeleAnimationRepository>();
        services.AddScoped<ILotImportRepository, LotImportRepository>();
        services.AddScoped<IActionEnMasseRepository, ActionEnMasseRepository>();
        services.AddScoped<IAgendaRepository, AgendaRepository>();
        services.AddScoped<IPartageRapportRepository, PartageRapportRepository>();
        services.AddScoped<IConventionRepository, ConventionRepository>();
        services.AddScoped<IConventionsLiees>(sp => sp.GetRequiredService<IConventionRepository>());
        services.AddScoped<IRepository<Convention>>(sp => sp.GetRequiredService<IConventionRepository>());
        services.AddScoped<IRepository<ModeleConvention>, ModeleConventionRepository>();
        services.AddScoped<ISessionLabelRepository, SessionLabelRepository>();
        services.AddScoped<ICandidatureRepository, CandidatureRepository>();
        services.AddScoped<IJuryRepository, JuryRepository>();
        services.AddScoped<INotationJuryRepository, NotationJuryRepository>();
        services.AddScoped<IPersonnesLabel, PersonnesLabel>();
        services.AddScoped<IAttestationRepository, AttestationRepository>();
        services.AddScoped<ITerritoireRepository, TerritoireRepository>();
        services.AddScoped<IChiffrePublieRepository, ChiffrePublieRepository>();
        services.AddScoped<IPersonnesDeRapport, PersonnesDeRapport>();
        services.AddScoped<IJournalRepository, JournalRepository>();
        services.AddDonnees(configuration, fournisseur, chaine);
        services.AddScoped<ITravailRepository, TravailRepository>();
        services.AddScoped<IRegistreTravaux, RegistreTravaux>();
        services.AddScoped<ICourriels, DepotCourriels>();
        // Par fabrique : le conteneur ferme alors la connexion gardée ouverte à l'arrêt.
        services.AddSingleton<IEcritureCompteurs>(_ => fournisseur == FournisseurBase.Sqlite
            ? new EcritureCompteursSqlite(chaine)
            : new EcritureCompteursSqlServer(chaine));
        return services;
    }

    /// <summary>Choisit le fournisseur et l'assemblage de ses migrations. Compatibilité 150 : SQL Server 2019 et suivants.</summary>
    public static DbContextOptionsBuilder UtiliserFournisseur(this DbContextOptionsBuilder options, FournisseurBase fournisseur, string chaine) =>
        fournisseur == FournisseurBase.Sqlite
            ? options.UseSqlite(chaine, o => o.MigrationsAssembly(AssemblageMigrations + "Sqlite")).AddInterceptors(new SqlitePragmas())
            : options.UseSqlServer(chaine, o => o
                .MigrationsAssembly(AssemblageMigrations + "SqlServer").UseCompatibilityLevel(150).EnableRetryOnFailure());

    /// <summary><c>ConnectionStrings:Default</c>, ou pour SQLite le fichier <c>villes.db</c> de <c>App:DataDirectory</c>.</summary>
    public static string ChaineDeConnexion(IConfiguration configuration, FournisseurBase fournisseur)
    {
        if (configuration.GetConnectionString("Default") is { Length: > 0 } donnee)
        {
            return donnee;
        }
        if (fournisseur == FournisseurBase.SqlServer)
        {
            throw new InvalidOperationException("Avec Database:Provider = SqlServer, donnez ConnectionStrings:Default.");
        }
        var dossier = Path.GetFullPath(configuration["App:DataDirectory"] ?? "data");
        Directory.CreateDirectory(dossier);
        return $"Data Source={Path.Combine(dossier, "villes.db")}";
    }
}
