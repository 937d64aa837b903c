using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Kits;

/// <summary>Aperçus des fichiers de kits. L'adresse est l'empreinte de l'image : elle ne change jamais, et se garde aussi longtemps qu'on veut.</summary>
internal static class ApercuEndpoints
{
    public static IEndpointRouteBuilder MapApercus(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/apercus-kits/{sha256:regex(^[0-9a-f]{{64}}$)}.jpg", ServirAsync).AllowAnonymous().WithTags("Téléchargements");
        return routes;
    }

    private static async Task<IResult> ServirAsync(string sha256, HttpContext http, ICatalogueKitsAppService service, CancellationToken ct)
    {
        var image = await service.LireApercuAsync(sha256, ct);
        // Un aperçu vu par une personne connectée peut être celui d'un brouillon : aucun relais partagé ne doit le garder.
        http.Response.Headers.CacheControl = $"{(http.User.Identity?.IsAuthenticated == true ? "private" : "public")}, max-age=31536000, immutable";
        return TypedResults.Bytes(image.Contenu, image.TypeMime, entityTag: new EntityTagHeaderValue($"\"{image.Sha256}\""));
    }
}
