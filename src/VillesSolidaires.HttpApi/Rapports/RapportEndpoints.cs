using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Rapports;

internal static class RapportEndpoints
{
    public static RouteGroupBuilder MapRapports(this RouteGroupBuilder api)
    {
        var rapports = api.MapGroup("/rapports").WithTags("Rapports");
        rapports.MapGet("/", ([AsParameters] RapportListeInput i, IRapportAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        rapports.MapGet("/{id:guid}", (Guid id, IRapportAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        rapports.MapPost("/", CreerAsync);
        rapports.MapGet("/{id:guid}/documents/{format}", DocumentAsync);
        return api;
    }

    private static async Task<Accepted<RapportDto>> CreerAsync(CreerRapportInput input, IRapportAppService service, CancellationToken ct)
    {
        var id = await service.CreateAsync(input, ct);
        return TypedResults.Accepted($"{ApiEndpoints.Racine}/rapports/{id}", await service.GetAsync(id, ct));
    }

    private static async Task<FileContentHttpResult> DocumentAsync(Guid id, string format, IRapportAppService service, CancellationToken ct)
    {
        var document = await service.GetDocumentAsync(id, format, ct);
        return TypedResults.File(document.Contenu, document.TypeMime, document.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }
}
