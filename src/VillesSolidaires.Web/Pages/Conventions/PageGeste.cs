using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Ce que toute page d'une convention reçoit.</summary>
public sealed record OutilsFiche(IConventionAppService Conventions, IUtilisateurCourant Utilisateur, TimeProvider Horloge);

/// <summary>
/// Page d'un geste sur une convention. Un refus réaffiche la page avec la saisie, et l'empreinte relue : après « modifié entre-temps », la
/// personne voit ce qui a changé et peut recommencer le même geste.
/// </summary>
[Authorize(ConventionPermissions.Consulter)]
public abstract class PageGeste(OutilsFiche outils) : PageMetier
{
    public ConventionDetailDto Convention { get; private set; } = null!;

    public DateOnly Aujourdhui => outils.Horloge.Aujourdhui();

    /// <summary>Parties, pour une liste déroulante.</summary>
    public IEnumerable<SelectListItem> ChoixParties(Func<PartieDto, bool>? filtre = null) =>
        Convention.Parties.Where(p => filtre?.Invoke(p) ?? true).Select(p => new SelectListItem(p.Nom, p.Id.ToString()));

    /// <summary>La personne peut agir pour cette partie : la sienne, ou toutes pour l'échelon national.</summary>
    public bool Agit(PartieDto partie)
    {
        ArgumentNullException.ThrowIfNull(partie);
        return partie.EstMienne || outils.Utilisateur.Perimetre.EstNational;
    }

    protected virtual async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Convention = await outils.Conventions.GetAsync(id, ct);
        ViewData["Title"] = Convention.Objet;
    }

    /// <summary>Fait le geste puis revient à la fiche, ou réaffiche la page avec le refus.</summary>
    /// <param name="reussite">Ce qui est fait, une fois fait.</param>
    /// <param name="saisie">Nom de la propriété liée dont les champs portent les refus.</param>
    /// <param name="ancre">Section de la fiche à montrer ensuite.</param>
    protected Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, Func<string> reussite, string saisie, CancellationToken ct, string? ancre = null) =>
        AccomplirAsync(geste, saisie, reussite, () => RedirectToPage("/Conventions/Fiche", null, new { id }, ancre), () => ChargerAsync(id, ct));
}
