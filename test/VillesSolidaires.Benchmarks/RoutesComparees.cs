using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// La route des fichiers de kits, trois fois de plus, où seul le compte diffère : absent, écrit par une transaction à chaque demande, ou par une
/// transaction à chaque demande sur un écrivain partagé. Adresse, contrôles, en-têtes et corps sont ceux du produit.
/// </summary>
internal static class RoutesComparees
{
    /// <summary>Le même fichier, sans compter.</summary>
    public const string Temoin = "/temoin";

    /// <summary>Chaque demande a sa connexion, prise au groupe de connexions, et sa transaction, comme l'écrirait un contexte EF Core par requête.</summary>
    public const string Unitaire = "/unitaire";

    /// <summary>Chaque demande a sa transaction, mais toutes se suivent sur la connexion et les instructions préparées du produit.</summary>
    public const string Alternee = "/alternee";

    private static readonly string[] Methodes = [HttpMethods.Get, HttpMethods.Head];

    public static void MapRoutesComparees(this WebApplication app, string chaine)
    {
        var partage = app.Services.GetRequiredService<IEcritureCompteurs>();
        app.Mapper(Temoin, (_, _) => Task.CompletedTask);
        app.Mapper(Alternee, (lot, ct) => partage.AjouterAsync(lot(), ct));
        app.Mapper(Unitaire, async (lot, ct) =>
        {
            await using var seule = new EcritureCompteursSqlite(chaine);
            await seule.AjouterAsync(lot(), ct);
        });
    }

    private static void Mapper(this WebApplication app, string prefixe, Func<Func<LotDeComptes>, CancellationToken, Task> ecrire) =>
        app.MapMethods(
            prefixe + TelechargementEndpoints.Patron, Methodes,
            (string slug, string fichier, string? commune, string? canal, string? lien, string? v, HttpContext http, ITelechargementKitAppService service,
                MoteurQualification moteur, TimeProvider horloge, CancellationToken ct) =>
                TelechargementEndpoints.ServirAsync(slug, fichier, commune, canal, lien, v, http, new AutreCompte(service, moteur, horloge, ecrire), ct))
            .AllowAnonymous().ShortCircuit();

    private sealed class AutreCompte(
        ITelechargementKitAppService service, MoteurQualification moteur, TimeProvider horloge, Func<Func<LotDeComptes>, CancellationToken, Task> ecrire)
        : ITelechargementKitAppService
    {
        public ValueTask<FichierPublicDto> TrouverAsync(DemandeTelechargement demande, CancellationToken ct) => service.TrouverAsync(demande, ct);

        public Task CompterAsync(FichierPublicDto fichier, ContexteTelechargement contexte, CancellationToken ct) => ecrire(() => Lot(fichier, contexte), ct);

        private LotDeComptes Lot(FichierPublicDto fichier, ContexteTelechargement contexte)
        {
            var instant = horloge.GetUtcNow().UtcDateTime;
            var qualification = moteur.Qualifier(fichier.FichierId, contexte, instant);
            var lot = new LotDeComptes();
            lot.Compter(TelechargementKitAppService.Cle(fichier, instant, qualification.Regle), qualification.Motif);
            return lot;
        }
    }
}
