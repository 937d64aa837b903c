using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Kits;

/// <summary>Liens suivis et affiches personnalisées.</summary>
internal static class LienEndpoints
{
    public static RouteGroupBuilder MapLiens(this RouteGroupBuilder api)
    {
        var kits = api.MapGroup("/kits/{id:guid}").WithTags("Liens et affiches");
        kits.MapGet("/liens", (Guid id, [AsParameters] LienListeInput i, ILienSuiviAppService s, CancellationToken ct) => s.GetListAsync(id, i, ct));
        kits.MapPost("/liens", CreerAsync);
        kits.MapPost("/affiche", ProduireAsync);
        kits.MapGet("/affiches", (Guid id, ILotAffichesAppService s, CancellationToken ct) => s.GetListAsync(id, ct));
        kits.MapPost("/affiches", LancerAsync);
        var liens = api.MapGroup("/liens/{id:guid}").WithTags("Liens et affiches");
        liens.MapGet("/", (Guid id, ILienSuiviAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        liens.MapPost("/revocation", (Guid id, ILienSuiviAppService s, CancellationToken ct) => s.RevoquerAsync(id, ct));
        var lots = api.MapGroup("/affiches/{id:guid}").WithTags("Liens et affiches");
        lots.MapGet("/", (Guid id, ILotAffichesAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        lots.MapGet("/archive", async (Guid id, ILotAffichesAppService s, CancellationToken ct) => Fichier(await s.GetArchiveAsync(id, ct)));
        return api;
    }

    private static async Task<Created<IReadOnlyList<LienDto>>> CreerAsync(Guid id, CreerLiensInput input, ILienSuiviAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/kits/{id}/liens", await service.CreerAsync(id, input, ct));

    private static async Task<FileContentHttpResult> ProduireAsync(Guid id, AfficheInput input, HttpRequest requete, IAfficheKitAppService service, CancellationToken ct) =>
        Fichier(await service.ProduireAsync(id, input, Racine(requete), ct));

    private static async Task<Accepted> LancerAsync(Guid id, LotAffichesInput input, HttpRequest requete, ILotAffichesAppService service, CancellationToken ct) =>
        TypedResults.Accepted($"{ApiEndpoints.Racine}/affiches/{await service.LancerAsync(id, input, Racine(requete), ct)}");

    private static FileContentHttpResult Fichier(FichierDto fichier) => TypedResults.Bytes(fichier.Contenu, fichier.TypeMime, fichier.Nom);

    private static Uri Racine(HttpRequest requete) => new($"{requete.Scheme}://{requete.Host}{requete.PathBase}/");
}
