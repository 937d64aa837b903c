using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Campagnes;

/// <summary>Prépare une campagne : la saison choisie propose, la personne corrige.</summary>
[Authorize(AnimationPermissions.Piloter)]
public sealed class NouvelleModel(ICampagneAppService campagnes, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageSaisie(campagnes)
{
    public CreerCampagneInput Campagne { get; private set; } = new();

    public override SaisieCampagneInput Saisie => Campagne;

    public SaisonCampagne Saison => Campagne.Saison ?? SaisonCampagne.Canicule;

    public int Annee => Campagne.Annee ?? horloge.Aujourdhui().Year;

    public async Task<IActionResult> OnGetAsync(SaisonCampagne? saison, int? annee, CancellationToken ct)
    {
        if (!utilisateur.Perimetre.EstNational)
        {
            return Forbid();
        }
        ModelState.Clear();
        var choisie = saison is { } s && Enum.IsDefined(s) ? s : SaisonCampagne.Canicule;
        var an = annee is >= CampagneConsts.AnneeMin and < CampagneConsts.AnneeMax ? annee.Value : Annee;
        var proposee = await Campagnes.ProposerAsync(choisie, an, ct);
        Campagne = proposee with { Etapes = AvecLignesLibres(proposee.Etapes) };
        await ChargerKitsAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = "Saisie")] CreerCampagneInput campagne, CancellationToken ct)
    {
        Campagne = campagne;
        Guid id = default;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await Campagnes.CreateAsync(campagne, ct), nameof(Saisie)))
        {
            this.Notifier("La campagne est préparée. Ouvrez-la quand les communes peuvent commencer.");
            return RedirectToPage("/Campagnes/Fiche", new { id });
        }
        await ChargerKitsAsync(ct);
        return Page();
    }
}
