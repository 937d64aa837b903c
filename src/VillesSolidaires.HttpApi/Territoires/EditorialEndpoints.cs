using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Territoires;

/// <summary>Mot du maire que portent les rapports d'une commune.</summary>
internal static class EditorialEndpoints
{
    public static RouteGroupBuilder MapEditoriaux(this RouteGroupBuilder api)
    {
        var editorial = api.MapGroup("/communes/{code}/editorial").WithTags("Communes");
        editorial.MapGet("/", (string code, IEditorialCommuneAppService s, CancellationToken ct) => s.GetAsync(code, ct));
        editorial.MapPut("/", (string code, ModifierEditorialInput input, IEditorialCommuneAppService s, CancellationToken ct) => s.ModifierAsync(code, input, ct));
        editorial.MapDelete("/", (string code, IEditorialCommuneAppService s, CancellationToken ct) => s.RetirerAsync(code, ct));
        return api;
    }
}
