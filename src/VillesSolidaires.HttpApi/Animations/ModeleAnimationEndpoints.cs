using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Animations;

/// <summary>Modèles nationaux, construction d'un programme, import et action en masse.</summary>
internal static class ModeleAnimationEndpoints
{
    public static RouteGroupBuilder MapModelesAnimation(this RouteGroupBuilder api)
    {
        var animations = api.MapGroup("/animations").WithTags("Animations");
        MapModeles(animations.MapGroup("/modeles"));
        animations.MapGet("/construction", (string commune, int annee, bool? copier, IConstructionProgrammeAppService s, CancellationToken ct) => s.GetAsync(commune, annee, copier == true, ct));
        animations.MapPost("/construction/examen", (ConstruireInput i, IConstructionProgrammeAppService s, CancellationToken ct) => s.ExaminerAsync(i, ct));
        animations.MapPost("/construction", (ConstruireInput i, IConstructionProgrammeAppService s, CancellationToken ct) => s.CreerAsync(i, ct));
        animations.MapPost("/imports", DeposerAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(ModeleAnimationConsts.TailleRequeteImportMax));
        animations.MapGet("/imports", (IImportAnimationAppService s, CancellationToken ct) => s.GetLotsAsync(ct));
        animations.MapGet("/imports/{id:guid}", (Guid id, IImportAnimationAppService s, CancellationToken ct) => s.GetApercuAsync(id, ct));
        animations.MapPost("/imports/{id:guid}/confirmation", (Guid id, IImportAnimationAppService s, CancellationToken ct) => s.ConfirmerAsync(id, ct));
        animations.MapPost("/imports/{id:guid}/annulation", (Guid id, GesteAnimationInput i, IImportAnimationAppService s, CancellationToken ct) => s.AnnulerAsync(id, i.ConcurrencyStamp, ct));
        animations.MapGet("/masse", (IActionEnMasseAppService s, CancellationToken ct) => s.GetListAsync(ct));
        animations.MapGet("/masse/apercu", ([AsParameters] EnMasseInput i, IActionEnMasseAppService s, CancellationToken ct) => s.GetApercuAsync(i, ct));
        animations.MapPost("/masse", LancerAsync);
        animations.MapGet("/masse/{id:guid}", (Guid id, IActionEnMasseAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        return api;
    }

    private static void MapModeles(RouteGroupBuilder modeles)
    {
        modeles.MapGet("/", (bool? archives, IModeleAnimationAppService s, CancellationToken ct) => s.GetListAsync(archives == true, ct));
        modeles.MapPost("/", CreerAsync);
        modeles.MapGet("/{id:guid}", (Guid id, IModeleAnimationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        modeles.MapPost("/{id:guid}/version", (Guid id, GesteAnimationInput i, IModeleAnimationAppService s, CancellationToken ct) => s.OuvrirVersionAsync(id, i.ConcurrencyStamp, ct));
        modeles.MapPut("/{id:guid}/version", (Guid id, EcrireModeleAnimationInput i, IModeleAnimationAppService s, CancellationToken ct) => s.EcrireAsync(id, i, ct));
        modeles.MapPost("/{id:guid}/publication", (Guid id, PublierModeleAnimationInput i, IModeleAnimationAppService s, CancellationToken ct) => s.PublierAsync(id, i, ct));
        modeles.MapPost("/{id:guid}/dates", (Guid id, AnnoncerDateInput i, IModeleAnimationAppService s, CancellationToken ct) => s.AnnoncerDateAsync(id, i, ct));
        modeles.MapDelete("/{id:guid}/dates/{annee:int}", (Guid id, int annee, string? concurrencyStamp, IModeleAnimationAppService s, CancellationToken ct) => s.RetirerDateAsync(id, annee, concurrencyStamp, ct));
        modeles.MapPost("/{id:guid}/archivage", (Guid id, GesteAnimationInput i, IModeleAnimationAppService s, CancellationToken ct) => s.ArchiverAsync(id, i.ConcurrencyStamp, ct));
        modeles.MapDelete("/{id:guid}/archivage", (Guid id, string? concurrencyStamp, IModeleAnimationAppService s, CancellationToken ct) => s.ReactiverAsync(id, concurrencyStamp, ct));
    }

    private static async Task<Created> CreerAsync(CreerModeleAnimationInput input, IModeleAnimationAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/animations/modeles/{await service.CreateAsync(input, ct)}");

    private static async Task<Accepted> LancerAsync(EnMasseInput input, IActionEnMasseAppService service, CancellationToken ct) =>
        TypedResults.Accepted($"{ApiEndpoints.Racine}/animations/masse/{await service.LancerAsync(input, ct)}");

    private static async Task<Created> DeposerAsync(IFormFile fichier, [FromForm] string? commune, IImportAnimationAppService service, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return TypedResults.Created($"{ApiEndpoints.Racine}/animations/imports/{await service.DeposerAsync(new DeposerAnimationsInput(fichier.FileName, contenu, commune), ct)}");
    }
}
