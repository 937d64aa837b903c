using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Territoires;

public static class CommuneEndpoints
{
    public static RouteGroupBuilder MapCommunes(this RouteGroupBuilder api)
    {
        var communes = api.MapGroup("/communes").WithTags("Communes");
        communes.MapGet("/", ([AsParameters] CommuneListeInput i, ITerritoireAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        communes.MapGet("/{code}", (string code, ITerritoireAppService s, CancellationToken ct) => s.GetAsync(code, ct));
        return api;
    }
}
