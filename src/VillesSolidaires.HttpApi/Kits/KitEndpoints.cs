using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Kits;

internal static class KitEndpoints
{
    public static RouteGroupBuilder MapKits(this RouteGroupBuilder api)
    {
        var kits = api.MapGroup("/kits").WithTags("Kits");
        kits.MapGet("/", ([AsParameters] KitListeInput i, IKitAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        kits.MapGet("/{id:guid}", (Guid id, IKitAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        kits.MapPost("/", CreerAsync);
        kits.MapPut("/{id:guid}", (Guid id, ModifierKitInput i, IKitAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        kits.MapPost("/{id:guid}/fichiers", AjouterFichierAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(KitConsts.TailleRequeteDepotMax));
        kits.MapDelete("/{id:guid}/fichiers/{fichierId:guid}", (Guid id, Guid fichierId, string? concurrencyStamp, IKitAppService s, CancellationToken ct) => s.RetirerFichierAsync(id, fichierId, concurrencyStamp, ct));
        kits.MapPost("/{id:guid}/versions", (Guid id, string? concurrencyStamp, IKitAppService s, CancellationToken ct) => s.OuvrirVersionAsync(id, concurrencyStamp, ct));
        kits.MapPost("/{id:guid}/publication", (Guid id, PublierKitInput i, IKitAppService s, CancellationToken ct) => s.PublierAsync(id, i, ct));
        kits.MapPost("/{id:guid}/archivage", (Guid id, string? concurrencyStamp, IKitAppService s, CancellationToken ct) => s.ArchiverAsync(id, concurrencyStamp, ct));
        kits.MapPost("/{id:guid}/remise-en-ligne", (Guid id, string? concurrencyStamp, IKitAppService s, CancellationToken ct) => s.RemettreEnLigneAsync(id, concurrencyStamp, ct));
        kits.MapDelete("/{id:guid}", (Guid id, string? concurrencyStamp, IKitAppService s, CancellationToken ct) => s.SupprimerAsync(id, concurrencyStamp, ct));
        kits.MapGet("/{id:guid}/statistiques", (Guid id, [AsParameters] StatistiqueKitInput i, IStatistiqueKitAppService s, CancellationToken ct) => s.GetAsync(id, i, ct));
        kits.MapGet("/statistiques", ([AsParameters] StatistiqueKitInput i, IStatistiqueKitAppService s, CancellationToken ct) => s.GetEnsembleAsync(i, ct));
        kits.MapGet("/statistiques/departements", (Guid? kit, [AsParameters] StatistiqueKitInput i, ITerritoireKitAppService s, CancellationToken ct) => s.GetDepartementsAsync(kit, i, ct));
        kits.MapGet("/statistiques/communes", (Guid? kit, [AsParameters] CommunesKitInput i, ITerritoireKitAppService s, CancellationToken ct) => s.GetCommunesAsync(kit, i, ct));
        kits.MapGet("/statistiques/communes-silencieuses", (Guid? kit, [AsParameters] CommunesKitInput i, ITerritoireKitAppService s, CancellationToken ct) => s.GetSilencieusesAsync(kit, i, ct));
        kits.MapGet("/statistiques/compteurs", (Guid? kit, [AsParameters] CompteursKitInput i, ICompteurKitAppService s, CancellationToken ct) => s.GetListAsync(kit, i, ct));
        return api;
    }

    private static async Task AjouterFichierAsync(
        Guid id, IFormFile fichier, [FromForm] string nom, [FromForm] string? libelle, [FromForm] TypeFichierKit type, [FromForm] string? langue,
        [FromForm] string? concurrencyStamp,
        IKitAppService service, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        await service.AjouterFichierAsync(id, new AjouterFichierKitInput(nom, libelle ?? "", type, contenu, concurrencyStamp)
        {
            Langue = string.IsNullOrEmpty(langue) ? LanguesKit.Francais : langue,
        }, ct);
    }

    private static async Task<Created> CreerAsync(CreerKitInput input, IKitAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/kits/{await service.CreateAsync(input, ct)}");
}
