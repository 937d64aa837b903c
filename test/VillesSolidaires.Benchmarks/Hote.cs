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
/// Le produit entier dans un processus à part, plus deux routes de comparaison, par le même chemin : le même fichier sans le compte, et le même
/// fichier compté par une transaction à lui seul.
/// </summary>
internal static class Hote
{
    public const string Slug = "banc";
    public const string Fichier = "affiche.pdf";
    public const string Temoin = "/temoin";
    public const string Unitaire = "/unitaire";
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
        app.MapGet(Temoin, async (ITelechargementKitAppService kits, CancellationToken ct) =>
        {
            var trouve = await kits.TrouverAsync(new DemandeTelechargement(Slug, Fichier, "13055", "page", null), ct);
            return TypedResults.Bytes(trouve.Contenu, trouve.TypeMime, enableRangeProcessing: true);
        }).AllowAnonymous().ShortCircuit();
        app.MapGet(Unitaire, async (string commune, string canal, ITelechargementKitAppService kits, IEcritureCompteurs ecriture, TimeProvider horloge, CancellationToken ct) =>
        {
            var trouve = await kits.TrouverAsync(new DemandeTelechargement(Slug, Fichier, commune, canal, null), ct);
            var instant = horloge.GetUtcNow().UtcDateTime;
            var heure = instant.Date.AddHours(instant.Hour);
            var lot = new LotDeComptes();
            lot.Compter(
                new CleCompteur(trouve.FichierId, trouve.KitId, trouve.Version, trouve.CommuneCode, trouve.DepartementCode, trouve.Canal, "", heure, HeureDeParis.Jour(heure), 2),
                MotifEcart.Aucun);
            await ecriture.AjouterAsync(lot, ct);
            return TypedResults.Bytes(trouve.Contenu, trouve.TypeMime, enableRangeProcessing: true);
        }).AllowAnonymous().ShortCircuit();
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
