using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Public.Attestations;

/// <summary>Reçoit un numéro recopié à la main, et mène à la page de l'attestation.</summary>
public sealed class IndexModel : PageModel
{
    private const int NumeroMax = 40;

    public IActionResult OnGet([FromQuery(Name = "numero")] string? numero)
    {
        var saisi = numero?.Trim() ?? "";
        if (saisi.Length is 0 or > NumeroMax)
        {
            return Page();
        }
        // Recopié en minuscules ou avec des espaces, un vrai numéro se retrouve ; autre chose se dit sur la page du numéro.
        return RedirectToPage("/Public/Attestations/Fiche", new { numero = NumeroAttestation.Lire(saisi)?.ToString() ?? saisi });
    }
}
