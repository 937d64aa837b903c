using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Referentiels;

/// <summary>Ce qui change d'une version du référentiel à une autre.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class ComparerModel(IReferentielLabelAppService referentiels) : PageMetier
{
    /// <summary>Version de départ ; sans elle, celle dont la version est partie, sinon une autre.</summary>
    [FromQuery(Name = "avec")]
    public Guid? Avec { get; set; }

    public ReferentielDto Version { get; private set; } = null!;

    /// <summary>Nulle s'il n'y a qu'une version.</summary>
    public ComparaisonReferentielDto? Comparaison { get; private set; }

    public IReadOnlyList<SelectListItem> Autres { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var versions = await referentiels.GetListAsync(ct);
        Version = versions.FirstOrDefault(v => v.Id == id) ?? throw new EntityNotFoundException();
        var autres = versions.Where(v => v.Id != id).ToList();
        var depart = autres.Find(v => v.Id == Avec) ?? autres.Find(v => v.Numero == Version.DApres) ?? autres.FirstOrDefault();
        if (Avec is not null && depart?.Id != Avec)
        {
            throw new EntityNotFoundException();
        }
        if (depart is not null)
        {
            Avec = depart.Id;
            Comparaison = await referentiels.ComparerAsync(depart.Id, id, ct);
        }
        Autres = autres.ConvertAll(v => new SelectListItem($"{v.Numero} ({v.Statut.Libelle()})", v.Id.ToString(), v.Id == Avec));
        return Page();
    }
}
