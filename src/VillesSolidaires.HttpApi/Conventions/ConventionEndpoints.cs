using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Conventions;

/// <summary>Fiche et conduite des conventions, de la création à la fin.</summary>
internal static class ConventionEndpoints
{
    private const string Racine = ApiEndpoints.Racine + "/conventions";

    public static RouteGroupBuilder MapConventions(this RouteGroupBuilder api)
    {
        var conventions = api.MapGroup("/conventions").WithTags("Conventions");
        conventions.MapPost("/", CreerAsync);
        conventions.MapGet("/{id:guid}", (Guid id, IConventionAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        conventions.MapPut("/{id:guid}", (Guid id, RecadrerConventionInput i, IConventionAppService s, CancellationToken ct) => s.RecadrerAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/relecture", (Guid id, EnvoyerEnRelectureInput i, IConventionAppService s, CancellationToken ct) => s.EnvoyerEnRelectureAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/corrections", (Guid id, DemanderCorrectionsInput i, IConventionAppService s, CancellationToken ct) => s.DemanderCorrectionsAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/annulation", (Guid id, MotiverInput i, IConventionAppService s, CancellationToken ct) => s.AnnulerAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/denonciation", (Guid id, ResilierInput i, IConventionAppService s, CancellationToken ct) => s.DenoncerAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/resiliation", (Guid id, ResilierInput i, IConventionAppService s, CancellationToken ct) => s.ResilierAsync(id, i, ct));
        conventions.MapPost("/{id:guid}/avenants", OuvrirAvenantAsync);
        conventions.MapPost("/{id:guid}/renouvellement", RenouvelerAsync);
        conventions.MapRedaction();
        conventions.MapParties();
        conventions.MapFinancements();
        conventions.MapSignatures();
        conventions.MapSuivi();
        return api;
    }

    private static async Task<Created> CreerAsync(CreerConventionInput input, IConventionAppService service, CancellationToken ct) =>
        TypedResults.Created($"{Racine}/{await service.CreateAsync(input, ct)}");

    private static async Task<Created> OuvrirAvenantAsync(Guid id, OuvrirAvenantInput input, IConventionAppService service, CancellationToken ct) =>
        TypedResults.Created($"{Racine}/{await service.OuvrirAvenantAsync(id, input, ct)}");

    private static async Task<Created> RenouvelerAsync(Guid id, string? concurrencyStamp, IConventionAppService service, CancellationToken ct) =>
        TypedResults.Created($"{Racine}/{await service.RenouvelerAsync(id, concurrencyStamp, ct)}");
}
