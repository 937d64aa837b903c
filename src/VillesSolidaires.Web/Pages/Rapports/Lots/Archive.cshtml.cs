using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Rapports.Lots;

/// <summary>Tous les documents d'un département du lot, en une archive écrite au fil de l'eau.</summary>
[Authorize(RapportPermissions.ProduireEnLot)]
public sealed class ArchiveModel(ILotRapportsAppService lots) : PageMetier
{
    public async Task<IActionResult> OnGetAsync(Guid id, string departement, CancellationToken ct)
    {
        var archive = await lots.GetArchiveAsync(id, departement, ct);
        Response.ContentType = "application/zip";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(archive.Nom);
        Response.Headers.ContentDisposition = disposition.ToString();
        await archive.EcrireAsync(Response.Body, ct);
        return new EmptyResult();
    }
}
