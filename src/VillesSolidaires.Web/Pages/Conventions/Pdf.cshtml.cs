using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>La convention en PDF. Le texte, les signatures et les droits changent : le navigateur redemande à chaque fois.</summary>
public sealed class PdfModel(IDocumentConventionAppService documents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "version")] int? version, CancellationToken ct)
    {
        var document = await documents.GetPdfAsync(id, version, ct);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(document.Contenu, document.TypeMime)
        {
            FileDownloadName = document.Nom,
            EntityTag = new EntityTagHeaderValue($"\"{document.Sha256}\""),
            EnableRangeProcessing = true,
        };
    }
}
