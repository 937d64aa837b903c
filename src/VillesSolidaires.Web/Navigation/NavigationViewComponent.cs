using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace VillesSolidaires.Web.Navigation;

/// <summary>Lien du menu, prêt à écrire.</summary>
public sealed record LienMenu(string Libelle, string Adresse, bool Courant);

/// <summary>Liens du menu : ceux dont la page existe et que la personne a le droit d'ouvrir.</summary>
public sealed class NavigationViewComponent(IAuthorizationService autorisations) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(IReadOnlyList<EntreeMenu> entrees)
    {
        ArgumentNullException.ThrowIfNull(entrees);
        var pageCourante = ViewContext.RouteData.Values["page"] as string ?? "";
        var liens = new List<LienMenu>();
        foreach (var entree in entrees)
        {
            if (Url.Page(entree.Page) is not { } adresse || !await EstPermise(entree)) continue;
            // L'accueil n'a pas de dossier : il n'est courant que pour lui-même.
            var courant = entree.Dossier == "/" ? pageCourante == entree.Page : pageCourante.StartsWith(entree.Dossier, StringComparison.Ordinal);
            liens.Add(new LienMenu(entree.Libelle, adresse, courant));
        }

        return View(liens);
    }

    private async Task<bool> EstPermise(EntreeMenu entree) =>
        entree.Permission is null || (await autorisations.AuthorizeAsync(UserClaimsPrincipal, entree.Permission)).Succeeded;
}
