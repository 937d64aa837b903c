using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Route publique des fichiers de kits. Le compte est sur disque avant le premier octet envoyé ; une réponse sans corps
/// (fichier déjà en mémoire du navigateur, requête HEAD) ne compte pas.
/// </summary>
internal static class TelechargementEndpoints
{
    private static readonly string[] Methodes = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapTelechargements(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/kits/{slug}/{fichier:regex(\\.[a-z0-9]+$)}", Methodes, ServirAsync).AllowAnonymous().WithTags("Téléchargements");
        return routes;
    }

    private static async Task<IResult> ServirAsync(
        string slug, string fichier, string? commune, string? canal, string? v, HttpContext http, ITelechargementKitAppService service, CancellationToken ct)
    {
        var demande = http.Request.GetTypedHeaders();
        var trouve = await service.TrouverAsync(new DemandeTelechargement(slug, fichier, commune, canal, Version(v)), ct);
        var etag = new EntityTagHeaderValue($"\"{trouve.Sha256}\"");
        // Une adresse qui dit sa version ne change jamais ; l'autre se revalide, pour que la version suivante se voie et se compte.
        // Privé : un relais partagé servirait des téléchargements que personne ne compterait.
        http.Response.Headers.CacheControl = string.IsNullOrEmpty(v) ? "private, no-cache" : "private, max-age=31536000, immutable";

        var dejaLa = demande.IfNoneMatch.Any(e => e.Compare(etag, useStrongComparison: false) || e.Equals(EntityTagHeaderValue.Any));
        if (!dejaLa && HttpMethods.IsGet(http.Request.Method))
        {
            await service.CompterAsync(trouve, Contexte(http, demande), ct);
        }
        return TypedResults.Bytes(trouve.Contenu, trouve.TypeMime, enableRangeProcessing: true, entityTag: etag);
    }

    // Lu ici et non lié en entier : une affiche mal recopiée mérite une phrase claire, pas « requête illisible ».
    private static int? Version(string? v) =>
        string.IsNullOrEmpty(v) ? null
        : int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero
        : throw new BusinessException(KitErrorCodes.VersionIllisible).WithData("Version", v).SurChamp("v");

    private static ContexteTelechargement Contexte(HttpContext http, Microsoft.AspNetCore.Http.Headers.RequestHeaders demande) => new(
        http.Connection.RemoteIpAddress?.ToString(),
        http.Request.Headers.UserAgent.ToString(),
        demande.Range?.Ranges.Any(r => r.From is null or > 0) == true,
        http.Request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase));
}
