using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Modifie une animation à venir ; la date de celle qui est annoncée se reporte, elle ne se corrige pas ici.</summary>
[Authorize(AnimationPermissions.Gerer)]
public sealed class ModifierModel(IAnimationAppService animations, ILieuAppService lieux, IKitAppService kits, TimeProvider horloge) : PageAnimation(animations, horloge)
{
    public ModifierAnimationInput Saisie { get; private set; } = new();

    public ChoixDAnimation Choix { get; private set; } = ChoixDAnimation.Aucun;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (!Peut(ActionAnimation.Modifier))
        {
            return RedirectToPage("/Animations/Fiche", new { id });
        }
        var a = Animation;
        Saisie = new()
        {
            Titre = a.Titre, Type = a.Type, Debut = a.Debut, Fin = a.Fin == a.Debut ? null : a.Fin, HeureDebut = a.HeureDebut, HeureFin = a.HeureFin, LieuId = a.Lieu?.Id,
            Description = a.Description, Organisateur = a.Organisateur, Public = a.Public, Capacite = a.Capacite, Materiel = a.Materiel,
            OccupeVoiePublique = a.OccupeVoiePublique, KitId = a.Kit?.Id,
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(Guid id, ModifierAnimationInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        return FaireAsync(id, () => Animations.ModifierAsync(id, saisie, ct), () => $"« {saisie.Titre.Trim()} » est enregistrée.", nameof(Saisie), ct);
    }

    protected override async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        await base.ChargerAsync(id, ct);
        Choix = await ChoixDAnimation.LireAsync(lieux, kits, Animation.CommuneCode, ct);
        if (!Peut(ActionAnimation.Deplacer))
        {
            // Annoncée : ses dates ne se saisissent pas ici.
            Saisie = Saisie with { Debut = Animation.Debut, Fin = Animation.Fin, HeureDebut = Animation.HeureDebut, HeureFin = Animation.HeureFin };
        }
        (ViewData["Choix"], ViewData["Commune"], ViewData["DatesLibres"]) = (Choix, Animation.CommuneCode, Peut(ActionAnimation.Deplacer));
    }
}
