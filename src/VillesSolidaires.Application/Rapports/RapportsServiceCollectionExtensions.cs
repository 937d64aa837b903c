using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
        services.AddScoped<DemandesDeRapport>();
        services.AddProgrammations();
        services.AddScoped<AssemblageJeu>();
        services.AddScoped<TelechargementsLus>();
        services.AddScoped<CommunesComparables>();
        services.AddScoped<ComplementsKitsLus>();
        services.AddScoped<ConventionsLues>();
        services.AddScoped<ISectionRapport, IdentiteCommuneSection>();
        services.AddScoped<ISectionRapport, TelechargementsKitsSection>();
        services.AddScoped<ISectionRapport, ChiffresPubliesSection>();
        services.AddScoped<ISectionRapport>(sp => new ConventionsSection(TypeRapport.ImpactCommunal, sp.GetRequiredService<ConventionsLues>()));
        services.AddScoped<ISectionRapport>(sp => new ConventionsSection(TypeRapport.Convention, sp.GetRequiredService<ConventionsLues>()));
        services.AddScoped<ISectionRapport, SuiviConventionsSection>();
        services.AddOptions<ValorisationBenevolat>().BindConfiguration(ValorisationBenevolat.Section);
        services.AddScoped<AnimationsLues>();
        services.AddScoped<ISectionRapport>(sp => Animations(sp, TypeRapport.ImpactCommunal));
        services.AddScoped<ISectionRapport>(sp => Animations(sp, TypeRapport.Campagne));
        services.AddScoped<ISectionRapport, CampagnesSection>();
        services.AddScoped<ISectionRapport, KitsDeCampagneSection>();
        services.AddScoped<LabelsLus>();
        services.AddScoped<ISectionRapport>(sp => new LabelSection(TypeRapport.ImpactCommunal, sp.GetRequiredService<LabelsLus>()));
        services.AddScoped<ISectionRapport>(sp => new LabelSection(TypeRapport.Label, sp.GetRequiredService<LabelsLus>()));
        services.AddSingleton<IRenduRapport, RenduPdf>();
        services.AddSingleton<IRenduRapport, RenduXlsx>();
        return services;
    }

    private static AnimationsSection Animations(IServiceProvider sp, TypeRapport type) =>
        new(type, sp.GetRequiredService<AnimationsLues>(), sp.GetRequiredService<IOptions<ValorisationBenevolat>>());
}
