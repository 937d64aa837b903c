using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Travaux;

/// <summary>Hôte minimal qui exécute des travaux : la vraie base, le vrai Quartz, la vraie horloge, sans les pages.</summary>
public static class HoteTravaux
{
    public static IHost Creer(string[] args, Action<IServiceCollection>? configurer = null)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddVillesSolidairesApplication();
        builder.Services.AddVillesSolidairesEntityFrameworkCore(builder.Configuration);
        builder.Services.AddVillesSolidairesBackgroundJobs(builder.Configuration);
        builder.Services.AddScoped<IExecutantTravail, ExecutantLent>();
        configurer?.Invoke(builder.Services);
        return builder.Build();
    }
}
