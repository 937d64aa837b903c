using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Fiche d'un kit : ses versions, ses fichiers, et ce que la personne peut en faire.</summary>
[DepotLimite(KitConsts.TailleRequeteDepotMax, KitConsts.TailleFichierMax)]
[RequestFormLimits(MultipartBodyLengthLimit = KitConsts.TailleRequeteDepotMax)]
public sealed class FicheModel(IKitAppService kits) : PageMetier
{
    public static readonly IReadOnlyList<SelectListItem> Canaux = [.. CanalTelechargement.Libelles.Select(c => new SelectListItem(c.Value, c.Key))];

    public KitDetailDto Kit { get; private set; } = null!;

    public bool Gere { get; private set; }

    /// <summary>Fichier en cours de dépôt ; revient sur la page si le dépôt est refusé.</summary>
    public DepotFichier Depot { get; private set; } = new();

    /// <summary>Vrai après un dépôt refusé : le navigateur a oublié le fichier, pas le reste.</summary>
    public bool DepotARefaire => Depot.Fichier is not null && !ModelState.IsValid;

    /// <summary>Notes de la version à publier.</summary>
    public PublierKitInput Publication { get; private set; } = new();

    public IEnumerable<VersionKitDto> Anciennes =>
        Kit.Versions.Where(v => v.PublieeLe is not null && v.Numero != Kit.VersionPubliee?.Numero).OrderByDescending(v => v.Numero);

    public int ProchaineVersion => Kit.Versions.Max(v => v.Numero) + 1;

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public async Task<IActionResult> OnPostDeposerAsync(Guid id, DepotFichier depot, string? concurrencyStamp, CancellationToken ct)
    {
        Depot = depot;
        return await FaireAsync(id, async () => await kits.AjouterFichierAsync(id, await depot.LireAsync(concurrencyStamp, ct), ct), "Le fichier est ajouté à la version en préparation.", nameof(Depot), ct);
    }

    public Task<IActionResult> OnPostRetirerAsync(Guid id, Guid fichierId, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => kits.RetirerFichierAsync(id, fichierId, concurrencyStamp, ct), "Le fichier est retiré de la version en préparation.", "", ct);

    public Task<IActionResult> OnPostOuvrirAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => kits.OuvrirVersionAsync(id, concurrencyStamp, ct), "Une nouvelle version est en préparation. L’ancienne reste en ligne jusqu’à sa publication.", "", ct);

    public Task<IActionResult> OnPostPublierAsync(Guid id, PublierKitInput publication, CancellationToken ct)
    {
        Publication = publication;
        return FaireAsync(id, () => kits.PublierAsync(id, publication, ct), "La version est en ligne.", nameof(Publication), ct);
    }

    public Task<IActionResult> OnPostArchiverAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => kits.ArchiverAsync(id, concurrencyStamp, ct), "Le kit est archivé : ses fichiers ne se téléchargent plus.", "", ct);

    public Task<IActionResult> OnPostRemettreAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        FaireAsync(id, () => kits.RemettreEnLigneAsync(id, concurrencyStamp, ct), "Le kit est de nouveau en ligne.", "", ct);

    public async Task<IActionResult> OnPostSupprimerAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        if (!await EssayerAsync(() => kits.SupprimerAsync(id, concurrencyStamp, ct))) return await RevenirAsync(id, ct);
        this.Notifier("Le kit est supprimé. Ses chiffres de téléchargement sont conservés.");
        return RedirectToPage("/Kits/Index");
    }

    private async Task<IActionResult> FaireAsync(Guid id, Func<Task> action, string reussite, string saisie, CancellationToken ct)
    {
        if (!ModelState.IsValid || !await EssayerAsync(action, saisie)) return await RevenirAsync(id, ct);
        this.Notifier(reussite);
        return RedirectToPage(new { id });
    }

    // La fiche relue porte l'empreinte du moment : après « modifié entre-temps », la même action peut se refaire en connaissance de cause.
    private async Task<IActionResult> RevenirAsync(Guid id, CancellationToken ct)
    {
        OublierEmpreintes();
        await ChargerAsync(id, ct);
        return Page();
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        Gere = await PeutAsync(KitPermissions.Gerer);
    }
}
