using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Conventions;

internal static class ListeConventionsServiceCollectionExtensions
{
    public static IServiceCollection AddListeConventions(this IServiceCollection services) =>
        services.AddScoped<MonTour>().AddScoped<ListeConventions>().AddScoped<ChoixDeFiltres>();
}
