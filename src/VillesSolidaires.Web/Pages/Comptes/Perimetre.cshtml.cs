using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Comptes;

/// <summary>Choisit la part de son périmètre que l'on regarde. Le choix ne fait que restreindre, et ne vaut que pour ce navigateur.</summary>
public sealed class PerimetreModel(ICompteAppService comptes, PerimetreActif actif) : PageModel
{
    /// <summary>Au-delà, une liste déroulante est plus courte à parcourir que des boutons.</summary>
    private const int BoutonsMax = 8;

    /// <summary>Part choisie ; vide : tout le périmètre.</summary>
    [BindProperty]
    [Display(Name = "Périmètre à regarder")]
    public string? Cle { get; set; }

    /// <summary>Page à rouvrir ensuite ; une adresse d'un autre site est ignorée.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Retour { get; set; }

    public IReadOnlyList<SelectListItem> Choix { get; private set; } = [];

    public bool EnListe => Choix.Count > BoutonsMax;

    /// <summary>Vrai si le compte n'ouvre qu'une part : rien à choisir.</summary>
    public bool Unique => Choix.Count <= 1;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LireAsync(ct);
        Cle = actif.Cle ?? "";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LireAsync(ct);
        var choisi = Choix.FirstOrDefault(c => c.Value == (Cle ?? ""));
        if (choisi is null)
        {
            ModelState.AddModelError(nameof(Cle), new BusinessException(CompteErrorCodes.HorsPerimetre).Texte);
            return Page();
        }
        if (choisi.Value.Length == 0)
        {
            Response.Cookies.Delete(PerimetreActif.Cookie);
        }
        else
        {
            Response.Cookies.Append(PerimetreActif.Cookie, choisi.Value, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
                IsEssential = true,
            });
        }
        this.Notifier($"Vous regardez maintenant : {choisi.Text}.");
        return LocalRedirect(Url.IsLocalUrl(Retour) ? Retour! : Url.Content("~/"));
    }

    private async Task LireAsync(CancellationToken ct)
    {
        var parts = await comptes.GetMesPerimetresAsync(ct);
        var national = parts.FirstOrDefault(p => p.Cle == PerimetreClaims.National);
        Choix =
        [
            .. national is not null ? [new SelectListItem(national.Libelle, "")]
                : parts.Count > 1 ? [new SelectListItem("Tout mon périmètre", "")]
                : Array.Empty<SelectListItem>(),
            .. parts.Where(p => p != national).Select(p => new SelectListItem(p.Libelle, p.Cle)),
        ];
    }
}
