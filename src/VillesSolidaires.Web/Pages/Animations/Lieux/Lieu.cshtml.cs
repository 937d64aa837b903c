using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Lieux;

/// <summary>Modifie un lieu, ou le supprime s'il n'accueille rien.</summary>
[Authorize(AnimationPermissions.Gerer)]
public sealed class LieuModel(ILieuAppService lieux) : PageMetier
{
    public const string DialogueSuppression = "suppression";

    public SaisieLieuInput Saisie { get; private set; } = new();

    public LieuDto Lieu { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Bailleurs { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Saisie = new()
        {
            Nom = Lieu.Nom, Adresse = Lieu.Adresse, Quartier = Lieu.Quartier, Qpv = Lieu.Qpv, Residence = Lieu.Residence, BailleurId = Lieu.BailleurId,
            ConcurrencyStamp = Lieu.ConcurrencyStamp,
        };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, SaisieLieuInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await ChargerAsync(id, ct);
        if (!ModelState.IsValid || !await EssayerAsync(() => lieux.ModifierAsync(id, saisie, ct), nameof(Saisie), () => ReprendreAsync(id, ct)))
        {
            return Page();
        }
        this.Notifier($"« {saisie.Nom.Trim()} » est enregistré.");
        return Revenir();
    }

    public async Task<IActionResult> OnPostSuppressionAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (!await EssayerAsync(() => lieux.SupprimerAsync(id, concurrencyStamp, ct)))
        {
            await OnGetAsync(id, ct);
            return Page();
        }
        this.Notifier($"« {Lieu.Nom} » est supprimé.");
        return Revenir();
    }

    private RedirectToPageResult Revenir() => RedirectToPage("/Animations/Lieux/Index", new { commune = Lieu.CommuneCode });

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Lieu = await lieux.GetAsync(id, ct);
        Bailleurs = [.. (await lieux.GetBailleursAsync(ct)).Select(b => new SelectListItem(b.Nom, b.Id.ToString()))];
        ViewData["Bailleurs"] = Bailleurs;
    }

    // La valeur postée l'emporterait sur la nouvelle empreinte au moment d'écrire le champ caché.
    private async Task ReprendreAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Saisie = Saisie with { ConcurrencyStamp = Lieu.ConcurrencyStamp };
        ModelState.Remove($"{nameof(Saisie)}.{nameof(Saisie.ConcurrencyStamp)}");
    }
}
