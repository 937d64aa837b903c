using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>
/// Page d'une animation. Un refus la réaffiche avec la saisie et l'empreinte relue : après « modifié entre-temps », la personne voit ce qui a
/// changé et peut recommencer.
/// </summary>
[Authorize(AnimationPermissions.Consulter)]
public abstract class PageAnimation(IAnimationAppService animations, TimeProvider horloge) : PageMetier
{
    protected IAnimationAppService Animations { get; } = animations;

    public AnimationDetailDto Animation { get; private set; } = null!;

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public bool Peut(ActionAnimation action) => Animation.Actions.Contains(action);

    /// <summary>Il reste quelque chose à faire de cette animation, et la personne en a le droit.</summary>
    public bool Gere { get; private set; }

    protected virtual async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Animation = await Animations.GetAsync(id, ct);
        Gere = Animation.Actions.Count > 0;
        ViewData["Title"] = Animation.Titre;
    }

    /// <summary>Fait le geste puis revient à la fiche, ou réaffiche la page avec le refus.</summary>
    /// <param name="saisie">Nom de la propriété liée dont les champs portent les refus.</param>
    /// <param name="ancre">Section de la fiche à montrer ensuite.</param>
    protected Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, Func<string> reussite, string saisie, CancellationToken ct, string? ancre = null) =>
        AccomplirAsync(geste, saisie, reussite, () => RedirectToPage("/Animations/Fiche", null, new { id }, ancre), () => ChargerAsync(id, ct));
}
