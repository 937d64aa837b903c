using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>
/// Fichier joint à un dossier, toujours en pièce jointe et sans devinette de type : rien de ce qu'une personne dépose ne s'affiche dans l'origine
/// du site. Il ne change jamais, mais les droits de la personne, si : le navigateur redemande à chaque fois.
/// </summary>
[Authorize(LabelPermissions.Candidater)]
public sealed class PreuveModel(IPreuveCandidatureAppService preuves) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, Guid preuveId, CancellationToken ct)
    {
        var fichier = await preuves.GetFichierAsync(id, preuveId, ct);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.XContentTypeOptions = "nosniff";
        return new FileContentResult(fichier.Contenu, fichier.TypeMime)
        {
            FileDownloadName = fichier.Nom,
            EntityTag = new EntityTagHeaderValue($"\"{fichier.Sha256}\""),
            EnableRangeProcessing = true,
        };
    }
}
