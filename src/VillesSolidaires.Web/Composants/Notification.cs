using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace VillesSolidaires.Web.Composants;

/// <summary>Message montré une fois, sur la page qui suit une redirection.</summary>
public static class Notification
{
    private const string Cle = "vs.notification";

    /// <summary>Annonce une réussite à la page suivante : « Le rapport est lancé. »</summary>
    public static void Notifier(this PageModel page, string message)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.TempData[Cle] = message;
    }

    /// <summary>Lit le message et l'oublie.</summary>
    public static string? Lire(HttpContext contexte, ITempDataDictionary tempData)
    {
        ArgumentNullException.ThrowIfNull(contexte);
        ArgumentNullException.ThrowIfNull(tempData);
        // Toucher TempData sans cookie ferait répondre un cookie vide sur chaque page publique.
        return contexte.Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName) ? tempData[Cle] as string : null;
    }
}
