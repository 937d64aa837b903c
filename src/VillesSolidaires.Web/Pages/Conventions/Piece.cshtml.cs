using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Document joint. Il ne change jamais, mais les droits de la personne, si : le navigateur redemande à chaque fois.</summary>
[Authorize(ConventionPermissions.Consulter)]
public sealed class PieceModel(ISuiviConventionAppService suivi) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid pieceId, CancellationToken ct)
    {
        var piece = await suivi.GetPieceAsync(id, pieceId, ct);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(piece.Contenu, piece.TypeMime)
        {
            FileDownloadName = piece.Nom,
            EntityTag = new EntityTagHeaderValue($"\"{piece.Sha256}\""),
            EnableRangeProcessing = true,
        };
    }
}
