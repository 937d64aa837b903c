using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Animations;

/// <summary>Animations d'un programme, de la proposition au bilan.</summary>
internal static class AnimationEndpoints
{
    public static RouteGroupBuilder MapAnimations(this RouteGroupBuilder api)
    {
        var animations = api.MapGroup("/animations").WithTags("Animations");
        animations.MapGet("/", ([AsParameters] FiltreAnimations i, IAnimationAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        animations.MapPost("/", CreerAsync);
        animations.MapGet("/{id:guid}", (Guid id, IAnimationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        animations.MapPut("/{id:guid}", (Guid id, ModifierAnimationInput i, IAnimationAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        animations.MapDelete("/{id:guid}", (Guid id, string? concurrencyStamp, IAnimationAppService s, CancellationToken ct) => s.SupprimerAsync(id, concurrencyStamp, ct));
        animations.MapPost("/{id:guid}/deplacement", (Guid id, DeplacerAnimationInput i, IAnimationAppService s, CancellationToken ct) => s.DeplacerAsync(id, i, ct));
        animations.MapPost("/{id:guid}/planification", (Guid id, GesteAnimationInput i, IAnimationAppService s, CancellationToken ct) => s.PlanifierAsync(id, i.ConcurrencyStamp, ct));
        animations.MapPost("/{id:guid}/confirmation", (Guid id, GesteAnimationInput i, IAnimationAppService s, CancellationToken ct) => s.ConfirmerAsync(id, i.ConcurrencyStamp, ct));
        animations.MapPost("/{id:guid}/report", (Guid id, ReporterAnimationInput i, IAnimationAppService s, CancellationToken ct) => s.ReporterAsync(id, i, ct));
        animations.MapPost("/{id:guid}/annulation", (Guid id, AnnulerAnimationInput i, IAnimationAppService s, CancellationToken ct) => s.AnnulerAsync(id, i, ct));
        animations.MapPut("/{id:guid}/bilan", (Guid id, SaisirBilanInput i, IAnimationAppService s, CancellationToken ct) => s.SaisirBilanAsync(id, i, null, ct));
        animations.MapGet("/{id:guid}/bilan/photo", PhotoAsync);
        animations.MapPut("/{id:guid}/bilan/photo", DeposerPhotoAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(AnimationConsts.RequetePhotoMax));
        animations.MapPost("/{id:guid}/taches", (Guid id, AjouterTacheInput i, IAnimationAppService s, CancellationToken ct) => s.AjouterTacheAsync(id, i, ct));
        animations.MapPut("/{id:guid}/taches/{tacheId:guid}", (Guid id, Guid tacheId, CocherTacheInput i, IAnimationAppService s, CancellationToken ct) => s.CocherTacheAsync(id, tacheId, i, ct));
        animations.MapDelete("/{id:guid}/taches/{tacheId:guid}", (Guid id, Guid tacheId, string? concurrencyStamp, IAnimationAppService s, CancellationToken ct) => s.RetirerTacheAsync(id, tacheId, concurrencyStamp, ct));
        return api;
    }

    private static async Task<Created> CreerAsync(CreerAnimationInput input, IAnimationAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/animations/{await service.CreateAsync(input, ct)}");

    private static async Task<FileContentHttpResult> PhotoAsync(Guid id, IAnimationAppService service, CancellationToken ct)
    {
        var photo = await service.GetPhotoAsync(id, ct);
        return TypedResults.File(photo.Contenu, photo.TypeMime, photo.Nom, entityTag: new EntityTagHeaderValue($"\"{photo.Sha256}\""));
    }

    private static async Task DeposerPhotoAsync(
        Guid id, IFormFile fichier, [FromForm] string? texte, [FromForm] string? concurrencyStamp, IAnimationAppService service, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        await service.DeposerPhotoAsync(id, new PhotoDeposee(fichier.FileName, contenu), texte, concurrencyStamp, ct);
    }
}
