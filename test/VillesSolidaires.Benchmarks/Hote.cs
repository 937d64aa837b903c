using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Hebergement;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Le produit entier dans un processus à part, ses données d'essai, et les routes de comparaison des téléchargements.
/// </summary>
internal static class Hote
{
    public const string Slug = "banc";
    public const string Fichier = "affiche.pdf";
    private const int Taille = 20 * 1024;

    public static async Task LancerAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = "VillesSolidaires.Web",
            EnvironmentName = "Development",
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        builder.AjouterServices();
        await using var app = builder.Build();
        await app.PreparerBaseAsync();
        await PublierKitAsync(app.Services);
        await SemisConventions.SemerAsync(app.Services);
        await SemisCalendrier.SemerAsync(app.Services);
        await SemisMasse.SemerAsync(app.Services);
        await SemisLabel.SemerAsync(app.Services);
        await SemisStatistiques.SemerAsync(app.Services);
        app.ComposerRequetes();
        app.MapRoutesComparees($"Data Source={Path.Combine(app.Configuration["App:DataDirectory"]!, "villes.db")}");
        await app.RunAsync();
    }

    private static async Task PublierKitAsync(IServiceProvider services)
    {
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var kits = portee.ServiceProvider.GetRequiredService<IKitRepository>();
        if (await kits.SlugPrisAsync(Slug, CancellationToken.None))
        {
            return;
        }
        byte[] contenu = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(Taille - 9)];
        var sha = Convert.ToHexStringLower(SHA256.HashData(contenu));
        await portee.ServiceProvider.GetRequiredService<IDepotFichiers>().EcrireAsync(FichiersKit.Chemin(sha), contenu, CancellationToken.None);
        var kit = new Kit(Guid.CreateVersion7(), Slug, KitNature.Thematique, "Kit du banc d’essai", "Fichier de 20 Ko.", null);
        kit.AjouterFichier(new FichierDepose(Fichier, "Affiche", TypeFichierKit.Affiche, "application/pdf", contenu.Length, sha));
        kit.Publier(null, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        kits.Ajouter(kit);
        await kits.SaveAsync(kit, null, CancellationToken.None);
    }
}
