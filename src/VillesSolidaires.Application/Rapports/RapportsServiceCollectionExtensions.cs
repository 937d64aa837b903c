using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Rendus;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

internal static class RapportsServiceCollectionExtensions
{
    public static IServiceCollection AddRapports(this IServiceCollection services)
    {
        services.AddScoped<IRapportAppService, RapportAppService>();
        services.AddScoped<ITerritoireRapportAppService, TerritoireRapportAppService>();
        services.AddScoped<IContenuRapportAppService, ContenuRapportAppService>();
        services.AddScoped<IPartageRapportAppService, PartageRapportAppService>();
        services.AddScoped<IRapportPartageAppService, RapportPartageAppService>();
        services.AddScoped<IExecutantTravail, ProductionRapport>();
        services.AddScoped<DemandesDeRapport>();
        services.AddScoped<ChaineDeProduction>();
        services.AddScoped<ILotRapportsAppService, LotRapportsAppService>();
        services.AddScoped<IExecutantTravail, ProductionLotRapports>();
        services.AddScoped<RapportDeCommune>();
        services.AddScoped<LectureLots>();
        services.AddTravailRecurrent<PurgeLots>();
        services.AddProgrammations();
        services.AddScoped<TerritoiresDeRapport>();
        services.AddScoped<AssemblageJeu>();
        services.AddScoped<MesuresLues>();
        services.AddScoped<MesuresEngagements>();
        services.AddScoped<ILectureMesures>(sp => sp.GetRequiredService<MesuresEngagements>());
        services.AddScoped<ILectureMesures, MesuresAnimations>();
        services.AddScoped<ILectureMesures, MesuresTelechargements>();
        services.AddScoped<ISectionRapport, TerritoiresSection>();
        services.AddScoped<PersonnalisationsLues>();
        services.AddScoped<TelechargementsLus>();
        services.AddScoped<EnsemblesComparables>();
        services.AddScoped<CommunesComparables>();
        services.AddScoped<TerritoiresComparables>();
        services.AddScoped<ComplementsKitsLus>();
        services.AddScoped<ConventionsLues>();
        services.AddScoped<PremiersPasLus>();
        services.AddScoped<ISectionRapport, IdentiteCommuneSection>();
        services.AddScoped<ISectionRapport, IdentiteTerritoireSection>();
        services.AddScoped<ISectionRapport, TelechargementsKitsSection>();
        services.AddScoped<ContradictionsLues>();
        services.AddScoped<ISectionRapport, ChiffresPubliesSection>();
        services.AddScoped<ISectionRapport, PremierPasSection>();
        services.AddScoped<ISectionRapport, BailleurSection>();
        services.AddScoped<ISectionRapport, ConventionsSection>();
        services.AddScoped<ISectionRapport, SuiviConventionsSection>();
        services.AddOptions<ValorisationBenevolat>().BindConfiguration(ValorisationBenevolat.Section);
        services.AddScoped<AnimationsLues>();
        services.AddScoped<AnimationsComparables>();
        services.AddScoped<ISectionRapport, AnimationsSection>();
        services.AddScoped<ISectionRapport, CampagnesSection>();
        services.AddScoped<ISectionRapport, KitsDeCampagneSection>();
        services.AddScoped<LabelsLus>();
        services.AddScoped<ISectionRapport, LabelSection>();
        services.AddScoped<PiecesBrutes>();
        services.AddScoped<ILectureBrute, TelechargementsBruts>();
        services.AddScoped<ILectureBrute, AnimationsBrutes>();
        services.AddScoped<ILectureBrute, EngagementsBruts>();
        services.AddSingleton<IRenduRapport, RenduPdf>();
        services.AddSingleton<IRenduRapport, RenduSynopsis>();
        services.AddSingleton<IRenduRapport, RenduXlsx>();
        return services;
    }
}
