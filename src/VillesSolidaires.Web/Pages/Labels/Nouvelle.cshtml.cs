using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Ouvre le dossier d'une commune à une session.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class NouvelleModel(ICandidatureAppService candidatures, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    public OuvrirCandidatureInput Saisie { get; private set; } = new();

    public IReadOnlyList<SessionOuverteDto> Sessions { get; private set; } = [];

    /// <summary>Un dossier est déjà allé à son terme : il y a de quoi repartir.</summary>
    public bool PeutReprendre { get; private set; }

    public IEnumerable<SelectListItem> ChoixSessions =>
        Sessions.Select(s => new SelectListItem($"{s.Intitule}, jusqu’au {Formats.Date(s.Cloture)} ({Formats.Ecart(s.Cloture, Aujourdhui)})", s.Id.ToString()));

    public IEnumerable<SelectListItem> ChoixNiveaux => Enumerable.Range(1, LabelConsts.NiveauMax)
        .Select(n => new SelectListItem(
            Sessions is [var seule] ? $"{LibellesLabel.Niveau(n)} : dès {seule.Seuils[n - 1].EnPoints()} points sur 100" : LibellesLabel.Niveau(n), Formats.Nombre(n)));

    private DateOnly Aujourdhui => horloge.Aujourdhui();

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(ct);
        Saisie = new() { Commune = utilisateur.Perimetre.Communes is [var seule] ? seule : "", SessionId = Sessions is [var session] ? session.Id : null };
    }

    public async Task<IActionResult> OnPostAsync(OuvrirCandidatureInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        Guid id = default;
        if (ModelState.IsValid && await EssayerAsync(async () => id = await candidatures.OuvrirAsync(saisie, ct), nameof(Saisie)))
        {
            this.Notifier("Le dossier est ouvert. Chaque critère s’enregistre au fur et à mesure ; rien n’est déposé tant que vous ne le déposez pas.");
            return RedirectToPage("/Labels/Dossier", new { id });
        }
        await ChargerAsync(ct);
        return Page();
    }

    private async Task ChargerAsync(CancellationToken ct)
    {
        Sessions = await candidatures.GetSessionsOuvertesAsync(ct);
        PeutReprendre = await candidatures.GetOngletsAsync(ct) is { Decidees: > 0 } or { Closes: > 0 };
    }
}
