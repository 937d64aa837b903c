using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Jures;

/// <summary>Un dossier à noter, sous son seul numéro ; la présidence y délibère.</summary>
[Authorize(LabelPermissions.Juger)]
public sealed class NotationModel(INotationAppService notations) : PageMetier
{
    public NotationDetailDto Notation { get; private set; } = null!;

    public SeDeporterInput Deport { get; private set; } = new();

    public ArreterDecisionInput Decision { get; private set; } = new();

    /// <summary>Saisie refusée : elle reste.</summary>
    public NoterDossierInput? Refusee { get; private set; }

    public string Titre => Notation.NumeroDossier is { } numero ? $"Dossier {numero}" : "Dossier fermé";

    public int? Note(CritereAveugleDto critere)
    {
        ArgumentNullException.ThrowIfNull(critere);
        return Refusee is null ? critere.Note : Refusee.Notes.FirstOrDefault(n => n.Critere == critere.Code)?.Note;
    }

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostEnregistrerAsync(Guid id, NoterDossierInput saisie, CancellationToken ct)
    {
        Refusee = saisie;
        return FaireAsync(id, () => notations.NoterAsync(id, saisie, ct), "Vos notes sont enregistrées. Vous pouvez encore les changer.", "saisie", ct);
    }

    public Task<IActionResult> OnPostRemettreAsync(Guid id, NoterDossierInput saisie, CancellationToken ct)
    {
        Refusee = saisie;
        return FaireAsync(id, () => notations.RemettreAsync(id, saisie, ct), "Votre note est remise : elle ne change plus.", "saisie", ct);
    }

    public Task<IActionResult> OnPostDeporterAsync(Guid id, SeDeporterInput deport, CancellationToken ct)
    {
        Deport = deport;
        return FaireAsync(id, () => notations.SeDeporterAsync(id, deport, ct), "Vous êtes écarté de ce dossier.", nameof(Deport), ct);
    }

    public Task<IActionResult> OnPostArreterAsync(Guid id, ArreterDecisionInput decision, CancellationToken ct)
    {
        Decision = decision;
        return FaireAsync(id, () => notations.ArreterAsync(id, decision, ct), "La décision est arrêtée. Elle se publiera avec les autres.", nameof(Decision), ct);
    }

    private Task<IActionResult> FaireAsync(Guid id, Func<Task> geste, string reussite, string saisie, CancellationToken ct) =>
        AccomplirAsync(geste, saisie, () => reussite, () => RedirectToPage(new { id }), () => ChargerAsync(id, ct));

    private async Task ChargerAsync(Guid id, CancellationToken ct) => Notation = await notations.GetAsync(id, ct);
}
