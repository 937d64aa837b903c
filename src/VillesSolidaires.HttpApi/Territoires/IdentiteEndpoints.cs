using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Territoires;

/// <summary>Logo et contact imprimables d’une commune.</summary>
internal static class IdentiteEndpoints
{
    public static RouteGroupBuilder MapIdentites(this RouteGroupBuilder api)
    {
        var identite = api.MapGroup("/communes/{code}/identite").WithTags("Communes");
        identite.MapGet("/", (string code, IIdentiteCommuneAppService s, CancellationToken ct) => s.GetAsync(code, ct));
        identite.MapPut("/", ModifierAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(IdentiteConsts.RequeteLogoMax));
        identite.MapGet("/logo", LogoAsync);
        identite.MapDelete("/logo", (string code, IIdentiteCommuneAppService s, CancellationToken ct) => s.RetirerLogoAsync(code, ct));
        return api;
    }

    // Un formulaire : le logo vient avec le contact, ou ne change pas.
    private static async Task ModifierAsync(
        string code, IFormFile? logo, [FromForm] string? service, [FromForm] string? telephone, [FromForm] string? courriel, [FromForm] string? site, [FromForm] string? concurrencyStamp,
        IIdentiteCommuneAppService identites, CancellationToken ct)
    {
        var input = new ModifierIdentiteInput { Service = service, Telephone = telephone, Courriel = courriel, Site = site, ConcurrencyStamp = concurrencyStamp };
        await identites.ModifierAsync(code, input, logo is null ? null : new LogoDepose(Path.GetFileName(logo.FileName), await LireAsync(logo, ct)), ct);
    }

    private static async Task<byte[]> LireAsync(IFormFile fichier, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return contenu;
    }

    private static async Task<FileContentHttpResult> LogoAsync(string code, IIdentiteCommuneAppService service, CancellationToken ct)
    {
        var logo = await service.GetLogoAsync(code, ct);
        return TypedResults.Bytes(logo.Contenu, logo.TypeMime, logo.Nom);
    }
}
