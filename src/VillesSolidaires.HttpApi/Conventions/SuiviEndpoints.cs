using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Conventions;

/// <summary>Pièces, relances et engagements tenus d'une convention.</summary>
internal static class SuiviEndpoints
{
    public static void MapSuivi(this RouteGroupBuilder conventions)
    {
        conventions.MapPost("/{id:guid}/pieces", DeposerAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(ConventionConsts.RequetePieceMax));
        conventions.MapGet("/{id:guid}/pieces/{pieceId:guid}", PieceAsync);
        conventions.MapPost("/{id:guid}/engagements/{engagementId:guid}/suivi", (Guid id, Guid engagementId, SuivreEngagementInput i, ISuiviConventionAppService s, CancellationToken ct) => s.SuivreEngagementAsync(id, engagementId, i, ct));
        conventions.MapPost("/{id:guid}/relances", (Guid id, string? concurrencyStamp, ISuiviConventionAppService s, CancellationToken ct) => s.RelancerAsync(id, concurrencyStamp, ct));
        conventions.MapPost("/relances", (RelancerPlusieursInput i, ISuiviConventionAppService s, CancellationToken ct) => s.RelancerPlusieursAsync(i, ct));
    }

    private static async Task<Ok<Guid>> DeposerAsync(
        Guid id, IFormFile fichier, [FromForm] TypePiece type, [FromForm] Guid? partieId, [FromForm] string? concurrencyStamp,
        ISuiviConventionAppService service, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return TypedResults.Ok(await service.DeposerPieceAsync(id, new DeposerPieceInput(type, fichier.FileName, partieId, contenu, concurrencyStamp), ct));
    }

    private static async Task<FileContentHttpResult> PieceAsync(Guid id, Guid pieceId, ISuiviConventionAppService service, CancellationToken ct)
    {
        var piece = await service.GetPieceAsync(id, pieceId, ct);
        return TypedResults.File(piece.Contenu, piece.TypeMime, piece.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{piece.Sha256}\""));
    }
}
