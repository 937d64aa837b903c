using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Labels;

/// <summary>Dossiers de candidature au label, du côté de la commune.</summary>
internal static class CandidatureEndpoints
{
    // Le fichier, et de quoi porter les champs du formulaire.
    private const long RequeteMax = LabelConsts.TailleFichierMax + (1024 * 1024);

    public static RouteGroupBuilder MapCandidatures(this RouteGroupBuilder api)
    {
        var candidatures = api.MapGroup("/labels/candidatures").WithTags("Label");
        candidatures.MapGet("/", ([AsParameters] CandidatureListeInput i, ICandidatureAppService s, CancellationToken ct) => s.GetListAsync(i, ct));
        candidatures.MapPost("/", OuvrirAsync);
        candidatures.MapGet("/onglets", (ICandidatureAppService s, CancellationToken ct) => s.GetOngletsAsync(ct));
        candidatures.MapGet("/sessions-ouvertes", (ICandidatureAppService s, CancellationToken ct) => s.GetSessionsOuvertesAsync(ct));
        candidatures.MapGet("/{id:guid}", (Guid id, ICandidatureAppService s, CancellationToken ct) => s.GetAsync(id, ct));
        candidatures.MapGet("/{id:guid}/renouvellement", (Guid id, ICandidatureAppService s, CancellationToken ct) => s.GetRenouvellementAsync(id, ct));
        candidatures.MapGet("/{id:guid}/depots/{numero:int}", (Guid id, int numero, ICandidatureAppService s, CancellationToken ct) => s.GetDepotAsync(id, numero, ct));
        candidatures.MapGet("/{id:guid}/criteres/{code}", (Guid id, string code, ICandidatureAppService s, CancellationToken ct) => s.GetCritereAsync(id, code, ct));
        candidatures.MapPut("/{id:guid}/criteres/{code}", (Guid id, string code, EvaluerCritereInput i, ICandidatureAppService s, CancellationToken ct) => s.EvaluerAsync(id, code, i, ct));
        candidatures.MapPut("/{id:guid}/niveau", (Guid id, DemanderNiveauInput i, ICandidatureAppService s, CancellationToken ct) => s.DemanderNiveauAsync(id, i, ct));
        candidatures.MapPut("/{id:guid}/referents", (Guid id, ReferentsInput i, ICandidatureAppService s, CancellationToken ct) => s.DesignerReferentsAsync(id, i, ct));
        candidatures.MapPost("/{id:guid}/depot", (Guid id, GesteCandidatureInput i, ICandidatureAppService s, CancellationToken ct) => s.DeposerAsync(id, i.ConcurrencyStamp, ct));
        candidatures.MapPost("/{id:guid}/correction", (Guid id, GesteCandidatureInput i, ICandidatureAppService s, CancellationToken ct) => s.CorrigerAsync(id, i.ConcurrencyStamp, ct));
        candidatures.MapPost("/{id:guid}/questions/{questionId:guid}/reponses", (Guid id, Guid questionId, MessageInput i, ICandidatureAppService s, CancellationToken ct) => s.RepondreAsync(id, questionId, i, ct));
        candidatures.MapPost("/{id:guid}/complements", (Guid id, GesteCandidatureInput i, ICandidatureAppService s, CancellationToken ct) => s.EnvoyerComplementsAsync(id, i.ConcurrencyStamp, ct));
        candidatures.MapPost("/{id:guid}/retrait", (Guid id, RetirerCandidatureInput i, ICandidatureAppService s, CancellationToken ct) => s.RetirerAsync(id, i, ct));
        candidatures.MapPost("/{id:guid}/reponse", (Guid id, MessageInput i, ICandidatureAppService s, CancellationToken ct) => s.RepondreALaDecisionAsync(id, i, ct));
        MapPreuves(candidatures);
        return api;
    }

    private static void MapPreuves(RouteGroupBuilder candidatures)
    {
        candidatures.MapPost("/{id:guid}/preuves/liens", (Guid id, JoindrePreuveInput i, IPreuveCandidatureAppService s, CancellationToken ct) => s.JoindreAsync(id, i with { Fichier = null }, ct));
        candidatures.MapPost("/{id:guid}/preuves/fichiers", JoindreAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(RequeteMax));
        candidatures.MapGet("/{id:guid}/preuves/{preuveId:guid}", FichierAsync);
        candidatures.MapPut("/{id:guid}/preuves/{preuveId:guid}", (Guid id, Guid preuveId, RattacherPreuveInput i, IPreuveCandidatureAppService s, CancellationToken ct) => s.RattacherAsync(id, preuveId, i, ct));
        candidatures.MapDelete("/{id:guid}/preuves/{preuveId:guid}", (Guid id, Guid preuveId, string? concurrencyStamp, IPreuveCandidatureAppService s, CancellationToken ct) => s.RetirerAsync(id, preuveId, concurrencyStamp, ct));
    }

    private static async Task<Created> OuvrirAsync(OuvrirCandidatureInput input, ICandidatureAppService service, CancellationToken ct) =>
        TypedResults.Created($"{ApiEndpoints.Racine}/labels/candidatures/{await service.OuvrirAsync(input, ct)}");

    private static async Task<Ok<Guid>> JoindreAsync(
        Guid id, IFormFile fichier, [FromForm] string libelle, [FromForm] string? concurrencyStamp, HttpRequest requete,
        IPreuveCandidatureAppService service, CancellationToken ct)
    {
        // Un champ répété : la liaison ne sait pas lire une liste de textes dans un formulaire.
        var criteres = (await requete.ReadFormAsync(ct))["criteres"].OfType<string>().ToList();
        var contenu = new byte[fichier.Length];
        await using var flux = fichier.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return TypedResults.Ok(await service.JoindreAsync(
            id, new JoindrePreuveInput { Libelle = libelle, Fichier = new FichierJoint(fichier.FileName, contenu), Criteres = criteres, ConcurrencyStamp = concurrencyStamp }, ct));
    }

    // Toujours en pièce jointe : rien de ce qu'une personne dépose ne s'affiche dans l'origine du site.
    private static async Task<FileContentHttpResult> FichierAsync(Guid id, Guid preuveId, HttpResponse reponse, IPreuveCandidatureAppService service, CancellationToken ct)
    {
        var fichier = await service.GetFichierAsync(id, preuveId, ct);
        reponse.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(fichier.Contenu, fichier.TypeMime, fichier.Nom, enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{fichier.Sha256}\""));
    }
}
