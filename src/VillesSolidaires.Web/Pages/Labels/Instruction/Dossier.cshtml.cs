using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Instruction;

/// <summary>Instruction d'un dossier : affecter, vérifier, noter, questionner, conclure.</summary>
[Authorize(LabelPermissions.Instruire)]
public sealed class DossierModel(IInstructionAppService instruction, TimeProvider horloge) : PageMetier
{
    public DossierInstruitDto Dossier { get; private set; } = null!;

    public IReadOnlyList<PersonneLabelDto> Instructeurs { get; private set; } = [];

    public AffecterInstructionInput Affectation { get; private set; } = new();

    public DemanderComplementsInput Complements { get; private set; } = new();

    public MotiverInstructionInput Irrecevabilite { get; private set; } = new();

    /// <summary>Saisie d'un critère que le service a refusée : elle reste, à côté de ce qui est enregistré.</summary>
    public (string Critere, InstruireCritereInput Saisie)? Refusee { get; private set; }

    /// <summary>Question refusée, pour la réafficher.</summary>
    public QuestionnerInput Question { get; private set; } = new();

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public IEnumerable<SelectListItem> ChoixInstructeurs => Instructeurs.Select(p => new SelectListItem(p.Nom, p.Id.ToString()));

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostAffecterAsync(Guid id, AffecterInstructionInput affectation, CancellationToken ct)
    {
        Affectation = affectation;
        return FaireAsync(id, () => instruction.AffecterAsync(id, affectation, ct), "Le dossier est confié.", nameof(Affectation), ct);
    }

    public Task<IActionResult> OnPostPointerAsync(Guid id, PointsVerifiesInput points, CancellationToken ct) =>
        FaireAsync(id, () => instruction.PointerAsync(id, points, ct), "Les points vérifiés sont enregistrés.", "", ct, "verification");

    public Task<IActionResult> OnPostNoterAsync(Guid id, string critere, InstruireCritereInput saisie, CancellationToken ct)
    {
        Refusee = (critere, saisie);
        return FaireAsync(id, () => instruction.NoterAsync(id, critere, saisie, ct), "La note est enregistrée.", "saisie", ct, $"critere-{critere}");
    }

    public Task<IActionResult> OnPostQuestionnerAsync(Guid id, QuestionnerInput question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        Question = question;
        return FaireAsync(
            id, () => instruction.QuestionnerAsync(id, question, ct), "La question est posée. La mairie la lira quand vous demanderez des compléments.", nameof(Question), ct,
            Ancre(question.Critere));
    }

    public Task<IActionResult> OnPostRelancerAsync(Guid id, Guid questionId, string? critere, MessageInstructionInput message, CancellationToken ct) =>
        FaireAsync(id, () => instruction.RelancerQuestionAsync(id, questionId, message, ct), "Votre message est ajouté.", "message", ct, Ancre(critere));

    public Task<IActionResult> OnPostClasserAsync(Guid id, Guid questionId, string? critere, GesteInstructionInput geste, CancellationToken ct) =>
        FaireAsync(id, () => instruction.ClasserAsync(id, questionId, geste, ct), "La question est classée.", "", ct, Ancre(critere));

    public Task<IActionResult> OnPostComplementsAsync(Guid id, DemanderComplementsInput complements, CancellationToken ct)
    {
        Complements = complements;
        return FaireAsync(id, () => instruction.DemanderComplementsAsync(id, complements, ct), "Les compléments sont demandés : la mairie en reçoit un courriel.", nameof(Complements), ct);
    }

    public Task<IActionResult> OnPostRecevableAsync(Guid id, GesteInstructionInput geste, CancellationToken ct) =>
        FaireAsync(id, () => instruction.DeclarerRecevableAsync(id, geste, ct), "Le dossier est recevable : la mairie en reçoit un courriel.", "", ct);

    public Task<IActionResult> OnPostIrrecevableAsync(Guid id, MotiverInstructionInput irrecevabilite, CancellationToken ct)
    {
        Irrecevabilite = irrecevabilite;
        return FaireAsync(id, () => instruction.DeclarerIrrecevableAsync(id, irrecevabilite, ct), "Le dossier est irrecevable : la mairie en reçoit un courriel.", nameof(Irrecevabilite), ct);
    }

    public Task<IActionResult> OnPostTransmettreAsync(Guid id, GesteInstructionInput geste, CancellationToken ct) =>
        FaireAsync(id, () => instruction.TransmettreAsync(id, geste, ct), "Le dossier est transmis au jury.", "", ct);

    private static string Ancre(string? critere) => string.IsNullOrEmpty(critere) ? "questions" : $"critere-{critere}";

    private Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, string reussite, string saisie, CancellationToken ct, string? ancre = null) =>
        AccomplirAsync(geste, saisie, () => reussite, () => RedirectToPage(null, null, new { id }, ancre), () => ChargerAsync(id, ct));

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Dossier = await instruction.GetAsync(id, ct);
        if (Dossier.Peut(ActionCandidature.PrendreEnInstruction))
        {
            Instructeurs = await instruction.GetInstructeursAsync(ct);
        }
        Affectation = Affectation.InstructeurId is null ? Affectation with { InstructeurId = Dossier.InstructeurId } : Affectation;
        Complements = Complements.Echeance is null ? Complements with { Echeance = Dossier.EcheanceProposee } : Complements;
    }
}
