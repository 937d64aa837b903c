using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Rapports;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Erreurs;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Composition des services de l'hôte, dans l'ordre des couches.</summary>
internal static class ServicesHote
{
    public static void AjouterServices(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var services = builder.Services;
        services.AddVillesSolidairesApplication();
        services.AddVillesSolidairesEntityFrameworkCore(builder.Configuration);
        services.AddVillesSolidairesBackgroundJobs(builder.Configuration);
        services.AddAuthentificationVillesSolidaires();

        services.AddDataProtection().SetApplicationName("VillesSolidaires")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(DossierDonnees(builder.Configuration), "cles")));
        services.AddRazorPages(options =>
        {
            options.Conventions.AuthorizeFolder("/");
            options.Conventions.AllowAnonymousToFolder("/Public");
        }).AddMvcOptions(MessagesDeLiaison.EnFrancais);
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddLimitesDeDebit();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = ProblemesApi.Completer);
        services.AddExceptionHandler<TraductionErreurs>();
        services.AddOpenApi("v1", DescriptionApi.Configurer);
        services.AddHealthChecks().AddDbContextCheck<VillesSolidairesDbContext>("base", tags: ["pret"]);
        services.AddResponseCompression(o => o.EnableForHttps = true);
    }

    public static string DossierDonnees(IConfiguration configuration) => Path.GetFullPath(configuration["App:DataDirectory"] ?? "data");
}
