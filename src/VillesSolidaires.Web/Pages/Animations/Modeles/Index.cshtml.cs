using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Modeles;

/// <summary>Les modèles nationaux, par moment de l'année.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class IndexModel(IModeleAnimationAppService modeles, IUtilisateurCourant utilisateur) : PageMetier
{
    [FromQuery(Name = "archives")]
    public bool Archives { get; set; }

    public IReadOnlyList<ModeleAnimationDto> Modeles { get; private set; } = [];

    public bool PeutGerer => utilisateur.Peut(AnimationPermissions.GererModeles);

    public async Task OnGetAsync(CancellationToken ct) => Modeles = await modeles.GetListAsync(Archives, ct);
}
