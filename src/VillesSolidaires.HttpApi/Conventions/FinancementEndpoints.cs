using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Conventions;

/// <summary>Aides, échéanciers, versements et comptes rendus financiers d'une convention.</summary>
internal static class FinancementEndpoints
{
    public static void MapFinancements(this RouteGroupBuilder conventions)
    {
        var financements = conventions.MapGroup("/{id:guid}/financements");
        financements.MapPost("/", (Guid id, FinancementInput i, IFinancementConventionAppService s, CancellationToken ct) => s.AjouterAsync(id, i, ct));
        financements.MapPut("/{financementId:guid}", (Guid id, Guid financementId, FinancementInput i, IFinancementConventionAppService s, CancellationToken ct) => s.ModifierAsync(id, financementId, i, ct));
        financements.MapDelete("/{financementId:guid}", (Guid id, Guid financementId, string? concurrencyStamp, IFinancementConventionAppService s, CancellationToken ct) => s.RetirerAsync(id, financementId, concurrencyStamp, ct));
        financements.MapPost("/{financementId:guid}/comptes-rendus", (Guid id, Guid financementId, CompteRenduInput i, IFinancementConventionAppService s, CancellationToken ct) => s.RecevoirCompteRenduAsync(id, financementId, i, ct));

        var versements = financements.MapGroup("/{financementId:guid}/versements");
        versements.MapPost("/", (Guid id, Guid financementId, VersementInput i, IFinancementConventionAppService s, CancellationToken ct) => s.AjouterVersementAsync(id, financementId, i, ct));
        versements.MapPut("/{versementId:guid}", (Guid id, Guid financementId, Guid versementId, VersementInput i, IFinancementConventionAppService s, CancellationToken ct) => s.ModifierVersementAsync(id, financementId, versementId, i, ct));
        versements.MapDelete("/{versementId:guid}", (Guid id, Guid financementId, Guid versementId, string? concurrencyStamp, IFinancementConventionAppService s, CancellationToken ct) => s.RetirerVersementAsync(id, financementId, versementId, concurrencyStamp, ct));
        versements.MapPost("/{versementId:guid}/appel", (Guid id, Guid financementId, Guid versementId, DaterInput i, IFinancementConventionAppService s, CancellationToken ct) => s.RecevoirAppelAsync(id, financementId, versementId, i, ct));
        versements.MapPost("/{versementId:guid}/paiement", (Guid id, Guid financementId, Guid versementId, DaterInput i, IFinancementConventionAppService s, CancellationToken ct) => s.NoterVersementAsync(id, financementId, versementId, i, ct));
    }
}
