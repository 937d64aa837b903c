using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Kits;

/// <summary>Relevés d'ailleurs, remises en main propre et lancements comparés.</summary>
internal static class MesuresEndpoints
{
    public static RouteGroupBuilder MapMesuresKits(this RouteGroupBuilder api)
    {
        var kits = api.MapGroup("/kits").WithTags("Kits");
        kits.MapGet("/lancements", ([FromQuery(Name = "l")] string[]? codes, Guid? kit, bool? monPerimetre, ILancementKitAppService s, CancellationToken ct) =>
            s.GetAsync(new LancementsInput { Lancements = codes ?? [], Kit = kit, MonPerimetre = monPerimetre }, ct));

        kits.MapGet("/{id:guid}/releves", (Guid id, [AsParameters] ListeInput i, IReleveKitAppService s, CancellationToken ct) => s.GetListAsync(id, i, ct));
        kits.MapPost("/{id:guid}/releves", CreerReleveAsync);
        kits.MapGet("/releves/{id:guid}", (Guid id, IReleveKitAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        kits.MapPut("/releves/{id:guid}", (Guid id, SaisieReleveInput i, IReleveKitAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        kits.MapDelete("/releves/{id:guid}", (Guid id, string? concurrencyStamp, IReleveKitAppService s, CancellationToken ct) => s.SupprimerAsync(id, concurrencyStamp, ct));
        kits.MapPost("/{id:guid}/releves/imports", DeposerAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MesureConsts.TailleRequeteImportMax));
        kits.MapGet("/releves/imports/{id:guid}", (Guid id, IImportReleveAppService s, CancellationToken ct) => s.GetApercuAsync(id, ct));
        kits.MapPost("/releves/imports/{id:guid}/confirmation", (Guid id, IImportReleveAppService s, CancellationToken ct) => s.ConfirmerAsync(id, ct));

        kits.MapGet("/{id:guid}/remises", (Guid id, [AsParameters] RemiseListeInput i, IDiffusionKitAppService s, CancellationToken ct) => s.GetListAsync(id, i, ct));
        kits.MapPost("/{id:guid}/remises", CreerRemiseAsync);
        kits.MapGet("/remises/{id:guid}", (Guid id, IDiffusionKitAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        kits.MapPut("/remises/{id:guid}", (Guid id, SaisieRemiseInput i, IDiffusionKitAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        kits.MapDelete("/remises/{id:guid}", (Guid id, string? concurrencyStamp, IDiffusionKitAppService s, CancellationToken ct) => s.SupprimerAsync(id, concurrencyStamp, ct));
        return api;
    }

    private static async Task<Created> CreerReleveAsync(Guid id, SaisieReleveInput input, IReleveKitAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/kits/releves/{await service.CreateAsync(id, input, ct)}");

    private static async Task<Created> CreerRemiseAsync(Guid id, SaisieRemiseInput input, IDiffusionKitAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/kits/remises/{await service.CreateAsync(id, input, ct)}");

    private static async Task<Created> DeposerAsync(Guid id, IFormFile fichier, IImportReleveAppService service, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return TypedResults.Created($"{ApiEndpoints.Racine}/kits/releves/imports/{await service.DeposerAsync(new DeposerRelevesInput(id, fichier.FileName, contenu), ct)}");
    }
}
