using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Labels.Documents;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Labels;

internal static class AttestationsServiceCollectionExtensions
{
    /// <summary>Attestations, registre public et échéances du label.</summary>
    public static IServiceCollection AddAttestations(this IServiceCollection services)
    {
        services.AddOptions<SignatureLabel>().BindConfiguration(SignatureLabel.Section);
        services.AddScoped<AttestationManager>();
        services.AddScoped<DocumentsEmis>();
        services.AddScoped<DelivranceAttestations>();
        services.AddScoped<IAttestationAppService, AttestationAppService>();
        services.AddScoped<IRegistreLabelAppService, RegistreLabelAppService>();
        services.AddTravailRecurrent<EcheancesLabels>();
        return services;
    }
}
