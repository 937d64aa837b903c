using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Conventions;

/// <summary>Mise à la signature, préalables, signatures et refus d'une convention.</summary>
internal static class SignatureEndpoints
{
    public static void MapSignatures(this RouteGroupBuilder conventions)
    {
        conventions.MapPost("/{id:guid}/mise-a-la-signature", (Guid id, GesteConventionInput i, ISignatureConventionAppService s, CancellationToken ct) => s.OuvrirAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/deliberations", (Guid id, DeliberationInput i, ISignatureConventionAppService s, CancellationToken ct) => s.EnregistrerDeliberationAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/engagements-republicains", (Guid id, EngagementRepublicainInput i, ISignatureConventionAppService s, CancellationToken ct) => s.AttesterEngagementRepublicainAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/signatures", (Guid id, SignerConventionInput i, ISignatureConventionAppService s, CancellationToken ct) => s.SignerAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/refus", (Guid id, RefuserSignatureInput i, ISignatureConventionAppService s, CancellationToken ct) => s.RefuserAsync(id, i, ct));
    }
}
