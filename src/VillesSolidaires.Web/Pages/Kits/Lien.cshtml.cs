using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Un lien suivi : son adresse à copier, son code QR, ce qu'il a compté.</summary>
[Authorize(KitPermissions.Diffuser)]
public sealed class LienModel(IKitAppService kits, ILienSuiviAppService liens) : PageMetier
{
    public KitDetailDto Kit { get; private set; } = null!;

    public LienDto Lien { get; private set; } = null!;

    public string Adresse => AdresseCourte.De(Request, Lien.Code);

    public Task OnGetAsync(Guid id, Guid lienId, CancellationToken ct) => ChargerAsync(id, lienId, ct);

    /// <summary>Code QR à placer sur un document.</summary>
    public async Task<IActionResult> OnGetQrAsync(Guid id, Guid lienId, string format, CancellationToken ct)
    {
        await ChargerAsync(id, lienId, ct);
        var nom = $"qr-{Kit.Slug}-{(Lien.CommuneCode is { } commune ? commune + "-" : "")}{Lien.Canal}";
        return format switch
        {
            "png" => File(CodeQr.Png(Adresse), "image/png", $"{nom}.png"),
            "svg" => File(Encoding.UTF8.GetBytes(CodeQr.Svg(Adresse, Adresse)), "image/svg+xml", $"{nom}.svg"),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid id, Guid lienId, CancellationToken ct)
    {
        if (!await EssayerAsync(() => liens.RevoquerAsync(lienId, ct)))
        {
            await ChargerAsync(id, lienId, ct);
            return Page();
        }
        this.Notifier("Le lien est révoqué : il mène encore à la page du kit, mais ne compte plus.");
        return RedirectToPage("/Kits/Diffuser", new { id });
    }

    private async Task ChargerAsync(Guid id, Guid lienId, CancellationToken ct)
    {
        Lien = await liens.GetAsync(lienId, ct);
        if (Lien.KitId != id) throw new EntityNotFoundException();
        Kit = await kits.GetAsync(id, ct);
    }
}
