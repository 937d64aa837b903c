using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Le programme d'une commune à imprimer : A4 mois par mois, ou affiche A3. Il change : le navigateur redemande à chaque fois.</summary>
public sealed class ProgrammePdfModel(IDocumentProgrammeAppService documents) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "commune")] string? commune, [FromQuery(Name = "annee")] int annee, [FromQuery(Name = "format")] FormatProgramme format, CancellationToken ct)
    {
        var racine = new Uri($"{Request.Scheme}://{Request.Host}{Request.PathBase}/");
        var document = await documents.GetPdfAsync(commune ?? "", annee, format, racine, ct);
        Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(document.Contenu, document.TypeMime)
        {
            FileDownloadName = document.Nom,
            EntityTag = new EntityTagHeaderValue($"\"{document.Sha256}\""),
            EnableRangeProcessing = true,
        };
    }
}
