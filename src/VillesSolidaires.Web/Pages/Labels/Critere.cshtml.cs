using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>
/// Un critère du dossier : ses descripteurs, ce que la commune en dit, ses preuves. Il s'enregistre de lui-même (htmx attend alors le seul état
/// de l'enregistrement), ou par son bouton. Si une autre personne a enregistré entre-temps, sa version se montre à côté de la saisie, gardée.
/// </summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class CritereModel(ICandidatureAppService candidatures) : PageMetier
{
    public CritereDetailDto Detail { get; private set; } = null!;

    public EvaluerCritereInput Saisie { get; private set; } = new();

    /// <summary>Vrai si la version d'une autre personne est à comparer à la saisie.</summary>
    public bool EnConflit { get; private set; }

    /// <summary>Ce qui vient d'être enregistré, pour le dire.</summary>
    public EvaluationEnregistreeDto? Enregistree { get; private set; }

    public IEnumerable<string> Refus => ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage);

    private bool EstAutomatique => Request.Headers.ContainsKey("HX-Request");

    public async Task OnGetAsync(Guid id, string code, CancellationToken ct)
    {
        await ChargerAsync(id, code, ct);
        Saisie = new() { Note = Detail.Critere.Auto, Commentaire = Detail.Critere.Commentaire, Revision = Detail.Critere.Revision };
    }

    /// <param name="id">Candidature.</param>
    /// <param name="code">Critère.</param>
    /// <param name="saisie">Note, commentaire, et révision d'où la personne est partie.</param>
    /// <param name="suite">Critère à ouvrir ensuite ; nul : rester.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string code, EvaluerCritereInput saisie, string? suite, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(saisie);
        Saisie = saisie;
        var reussi = ModelState.IsValid && await EssayerAsync(() => EvaluerAsync(id, code, saisie, ct), nameof(Saisie));
        if (reussi && !EstAutomatique)
        {
            this.Notifier("Le critère est enregistré.");
            return RedirectToPage("/Labels/Critere", new { id, code = string.IsNullOrEmpty(suite) ? code : suite });
        }
        await ChargerAsync(id, code, ct);
        // La révision relue : enregistrer de nouveau, c'est avoir vu l'autre version.
        ModelState.Remove($"{nameof(Saisie)}.{nameof(Saisie.Revision)}");
        Saisie = saisie with { Revision = Detail.Critere.Revision };
        return EstAutomatique ? Partial("_EtatCritere", this) : Page();
    }

    private async Task EvaluerAsync(Guid id, string code, EvaluerCritereInput saisie, CancellationToken ct)
    {
        try
        {
            Enregistree = await candidatures.EvaluerAsync(id, code, saisie, ct);
        }
        catch (BusinessException refus) when (refus.Code == CandidatureErrorCodes.CritereModifie)
        {
            EnConflit = true;
            throw;
        }
    }

    private async Task ChargerAsync(Guid id, string code, CancellationToken ct) => Detail = await candidatures.GetCritereAsync(id, code, ct);
}
