using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Jures;

/// <summary>Les jurys d'un membre : déclaration d'intérêts, puis ses dossiers sous leur seul numéro.</summary>
[Authorize(LabelPermissions.Juger)]
public sealed class IndexModel(INotationAppService notations) : PageMetier
{
    public IReadOnlyList<JuryDeMembreDto> Jurys { get; private set; } = [];

    /// <summary>Communes candidates, par session où déclarer se peut encore.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyList<CommuneCandidateDto>> Communes { get; private set; } = new Dictionary<Guid, IReadOnlyList<CommuneCandidateDto>>();

    /// <summary>Déclaration refusée, pour la réafficher.</summary>
    public DeclarerLiensInput Declaration { get; private set; } = new();

    public static bool PeutDeclarer(JuryDeMembreDto jury) => jury is { Statut: JuryStatut.Composition or JuryStatut.Notation };

    public Task OnGetAsync(CancellationToken ct) => ChargerAsync(ct);

    public async Task<IActionResult> OnPostDeclarerAsync(Guid sessionId, DeclarerLiensInput declaration, CancellationToken ct)
    {
        Declaration = declaration;
        if (ModelState.IsValid && await EssayerAsync(() => notations.DeclarerAsync(sessionId, declaration, ct), nameof(Declaration)))
        {
            this.Notifier("Votre déclaration est enregistrée.");
            return RedirectToPage();
        }
        await ChargerAsync(ct);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        Jurys = await notations.GetListAsync(ct);
        Dictionary<Guid, IReadOnlyList<CommuneCandidateDto>> communes = [];
        foreach (var jury in Jurys.Where(PeutDeclarer))
        {
            communes[jury.SessionId] = await notations.GetCommunesAsync(jury.SessionId, ct);
        }
        Communes = communes;
    }
}
