using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Animations;

/// <summary>Abonnements de la personne, et flux que relèvent les agendas.</summary>
internal static class AgendaEndpoints
{
    private static readonly string[] Methodes = [HttpMethods.Get, HttpMethods.Head];

    public static RouteGroupBuilder MapAgendas(this RouteGroupBuilder api)
    {
        var agendas = api.MapGroup("/agendas").WithTags("Agendas");
        agendas.MapGet("/", (IAgendaAppService s, CancellationToken ct) => s.GetListAsync(ct));
        agendas.MapGet("/choix", (IAgendaAppService s, CancellationToken ct) => s.GetChoixAsync(ct));
        agendas.MapPost("/", CreerAsync);
        agendas.MapDelete("/{id:guid}", (Guid id, IAgendaAppService s, CancellationToken ct) => s.RevoquerAsync(id, ct));
        agendas.MapDelete("/{jeton}", (string jeton, IAgendaAppService s, CancellationToken ct) => s.RevoquerParJetonAsync(jeton, ct));
        api.MapGet("/programmes/{commune}/{annee:int}/pdf", PdfAsync).WithTags("Animations");
        return api;
    }

    /// <summary>Flux sans compte, freinés par adresse.</summary>
    public static IEndpointRouteBuilder MapFluxAgendas(this IEndpointRouteBuilder routes)
    {
        var flux = routes.MapGroup("").AllowAnonymous().RequireRateLimiting(ApiEndpoints.DebitPublic).WithTags("Agendas");
        flux.MapMethods("/agenda/{jeton}.ics", Methodes, FluxAsync);
        flux.MapMethods("/agenda-public/{codeInsee}.ics", Methodes, FluxPublicAsync);
        return routes;
    }

    private static async Task<Created<AgendaOuvertDto>> CreerAsync(CreerAgendaInput input, HttpRequest requete, IAgendaAppService service, CancellationToken ct)
    {
        var agenda = await service.CreateAsync(input, ct);
        return TypedResults.Created(
            $"{ApiEndpoints.Racine}/agendas/{agenda.Id}", new AgendaOuvertDto(agenda.Id, new Uri(Racine(requete), $"agenda/{agenda.Jeton}.ics"), agenda.Jeton));
    }

    private static async Task<FileContentHttpResult> PdfAsync(
        string commune, int annee, FormatProgramme? format, HttpRequest requete, IDocumentProgrammeAppService service, CancellationToken ct)
    {
        var document = await service.GetPdfAsync(commune, annee, format ?? FormatProgramme.A4, Racine(requete), ct);
        return TypedResults.File(document.Contenu, document.TypeMime, document.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{document.Sha256}\""));
    }

    // Privé : un relais partagé livrerait encore le flux d'un abonnement révoqué.
    private static async Task<IResult> FluxAsync(string jeton, HttpContext http, IFluxAgendaAppService service, CancellationToken ct) =>
        Repondre(http, await service.GetAsync(jeton, Racine(http.Request), ct), "private, max-age=300");

    private static async Task<IResult> FluxPublicAsync(string codeInsee, HttpContext http, IFluxAgendaAppService service, CancellationToken ct) =>
        Repondre(http, await service.GetPublicAsync(codeInsee, Racine(http.Request), ct), "public, max-age=300");

    private static IResult Repondre(HttpContext http, FluxAgendaDto flux, string cache)
    {
        // L'adresse est un secret : elle ne s'indexe pas, et ne suit pas un lien.
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        if (flux.Contenu is null)
        {
            http.Response.Headers.CacheControl = "no-store";
            return flux.Etat == EtatFlux.Ferme
                ? TypedResults.Text("Cet abonnement est fermé. Demandez un nouveau lien à la personne qui vous l’a donné.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status410Gone)
                : TypedResults.Text("Aucun agenda à cette adresse.", "text/plain; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
        }
        http.Response.Headers.CacheControl = cache;
        return TypedResults.Bytes(flux.Contenu, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{flux.Empreinte}\""));
    }

    private static Uri Racine(HttpRequest requete) => new($"{requete.Scheme}://{requete.Host}{requete.PathBase}/");
}

/// <param name="Url">Adresse à donner à l'agenda.</param>
/// <param name="Jeton">Secret, montré cette seule fois.</param>
internal sealed record AgendaOuvertDto(Guid Id, Uri Url, string Jeton);
