using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Alertes;

/// <summary>Vigilances du périmètre, en cours et passées.</summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class IndexModel(IAlerteAppService alertes, IUtilisateurCourant utilisateur) : PageDeListe
{
    [FromQuery(Name = "nature")]
    public NatureAlerte? Nature { get; set; }

    [FromQuery(Name = "niveau")]
    public NiveauAlerte? Niveau { get; set; }

    public ListeDto<AlerteDto> Liste { get; private set; } = new(0, []);

    public bool PeutDeclarer => utilisateur.Peut(AnimationPermissions.Piloter);

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Nature is { } nature ? [new FiltreActif($"Nature : {nature.Libelle()}", "nature")] : Array.Empty<FiltreActif>(),
        .. Niveau is { } niveau ? [new FiltreActif($"Niveau : {niveau.Libelle()}", "niveau")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await alertes.GetListAsync(new AlerteListeInput { Page = NumeroPage, Taille = Taille, Recherche = Recherche, Nature = Nature, Niveau = Niveau }, ct);
        return PageOuPremiere(Liste);
    }
}
