using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Labels;

/// <summary>Versions du référentiel du label.</summary>
internal static class ReferentielLabelEndpoints
{
    public static RouteGroupBuilder MapReferentielsLabel(this RouteGroupBuilder api)
    {
        var referentiels = api.MapGroup("/labels/referentiels").WithTags("Label");
        referentiels.MapGet("/", (IReferentielLabelAppService s, CancellationToken ct) => s.GetListAsync(ct));
        referentiels.MapGet("/{id:guid}", (Guid id, IReferentielLabelAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        referentiels.MapGet("/{id:guid}/comparaison", (Guid id, Guid avec, IReferentielLabelAppService s, CancellationToken ct) => s.ComparerAsync(avec, id, ct));
        referentiels.MapPost("/{id:guid}/version", OuvrirAsync);
        referentiels.MapPut("/{id:guid}", (Guid id, EcrireReferentielInput i, IReferentielLabelAppService s, CancellationToken ct) => s.EcrireAsync(id, i, ct));
        referentiels.MapPost("/{id:guid}/publication", (Guid id, GesteReferentielInput i, IReferentielLabelAppService s, CancellationToken ct) => s.PublierAsync(id, i.ConcurrencyStamp, ct));
        referentiels.MapPost("/{id:guid}/archivage", (Guid id, GesteReferentielInput i, IReferentielLabelAppService s, CancellationToken ct) => s.ArchiverAsync(id, i.ConcurrencyStamp, ct));
        referentiels.MapDelete("/{id:guid}", (Guid id, string? concurrencyStamp, IReferentielLabelAppService s, CancellationToken ct) => s.AbandonnerAsync(id, concurrencyStamp, ct));
        return api;
    }

    private static async Task<Created> OuvrirAsync(Guid id, IReferentielLabelAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/labels/referentiels/{await service.OuvrirVersionAsync(id, ct)}");
}
