using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Organisations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>
/// Import d'organisations : dépôt, aperçu à sa propre adresse (le fichier attend sur le serveur, recharger ne perd rien), confirmation.
/// </summary>
[Authorize(OrganisationPermissions.Gerer)]
[DepotLimite(OrganisationConsts.TailleRequeteImportMax, OrganisationConsts.TailleImportMax)]
[RequestFormLimits(MultipartBodyLengthLimit = OrganisationConsts.TailleRequeteImportMax)]
public sealed class ImporterModel(IImportOrganisationAppService imports, TimeProvider horloge) : PageMetier
{
    /// <summary>Types qu'un fichier peut donner ; l'association porteuse n'en est pas.</summary>
    public static readonly IReadOnlyList<SelectListItem> Types =
        [.. Enumerations.Choix<TypeOrganisation>().Where(t => t.Value != nameof(TypeOrganisation.Association))];

    /// <summary>Import dont on montre l'aperçu.</summary>
    [FromQuery(Name = "import")]
    public Guid? Import { get; set; }

    /// <summary>Fichier en cours de dépôt ; revient sur la page s'il est refusé.</summary>
    public DepotImport Depot { get; private set; } = new();

    public ApercuImportDto? Apercu { get; private set; }

    public BilanImportDto? Bilan { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Import is { } id) await EssayerAsync(async () => Apercu = await imports.GetApercuAsync(id, ct));
    }

    public async Task<IActionResult> OnPostAsync(DepotImport depot, CancellationToken ct)
    {
        Depot = depot;
        var id = Guid.Empty;
        if (!ModelState.IsValid || !await EssayerAsync(async () => id = await imports.DeposerAsync(await depot.LireAsync(ct), ct), nameof(Depot))) return Page();
        return RedirectToPage(new { import = id });
    }

    public async Task<IActionResult> OnPostConfirmerAsync(Guid import, CancellationToken ct)
    {
        await EssayerAsync(async () => Bilan = await imports.ConfirmerAsync(import, ct));
        Import = null;
        return Page();
    }

    /// <summary>Fichier d'exemple, à remplir.</summary>
    public Task<IActionResult> OnGetModeleAsync(string format, CancellationToken ct) =>
        ExportListe.EcrireAsync("modele-organisations", ModeleImport.Colonnes, ModeleImport.Exemple, format, horloge.GetUtcNow().UtcDateTime, ct);
}
