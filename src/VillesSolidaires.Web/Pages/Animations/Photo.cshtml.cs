using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>
/// Photo d'un bilan, du type reconnu à son contenu et jamais deviné par le navigateur (nosniff est posé partout). Les droits peuvent changer :
/// il redemande à chaque fois.
/// </summary>
[Authorize(AnimationPermissions.Consulter)]
public sealed class PhotoModel(IAnimationAppService animations) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var photo = await animations.GetPhotoAsync(id, ct);
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = photo.Nom }.ToString();
        return new FileContentResult(photo.Contenu, photo.TypeMime) { EntityTag = new EntityTagHeaderValue($"\"{photo.Sha256}\"") };
    }
}
