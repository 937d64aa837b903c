using Microsoft.Extensions.DependencyInjection;

namespace VillesSolidaires.Fichiers;

internal static class FichiersServiceCollectionExtensions
{
    public static IServiceCollection AddVerificationFichiers(this IServiceCollection services)
    {
        services.AddScoped<VerificationFichiers>();
        services.AddScoped<IContenusConnus, ContenusDesKits>();
        services.AddScoped<IContenusConnus, ContenusDesConventions>();
        services.AddScoped<IContenusConnus, ContenusDesAnimations>();
        services.AddScoped<IContenusConnus, ContenusDesCandidatures>();
        services.AddScoped<IContenusConnus, ContenusDesAttestations>();
        services.AddScoped<IContenusConnus, ContenusDesRapports>();
        services.AddScoped<IContenusConnus, ContenusDesLots>();
        services.AddScoped<IContenusConnus, ContenusDesCommunes>();
        return services;
    }
}
