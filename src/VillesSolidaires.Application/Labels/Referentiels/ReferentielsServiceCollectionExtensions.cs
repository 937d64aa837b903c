using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Labels;

internal static class ReferentielsServiceCollectionExtensions
{
    public static IServiceCollection AddReferentielsLabel(this IServiceCollection services)
    {
        services.AddScoped<ReferentielLabelManager>();
        services.AddScoped<IReferentielLivre, ReferentielLivre>();
        services.AddScoped<IReferentielLabelAppService, ReferentielLabelAppService>();
        services.AddScoped<ISessionLabelAppService, SessionLabelAppService>();
        return services;
    }
}
