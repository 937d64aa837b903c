using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Labels;

internal static class InstructionServiceCollectionExtensions
{
    public static IServiceCollection AddInstructionLabel(this IServiceCollection services)
    {
        services.TryAddScoped<LectureFaits>();
        services.AddScoped<LectureCharge>();
        services.AddScoped<LectureDossierInstruit>();
        services.AddScoped<CourriersInstruction>();
        services.AddScoped<IInstructionAppService, InstructionAppService>();
        services.AddTravailRecurrent<DelaisLabel>();
        return services;
    }
}
