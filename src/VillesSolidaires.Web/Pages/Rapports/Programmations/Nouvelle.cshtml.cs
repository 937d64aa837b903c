using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Rapports.Programmations;

/// <summary>Programme un rapport et ses envois.</summary>
public sealed class NouvelleModel(IProgrammationAppService programmations, ITerritoireRapportAppService proposes, ChoixTerritoire communes)
    : PageEcrireProgrammation(programmations, proposes, communes)
{
    public async Task OnGetAsync(CancellationToken ct)
    {
        Saisie = Saisie with { Formats = [.. CodesRapport.Formats] };
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = Guid.Empty;
        if (await EnregistrerAsync(async saisie => id = await Programmations.CreateAsync(saisie, ct), apresConcurrence: null, ct))
        {
            this.Notifier("L’envoi est programmé. Vérifiez ci-dessous ses prochains passages et ce que chaque destinataire pourra ouvrir.");
            return RedirectToPage("/Rapports/Programmations/Fiche", new { id });
        }
        await ChargerAsync(ct);
        return Page();
    }

    /// <summary>Réaffiche le formulaire avec les comptes et contacts du territoire saisi, sans rien enregistrer.</summary>
    public async Task<IActionResult> OnPostContactsAsync(CancellationToken ct)
    {
        ModelState.Clear();
        await DesignerTerritoireAsync(ct);
        await ChargerAsync(ct);
        return Page();
    }
}
