using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>« D'où vient ce chiffre ? », jusqu'au bout : les compteurs horaires dont il est la somme.</summary>
public sealed class CompteursModel(
    ICompteurKitAppService compteurs, IKitAppService kits, ITerritoireAppService territoires, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : PageStatistiques(territoires, utilisateur, horloge)
{
    [FromQuery(Name = "kit")]
    public Guid? KitId { get; set; }

    public string? TitreDuKit { get; private set; }

    /// <summary>Nul quand les filtres sont à corriger.</summary>
    public CompteursKitDto? Compteurs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (KitId is { } id) TitreDuKit = (await kits.GetAsync(id, ct)).Titre;
        await ChargerTerritoiresAsync(ct);
        var d = Demande;
        var demande = new CompteursKitInput
        {
            Du = d.Du, Au = d.Au, Canal = d.Canal, Version = d.Version, FichierId = d.FichierId, Commune = d.Commune,
            Departement = d.Departement, Page = NumeroPage, Taille = Taille,
        };
        if (ModelState.IsValid) await EssayerAsync(async () => Compteurs = await compteurs.GetListAsync(KitId, demande, ct));
        if (Compteurs is not { } lus) return Page();
        (Du, Au) = (lus.Du, lus.Au);
        return PageOuPremiere(lus.Liste);
    }
}
