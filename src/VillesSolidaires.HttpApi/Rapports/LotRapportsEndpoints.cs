using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Rapports;

/// <summary>Lots de rapports : toutes les communes sous convention d'un territoire.</summary>
internal static class LotRapportsEndpoints
{
    private const string Racine = $"{ApiEndpoints.Racine}/rapports/lots";

    public static RouteGroupBuilder MapLotsRapports(this RouteGroupBuilder api)
    {
        var lots = api.MapGroup("/rapports/lots").WithTags("Rapports");
        lots.MapGet("/", (ILotRapportsAppService s, CancellationToken ct) => s.GetListAsync(ct));
        lots.MapPost("/", LancerAsync);
        lots.MapGet("/{id:guid}", (Guid id, ILotRapportsAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        lots.MapPost("/{id:guid}/arret", (Guid id, ILotRapportsAppService s, CancellationToken ct) => s.AnnulerAsync(id, ct));
        lots.MapPost("/{id:guid}/reprise", (Guid id, ILotRapportsAppService s, CancellationToken ct) => s.ReprendreAsync(id, ct));
        lots.MapPost("/{id:guid}/communes/{commune}/reprise", (Guid id, string commune, ILotRapportsAppService s, CancellationToken ct) => s.ReprendreCommuneAsync(id, commune, ct));
        lots.MapGet("/{id:guid}/departements/{departement}/archive", ArchiveAsync);
        return api;
    }

    private static async Task<Accepted> LancerAsync(LotRapportsInput input, ILotRapportsAppService service, CancellationToken ct) =>
        TypedResults.Accepted($"{Racine}/{await service.LancerAsync(input, ct)}");

    private static async Task<PushStreamHttpResult> ArchiveAsync(Guid id, string departement, ILotRapportsAppService service, CancellationToken ct)
    {
        var archive = await service.GetArchiveAsync(id, departement, ct);
        return TypedResults.Stream(sortie => archive.EcrireAsync(sortie, ct), "application/zip", archive.Nom);
    }
}
