using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Conventions;

/// <summary>Texte, commentaires et engagements d'une convention.</summary>
internal static class RedactionEndpoints
{
    public static void MapRedaction(this RouteGroupBuilder conventions)
    {
        conventions.MapPost("/{id:guid}/clauses", (Guid id, AjouterClauseInput i, IRedactionConventionAppService s, CancellationToken ct) => s.AjouterClauseAsync(id, i, ct));
        conventions.MapPut("/{id:guid}/clauses/{clauseId:guid}", (Guid id, Guid clauseId, ModifierClauseInput i, IRedactionConventionAppService s, CancellationToken ct) => s.ModifierClauseAsync(id, clauseId, i, ct));
        conventions.MapDelete("/{id:guid}/clauses/{clauseId:guid}", (Guid id, Guid clauseId, int? revision, string? concurrencyStamp, IRedactionConventionAppService s, CancellationToken ct) => s.RetirerClauseAsync(id, clauseId, revision, concurrencyStamp, ct));
        conventions.MapPost("/{id:guid}/clauses/{clauseId:guid}/deplacement", (Guid id, Guid clauseId, int numero, string? concurrencyStamp, IRedactionConventionAppService s, CancellationToken ct) => s.DeplacerClauseAsync(id, clauseId, numero, concurrencyStamp, ct));
        conventions.MapPost("/{id:guid}/clauses/{clauseId:guid}/commentaires", (Guid id, Guid clauseId, CommenterInput i, IRedactionConventionAppService s, CancellationToken ct) => s.CommenterAsync(id, clauseId, i, ct));
        conventions.MapPost("/{id:guid}/commentaires/{filId:guid}/reponses", (Guid id, Guid filId, CommenterInput i, IRedactionConventionAppService s, CancellationToken ct) => s.RepondreAsync(id, filId, i, ct));
        conventions.MapPost("/{id:guid}/commentaires/{filId:guid}/resolution", (Guid id, Guid filId, IRedactionConventionAppService s, CancellationToken ct) => s.ResoudreAsync(id, filId, ct));
        conventions.MapPost("/{id:guid}/engagements", (Guid id, EngagementInput i, IRedactionConventionAppService s, CancellationToken ct) => s.AjouterEngagementAsync(id, i, ct));
        conventions.MapPut("/{id:guid}/engagements/{engagementId:guid}", (Guid id, Guid engagementId, EngagementInput i, IRedactionConventionAppService s, CancellationToken ct) => s.ModifierEngagementAsync(id, engagementId, i, ct));
        conventions.MapDelete("/{id:guid}/engagements/{engagementId:guid}", (Guid id, Guid engagementId, string? concurrencyStamp, IRedactionConventionAppService s, CancellationToken ct) => s.RetirerEngagementAsync(id, engagementId, concurrencyStamp, ct));
    }
}
