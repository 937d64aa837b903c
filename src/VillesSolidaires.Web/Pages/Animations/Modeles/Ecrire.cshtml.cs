using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Animations;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Animations.Modeles;

/// <summary>Écrit la version en préparation. Ajouter des lignes de tâches réaffiche la saisie ; rien n'est enregistré avant le bouton.</summary>
[Authorize(AnimationPermissions.GererModeles)]
public sealed class EcrireModel(IModeleAnimationAppService modeles, IKitAppService kits) : PageMetier
{
    public Guid Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Intitule { get; private set; } = "";

    public int Version { get; private set; }

    public string? ConcurrencyStamp { get; private set; }

    public EcrireModeleAnimationInput Saisie { get; private set; } = new();

    public IReadOnlyList<SelectListItem> Kits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var modele = await ChargerAsync(id, ct);
        if (modele.Brouillon is not { } version)
        {
            return RedirectToPage("/Animations/Modeles/Fiche", new { id });
        }
        Saisie = new()
        {
            Intitule = version.Intitule, Type = version.Type, Description = version.Description, Public = version.Public, KitId = version.Kit?.Id,
            DureeJours = version.DureeJours, Materiel = version.Materiel, OccupeVoiePublique = version.OccupeVoiePublique, Regle = version.SaisieRegle,
            Taches = ChampsModele.AvecLignesVides(version.Taches.Select(t => new TacheModeleInput { Libelle = t.Libelle, Decalage = t.Decalage })),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, EcrireModeleAnimationInput saisie, string? geste, CancellationToken ct)
    {
        Saisie = saisie;
        if (geste == ChampsModele.AjouterTaches)
        {
            ModelState.Clear();
            Saisie = saisie with { Taches = ChampsModele.AvecLignesVides(saisie.Taches) };
            await ChargerAsync(id, ct);
            ConcurrencyStamp = saisie.ConcurrencyStamp;
            return Page();
        }
        if (ModelState.IsValid && await EssayerAsync(() => modeles.EcrireAsync(id, saisie, ct), nameof(Saisie)))
        {
            this.Notifier("La version en préparation est enregistrée. Publiez-la quand elle est prête.");
            return RedirectToPage("/Animations/Modeles/Fiche", new { id });
        }
        await ChargerAsync(id, ct);
        return Page();
    }

    private async Task<ModeleAnimationDetailDto> ChargerAsync(Guid id, CancellationToken ct)
    {
        var modele = await modeles.GetAsync(id, ct);
        var derniere = modele.Brouillon ?? modele.Versions[0];
        (Id, Code, Intitule, Version, ConcurrencyStamp) = (id, modele.Code, derniere.Intitule, derniere.Numero, modele.ConcurrencyStamp);
        Kits = await ChampsModele.KitsAsync(kits, ct);
        return modele;
    }
}
