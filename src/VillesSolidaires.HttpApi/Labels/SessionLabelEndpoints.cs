using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Labels;

/// <summary>Sessions du label.</summary>
internal static class SessionLabelEndpoints
{
    public static RouteGroupBuilder MapSessionsLabel(this RouteGroupBuilder api)
    {
        var sessions = api.MapGroup("/labels/sessions").WithTags("Label");
        sessions.MapGet("/", (ISessionLabelAppService s, CancellationToken ct) => s.GetListAsync(ct));
        sessions.MapPost("/", CreerAsync);
        sessions.MapGet("/{id:guid}", (Guid id, ISessionLabelAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        sessions.MapPut("/{id:guid}", (Guid id, EcrireSessionInput i, ISessionLabelAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        return api;
    }

    private static async Task<Created> CreerAsync(EcrireSessionInput input, ISessionLabelAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/labels/sessions/{await service.CreateAsync(input, ct)}");
}
