using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Accompagnements;

/// <summary>Accompagnements sur mesure, de la demande à la conclusion.</summary>
internal static class AccompagnementEndpoints
{
    public static RouteGroupBuilder MapAccompagnements(this RouteGroupBuilder api)
    {
        var accompagnements = api.MapGroup("/accompagnements").WithTags("Accompagnements");
        accompagnements.MapGet("/", ([AsParameters] AccompagnementListeInput i, IAccompagnementAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        accompagnements.MapPost("/", CreerAsync);
        accompagnements.MapGet("/{id:guid}", (Guid id, IAccompagnementAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        accompagnements.MapPost("/{id:guid}/prise-en-charge", (Guid id, GesteAccompagnementInput i, IAccompagnementAppService s, CancellationToken ct) => s.PrendreEnChargeAsync(id, i.ConcurrencyStamp, ct));
        accompagnements.MapPost("/{id:guid}/retrait", (Guid id, GesteAccompagnementInput i, IAccompagnementAppService s, CancellationToken ct) => s.RetirerAsync(id, i.ConcurrencyStamp, ct));
        accompagnements.MapPost("/{id:guid}/cloture", (Guid id, CloreAccompagnementInput i, IAccompagnementAppService s, CancellationToken ct) => s.CloreAsync(id, i, ct));
        accompagnements.MapPost("/{id:guid}/rendez-vous", (Guid id, RendezVousInput i, IAccompagnementAppService s, CancellationToken ct) => s.FixerRendezVousAsync(id, i, ct));
        accompagnements.MapPost("/{id:guid}/actions", (Guid id, ActionConvenueInput i, IAccompagnementAppService s, CancellationToken ct) => s.ConvenirAsync(id, i, ct));
        accompagnements.MapPut("/{id:guid}/actions/{actionId:guid}", (Guid id, Guid actionId, CocherActionInput i, IAccompagnementAppService s, CancellationToken ct) => s.CocherAsync(id, actionId, i.Faite, i.ConcurrencyStamp, ct));
        return api;
    }

    private static async Task<Created> CreerAsync(DemanderAccompagnementInput input, IAccompagnementAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/accompagnements/{await service.CreateAsync(input, ct)}");
}
