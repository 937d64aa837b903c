using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Courriels;

internal static class CourrielEndpoints
{
    public static RouteGroupBuilder MapCourriels(this RouteGroupBuilder api)
    {
        var courriels = api.MapGroup("/courriels").WithTags("Courriels");
        courriels.MapGet("/", ([AsParameters] CourrielListeInput i, ICourrielAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        courriels.MapGet("/{id:guid}", (Guid id, ICourrielAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        courriels.MapPost("/{id:guid}/renvoi", RenvoyerAsync);
        return api;
    }

    private static async Task<NoContent> RenvoyerAsync(Guid id, ICourrielAppService service, CancellationToken ct)
    {
        await service.RenvoyerAsync(id, ct);
        return TypedResults.NoContent();
    }
}
