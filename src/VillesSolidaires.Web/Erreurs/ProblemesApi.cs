using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Hebergement;

namespace VillesSolidaires.Web.Erreurs;

/// <summary>Complète tout problem details : code stable, titre français, numéro de suivi.</summary>
internal static class ProblemesApi
{
    private static readonly Dictionary<int, string> CodeParStatut = new()
    {
        [StatusCodes.Status400BadRequest] = GeneralErrorCodes.RequeteIllisible,
        [StatusCodes.Status401Unauthorized] = CompteErrorCodes.NonConnecte,
        [StatusCodes.Status403Forbidden] = CompteErrorCodes.PermissionManquante,
        [StatusCodes.Status404NotFound] = GeneralErrorCodes.Introuvable,
        [StatusCodes.Status413PayloadTooLarge] = GeneralErrorCodes.RequeteTropGrosse,
        [StatusCodes.Status429TooManyRequests] = GeneralErrorCodes.TropDeRequetes,
        [StatusCodes.Status500InternalServerError] = GeneralErrorCodes.ErreurInterne,
    };

    public static void Completer(ProblemDetailsContext contexte)
    {
        var probleme = contexte.ProblemDetails;
        probleme.Extensions["suivi"] = Correlation.Numero(contexte.HttpContext);
        if (!probleme.Extensions.ContainsKey("code") && CodeParStatut.TryGetValue(contexte.HttpContext.Response.StatusCode, out var code))
        {
            probleme.Extensions["code"] = code;
            probleme.Title = TraductionErreurs.Texte(code);
        }
    }
}
