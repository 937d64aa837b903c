using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Questions de l'association, réponses de la mairie, puis envoi des compléments.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class ComplementsModel(OutilsDossier outils) : PageDossier(outils)
{
    public MessageInput Reponse { get; private set; } = new();

    /// <summary>Question dont la réponse vient d'être refusée.</summary>
    public Guid? Refusee { get; private set; }

    public int SansReponse => Dossier.Questions.Count(q => q.AttendLaMairie);

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostRepondreAsync(Guid id, Guid questionId, MessageInput reponse, CancellationToken ct)
    {
        (Reponse, Refusee) = (reponse, questionId);
        return FaireAsync(id, () => Candidatures.RepondreAsync(id, questionId, reponse, ct), "Votre réponse est gardée ; elle part avec les compléments.", nameof(Reponse), "/Labels/Complements", ct);
    }

    public Task<IActionResult> OnPostEnvoyerAsync(Guid id, string? concurrencyStamp, CancellationToken ct) => FaireAsync(
        id, () => Candidatures.EnvoyerComplementsAsync(id, concurrencyStamp, ct), "Les compléments sont envoyés à l’association.", "", "/Labels/Dossier", ct);
}
