using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Rapports;

/// <summary>Liens de partage d'un rapport.</summary>
internal static class PartageEndpoints
{
    public static RouteGroupBuilder MapPartages(this RouteGroupBuilder api)
    {
        var partages = api.MapGroup("/rapports/{id:guid}/partages").WithTags("Rapports");
        partages.MapGet("/", (Guid id, IPartageRapportAppService s, CancellationToken ct) => s.GetListAsync(id, ct));
        partages.MapPost("/", CreerAsync);
        partages.MapDelete("/{partage:guid}", (Guid id, Guid partage, IPartageRapportAppService s, CancellationToken ct) => s.RevoquerAsync(id, partage, ct));
        return api;
    }

    private static async Task<Created<PartageOuvertDto>> CreerAsync(
        Guid id, CreerPartageInput input, HttpRequest requete, IPartageRapportAppService service, CancellationToken ct)
    {
        var partage = await service.CreateAsync(id, input, ct);
        return TypedResults.Created(
            $"{ApiEndpoints.Racine}/rapports/{id}/partages/{partage.Id}",
            new PartageOuvertDto(partage.Id, new Uri($"{requete.Scheme}://{requete.Host}{requete.PathBase}/rapports/partages/{partage.Jeton}")));
    }
}

/// <param name="Lien">Montré cette seule fois.</param>
public sealed record PartageOuvertDto(Guid Id, Uri Lien);
