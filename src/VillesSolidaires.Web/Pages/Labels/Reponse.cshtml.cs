using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Droit de réponse de la mairie à une décision défavorable, une fois, dans le délai.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class ReponseModel(OutilsDossier outils) : PageDossier(outils)
{
    public MessageInput Saisie { get; private set; } = new();

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, MessageInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return FaireAsync(id, () => Candidatures.RepondreALaDecisionAsync(id, saisie, ct), "Votre réponse est au dossier.", nameof(Saisie), "/Labels/Dossier", ct);
    }
}
