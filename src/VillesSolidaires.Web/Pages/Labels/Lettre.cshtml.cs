using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Lettre motivée d'une décision défavorable, en PDF.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class LettreModel(ILettreDecisionAppService lettres) : PageModel
{
    public async Task<FileContentResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var fichier = await lettres.GetAsync(id, ct);
        return File(fichier.Contenu, fichier.TypeMime, fichier.Nom);
    }
}
