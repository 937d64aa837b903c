using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Organisations du périmètre. Filtres, tri et page vivent dans l'adresse ; l'export porte exactement ce que la liste compte.</summary>
public sealed class IndexModel(IOrganisationAppService organisations, ICompteAppService comptes, TimeProvider horloge) : PageDeListe
{
    private const string CleDepartement = "departement:";

    [FromQuery(Name = "type")]
    public TypeOrganisation? Type { get; set; }

    [FromQuery(Name = "departement")]
    [Display(Name = "Département")]
    public string? Departement { get; set; }

    public ListeDto<OrganisationDto> Liste { get; private set; } = new(0, []);

    /// <summary>Départements du périmètre ; vide s'il n'y a rien à départager.</summary>
    public IReadOnlyList<SelectListItem> Departements { get; private set; } = [];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Type is { } type ? [new FiltreActif($"Type : {type.Libelle()}", "type")] : Array.Empty<FiltreActif>(),
        .. string.IsNullOrEmpty(Departement) ? Array.Empty<FiltreActif>()
            : [new FiltreActif($"Département : {Departements.FirstOrDefault(d => d.Value == Departement)?.Text ?? Departement}", "departement")],
    ];

    private OrganisationListeInput Demande =>
        new() { Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Type = Type, Departement = Departement };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await organisations.GetListAsync(Demande, ct);
        Departements = [.. (await comptes.GetMesPerimetresAsync(ct)).Where(p => p.Cle.StartsWith(CleDepartement, StringComparison.Ordinal))
            .Select(p => new SelectListItem(p.Libelle, p.Cle[CleDepartement.Length..]))];
        return PageOuPremiere(Liste);
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        var lignes = await ExportListe.ToutLireAsync(page => organisations.GetListAsync(Demande with { Page = page, Taille = ListeInput.TailleMax }, ct));
        return await ExportListe.EcrireAsync("organisations", ExportOrganisations.Colonnes, lignes, format, horloge.GetUtcNow().UtcDateTime, ct);
    }
}
