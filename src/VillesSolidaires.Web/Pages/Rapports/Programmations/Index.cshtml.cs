using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Rapports.Programmations;

/// <summary>Envois programmés du périmètre : ce qui part ensuite, ce qu'a donné le dernier passage.</summary>
[Authorize(RapportPermissions.Programmer)]
public sealed class IndexModel(IProgrammationAppService programmations, TimeProvider horloge) : PageDeListe
{
    [FromQuery(Name = "etat")]
    public EtatProgrammation? Etat { get; set; }

    public ListeDto<ProgrammationDto> Liste { get; private set; } = new(0, []);

    public static IReadOnlyList<SelectListItem> Etats { get; } = [.. Enum.GetValues<EtatProgrammation>().Select(e => new SelectListItem(e.Libelle(), e.ToString()))];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
        [.. FiltreDeRecherche, .. Etat is { } etat ? [new FiltreActif($"État : {etat.Libelle()}", "etat")] : Array.Empty<FiltreActif>()];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ViewData["Tris"] = true;
        ViewData["Aujourdhui"] = horloge.Aujourdhui();
        Liste = await programmations.GetListAsync(new ProgrammationListeInput { Etat = Etat, Recherche = Recherche, Tri = Tri, Page = NumeroPage, Taille = Taille }, ct);
        return PageOuPremiere(Liste);
    }
}
