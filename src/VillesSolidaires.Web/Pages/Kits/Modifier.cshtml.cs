using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Modifie la présentation d'un kit. Si quelqu'un a enregistré entre-temps, la saisie reste et montre ce qu'elle changerait.</summary>
[Authorize(KitPermissions.Gerer)]
public sealed class ModifierModel(IKitAppService kits) : PageMetier
{
    [BindProperty]
    public ModifierKitInput Saisie { get; set; } = new();

    public KitDetailDto Kit { get; private set; } = null!;

    /// <summary>Valeurs enregistrées par l'autre personne, quand elles diffèrent de la saisie.</summary>
    public IReadOnlyList<(string Champ, string Valeur)> Differences { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        Saisie = new ModifierKitInput
        {
            Nature = Kit.Nature,
            Titre = Kit.Titre,
            Resume = Kit.Resume,
            Periode = Kit.Periode,
            Themes = [.. Kit.Themes.Un()],
            ValideDu = Kit.ValideDu,
            ValideAu = Kit.ValideAu,
            ConcurrencyStamp = Kit.ConcurrencyStamp,
        };
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        if (!ModelState.IsValid || !await EssayerAsync(() => kits.ModifierAsync(id, Saisie, ct), nameof(Saisie), () => ReprendreAsync(id, ct))) return Page();
        this.Notifier($"Le kit « {Saisie.Titre} » est enregistré.");
        return RedirectToPage("/Kits/Fiche", new { id });
    }

    private async Task ReprendreAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        Saisie = Saisie with { ConcurrencyStamp = Kit.ConcurrencyStamp };
        // La valeur postée l'emporterait sur la nouvelle empreinte au moment d'écrire le champ caché.
        ModelState.Remove($"{nameof(Saisie)}.{nameof(Saisie.ConcurrencyStamp)}");
        (string Champ, string? Enregistre, string? Saisi)[] champs =
        [
            ("Titre", Kit.Titre, Saisie.Titre), ("Nature", Kit.Nature.Libelle(), Saisie.Nature?.Libelle()),
            ("Résumé", Kit.Resume, Saisie.Resume), ("Quand s’en servir", Kit.Periode, Saisie.Periode),
            ("Thèmes", Kit.Themes.Mots(), Saisie.Themes.Aggregate(ThemesKit.Aucun, (t, u) => t | u).Mots()),
            ("Validité", AffichageKit.PeriodeDeValidite(Kit.ValideDu, Kit.ValideAu), AffichageKit.PeriodeDeValidite(Saisie.ValideDu, Saisie.ValideAu)),
        ];
        Differences = [.. champs.Where(c => (c.Enregistre ?? "") != (c.Saisi ?? "")).Select(c => (c.Champ, c.Enregistre ?? "(vide)"))];
    }
}
