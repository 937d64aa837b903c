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
        services.AddScoped<IContenuRapportAppService, ContenuRapportAppService>();
        services.AddScoped<IExecutantTravail, ProductionRapport>();
        services.AddScoped<AssemblageJeu>();
        services.AddScoped<TelechargementsLus>();
        services.AddScoped<ISectionRapport, IdentiteCommuneSection>();
        services.AddScoped<ISectionRapport, TelechargementsKitsSection>();
        services.AddScoped<ISectionRapport, ChiffresPubliesSection>();
        services.AddSingleton<IRenduRapport, RenduPdf>();
        services.AddSingleton<IRenduRapport, RenduXlsx>();
        return services;
    }
}
