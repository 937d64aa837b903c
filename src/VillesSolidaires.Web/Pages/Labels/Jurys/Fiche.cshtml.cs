using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Jurys;

/// <summary>Le jury d'une session, pour l'association : composition, conflits, avancement, clôture, publication.</summary>
[Authorize(LabelPermissions.Instruire)]
public sealed class FicheModel(IJuryAppService jurys) : PageMetier
{
    public JuryDetailDto Jury { get; private set; } = null!;

    public IReadOnlyList<PersonneLabelDto> Jures { get; private set; } = [];

    public ConvoquerJuryInput Convocation { get; private set; } = new();

    public NommerMembreInput Nomination { get; private set; } = new();

    public PresiderInput Presidence { get; private set; } = new();

    public bool SeCompose => Jury.Statut is null or JuryStatut.Composition;

    /// <summary>Un déport peut laisser un dossier sous le quorum : on nomme encore, et on change la suppléance.</summary>
    public bool SeRenforce => Jury.Statut is JuryStatut.Composition or JuryStatut.Notation;

    public IEnumerable<SelectListItem> ChoixJures =>
        Jures.Where(j => Jury.Membres.All(m => m.Id != j.Id)).Select(j => new SelectListItem(j.Nom, j.Id.ToString()));

    public IEnumerable<SelectListItem> ChoixMembres => Jury.Membres.Select(m => new SelectListItem($"{m.Nom}, {m.Qualite}", m.Id.ToString()));

    public Task OnGetAsync(Guid sessionId, CancellationToken ct) => ChargerAsync(sessionId, ct);

    public Task<IActionResult> OnPostConvoquerAsync(Guid sessionId, ConvoquerJuryInput convocation, CancellationToken ct)
    {
        Convocation = convocation;
        return FaireAsync(sessionId, () => jurys.ConvoquerAsync(sessionId, convocation, ct), "Le jury est convoqué.", nameof(Convocation), ct);
    }

    public Task<IActionResult> OnPostNommerAsync(Guid sessionId, NommerMembreInput nomination, CancellationToken ct)
    {
        Nomination = nomination;
        return FaireAsync(sessionId, () => jurys.NommerAsync(sessionId, nomination, ct), "La personne est nommée au jury ; si la notation est ouverte, ses dossiers lui sont confiés.", nameof(Nomination), ct);
    }

    public Task<IActionResult> OnPostRevoquerAsync(Guid sessionId, Guid membreId, GesteJuryInput geste, CancellationToken ct) =>
        FaireAsync(sessionId, () => jurys.RevoquerAsync(sessionId, membreId, geste, ct), "La personne n’est plus du jury.", "", ct);

    public Task<IActionResult> OnPostPresiderAsync(Guid sessionId, PresiderInput presidence, CancellationToken ct)
    {
        Presidence = presidence;
        return FaireAsync(sessionId, () => jurys.PresiderAsync(sessionId, presidence, ct), "La présidence est désignée.", nameof(Presidence), ct);
    }

    public Task<IActionResult> OnPostNotationAsync(Guid sessionId, GesteJuryInput geste, CancellationToken ct) =>
        FaireAsync(sessionId, () => jurys.OuvrirNotationAsync(sessionId, geste, ct), "La notation est ouverte : chaque membre en reçoit un courriel.", "", ct);

    public Task<IActionResult> OnPostCloreAsync(Guid sessionId, GesteJuryInput geste, CancellationToken ct) =>
        FaireAsync(sessionId, () => jurys.CloreAsync(sessionId, geste, ct), "Le jury est clos. Relisez le procès-verbal, puis publiez.", "", ct);

    public async Task<IActionResult> OnPostPublierAsync(Guid sessionId, GesteJuryInput geste, CancellationToken ct)
    {
        var publiees = 0;
        return await FaireAsync(
            sessionId, async () => publiees = await jurys.PublierAsync(sessionId, geste, ct),
            () => $"{Formats.Accorder(publiees, "décision publiée", "décisions publiées")} : les mairies en reçoivent un courriel.", "", ct);
    }

    private Task<IActionResult> FaireAsync(Guid sessionId, Func<Task> geste, string reussite, string saisie, CancellationToken ct) =>
        FaireAsync(sessionId, geste, () => reussite, saisie, ct);

    private Task<IActionResult> FaireAsync(Guid sessionId, Func<Task> geste, Func<string> reussite, string saisie, CancellationToken ct) =>
        AccomplirAsync(geste, saisie, reussite, () => RedirectToPage(new { sessionId }), () => ChargerAsync(sessionId, ct));

    private async Task ChargerAsync(Guid sessionId, CancellationToken ct)
    {
        Jury = await jurys.GetAsync(sessionId, ct);
        if (SeRenforce)
        {
            Jures = await jurys.GetJuresAsync(ct);
        }
        Convocation = Convocation is { ReuniLe: null, Quorum: null } ? Convocation with { ReuniLe = Jury.ReuniLe, Quorum = Jury.Quorum } : Convocation;
        Presidence = Presidence.PresidentId is null ? Presidence with { PresidentId = Jury.PresidentId, SuppleantId = Jury.SuppleantId } : Presidence;
    }
}
