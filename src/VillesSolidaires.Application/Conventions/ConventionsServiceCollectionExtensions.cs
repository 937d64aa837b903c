using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Organisations;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Conventions;

internal static class ConventionsServiceCollectionExtensions
{
    public static IServiceCollection AddConventions(this IServiceCollection services)
    {
        services.AddScoped<ConventionManager>();
        services.AddScoped<NotificationsConvention>();
        services.AddScoped<PartiesNouvelles>();
        services.AddScoped<ListeConventions>();
        services.AddScoped<MonTour>();
        services.AddScoped<ChoixDeFiltres>();
        services.AddScoped<RetardsConventions>();
        services.AddScoped<IConventionAppService, ConventionAppService>();
        services.AddScoped<IModeleConventionAppService, ModeleConventionAppService>();
        services.AddScoped<IChoixConventionAppService, ChoixConventionAppService>();
        services.AddScoped<IReglesConventionAppService, ReglesConventionAppService>();
        services.AddScoped<IRedactionConventionAppService, RedactionConventionAppService>();
        services.AddScoped<IPartiesConventionAppService, PartiesConventionAppService>();
        services.AddScoped<IFinancementConventionAppService, FinancementConventionAppService>();
        services.AddScoped<ISignatureConventionAppService, SignatureConventionAppService>();
        services.AddScoped<ISuiviConventionAppService, SuiviConventionAppService>();
        services.AddTravailRecurrent<RelancesConventions>();
        services.AddScoped<IRattachementOrganisation, RattachementConventions>();
        return services;
    }
}
