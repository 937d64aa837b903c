using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Campagnes;

/// <summary>Campagnes nationales, avec l'avancement des communes du périmètre.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class IndexModel(ICampagneAppService campagnes, IUtilisateurCourant utilisateur) : PageDeListe
{
    [FromQuery(Name = "saison")]
    public SaisonCampagne? Saison { get; set; }

    [FromQuery(Name = "statut")]
    public CampagneStatut? Statut { get; set; }

    public ListeDto<CampagneDto> Liste { get; private set; } = new(0, []);

    public bool PeutCreer => utilisateur.Peut(AnimationPermissions.Piloter) && utilisateur.Perimetre.EstNational;

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Saison is { } saison ? [new FiltreActif($"Saison : {saison.Libelle()}", "saison")] : Array.Empty<FiltreActif>(),
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "statut")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await campagnes.GetListAsync(new CampagneListeInput { Page = NumeroPage, Taille = Taille, Recherche = Recherche, Saison = Saison, Statut = Statut }, ct);
        return PageOuPremiere(Liste);
    }
}
