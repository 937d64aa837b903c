using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Public.Rapports;

/// <summary>Fichier d'un rapport, par un lien de partage. Un lien refermé mène à la page qui le dit.</summary>
public sealed class DocumentModel(IRapportPartageAppService rapports) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string jeton, string format, CancellationToken ct)
    {
        Response.GarderSecret();
        return await rapports.GetDocumentAsync(jeton, format, ct) is { } document
            ? new FileContentResult(document.Contenu, document.TypeMime) { FileDownloadName = document.Nom }
            : RedirectToPage("/Public/Rapports/Partage", new { jeton });
    }
}
