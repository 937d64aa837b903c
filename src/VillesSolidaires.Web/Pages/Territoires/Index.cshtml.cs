using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Territoires;

/// <summary>Communes du périmètre, cherchées par nom, code INSEE ou code postal.</summary>
public sealed class IndexModel(ITerritoireAppService territoires, ICompteAppService comptes) : PageDeListe
{
    private const string CleDepartement = "departement:";

    [FromQuery(Name = "departement")]
    [Display(Name = "Département")]
    public string? Departement { get; set; }

    public ListeDto<CommuneDto> Communes { get; private set; } = new(0, []);

    /// <summary>Départements du périmètre ; vide s'il n'y a rien à départager.</summary>
    public IReadOnlyList<SelectListItem> Departements { get; private set; } = [];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. string.IsNullOrEmpty(Departement) ? Array.Empty<FiltreActif>()
            : [new FiltreActif($"Département : {Departements.FirstOrDefault(d => d.Value == Departement)?.Text ?? Departement}", "departement")],
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Communes = await territoires.GetListAsync(
            new CommuneListeInput { Departement = Departement, Recherche = Recherche, Tri = Tri, Page = NumeroPage, Taille = Taille }, ct);
        Departements = [.. (await comptes.GetMesPerimetresAsync(ct)).Where(p => p.Cle.StartsWith(CleDepartement, StringComparison.Ordinal))
            .Select(p => new SelectListItem(p.Libelle, p.Cle[CleDepartement.Length..]))];
        return PageOuPremiere(Communes);
    }
}
