using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions.Suivi;

/// <summary>Note la réception d'un compte rendu financier.</summary>
[Authorize(ConventionPermissions.Gerer)]
public sealed class CompteRenduModel(OutilsFiche outils, IFinancementConventionAppService financements) : PageGeste(outils)
{
    public FinancementDto Aide { get; private set; } = null!;

    public CompteRenduInput Saisie { get; private set; } = new();

    public async Task OnGetAsync(Guid id, Guid financementId, int? exercice, CancellationToken ct)
    {
        await TrouverAsync(id, financementId, ct);
        Saisie = new() { Exercice = exercice ?? Aide.ComptesRendus.FirstOrDefault(c => c.RecuLe is null)?.Exercice };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid financementId, CompteRenduInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await TrouverAsync(id, financementId, ct);
        return await FaireAsync(id, () => financements.RecevoirCompteRenduAsync(id, financementId, saisie, ct),
            () => $"Le compte rendu financier {saisie.Exercice} est noté reçu.", nameof(Saisie), ct, "financement");
    }

    private async Task TrouverAsync(Guid id, Guid financementId, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Aide = Convention.Financements.FirstOrDefault(f => f.Id == financementId) ?? throw new EntityNotFoundException(ConventionErrorCodes.FinancementInconnu);
    }
}
