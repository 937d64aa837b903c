using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Web.Pages.Rapports;

/// <summary>Fichier d'un rapport. Il ne change jamais, mais les droits de la personne, si : le navigateur redemande à chaque fois.</summary>
public sealed class DocumentModel(IRapportAppService rapports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        var document = await rapports.GetDocumentAsync(id, format, ct);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(document.Contenu, document.TypeMime)
        {
            FileDownloadName = document.Nom,
            EntityTag = new EntityTagHeaderValue($"\"{document.Sha256}\""),
            EnableRangeProcessing = true,
        };
    }
}
