using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>
/// Relire le texte, puis le signer. Un texte changé entre-temps se remontre, nouvelle empreinte et case décochée : la signature d'un texte
/// qu'on n'a pas lu est impossible.
/// </summary>
[Authorize(ConventionPermissions.Participer)]
public sealed class SignerModel(OutilsFiche outils, ISignatureConventionAppService signatures) : PageGeste(outils)
{
    public SaisieSignature Saisie { get; private set; } = new();

    /// <summary>Signataires attendus, par partie : ceux pour qui la personne agit.</summary>
    public IEnumerable<SelectListItem> Signataires => Convention.Parties.Where(p => p.ASonTour && Agit(p)).SelectMany(p =>
    {
        var groupe = new SelectListGroup { Name = p.Nom };
        return p.Signataires.Where(s => s.SigneLe is null).Select(s => new SelectListItem($"{s.Nom}, {s.Qualite}", s.Id.ToString()) { Group = groupe });
    });

    /// <summary>Vrai si une signature consignée ici en serait une sur papier, pour une partie qui n'est pas celle de la personne.</summary>
    public bool SurPapier => Convention.Parties.Any(p => p is { ASonTour: true, EstMienne: false } && Agit(p));

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? partie, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (!Convention.Peut(ActionConvention.Signer))
        {
            return RedirectToPage("/Conventions/Fiche", new { id });
        }
        var choisie = Convention.Partie(partie) ?? Convention.Parties.FirstOrDefault(p => p is { ASonTour: true, EstMienne: true });
        Saisie = new() { SignataireId = choisie?.Signataires.FirstOrDefault(s => s.SigneLe is null)?.Id, Le = Aujourdhui };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, SaisieSignature saisie, CancellationToken ct)
    {
        Saisie = saisie;
        await ChargerAsync(id, ct);
        var partie = Convention.Parties.FirstOrDefault(p => p.Signataires.Any(s => s.Id == saisie.SignataireId));
        if (ModelState.IsValid && partie is null)
        {
            ModelState.AddModelError($"{nameof(Saisie)}.{nameof(saisie.SignataireId)}", "Ce signataire n’est plus dans la convention. Choisissez-en un autre.");
        }
        var suite = await FaireAsync(id, () => signatures.SignerAsync(id, saisie.VersInput(partie?.Id), ct), () => $"La signature pour {partie!.Nom} est enregistrée.", nameof(Saisie), ct, "parties");
        if (suite is PageResult && saisie.Empreinte != Convention.Empreinte)
        {
            ModelState.Remove($"{nameof(Saisie)}.{nameof(saisie.Lu)}");
            saisie.Lu = false;
        }
        return suite;
    }
}
