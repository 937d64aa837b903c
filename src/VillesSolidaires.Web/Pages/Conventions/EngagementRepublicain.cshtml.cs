using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Note qu'une partie a attesté le contrat d'engagement républicain, préalable à toute subvention.</summary>
[Authorize(ConventionPermissions.Participer)]
public sealed class EngagementRepublicainModel(OutilsFiche outils, ISignatureConventionAppService signatures) : PageGeste(outils)
{
    public EngagementRepublicainInput Saisie { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? partie, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        var beneficiaire = Convention.Financements.Select(f => Convention.Partie(f.BeneficiaireId)).FirstOrDefault();
        Saisie = new() { PartieId = (Convention.Partie(partie) ?? beneficiaire)?.Id, Le = Aujourdhui };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, EngagementRepublicainInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return FaireAsync(id, () => signatures.AttesterEngagementRepublicainAsync(id, saisie, ct), () => "Le contrat d’engagement républicain est attesté.", nameof(Saisie), ct, "parties");
    }
}
