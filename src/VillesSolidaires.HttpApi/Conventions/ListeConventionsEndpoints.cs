using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Conventions;

internal static class ListeConventionsEndpoints
{
    public static RouteGroupBuilder MapListeConventions(this RouteGroupBuilder api)
    {
        var conventions = api.MapGroup("/conventions").WithTags("Conventions");
        conventions.MapGet("/", ([AsParameters] ConventionListeInput i, IConventionAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        conventions.MapGet("/onglets", (IConventionAppService s, CancellationToken ct) => s.GetOngletsAsync(ct));
        conventions.MapGet("/echeances", (IConventionAppService s, CancellationToken ct) => s.GetEcheancesAsync(ct));
        return api;
    }
}
