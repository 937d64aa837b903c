using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Dépôt du dossier : ce qui le bloque, règle par règle, puis le geste.</summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class DeposerModel(OutilsDossier outils) : PageDossier(outils)
{
    public IReadOnlyList<CritereDossierDto> CriteresIncomplets =>
        [.. Dossier.Criteres.Where(c => c.Auto is null || c.PreuveObligatoireAbsente)];

    /// <summary>Dernier jour pour déposer ; un dossier déjà déposé se corrige encore un temps.</summary>
    public DateOnly Limite => Dossier.Depots.Count > 0 ? Candidature.Session.FinCorrections : Candidature.Session.Cloture;

    public bool SessionFermee => Aujourdhui > Limite || Aujourdhui < Candidature.Session.Ouverture;

    public bool EstPret => !SessionFermee && Dossier.Recevabilite.All(r => r.Remplie);

    public Task OnGetAsync(Guid id, CancellationToken ct) => ChargerAsync(id, ct);

    public Task<IActionResult> OnPostAsync(Guid id, string? concurrencyStamp, CancellationToken ct) => FaireAsync(
        id, () => Candidatures.DeposerAsync(id, concurrencyStamp, ct), "Le dossier est déposé. L’association va l’instruire.", "", "/Labels/Dossier", ct);
}
