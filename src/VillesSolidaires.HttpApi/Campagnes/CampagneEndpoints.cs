using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Campagnes;

/// <summary>Campagnes nationales, avancement de leurs communes, alertes.</summary>
internal static class CampagneEndpoints
{
    public static RouteGroupBuilder MapCampagnes(this RouteGroupBuilder api)
    {
        var campagnes = api.MapGroup("/campagnes").WithTags("Campagnes");
        campagnes.MapGet("/", ([AsParameters] CampagneListeInput i, ICampagneAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        campagnes.MapPost("/", CreerAsync);
        campagnes.MapGet("/{id:guid}", (Guid id, ICampagneAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        campagnes.MapPut("/{id:guid}", (Guid id, SaisieCampagneInput i, ICampagneAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        campagnes.MapPost("/{id:guid}/ouverture", (Guid id, string? concurrencyStamp, ICampagneAppService s, CancellationToken ct) => s.OuvrirAsync(id, concurrencyStamp, ct));
        campagnes.MapPost("/{id:guid}/cloture", (Guid id, string? concurrencyStamp, ICampagneAppService s, CancellationToken ct) => s.CloreAsync(id, concurrencyStamp, ct));
        campagnes.MapGet("/{id:guid}/departements", (Guid id, ISuiviCampagneAppService s, CancellationToken ct) => s.GetDepartementsAsync(id, ct));
        campagnes.MapGet("/{id:guid}/communes", (Guid id, [AsParameters] AvancementListeInput i, ISuiviCampagneAppService s, CancellationToken ct) => s.GetCommunesAsync(id, i, ct));
        campagnes.MapGet("/{id:guid}/communes/{code}", (Guid id, string code, ISuiviCampagneAppService s, CancellationToken ct) => s.GetAsync(id, code, ct));
        campagnes.MapPut("/{id:guid}/communes/{code}/etapes/{etapeId:guid}", (Guid id, string code, Guid etapeId, CocherEtapeInput i, ISuiviCampagneAppService s, CancellationToken ct) => s.CocherAsync(id, code, etapeId, i, ct));
        campagnes.MapPost("/{id:guid}/relances", (Guid id, RelancerCampagneInput i, ISuiviCampagneAppService s, CancellationToken ct) => s.RelancerAsync(id, i, ct));

        var alertes = api.MapGroup("/alertes").WithTags("Alertes");
        alertes.MapGet("/", ([AsParameters] AlerteListeInput i, IAlerteAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        alertes.MapPost("/", DeclarerAsync);
        alertes.MapGet("/{id:guid}", (Guid id, IAlerteAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        alertes.MapPut("/{id:guid}", (Guid id, AjusterAlerteInput i, IAlerteAppService s, CancellationToken ct) => s.AjusterAsync(id, i, ct));
        alertes.MapPost("/{id:guid}/levee", (Guid id, LeverAlerteInput i, IAlerteAppService s, CancellationToken ct) => s.LeverAsync(id, i, ct));
        return api;
    }

    private static async Task<Created> CreerAsync(CreerCampagneInput input, ICampagneAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/campagnes/{await service.CreateAsync(input, ct)}");

    private static async Task<Created> DeclarerAsync(DeclarerAlerteInput input, IAlerteAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/alertes/{await service.CreateAsync(input, ct)}");
}
