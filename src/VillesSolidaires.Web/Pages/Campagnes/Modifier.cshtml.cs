using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Campagnes;

/// <summary>Corrige les dates, le kit et les étapes d'une campagne.</summary>
[Authorize(AnimationPermissions.Piloter)]
public sealed class ModifierModel(ICampagneAppService campagnes) : PageSaisie(campagnes)
{
    private SaisieCampagneInput _saisie = new();

    public override SaisieCampagneInput Saisie => _saisie;

    public Guid Id { get; private set; }

    public string Titre { get; private set; } = "";

    public string? ConcurrencyStamp { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var campagne = await ChargerAsync(id, ct);
        if (!campagne.PeutConduire)
        {
            return Forbid();
        }
        _saisie = new SaisieCampagneInput
        {
            Titre = campagne.Titre, Debut = campagne.Debut, Fin = campagne.Fin, KitId = campagne.Kit?.Id, Description = campagne.Description,
            Etapes = AvecLignesLibres(campagne.Etapes.Select(e => new EtapeInput { Id = e.Id, Libelle = e.Libelle, Echeance = e.Echeance })),
        };
        ConcurrencyStamp = campagne.ConcurrencyStamp;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, SaisieCampagneInput saisie, CancellationToken ct)
    {
        (_saisie, ConcurrencyStamp) = (saisie, saisie.ConcurrencyStamp);
        async Task RelireAsync() => ConcurrencyStamp = (await Campagnes.GetAsync(id, ct)).ConcurrencyStamp;
        if (ModelState.IsValid && await EssayerAsync(() => Campagnes.ModifierAsync(id, saisie, ct), nameof(Saisie), RelireAsync))
        {
            this.Notifier("La campagne est enregistrée.");
            return RedirectToPage("/Campagnes/Fiche", new { id });
        }
        await ChargerAsync(id, ct);
        return Page();
    }

    private async Task<CampagneDetailDto> ChargerAsync(Guid id, CancellationToken ct)
    {
        var campagne = await Campagnes.GetAsync(id, ct);
        (Id, Titre) = (id, campagne.Titre);
        await ChargerKitsAsync(ct);
        return campagne;
    }
}
