using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Conventions;

/// <summary>Parties et signataires d'une convention.</summary>
internal static class PartieEndpoints
{
    public static void MapParties(this RouteGroupBuilder conventions)
    {
        conventions.MapPost("/{id:guid}/parties", (Guid id, AjouterPartiesInput i, IPartiesConventionAppService s, CancellationToken ct) => s.AjouterAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/parties/communes/analyse", (Guid id, AjouterCommunesInput i, IPartiesConventionAppService s, CancellationToken ct) => s.AnalyserCommunesAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/parties/communes", (Guid id, AjouterCommunesInput i, IPartiesConventionAppService s, CancellationToken ct) => s.AjouterCommunesAsync(id, i, ct));
        conventions.MapDelete("/{id:guid}/parties/{partieId:guid}", (Guid id, Guid partieId, string? concurrencyStamp, IPartiesConventionAppService s, CancellationToken ct) => s.RetirerAsync(id, partieId, concurrencyStamp, ct));
        conventions.MapPost("/{id:guid}/parties/{partieId:guid}/rang", (Guid id, Guid partieId, ChangerRangInput i, IPartiesConventionAppService s, CancellationToken ct) => s.ChangerRangAsync(id, partieId, i, ct));
        conventions.MapPost("/{id:guid}/parties/{partieId:guid}/signataires", (Guid id, Guid partieId, AjouterSignataireInput i, IPartiesConventionAppService s, CancellationToken ct) => s.AjouterSignataireAsync(id, partieId, i, ct));
        conventions.MapDelete("/{id:guid}/parties/{partieId:guid}/signataires/{signataireId:guid}", (Guid id, Guid partieId, Guid signataireId, string? concurrencyStamp, IPartiesConventionAppService s, CancellationToken ct) => s.RetirerSignataireAsync(id, partieId, signataireId, concurrencyStamp, ct));
    }
}
