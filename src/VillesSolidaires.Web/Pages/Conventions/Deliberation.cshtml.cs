using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Enregistre la délibération qui autorise une collectivité à signer.</summary>
[Authorize(ConventionPermissions.Participer)]
public sealed class DeliberationModel(OutilsFiche outils, ISignatureConventionAppService signatures) : PageGeste(outils)
{
    public DeliberationInput Saisie { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? partie, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        var choisie = Convention.Partie(partie) ?? Convention.Parties.FirstOrDefault(p => p.DoitDeliberer && Agit(p));
        Saisie = new()
        {
            PartieId = choisie?.Id,
            Reference = choisie?.DeliberationReference ?? "",
            Le = choisie?.DeliberationLe,
            ExecutoireLe = choisie?.DeliberationExecutoireLe,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, DeliberationInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return FaireAsync(id, () => signatures.EnregistrerDeliberationAsync(id, saisie, ct), () => $"La délibération n° {saisie.Reference} est enregistrée.", nameof(Saisie), ct, "parties");
    }
}
