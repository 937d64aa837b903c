using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Le dossier d'une commune : où il en est, ce qu'il vaut, ce qui manque. Qui n'en lit que l'issue ne voit qu'elle.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class DossierModel(OutilsDossier outils) : PageDossier(outils)
{
    public const string DialogueRetrait = "retirer";
    public const string DialogueCorrection = "corriger";

    public RetirerCandidatureInput Retrait { get; private set; } = new();

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostRetraitAsync(Guid id, RetirerCandidatureInput retrait, CancellationToken ct)
    {
        Retrait = retrait;
        return FaireAsync(id, () => Candidatures.RetirerAsync(id, retrait, ct), "La candidature est retirée. Le dossier reste lisible.", nameof(Retrait), "/Labels/Dossier", ct);
    }

    public Task<IActionResult> OnPostCorrectionAsync(Guid id, string? concurrencyStamp, CancellationToken ct) => FaireAsync(
        id, () => Candidatures.CorrigerAsync(id, concurrencyStamp, ct), "Le dossier est rouvert. Pensez à le redéposer.", "", "/Labels/Dossier", ct);
}
