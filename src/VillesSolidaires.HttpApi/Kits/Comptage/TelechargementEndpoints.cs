using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace VillesSolidaires.Kits;

/// <summary>
/// Route publique des fichiers de kits. Le compte est sur disque avant le premier octet envoyé ; une réponse sans corps
/// (fichier déjà en mémoire du navigateur, requête HEAD, plage hors du fichier) ne compte pas. Aucune limite de débit ne s'y applique :
/// une adresse partagée d'école ne se voit jamais refuser un fichier, ce qu’elle prend au-delà de la limite se compte en brut seulement.
/// </summary>
internal static class TelechargementEndpoints
{
    /// <summary>Un nom de fichier a son extension : l'adresse ne se confond pas avec celle d'une page du kit.</summary>
    internal const string Patron = "/kits/{slug}/{fichier:regex(\\.[a-z0-9]+$)}";

    private static readonly string[] Methodes = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapTelechargements(this IEndpointRouteBuilder routes)
    {
        // Publique et sans session : rien de ce qui suit le routage (identité, droits, anti-rejeu) n'a à la voir passer.
        routes.MapMethods(Patron, Methodes, ServirAsync).AllowAnonymous().ShortCircuit().WithTags("Téléchargements");
        return routes;
    }

    internal static async Task<IResult> ServirAsync(
        string slug, string fichier, string? commune, string? canal, string? lien, string? v, HttpContext http, ITelechargementKitAppService service,
        CancellationToken ct)
    {
        var trouve = await service.TrouverAsync(new DemandeTelechargement(slug, fichier, commune, canal, Version(v), lien), ct);
        var etag = new EntityTagHeaderValue($"\"{trouve.Sha256}\"");
        // Une adresse qui dit sa version ne change jamais ; l'autre se revalide, pour que la version suivante se voie et se compte.
        // Privé : un relais partagé servirait des téléchargements que personne ne compterait.
        http.Response.Headers.CacheControl = string.IsNullOrEmpty(v) ? "private, no-cache" : "private, max-age=31536000, immutable";

        var envoi = http.Request.Prevoir(http.Request.GetTypedHeaders(), etag, trouve.Contenu.Length);
        if (envoi == EnvoiPrevu.DejaLa)
        {
            http.Response.GetTypedHeaders().ETag = etag;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }
        if (envoi != EnvoiPrevu.SansCorps)
        {
            await service.CompterAsync(trouve, Contexte(http, envoi), ct);
        }
        return TypedResults.Bytes(trouve.Contenu, trouve.TypeMime, enableRangeProcessing: true, entityTag: etag);
    }

    // Lu ici et non lié en entier : une affiche mal recopiée mérite une phrase claire, pas « requête illisible ».
    private static int? Version(string? v) =>
        string.IsNullOrEmpty(v) ? null
        // Chiffres seulement : TryParse accepte des caractères nuls à la fin.
        : v.All(char.IsAsciiDigit) && int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var numero) ? numero
        : throw new BusinessException(KitErrorCodes.VersionIllisible).WithData("Version", v.Length <= 40 ? v : v[..40] + "…").SurChamp("v");

    private static ContexteTelechargement Contexte(HttpContext http, EnvoiPrevu envoi) => new(
        http.Connection.RemoteIpAddress,
        http.Request.Headers.UserAgent.ToString(),
        envoi == EnvoiPrevu.Suite,
        http.Request.EstPrechargement());
}
