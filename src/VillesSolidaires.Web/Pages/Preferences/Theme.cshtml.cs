using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Web.Comptes;

namespace VillesSolidaires.Web.Pages.Preferences;

/// <summary>Enregistre le thème pour un an, quand le script de la page ne l'a pas fait.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken] // Une préférence d'affichage : un autre site ne gagne rien à la changer, et les pages publiques restent sans cookie.
public sealed class ThemeModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    public IActionResult OnPost(string? theme, string? retour)
    {
        if (theme is not (Theme.Clair or Theme.Sombre)) return BadRequest();
        // Lisible par le script : il change de thème sans recharger la page.
        Response.Cookies.Append(Theme.Cookie, theme, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
            IsEssential = true,
            HttpOnly = false,
        });
        return LocalRedirect(Url.IsLocalUrl(retour) ? retour! : Url.Content("~/"));
    }
}
