using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

internal static class ProgrammationsServiceCollectionExtensions
{
    public static IServiceCollection AddProgrammations(this IServiceCollection services)
    {
        services.AddScoped<IProgrammationAppService, ProgrammationAppService>();
        services.AddScoped<LectureProgrammations>();
        services.AddScoped<DonneesDeProgrammation>();
        services.AddScoped<AccesDestinataires>();
        services.AddScoped<AlertesProgrammation>();
        services.AddScoped<DiffusionRapports>();
        services.AddScoped<EcheancesDues>();
        services.AddScoped<SuiviExecutions>();
        services.AddScoped<IExecutantTravail, DemandeProgrammee>();
        services.AddTravailRecurrent<RapportsProgrammes>();
        services.AddTravailRecurrent<PurgeRapports>();
        services.AddScoped<ILienDeRapport, LienDePartage>();
        services.AddScoped<IRapportsRetenus, RapportsPartages>();
        services.AddOptions<ConservationOptions>().BindConfiguration(ConservationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
