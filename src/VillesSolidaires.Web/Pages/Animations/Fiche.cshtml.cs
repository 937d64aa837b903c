using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Animations;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Fiche d'une animation : où elle en est, quoi préparer, ce qu'elle a réuni. Chaque geste y revient.</summary>
public sealed class FicheModel(IAnimationAppService animations, IAuthorizationService autorisation, TimeProvider horloge) : PageAnimation(animations, horloge)
{
    public const string DialogueAnnulation = "annulation";
    public const string DialogueSuppression = "suppression";

    private static readonly string[] Dialogues = [IndexModel.DialogueDeplacement, IndexModel.DialogueReport, DialogueAnnulation, DialogueSuppression];

    public DeplacerAnimationInput Deplacement { get; private set; } = new();

    public ReporterAnimationInput Report { get; private set; } = new();

    public AnnulerAnimationInput Annulation { get; } = new();

    public AjouterTacheInput Tache { get; private set; } = new();

    /// <summary>Le refus se lit dans un dialogue rouvert ; sinon en tête de page.</summary>
    public bool DialogueOuvert => Dialogues.Contains(Request.Query["confirmer"].ToString()) && Gere;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        return Page();
    }

    public Task<IActionResult> OnPostPlanificationAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        GererAsync(id, () => Animations.PlanifierAsync(id, concurrencyStamp, ct), () => "L’animation est planifiée. Confirmez-la quand la date et le lieu sont sûrs.", "", ct);

    public Task<IActionResult> OnPostConfirmationAsync(Guid id, string? concurrencyStamp, CancellationToken ct) =>
        GererAsync(id, () => Animations.ConfirmerAsync(id, concurrencyStamp, ct), () => "L’animation est confirmée.", "", ct);

    public Task<IActionResult> OnPostDeplacementAsync(Guid id, DeplacerAnimationInput deplacement, CancellationToken ct)
    {
        Deplacement = deplacement;
        return GererAsync(id, () => Animations.DeplacerAsync(id, deplacement, ct), () => $"L’animation est au {Formats.DateLongue(deplacement.Debut!.Value)}.", nameof(Deplacement), ct);
    }

    public Task<IActionResult> OnPostReportAsync(Guid id, ReporterAnimationInput report, CancellationToken ct)
    {
        Report = report;
        return GererAsync(
            id, () => Animations.ReporterAsync(id, report, ct),
            () => $"L’animation est reportée au {Formats.DateLongue(report.Debut!.Value)}. Confirmez la nouvelle date quand elle est sûre.", nameof(Report), ct);
    }

    public Task<IActionResult> OnPostAnnulationAsync(Guid id, AnnulerAnimationInput annulation, CancellationToken ct) =>
        GererAsync(id, () => Animations.AnnulerAsync(id, annulation, ct), () => "L’animation est annulée. Elle reste au calendrier, avec son motif.", nameof(Annulation), ct);

    public Task<IActionResult> OnPostTacheAsync(Guid id, AjouterTacheInput tache, CancellationToken ct)
    {
        Tache = tache;
        return GererAsync(id, () => Animations.AjouterTacheAsync(id, tache, ct), () => $"« {tache.Libelle.Trim()} » est à faire.", nameof(Tache), ct, "taches");
    }

    public Task<IActionResult> OnPostCochageAsync(Guid id, Guid tacheId, CocherTacheInput coche, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(coche);
        return GererAsync(id, () => Animations.CocherTacheAsync(id, tacheId, coche, ct), () => coche.Faite ? "La tâche est faite." : "La tâche est de nouveau à faire.", "", ct, "taches");
    }

    public Task<IActionResult> OnPostRetraitAsync(Guid id, Guid tacheId, string? concurrencyStamp, CancellationToken ct) =>
        GererAsync(id, () => Animations.RetirerTacheAsync(id, tacheId, concurrencyStamp, ct), () => "La tâche est retirée.", "", ct, "taches");

    public async Task<IActionResult> OnPostSuppressionAsync(Guid id, string? concurrencyStamp, CancellationToken ct)
    {
        var animation = await Animations.GetAsync(id, ct);
        var suite = await GererAsync(id, () => Animations.SupprimerAsync(id, concurrencyStamp, ct), () => $"« {animation.Titre} » est supprimée.", "", ct);
        return suite is RedirectToPageResult ? RedirectToPage("/Animations/Index", new { commune = animation.CommuneCode, annee = animation.Annee }) : suite;
    }

    protected override async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        await base.ChargerAsync(id, ct);
        var a = Animation;
        Deplacement = Deplacement with { Debut = Deplacement.Debut ?? a.Debut };
        Report = Report with { HeureDebut = Report.HeureDebut ?? a.HeureDebut, HeureFin = Report.HeureFin ?? a.HeureFin };
    }

    // Un formulaire incomplet d'une personne sans droit doit rester un refus, pas une page de saisie.
    private async Task<IActionResult> GererAsync(Guid id, Func<Task> geste, Func<string> reussite, string saisie, CancellationToken ct, string? ancre = null) =>
        (await autorisation.AuthorizeAsync(User, AnimationPermissions.Gerer)).Succeeded ? await FaireAsync(id, geste, reussite, saisie, ct, ancre) : Forbid();
}
