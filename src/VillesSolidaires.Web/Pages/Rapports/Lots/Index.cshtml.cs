using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Rapports.Lots;

/// <summary>Demander le rapport de toutes les communes sous convention d'un territoire, et retrouver les lots déjà demandés.</summary>
[Authorize(RapportPermissions.ProduireEnLot)]
public sealed class IndexModel(ILotRapportsAppService lots, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    public LotRapportsInput Saisie { get; private set; } = new();

    public IReadOnlyList<LotRapportsDto> Lots { get; private set; } = [];

    /// <summary>Communes sous convention de tout le périmètre.</summary>
    public int Communes { get; private set; }

    public bool EstNational => utilisateur.Perimetre.EstNational;

    public IReadOnlyList<PeriodeProposee> Periodes => PeriodeProposee.De(horloge.Aujourdhui());

    public async Task OnGetAsync(DateOnly? du, DateOnly? au, CancellationToken ct)
    {
        Saisie = new()
        {
            Du = du ?? Periodes[0].Du, Au = au ?? Periodes[0].Au, Formats = [CodesRapport.Pdf, CodesRapport.Xlsx],
            Departement = utilisateur.Perimetre.Departements is [var seul] ? seul : null,
        };
        await ChargerAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(LotRapportsInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        var id = Guid.Empty;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await lots.LancerAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier("Le lot est lancé. Vous pouvez quitter la page : les rapports se produisent sans vous.");
            return RedirectToPage("/Rapports/Lots/Details", new { id });
        }
        await ChargerAsync(ct);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        Communes = await lots.CompterAsync(departement: null, ct);
        Lots = await lots.GetListAsync(ct);
    }
}
