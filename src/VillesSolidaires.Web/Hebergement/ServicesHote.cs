using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.WebEncoders;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Erreurs;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Hebergement;

/// <summary>Composition des services de l'hôte, dans l'ordre des couches.</summary>
internal static class ServicesHote
{
    private const string AdresseParDefaut = "http://localhost:5080";

    public static void AjouterServices(this WebApplicationBuilder builder)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(AdresseParDefaut);
        }
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        var services = builder.Services;
        services.AddVillesSolidairesApplication();
        services.AddVillesSolidairesEntityFrameworkCore(builder.Configuration);
        services.AddVillesSolidairesBackgroundJobs(builder.Configuration);
        services.AddAuthentificationVillesSolidaires();

        services.AddDataProtection().SetApplicationName("VillesSolidaires")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(DossierDonnees(builder.Configuration), "cles")));
        services.AddPagesEnFrancais(builder.Environment);
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        services.AddHttpContextAccessor();
        services.AddMemoryCache();
        services.AddLimitesDeDebit();
        services.AddProblemDetails(o => o.CustomizeProblemDetails = ProblemesApi.Completer);
        services.AddExceptionHandler<TraductionErreurs>();
        services.AddOpenApi("v1", DescriptionApi.Configurer);
        services.AddHealthChecks().AddDbContextCheck<VillesSolidairesDbContext>("base", tags: ["pret"]);
        services.AddResponseCompression(o => o.EnableForHttps = true);
    }

    private static void AddPagesEnFrancais(this IServiceCollection services, IHostEnvironment environnement)
    {
        services.AddRazorPages(options =>
        {
            // Tout est fermé, sauf ce qui porte [AllowAnonymous] et les pages publiques.
            options.Conventions.AuthorizeFolder("/");
            options.Conventions.AllowAnonymousToFolder("/Public");
            if (!environnement.IsDevelopment())
            {
                options.Conventions.AddFolderRouteModelConvention("/Dev", page => page.Selectors.Clear());
            }
        }).AddMvcOptions(MessagesDeValidation.Configurer).AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        // Le français s'écrit tel quel dans le HTML, sans entités : les pages sont plus courtes et se relisent.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<SpriteIcones>();
        services.AddScoped<ChoixTerritoire>();
        services.AddScoped<Pages.Conventions.OutilsFiche>();
        services.AddScoped<Pages.Labels.OutilsDossier>();
    }

    public static string DossierDonnees(IConfiguration configuration) => Path.GetFullPath(configuration["App:DataDirectory"] ?? "data");
}
