using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Dépose un document PDF : exemplaire signé, délibération, preuve.</summary>
[DepotLimite(RequeteMax, ConventionConsts.PieceMax)]
[RequestFormLimits(MultipartBodyLengthLimit = RequeteMax)]
[Authorize(ConventionPermissions.Participer)]
public sealed class DeposerModel(OutilsFiche outils, ISuiviConventionAppService suivi) : PageGeste(outils)
{
    // De quoi dire au champ « trop gros » un fichier un peu au-dessus de la limite ; très au-dessus, la requête n'est pas lue.
    private const int RequeteMax = ConventionConsts.PieceMax + (ConventionConsts.PieceMax / 2);

    public DepotPiece Depot { get; private set; } = new();

    public async Task OnGetAsync(Guid id, TypePiece? type, Guid? partie, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        Depot = new() { Type = type, PartieId = partie };
    }

    public Task<IActionResult> OnPostAsync(Guid id, DepotPiece depot, CancellationToken ct)
    {
        Depot = depot;
        return FaireAsync(id, async () => await suivi.DeposerPieceAsync(id, await depot.LireAsync(ct), ct), () => $"« {depot.Fichier!.FileName} » est déposé.", nameof(Depot), ct, "documents");
    }
}
