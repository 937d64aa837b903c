using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Web.Comptes;

namespace VillesSolidaires.Web.Pages.Comptes;

/// <summary>Ouvre la session, puis ramène à la page demandée.</summary>
[AllowAnonymous]
public sealed class ConnexionModel(IConnexion connexion, IWebHostEnvironment environnement) : PageModel
{
    [BindProperty]
    public SaisieConnexion Saisie { get; set; } = new();

    /// <summary>Page à rouvrir ensuite ; une adresse d'un autre site est ignorée.</summary>
    [FromQuery(Name = "ReturnUrl")]
    public string? Retour { get; set; }

    /// <summary>Comptes de démonstration, en Développement seulement.</summary>
    public IReadOnlyList<CompteDeDemonstration> Comptes => environnement.IsDevelopment() ? CompteDeDemonstration.Tous : [];

    public IActionResult OnGet(string? compte)
    {
        if (User.Identity is { IsAuthenticated: true }) return Revenir();
        Saisie.Email = Comptes.FirstOrDefault(c => c.Email == compte)?.Email ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        switch (await connexion.ConnecterAsync(Saisie.Email, Saisie.MotDePasse, Saisie.ResterConnecte))
        {
            case ResultatConnexion.Reussi:
                return Revenir();
            case ResultatConnexion.Verrouille verrou:
                ModelState.AddModelError("", $"Trop d’essais avec cette adresse. Réessayez après le {Formats.Instant(verrou.Jusqua)}.");
                return Page();
            default:
                ModelState.AddModelError("", "L’adresse et le mot de passe ne vont pas ensemble. Vérifiez l’un et l’autre.");
                return Page();
        }
    }

    private LocalRedirectResult Revenir() => LocalRedirect(Url.IsLocalUrl(Retour) ? Retour! : Url.Content("~/"));
}

/// <summary>Saisie de la page de connexion.</summary>
public sealed class SaisieConnexion
{
    [Display(Name = "Adresse électronique")]
    [Required(ErrorMessage = "Saisissez votre adresse électronique.")]
    [EmailAddress(ErrorMessage = "L’adresse doit ressembler à prenom.nom@mairie.fr.")]
    [StringLength(254)]
    public string Email { get; set; } = "";

    // Aucune longueur minimale ici : elle vaut à la création, et un compte ancien doit pouvoir entrer.
    [Display(Name = "Mot de passe")]
    [Required(ErrorMessage = "Saisissez votre mot de passe.")]
    [StringLength(128)]
    [DataType(DataType.Password)]
    public string MotDePasse { get; set; } = "";

    [Display(Name = "Rester connecté sur ce poste, 12 heures")]
    public bool ResterConnecte { get; set; }
}
