using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels.Jurys;

/// <summary>Procès-verbal du jury, en PDF.</summary>
[Authorize(LabelPermissions.Instruire)]
public sealed class ProcesVerbalModel(IJuryAppService jurys) : PageModel
{
    public async Task<FileContentResult> OnGetAsync(Guid sessionId, CancellationToken ct)
    {
        var fichier = await jurys.GetProcesVerbalAsync(sessionId, ct);
        return File(fichier.Contenu, fichier.TypeMime, fichier.Nom);
    }
}
