using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Campagnes;

internal static class CampagnesServiceCollectionExtensions
{
    public static IServiceCollection AddCampagnes(this IServiceCollection services)
    {
        services.AddScoped<CommunesConcernees>();
        services.AddScoped<LectureCampagnes>();
        services.AddScoped<AvancementCampagne>();
        services.AddScoped<CourriersCampagne>();
        services.AddScoped<LectureAlertes>();
        services.AddScoped<ICampagneAppService, CampagneAppService>();
        services.AddScoped<ISuiviCampagneAppService, SuiviCampagneAppService>();
        services.AddScoped<IAlerteAppService, AlerteAppService>();
        services.AddTravailRecurrent<RelancesCampagnes>();
        return services;
    }
}
