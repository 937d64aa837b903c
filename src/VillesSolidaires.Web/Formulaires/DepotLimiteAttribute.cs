using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using VillesSolidaires.Web.Erreurs;

namespace VillesSolidaires.Web.Formulaires;

/// <summary>
/// Refuse une requête trop grosse avec une phrase claire (413), avant que l'anti-rejeu ne lise le formulaire : il répondrait sinon
/// « demande illisible », et la personne recommencerait avec le même fichier.
/// </summary>
/// <param name="octetsMax">Requête la plus grosse, formulaire compris.</param>
/// <param name="fichierMax">Limite à annoncer, celle du fichier.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DepotLimiteAttribute(long octetsMax, long fichierMax) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public long OctetsMax => octetsMax;

    public long FichierMax => fichierMax;

    // Avant l'anti-rejeu, qui est à 1 000.
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limite) limite.MaxRequestBodySize = octetsMax;
        if (!http.Request.HasFormContentType || !await EstTropGros(http.Request)) return;
        http.Items[TraductionErreurs.CleMessage] = $"Un fichier ne dépasse pas {Formats.Taille(fichierMax)}. Celui-ci n’a pas été lu, et rien n’a changé.";
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    private async Task<bool> EstTropGros(HttpRequest requete)
    {
        if (requete.ContentLength > octetsMax) return true;
        try
        {
            await requete.ReadFormAsync(requete.HttpContext.RequestAborted);
            return false;
        }
        catch (BadHttpRequestException refus) when (refus.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Envoyé en morceaux, sans taille annoncée : on ne l'apprend qu'en lisant.
            return true;
        }
    }
}
