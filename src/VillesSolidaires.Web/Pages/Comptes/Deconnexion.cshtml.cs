using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Comptes;

/// <summary>Ferme la session ; un simple lien ne le peut pas.</summary>
[AllowAnonymous]
public sealed class DeconnexionModel(IConnexion connexion) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/Comptes/Connexion");

    public async Task<IActionResult> OnPostAsync()
    {
        await connexion.DeconnecterAsync();
        // Le périmètre regardé est celui d'une personne, pas d'un poste.
        Response.Cookies.Delete(PerimetreActif.Cookie);
        this.Notifier("Vous êtes déconnecté.");
        return RedirectToPage("/Comptes/Connexion");
    }
}
