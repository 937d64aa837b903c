using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Labels;

/// <summary>Fichiers du registre public, sans compte, freinés par adresse.</summary>
internal static class RegistreLabelEndpoints
{
    // Cinq minutes : un label retiré ne doit pas s'afficher plus longtemps sur le site d'une commune.
    private const string CacheCourt = "public, max-age=300";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static IEndpointRouteBuilder MapRegistreLabel(this IEndpointRouteBuilder routes)
    {
        var registre = routes.MapGroup("").AllowAnonymous().RequireRateLimiting(ApiEndpoints.DebitPublic).WithTags("Données ouvertes");
        registre.MapGet("/villes-labellisees.csv", Csv);
        registre.MapGet("/villes-labellisees.json", JsonAsync);
        registre.MapGet("/villes-labellisees.schema.json", Schema);
        registre.MapGet("/attestations/{numero}/badge.svg", BadgeAsync);
        registre.MapGet("/attestations/{numero}/attestation.pdf", PdfAsync);
        return routes;
    }

    private static PushStreamHttpResult Csv(HttpContext http, IRegistreLabelAppService service)
    {
        http.Response.Headers.CacheControl = CacheCourt;
        return TypedResults.Stream(sortie => service.EcrireCsvAsync(sortie, Racine(http.Request), http.RequestAborted), "text/csv; charset=utf-8", "villes-labellisees.csv");
    }

    private static async Task<JsonHttpResult<DonneesRegistreDto>> JsonAsync(HttpContext http, IRegistreLabelAppService service, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = CacheCourt;
        return TypedResults.Json(await service.GetDonneesAsync(Racine(http.Request), ct), Json);
    }

    private static ContentHttpResult Schema(HttpContext http)
    {
        http.Response.Headers.CacheControl = CacheCourt;
        return TypedResults.Text(SchemaRegistre.Texte, "application/schema+json; charset=utf-8");
    }

    private static async Task<ContentHttpResult> BadgeAsync(string numero, HttpContext http, IRegistreLabelAppService service, CancellationToken ct)
    {
        var badge = await service.GetBadgeAsync(numero, ct);
        http.Response.Headers.CacheControl = CacheCourt;
        return TypedResults.Text(badge, "image/svg+xml; charset=utf-8");
    }

    private static async Task<FileContentHttpResult> PdfAsync(string numero, HttpContext http, IRegistreLabelAppService service, CancellationToken ct)
    {
        var document = await service.GetDocumentAsync(numero, ct);
        // Se redemande à chaque fois : un label retiré ne doit plus se servir d'une mémoire.
        http.Response.Headers.CacheControl = "public, no-cache";
        return TypedResults.File(document.Contenu, document.TypeMime, document.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }

    private static string Racine(HttpRequest requete) => $"{requete.Scheme}://{requete.Host}{requete.PathBase}";
}
