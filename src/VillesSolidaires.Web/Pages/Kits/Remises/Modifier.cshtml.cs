using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Kits.Remises;

/// <summary>Corrige une remise de son périmètre, ou la supprime.</summary>
[Authorize(KitPermissions.Diffuser)]
public sealed class ModifierModel(IKitAppService kits, IDiffusionKitAppService diffusions, ITerritoireAppService territoires, IUtilisateurCourant utilisateur)
    : PageRemise(kits, territoires, utilisateur)
{
    public const string DialogueSuppression = "suppression";

    public RemiseDetailDto Detail { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, Guid remise, CancellationToken ct)
    {
        await ChargerAsync(id, remise, ct);
        var r = Detail.Remise;
        Saisie = new()
        {
            Quantite = r.Quantite, Du = r.Du, Au = r.Au, Periode = r.Du is null ? r.Periode : null, Territoire = r.DepartementCode is null ? null : r.Territoire,
            CampagneId = r.CampagneId, Canal = r.Canal, Lieu = r.Lieu, Enonce = r.Enonce, Source = r.Source, Reserve = r.Reserve, ConcurrencyStamp = Detail.ConcurrencyStamp,
        };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid remise, SaisieRemiseInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await ChargerAsync(id, remise, ct);
        if (!ModelState.IsValid || !await EssayerAsync(() => diffusions.ModifierAsync(remise, saisie, ct), nameof(Saisie), () => ReprendreAsync(id, remise, ct)))
        {
            return Page();
        }
        this.Notifier("La remise est enregistrée.");
        return RedirectToPage("/Kits/Remises/Index", new { id });
    }

    public async Task<IActionResult> OnPostSuppressionAsync(Guid id, Guid remise, string? concurrencyStamp, CancellationToken ct)
    {
        await ChargerAsync(id, remise, ct);
        if (!await EssayerAsync(() => diffusions.SupprimerAsync(remise, concurrencyStamp, ct)))
        {
            await OnGetAsync(id, remise, ct);
            return Page();
        }
        this.Notifier("La remise est supprimée.");
        return RedirectToPage("/Kits/Remises/Index", new { id });
    }

    private async Task ChargerAsync(Guid id, Guid remise, CancellationToken ct)
    {
        Detail = await diffusions.GetAsync(remise, ct);
        // Une remise nationale se lit de partout ; la corriger demande un compte national.
        if (Detail.KitId != id || !Detail.Remise.Modifiable) throw new EntityNotFoundException();
        await ChargerKitAsync(id, ct);
        ProposerCampagnes((await diffusions.GetListAsync(id, new RemiseListeInput { Taille = 1 }, ct)).Campagnes);
    }

    private async Task ReprendreAsync(Guid id, Guid remise, CancellationToken ct)
    {
        await ChargerAsync(id, remise, ct);
        Saisie = Saisie with { ConcurrencyStamp = Detail.ConcurrencyStamp };
        OublierEmpreintes();
    }
}
