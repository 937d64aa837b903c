using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Comptes;

internal static class CompteEndpoints
{
    public static RouteGroupBuilder MapComptes(this RouteGroupBuilder api)
    {
        var comptes = api.MapGroup("/comptes").WithTags("Comptes");
        comptes.MapGet("/moi", (ICompteAppService s, CancellationToken ct) => s.GetMonCompteAsync(ct));
        comptes.MapGet("/moi/perimetres", (ICompteAppService s, CancellationToken ct) => s.GetMesPerimetresAsync(ct));
        comptes.MapGet("/journal", ([AsParameters] JournalInput i, IJournalAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        return api;
    }
}
