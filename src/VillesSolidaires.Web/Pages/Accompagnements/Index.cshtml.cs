using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Accompagnements;

/// <summary>Accompagnements du périmètre : les demandes sans réponse d'abord.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class IndexModel(IAccompagnementAppService accompagnements, IUtilisateurCourant utilisateur) : PageDeListe
{
    [FromQuery(Name = "statut")]
    public AccompagnementStatut? Statut { get; set; }

    public ListeDto<AccompagnementDto> Liste { get; private set; } = new(0, []);

    public bool PeutDemander => utilisateur.Peut(AnimationPermissions.Gerer);

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "statut")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await accompagnements.GetListAsync(new AccompagnementListeInput { Page = NumeroPage, Taille = Taille, Recherche = Recherche, Statut = Statut }, ct);
        return PageOuPremiere(Liste);
    }
}
