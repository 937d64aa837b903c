using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Animations;

/// <summary>Programmes annuels et lieux des communes.</summary>
internal static class ProgrammeEndpoints
{
    public static RouteGroupBuilder MapProgrammes(this RouteGroupBuilder api)
    {
        var programmes = api.MapGroup("/programmes").WithTags("Animations");
        programmes.MapGet("/{commune}/{annee:int}", (string commune, int annee, IProgrammeAppService s, CancellationToken ct) => s.GetAsync(commune, annee, ct));
        programmes.MapPost("/{id:guid}/publication", (Guid id, GesteAnimationInput i, IProgrammeAppService s, CancellationToken ct) => s.PublierAsync(id, i.ConcurrencyStamp, ct));
        programmes.MapDelete("/{id:guid}/publication", (Guid id, string? concurrencyStamp, IProgrammeAppService s, CancellationToken ct) => s.DepublierAsync(id, concurrencyStamp, ct));
        programmes.MapPut("/{id:guid}/reglages", (Guid id, ReglerProgrammeInput i, IProgrammeAppService s, CancellationToken ct) => s.ReglerAsync(id, i, ct));

        var lieux = api.MapGroup("/lieux").WithTags("Animations");
        lieux.MapGet("/", (string commune, ILieuAppService s, CancellationToken ct) => s.GetListAsync(commune, ct));
        lieux.MapGet("/bailleurs", (ILieuAppService s, CancellationToken ct) => s.GetBailleursAsync(ct));
        lieux.MapPost("/", CreerLieuAsync);
        lieux.MapGet("/{id:guid}", (Guid id, ILieuAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        lieux.MapPut("/{id:guid}", (Guid id, SaisieLieuInput i, ILieuAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        lieux.MapDelete("/{id:guid}", (Guid id, string? concurrencyStamp, ILieuAppService s, CancellationToken ct) => s.SupprimerAsync(id, concurrencyStamp, ct));
        return api;
    }

    private static async Task<Created> CreerLieuAsync(string commune, SaisieLieuInput input, ILieuAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/lieux/{await service.CreateAsync(commune, input, ct)}");
}
