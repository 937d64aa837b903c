using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Rapports;

/// <summary>Rapports programmés : rythme, destinataires, passages.</summary>
internal static class ProgrammationEndpoints
{
    private const string Racine = $"{ApiEndpoints.Racine}/rapports/programmations";

    public static RouteGroupBuilder MapProgrammations(this RouteGroupBuilder api)
    {
        var programmations = api.MapGroup("/rapports/programmations").WithTags("Rapports");
        programmations.MapGet("/", ([AsParameters] ProgrammationListeInput i, IProgrammationAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        programmations.MapPost("/", CreerAsync);
        programmations.MapGet("/{id:guid}", (Guid id, IProgrammationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        programmations.MapPut("/{id:guid}", (Guid id, EcrireProgrammationInput i, IProgrammationAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        programmations.MapDelete("/{id:guid}", (Guid id, IProgrammationAppService s, CancellationToken ct) => s.SupprimerAsync(id, ct));
        programmations.MapGet("/{id:guid}/passages", (Guid id, [AsParameters] ListeInput i, IProgrammationAppService s, CancellationToken ct) => s.GetExecutionsAsync(id, i, ct));
        programmations.MapPost("/{id:guid}/suspension", (Guid id, SuspendreProgrammationInput i, IProgrammationAppService s, CancellationToken ct) => s.SuspendreAsync(id, i, ct));
        programmations.MapPost("/{id:guid}/reprise", (Guid id, IProgrammationAppService s, CancellationToken ct) => s.ReprendreAsync(id, ct));
        programmations.MapPost("/{id:guid}/lancement", LancerAsync);
        programmations.MapPost("/passages/{id:guid}/envoi", (Guid id, IProgrammationAppService s, CancellationToken ct) => s.DiffuserAsync(id, ct));
        return api;
    }

    private static async Task<Created> CreerAsync(EcrireProgrammationInput input, IProgrammationAppService service, CancellationToken ct) =>
        TypedResults.Created($"{Racine}/{await service.CreateAsync(input, ct)}");

    private static async Task<Accepted> LancerAsync(Guid id, IProgrammationAppService service, CancellationToken ct)
    {
        await service.LancerAsync(id, ct);
        return TypedResults.Accepted($"{Racine}/{id}/passages");
    }
}
