using AutoMapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VillesSolidaires.Accueil;
using VillesSolidaires.Comptes;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;
using VillesSolidaires.Demonstration;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires;

public static class ApplicationServiceCollectionExtensions
{
    public static IServiceCollection AddVillesSolidairesApplication(this IServiceCollection services)
    {
        services.AddPermissions();
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<UtilisateurCourant>();
        services.AddScoped<IUtilisateurCourant>(sp => sp.GetRequiredService<UtilisateurCourant>());
        services.AddScoped<AppServiceOutils>();
        services.AddComptes();
        services.AddProjections();
        services.AddTerritoires();
        services.AddDemonstration();
        services.AddAnimations();
        services.AddCampagnes();
        services.AddScoped<CourriersAccompagnement>();
        services.AddScoped<IAccompagnementAppService, AccompagnementAppService>();
        services.AddReferentielsLabel();
        services.AddInstructionLabel();
        services.AddJurysLabel();
        services.AddCandidatures();
        services.AddAttestations();
        services.AddConventions();
        services.AddKits();
        services.AddVerificationFichiers();
        services.AddDocumentsConventions();
        services.AddCourriels();
        services.AddOrganisations();
        services.AddRapports();
        services.AddScoped<AccueilCoordination>();
        services.AddScoped<IAccueilAppService, AccueilAppService>();
        services.AddTravaux();
        return services;
    }

    private static void AddProjections(this IServiceCollection services)
    {
        services.AddAutoMapper((sp, options) => options.LicenseKey = sp.GetService<IConfiguration>()?["AutoMapper:LicenseKey"], typeof(KitProfile).Assembly);
        // Sans clé, AutoMapper 17 répète un avertissement ; les conditions de sa licence sont dites dans etc/docs/licences.md.
        services.AddLogging(journaux => journaux.AddFilter("LuckyPennySoftware.AutoMapper.License", LogLevel.None));
    }
}
