using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Conventions;

internal static class DocumentConventionEndpoints
{
    public static RouteGroupBuilder MapDocumentsConventions(this RouteGroupBuilder api)
    {
        var conventions = api.MapGroup("/conventions").WithTags("Conventions");
        conventions.MapGet("/{id:guid}/pdf", PdfAsync);
        conventions.MapGet("/{id:guid}/versions", (Guid id, IVersionConventionAppService s, CancellationToken ct) => s.GetListAsync(id, ct));
        conventions.MapGet("/{id:guid}/comparaison", (Guid id, string? de, string? a, IVersionConventionAppService s, CancellationToken ct) => s.ComparerAsync(id, de, a, ct));
        conventions.MapGet("/{id:guid}/texte-consolide", (Guid id, IVersionConventionAppService s, CancellationToken ct) => s.GetTexteConsolideAsync(id, ct));
        conventions.MapGet("/{id:guid}/historique", (Guid id, [AsParameters] ListeInput i, IHistoriqueConventionAppService s, CancellationToken ct) => s.GetAsync(id, i, ct));
        conventions.MapGet("/donnees-essentielles", (IDonneesEssentiellesAppService s, CancellationToken ct) => s.GetAsync(ct));
        return api;
    }

    /// <summary>Fichier public, sans compte.</summary>
    public static IEndpointRouteBuilder MapDonneesEssentielles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/donnees-essentielles.csv", DonneesEssentielles).AllowAnonymous().WithTags("Données ouvertes");
        return routes;
    }

    private static async Task<FileContentHttpResult> PdfAsync(Guid id, int? version, IDocumentConventionAppService service, CancellationToken ct)
    {
        var document = await service.GetPdfAsync(id, version, ct);
        return TypedResults.File(document.Contenu, document.TypeMime, document.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }

    private static PushStreamHttpResult DonneesEssentielles(HttpContext http, IDonneesEssentiellesAppService service)
    {
        // Cinq minutes : les moissonneurs reviennent souvent, le fichier change quelques fois par mois.
        http.Response.Headers.CacheControl = "public, max-age=300";
        return TypedResults.Stream(sortie => service.EcrireCsvAsync(sortie, http.RequestAborted), "text/csv; charset=utf-8", "donnees-essentielles.csv");
    }
}
