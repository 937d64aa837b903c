using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Web.Erreurs;
using VillesSolidaires.Web.Hebergement;

namespace VillesSolidaires.Web.Pages;

/// <summary>Page de toutes les erreurs : ce qui s'est passé, que faire, et l'identifiant à donner à l'assistance.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErreurModel : PageModel
{
    /// <summary>Statut HTTP rendu.</summary>
    public int Statut { get; private set; }

    /// <summary>Le fait, en titre.</summary>
    public string Titre { get; private set; } = "";

    /// <summary>Ce qui s'est passé.</summary>
    public string Explication { get; private set; } = "";

    /// <summary>Que faire.</summary>
    public string Conseil { get; private set; } = "";

    /// <summary>Identifiant de corrélation, le même que dans les journaux.</summary>
    public string Identifiant => Correlation.Numero(HttpContext);

    /// <summary>Page d'où vient l'erreur, pour réessayer ; nulle si la requête n'était pas une lecture.</summary>
    public string? Reessayer { get; private set; }

    /// <summary>La sortie la plus utile : les kits pour qui suivait le lien d'un kit, l'accueil sinon.</summary>
    public (string Libelle, string Adresse) Sortie { get; private set; } = ("Revenir à l’accueil", "/");

    // La ré-exécution garde la méthode de la requête d'origine, quelle qu'elle soit : aucun OnGet ou OnPost ne suffirait.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Decrire(int.TryParse(RouteData.Values["statut"] as string, CultureInfo.InvariantCulture, out var statut) ? statut : StatusCodes.Status404NotFound);
    }

    private static bool EstLienDeKit(string chemin) =>
        chemin.StartsWith("/kits-a-telecharger/", StringComparison.OrdinalIgnoreCase)
        || (chemin.StartsWith("/kits/", StringComparison.OrdinalIgnoreCase) && Path.HasExtension(chemin));

    private void Decrire(int statut)
    {
        // Ouverte en tapant son adresse, la page ne prétend pas qu'une erreur a eu lieu.
        var reexecutee = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var exception = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        // Une règle refusée passe aussi par une exception : seul le statut déjà traduit dit ce qu'elle vaut.
        Statut = reexecutee is not null ? statut
            : exception is not null ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status404NotFound;
        Response.StatusCode = Statut;
        if (HttpMethods.IsGet(Request.Method) && Statut is 429 or 500 or 503)
            Reessayer = reexecutee is null ? exception?.Path : reexecutee.OriginalPath + reexecutee.OriginalQueryString;

        var attente = int.TryParse(Response.Headers.RetryAfter, CultureInfo.InvariantCulture, out var secondes)
            ? Formats.Duree(TimeSpan.FromSeconds(secondes))
            : "une minute";
        (Titre, Explication, Conseil) = Statut switch
        {
            400 => ("La demande n’a pas été comprise",
                "La page était sans doute ouverte depuis longtemps, ou l’adresse a été modifiée.",
                "Revenez à la page précédente, rechargez-la, puis recommencez."),
            401 => ("Connectez-vous d’abord", "Cette page demande un compte.", "Connectez-vous, puis rouvrez-la."),
            403 => ("Cette page est hors de votre périmètre",
                "Votre compte ne donne pas accès à ces données, ou pas à cette action.",
                "Si vous devriez y avoir accès, demandez-le à la personne qui gère les comptes de votre organisme."),
            404 => ("Cette page n’existe pas",
                "L’adresse comporte une erreur, ou ce qu’elle montrait a été supprimé.",
                "Vérifiez l’adresse, ou repartez de l’accueil."),
            405 => ("Cette adresse n’accepte pas cette action",
                "L’adresse existe, mais pas pour ce que la page demandait.",
                "Repartez de l’accueil et recommencez."),
            413 => ("Le dépôt est trop lourd",
                "La requête dépasse la taille acceptée ici.",
                "Revenez à la page précédente et choisissez un fichier plus léger."),
            429 => ("Trop de demandes en peu de temps",
                "Pour protéger le service, les demandes de votre poste sont suspendues un moment.",
                $"Réessayez dans {attente}."),
            503 => ("Le service est momentanément indisponible", "Une maintenance est en cours.", $"Réessayez dans {attente}."),
            >= 400 and < 500 => ("La demande a été refusée", "Le serveur ne peut pas y donner suite.", "Repartez de l’accueil et recommencez."),
            _ => ("Une erreur est survenue de notre côté",
                "Votre demande n’a pas abouti. L’incident est enregistré.",
                "Réessayez dans un instant. Si l’erreur revient, donnez l’identifiant ci-dessous à l’assistance."),
        };
        Sortie = ("Revenir à l’accueil", Url.Content("~/"));
        if (EstLienDeKit(reexecutee?.OriginalPath ?? ""))
        {
            Sortie = ("Voir les kits à télécharger", Url.Page("/Public/Kits/Index")!);
            if (Statut < 500) Conseil = "Le lien est sans doute mal recopié. Retrouvez le fichier depuis la page des kits.";
        }

        // Une règle du domaine a parlé : sa phrase est plus utile que la nôtre.
        if ((Statut is < 500 or 503) && HttpContext.Items[TraductionErreurs.CleMessage] is string message)
            Explication = message;
    }
}
