using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace VillesSolidaires.Web.Erreurs;

/// <summary>
/// Seul endroit où une exception devient une réponse : problem details avec son code pour l'API, page d'erreur pour un navigateur.
/// Le message d'une exception technique ne sort jamais.
/// </summary>
public sealed class TraductionErreurs(IProblemDetailsService problemes, ILogger<TraductionErreurs> journal) : IExceptionHandler
{
    /// <summary>Clé de <see cref="HttpContext.Items"/> : phrase que la page d'erreur montre.</summary>
    public const string CleMessage = "MessageErreur";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }
        var (statut, code, texte) = Traduire(exception);
        if (exception is IndisponibleException)
        {
            // Prévue, et répétée à chaque demande tant que dure la panne : une ligne suffit.
            journal.LogWarning("Indisponible : {Methode} {Chemin}, {Cause}", httpContext.Request.Method, httpContext.Request.Path, exception.InnerException?.Message ?? exception.Message);
        }
        else if (statut >= 500)
        {
            journal.LogError(exception, "Erreur non prévue sur {Methode} {Chemin}", httpContext.Request.Method, httpContext.Request.Path);
        }
        httpContext.Response.StatusCode = statut;
        if (exception is IndisponibleException indisponible)
        {
            httpContext.Response.Headers.RetryAfter = ((long)indisponible.ReessayerDans.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
        httpContext.Items[CleMessage] = texte;
        if (!AttendUnProbleme(httpContext.Request))
        {
            // Corps vide : les pages d'erreur prennent la suite avec ce statut et ce message.
            return true;
        }
        var detail = new ProblemDetails { Status = statut, Title = texte, Extensions = { ["code"] = code } };
        if (exception is BusinessException { Champ: { } champ })
        {
            detail.Extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [EnCamel(champ)] = [texte] };
        }
        var probleme = new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = detail, Exception = exception };
        if (!await problemes.TryWriteAsync(probleme))
        {
            // L'appelant n'accepte que du HTML (une adresse de l'API ouverte dans un navigateur) : le refus garde tout de même son statut.
            ProblemesApi.Completer(probleme);
            await httpContext.Response.WriteAsJsonAsync(detail, options: null, "application/problem+json", cancellationToken);
        }
        return true;
    }

    public static bool AttendUnProbleme(HttpRequest requete) =>
        requete.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || !requete.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static (int Statut, string Code, string Texte) Traduire(Exception exception) => exception switch
    {
        AutorisationRefuseeException { EstAnonyme: true } e => (StatusCodes.Status401Unauthorized, e.Code, e.Texte),
        AutorisationRefuseeException e => (StatusCodes.Status403Forbidden, e.Code, e.Texte),
        EntityNotFoundException e => (StatusCodes.Status404NotFound, e.Code, e.Texte),
        IndisponibleException e => (StatusCodes.Status503ServiceUnavailable, e.Code, e.Texte),
        // Ce que la personne a saisi est faux : 400. Ce que l'état de l'objet refuse : 409.
        BusinessException { Champ: not null } e => (StatusCodes.Status400BadRequest, e.Code, e.Texte),
        BusinessException e => (StatusCodes.Status409Conflict, e.Code, e.Texte),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } e =>
            (e.StatusCode, GeneralErrorCodes.RequeteTropGrosse, Texte(GeneralErrorCodes.RequeteTropGrosse)),
        BadHttpRequestException e => (e.StatusCode, GeneralErrorCodes.RequeteIllisible, Texte(GeneralErrorCodes.RequeteIllisible)),
        _ => (StatusCodes.Status500InternalServerError, GeneralErrorCodes.ErreurInterne, Texte(GeneralErrorCodes.ErreurInterne)),
    };

    internal static string Texte(string code) => TextesErreur.Lire(code, new Dictionary<string, object?>(StringComparer.Ordinal));

    private static string EnCamel(string champ) => char.ToLowerInvariant(champ[0]) + champ[1..];
}
