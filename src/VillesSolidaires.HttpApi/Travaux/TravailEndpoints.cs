using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Travaux;

public static class TravailEndpoints
{
    public static RouteGroupBuilder MapTravaux(this RouteGroupBuilder api)
    {
        var travaux = api.MapGroup("/travaux").WithTags("Travaux");
        travaux.MapGet("/", ([AsParameters] TravailListeInput i, ITravailAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        travaux.MapGet("/{id:guid}", (Guid id, ITravailAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        travaux.MapPost("/{id:guid}/relance", RelancerAsync);
        travaux.MapPost("/{id:guid}/arret", ArreterAsync);
        return api;
    }

    private static async Task<NoContent> RelancerAsync(Guid id, ITravailAppService service, CancellationToken ct)
    {
        await service.RelancerAsync(id, ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ArreterAsync(Guid id, ITravailAppService service, CancellationToken ct)
    {
        await service.ArreterAsync(id, ct);
        return TypedResults.NoContent();
    }
}
