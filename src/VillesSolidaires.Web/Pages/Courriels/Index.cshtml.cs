using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Courriels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Courriels;

/// <summary>Courriels que le programme a envoyés ou va envoyer, du plus récent au plus ancien.</summary>
public sealed class IndexModel(ICourrielAppService courriels) : PageDeListe
{
    [FromQuery(Name = "statut")]
    public StatutCourriel? Statut { get; set; }

    public ListeDto<CourrielDto> Liste { get; private set; } = new(0, []);

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "statut")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await courriels.GetListAsync(
            new CourrielListeInput { Statut = Statut, Recherche = Recherche, Tri = Tri, Page = NumeroPage, Taille = Taille }, ct);
        return PageOuPremiere(Liste);
    }
}
