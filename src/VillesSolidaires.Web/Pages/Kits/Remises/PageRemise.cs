using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits.Remises;

/// <summary>Ce que partagent la liste des remises et leur correction.</summary>
public abstract class PageRemise(IKitAppService kits, ITerritoireAppService territoires, IUtilisateurCourant utilisateur) : PageDeListe
{
    public KitDetailDto Kit { get; private set; } = null!;

    public SaisieRemiseInput Saisie { get; protected set; } = new();

    protected IUtilisateurCourant Utilisateur { get; } = utilisateur;

    protected async Task ChargerKitAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        (ViewData["Kit"], ViewData["National"]) = (id, Utilisateur.Perimetre.EstNational);
    }

    /// <summary>Ce que montrent les champs de saisie.</summary>
    protected void ProposerCampagnes(IEnumerable<CampagneDeKitDto> campagnes) =>
        ViewData["Campagnes"] = campagnes.Select(c => new SelectListItem(c.Titre, c.Id.ToString())).ToList();

    /// <summary>La commune de la personne, quand son périmètre n'en compte qu'une : inutile de la lui demander.</summary>
    protected async Task<CommuneDto?> CommuneUniqueAsync(CancellationToken ct) =>
        Utilisateur.Perimetre is { EstNational: false, Departements: [], Communes: [var seule] }
            ? (await territoires.GetListAsync(new CommuneListeInput { Recherche = seule }, ct)).Elements.FirstOrDefault(c => c.Code == seule)
            : null;
}
