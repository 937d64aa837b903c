using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Rapports.Programmations;

/// <summary>Modifie une programmation, et la met au nom de qui l'enregistre.</summary>
public sealed class ModifierModel(IProgrammationAppService programmations, ITerritoireRapportAppService proposes, ChoixTerritoire communes)
    : PageEcrireProgrammation(programmations, proposes, communes)
{
    public ProgrammationDetailDto Programmation { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Programmation = await Programmations.GetAsync(id, ct);
        var p = Programmation;
        Saisie = new EcrireProgrammationInput
        {
            Type = p.Resume.Type, CodeTerritoire = p.Resume.CodeTerritoire, Formats = [.. p.Formats], Cadence = p.Cadence, Jour = p.Jour, Mois = p.Mois, Heure = p.Heure,
            CampagneId = p.CampagneId, JoursApres = p.JoursApres, ConcurrencyStamp = p.ConcurrencyStamp,
        };
        // Le code tranche à lui seul, homonymes compris.
        Territoire = $"{p.Resume.Territoire} ({p.Resume.CodeTerritoire})";
        Adresses = SaisieDestinataires.Ecrire(p.Destinataires);
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        await ChargerFicheAsync(id, ct);
        if (await EnregistrerAsync(saisie => Programmations.ModifierAsync(id, saisie, ct), () => ChargerFicheAsync(id, ct), ct))
        {
            this.Notifier("L’envoi programmé est enregistré.");
            return RedirectToPage("/Rapports/Programmations/Fiche", new { id });
        }
        OublierEmpreintes();
        Saisie = Saisie with { ConcurrencyStamp = Programmation.ConcurrencyStamp };
        await ChargerAsync(ct);
        return Page();
    }

    /// <summary>Réaffiche le formulaire avec les comptes et contacts du territoire saisi, sans rien enregistrer.</summary>
    public async Task<IActionResult> OnPostContactsAsync(Guid id, CancellationToken ct)
    {
        ModelState.Clear();
        await ChargerFicheAsync(id, ct);
        await DesignerTerritoireAsync(ct);
        await ChargerAsync(ct);
        return Page();
    }

    // Le territoire non retouché reste celui de la programmation, même si son nom a des homonymes ou n'est pas celui d'une commune.
    private async Task ChargerFicheAsync(Guid id, CancellationToken ct)
    {
        Programmation = await Programmations.GetAsync(id, ct);
        var actuel = Programmation.Resume;
        if (Territoire == $"{actuel.Territoire} ({actuel.CodeTerritoire})" && Saisie.Type == actuel.Type)
        {
            Saisie = Saisie with { CodeTerritoire = actuel.CodeTerritoire };
            TerritoirePropose = Territoire;
        }
    }
}
