using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits.Releves;

/// <summary>
/// Import de relevés : dépôt, aperçu à sa propre adresse (le fichier attend sur le serveur, recharger ne perd rien), confirmation.
/// </summary>
[Authorize(KitPermissions.Gerer)]
[DepotLimite(MesureConsts.TailleRequeteImportMax, MesureConsts.TailleImportMax)]
[RequestFormLimits(MultipartBodyLengthLimit = MesureConsts.TailleRequeteImportMax)]
public sealed class ImporterModel(IKitAppService kits, IImportReleveAppService imports, TimeProvider horloge) : PageMetier
{
    /// <summary>Import dont on montre l'aperçu.</summary>
    [FromQuery(Name = "import")]
    public Guid? Import { get; set; }

    public KitDetailDto Kit { get; private set; } = null!;

    public DepotReleves Depot { get; private set; } = new();

    public ApercuRelevesDto? Apercu { get; private set; }

    public BilanRelevesDto? Bilan { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        if (Import is { } import) await EssayerAsync(async () => Apercu = await imports.GetApercuAsync(import, ct));
        if (Apercu is not null && Apercu.KitId != id) throw new EntityNotFoundException();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, DepotReleves depot, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        Depot = depot;
        var import = Guid.Empty;
        if (!ModelState.IsValid || !await EssayerAsync(async () => import = await imports.DeposerAsync(await depot.LireAsync(id, ct), ct), nameof(Depot))) return Page();
        return RedirectToPage(new { id, import });
    }

    public async Task<IActionResult> OnPostConfirmerAsync(Guid id, Guid import, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        await EssayerAsync(async () => Bilan = await imports.ConfirmerAsync(import, ct));
        Import = null;
        return Page();
    }

    /// <summary>Fichier d'exemple, à remplir.</summary>
    public Task<IActionResult> OnGetModeleAsync(string format, CancellationToken ct) =>
        ExportListe.EcrireAsync("modele-releves", ModeleReleves.Colonnes, ModeleReleves.Exemple, format, horloge.GetUtcNow().UtcDateTime, ct);
}
