using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Territoires;

/// <summary>Logo et contact imprimables d'une commune. Après un refus tout revient, sauf le logo : un navigateur ne rend pas un fichier.</summary>
[DepotLimite(IdentiteConsts.RequeteLogoMax, IdentiteConsts.LogoMax)]
[RequestFormLimits(MultipartBodyLengthLimit = IdentiteConsts.RequeteLogoMax)]
[Authorize]
public sealed class IdentiteModel(IIdentiteCommuneAppService identites) : PageMetier
{
    public IdentiteCommuneDto Identite { get; private set; } = null!;

    public ModifierIdentiteInput Saisie { get; private set; } = new();

    /// <summary>Nul : le logo déjà déposé reste.</summary>
    public IFormFile? Logo { get; private set; }

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        await ChargerAsync(code, ct);
        Saisie = new() { Service = Identite.Service, Telephone = Identite.Telephone, Courriel = Identite.Courriel, Site = Identite.Site, ConcurrencyStamp = Identite.ConcurrencyStamp };
    }

    /// <summary>Le logo, pour cette page et pour l'aperçu d'une affiche. Les droits peuvent changer : il se redemande à chaque fois.</summary>
    public async Task<IActionResult> OnGetLogoAsync(string code, CancellationToken ct)
    {
        var logo = await identites.GetLogoAsync(code, ct);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = logo.Nom }.ToString();
        return new FileContentResult(logo.Contenu, logo.TypeMime) { EntityTag = new EntityTagHeaderValue($"\"{logo.Sha256}\"") };
    }

    public async Task<IActionResult> OnPostAsync(string code, ModifierIdentiteInput saisie, IFormFile? logo, CancellationToken ct)
    {
        (Saisie, Logo) = (saisie, logo);
        if (ModelState.IsValid && await EssayerAsync(async () => await identites.ModifierAsync(code, saisie, await LireAsync(logo, ct), ct), nameof(Saisie)))
        {
            this.Notifier("Le logo et le contact sont enregistrés : les prochaines affiches les porteront.");
            return RedirectToPage(new { code });
        }
        return await RevenirAsync(code, ct);
    }

    public async Task<IActionResult> OnPostRetirerAsync(string code, CancellationToken ct)
    {
        if (!await EssayerAsync(() => identites.RetirerLogoAsync(code, ct))) return await RevenirAsync(code, ct);
        this.Notifier("Le logo est retiré.");
        return RedirectToPage(new { code });
    }

    private async Task<IActionResult> RevenirAsync(string code, CancellationToken ct)
    {
        OublierEmpreintes();
        await ChargerAsync(code, ct);
        Saisie = Saisie with { ConcurrencyStamp = Identite.ConcurrencyStamp };
        return Page();
    }

    private async Task ChargerAsync(string code, CancellationToken ct) => Identite = await identites.GetAsync(code, ct);

    // En mémoire : DepotLimite a déjà borné la requête.
    private static async Task<LogoDepose?> LireAsync(IFormFile? logo, CancellationToken ct)
    {
        if (logo is null or { Length: 0 }) return null;
        var contenu = new byte[logo.Length];
        await using var flux = logo.OpenReadStream();
        await flux.ReadExactlyAsync(contenu, ct);
        return new LogoDepose(Path.GetFileName(logo.FileName), contenu);
    }
}
