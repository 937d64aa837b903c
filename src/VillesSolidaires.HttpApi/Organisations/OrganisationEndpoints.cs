using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace VillesSolidaires.Organisations;

internal static class OrganisationEndpoints
{
    public static RouteGroupBuilder MapOrganisations(this RouteGroupBuilder api)
    {
        var organisations = api.MapGroup("/organisations").WithTags("Organisations");
        organisations.MapGet("/", ([AsParameters] OrganisationListeInput i, IOrganisationAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        organisations.MapGet("/{id:guid}", (Guid id, IOrganisationAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        organisations.MapPost("/", CreerAsync);
        organisations.MapPut("/{id:guid}", (Guid id, ModifierOrganisationInput i, IOrganisationAppService s, CancellationToken ct) => s.ModifierAsync(id, i, ct));
        organisations.MapPost("/{id:guid}/contacts", (Guid id, ContactInput i, IOrganisationAppService s, CancellationToken ct) => s.AjouterContactAsync(id, i, ct));
        organisations.MapPut("/{id:guid}/contacts/{contactId:guid}", (Guid id, Guid contactId, ContactInput i, IOrganisationAppService s, CancellationToken ct) => s.ModifierContactAsync(id, contactId, i, ct));
        organisations.MapDelete("/{id:guid}/contacts/{contactId:guid}", (Guid id, Guid contactId, string? concurrencyStamp, IOrganisationAppService s, CancellationToken ct) => s.RetirerContactAsync(id, contactId, concurrencyStamp, ct));
        organisations.MapGet("/{id:guid}/fusion/{doublonId:guid}", (Guid id, Guid doublonId, IFusionOrganisationAppService s, CancellationToken ct) => s.GetApercuAsync(id, doublonId, ct));
        organisations.MapPost("/{id:guid}/fusion", (Guid id, FusionnerInput i, IFusionOrganisationAppService s, CancellationToken ct) => s.FusionnerAsync(id, i, ct));
        organisations.MapPost("/imports", DeposerAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(OrganisationConsts.TailleRequeteImportMax));
        organisations.MapGet("/imports/{id:guid}", (Guid id, IImportOrganisationAppService s, CancellationToken ct) => s.GetApercuAsync(id, ct));
        organisations.MapPost("/imports/{id:guid}/confirmation", (Guid id, IImportOrganisationAppService s, CancellationToken ct) => s.ConfirmerAsync(id, ct));
        return api;
    }

    private static async Task<Created> CreerAsync(ModifierOrganisationInput input, IOrganisationAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/organisations/{await service.CreateAsync(input, ct)}");

    private static async Task<Created> DeposerAsync(IFormFile fichier, [FromForm] TypeOrganisation? typeParDefaut, IImportOrganisationAppService service, CancellationToken ct)
    {
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        var id = await service.DeposerAsync(new DeposerImportInput(fichier.FileName, contenu, typeParDefaut ?? TypeOrganisation.BailleurSocial), ct);
        return TypedResults.Created($"{ApiEndpoints.Racine}/organisations/imports/{id}");
    }
}
