using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Animations;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Campagnes;

internal static class CampagnesServiceCollectionExtensions
{
    public static IServiceCollection AddCampagnes(this IServiceCollection services)
    {
        services.AddScoped<CommunesConcernees>();
        services.AddScoped<LectureCampagnes>();
        services.AddScoped<AvancementCampagne>();
        services.AddScoped<CourriersCoordinateurs>();
        services.AddScoped<CourriersCampagne>();
        services.AddScoped<LectureAlertes>();
        services.AddScoped<ICampagneAppService, CampagneAppService>();
        services.AddScoped<ISuiviCampagneAppService, SuiviCampagneAppService>();
        services.AddScoped<IAlerteAppService, AlerteAppService>();
        services.AddTravailRecurrent<RelancesCampagnes>();
        services.AddTravailRecurrent<RelancesBilans>();
        return services;
    }
}
