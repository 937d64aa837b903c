using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Rapports.Programmations;

/// <summary>Une programmation : ses passages, ce qui part ensuite, à qui, et ce qu'on peut en faire.</summary>
[Authorize(RapportPermissions.Programmer)]
public sealed class FicheModel(IProgrammationAppService programmations) : PageDeListe
{
    /// <summary>Motif d'une suspension.</summary>
    [BindProperty]
    public string? Motif { get; set; }

    public ProgrammationDetailDto Programmation { get; private set; } = null!;

    public ListeDto<ExecutionDto> Passages { get; private set; } = new(0, []);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        return PageOuPremiere(Passages);
    }

    public Task<IActionResult> OnPostLancerAsync(Guid id, CancellationToken ct) =>
        AgirAsync(id, () => programmations.LancerAsync(id, ct), "Le rapport est demandé en votre nom : il partira aux destinataires dès qu’il sera produit.", ct);

    public Task<IActionResult> OnPostSuspendreAsync(Guid id, CancellationToken ct) =>
        AgirAsync(id, () => programmations.SuspendreAsync(id, new SuspendreProgrammationInput { Motif = Motif ?? "" }, ct), "L’envoi est suspendu : plus rien ne part.", ct);

    public async Task<IActionResult> OnPostReprendreAsync(Guid id, CancellationToken ct)
    {
        RepriseDto? reprise = null;
        if (!await EssayerAsync(async () => reprise = await programmations.ReprendreAsync(id, ct)))
        {
            await ChargerAsync(id, ct);
            return Page();
        }
        this.Notifier(reprise switch
        {
            { Rattrapee: { } rattrapee } => $"L’envoi reprend. {Formats.Accorder(reprise.Manquees, "échéance est passée", "échéances sont passées")} pendant la suspension : seule celle du {Formats.Instant(rattrapee)} sera produite.",
            { Prochaine: { } prochaine } => $"L’envoi reprend. Prochain passage le {Formats.Instant(prochaine)}.",
            _ => "L’envoi est terminé : la campagne attendue est passée.",
        });
        return RedirectToPage(new { id });
    }

    public Task<IActionResult> OnPostDiffuserAsync(Guid id, Guid passage, CancellationToken ct) =>
        AgirAsync(id, () => programmations.DiffuserAsync(passage, ct), "Le rapport part aux destinataires.", ct);

    public async Task<IActionResult> OnPostSupprimerAsync(Guid id, CancellationToken ct)
    {
        await programmations.SupprimerAsync(id, ct);
        this.Notifier("L’envoi programmé est supprimé. Les rapports déjà produits restent dans les archives.");
        return RedirectToPage("/Rapports/Programmations/Index");
    }

    private async Task<IActionResult> AgirAsync(Guid id, Func<Task> action, string fait, CancellationToken ct)
    {
        if (!await EssayerAsync(action))
        {
            await ChargerAsync(id, ct);
            return Page();
        }
        this.Notifier(fait);
        return RedirectToPage(new { id });
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Programmation = await programmations.GetAsync(id, ct);
        Passages = await programmations.GetExecutionsAsync(id, new ListeInput { Page = NumeroPage, Taille = Taille }, ct);
    }
}
