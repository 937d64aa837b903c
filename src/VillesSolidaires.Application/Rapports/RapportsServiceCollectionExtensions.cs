using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Rapports.Rendus;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

internal static class RapportsServiceCollectionExtensions
{
    public static IServiceCollection AddRapports(this IServiceCollection services)
    {
        services.AddScoped<IRapportAppService, RapportAppService>();
        services.AddScoped<ITerritoireRapportAppService, TerritoireRapportAppService>();
        services.AddScoped<IContenuRapportAppService, ContenuRapportAppService>();
        services.AddScoped<IExecutantTravail, ProductionRapport>();
        services.AddScoped<DemandesDeRapport>();
        services.AddProgrammations();
        services.AddScoped<TerritoiresDeRapport>();
        services.AddScoped<AssemblageJeu>();
        services.AddScoped<TelechargementsLus>();
        services.AddScoped<CommunesComparables>();
        services.AddScoped<ComplementsKitsLus>();
        services.AddScoped<ConventionsLues>();
        services.AddScoped<ISectionRapport, IdentiteCommuneSection>();
        services.AddScoped<ISectionRapport, TelechargementsKitsSection>();
        services.AddScoped<ISectionRapport, ChiffresPubliesSection>();
        services.AddScoped<ISectionRapport, ConventionsSection>();
        services.AddScoped<ISectionRapport, SuiviConventionsSection>();
        services.AddOptions<ValorisationBenevolat>().BindConfiguration(ValorisationBenevolat.Section);
        services.AddScoped<AnimationsLues>();
        services.AddScoped<ISectionRapport, AnimationsSection>();
        services.AddScoped<ISectionRapport, CampagnesSection>();
        services.AddScoped<ISectionRapport, KitsDeCampagneSection>();
        services.AddScoped<LabelsLus>();
        services.AddScoped<ISectionRapport, LabelSection>();
        services.AddSingleton<IRenduRapport, RenduPdf>();
        services.AddSingleton<IRenduRapport, RenduXlsx>();
        return services;
    }
}
