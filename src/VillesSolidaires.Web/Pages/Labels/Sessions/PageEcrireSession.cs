using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Sessions;

/// <summary>Formulaire d'une session, à l'ouverture comme à la modification.</summary>
[Authorize(LabelPermissions.GererReferentiel)]
public abstract class PageEcrireSession(IReferentielLabelAppService referentiels) : PageMetier
{
    public EcrireSessionInput Saisie { get; protected set; } = new();

    /// <summary>Versions publiées, et celle que la session a déjà.</summary>
    public IReadOnlyList<SelectListItem> Referentiels { get; private set; } = [];

    protected async Task ChargerAsync(CancellationToken ct) =>
        Referentiels =
        [
            .. (await referentiels.GetListAsync(ct)).Where(r => r.Statut == ReferentielStatut.Publie || r.Id == Saisie.ReferentielId)
                .Select(r => new SelectListItem($"{r.Numero}, {r.Intitule}", r.Id.ToString())),
        ];
}
