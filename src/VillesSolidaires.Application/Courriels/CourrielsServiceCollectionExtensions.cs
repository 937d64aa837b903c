using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

internal static class CourrielsServiceCollectionExtensions
{
    public static IServiceCollection AddCourriels(this IServiceCollection services)
    {
        services.AddOptions<CourrielOptions>().BindConfiguration(CourrielOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ICourrielAppService, CourrielAppService>();
        services.AddScoped<IExecutantTravail, EnvoiCourriel>();
        services.AddTravailRecurrent<PurgeCourriels>();
        services.AddSingleton<CompositionCourriel>();
        services.AddSingleton<ExpediteurFichiers>();
        services.AddSingleton<ExpediteurSmtp>();
        services.AddSingleton<IExpediteurCourriel>(sp => sp.GetRequiredService<IOptions<CourrielOptions>>().Value.Smtp.EstConfigure
            ? sp.GetRequiredService<ExpediteurSmtp>()
            : sp.GetRequiredService<ExpediteurFichiers>());
        return services;
    }
}
