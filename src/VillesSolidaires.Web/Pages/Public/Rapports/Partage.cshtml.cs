using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Rapports;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Public.Rapports;

/// <summary>Un rapport ouvert par un lien, sans compte. Jamais indexé ni gardé : le lien est un secret, et il se referme.</summary>
public sealed class PartageModel(IRapportPartageAppService rapports) : PageModel
{
    /// <summary>Nul : aucun lien n'a ce jeton.</summary>
    public RapportPartage? Partage { get; private set; }

    /// <summary>Nul si le lien ne s'ouvre pas, ou plus.</summary>
    public RapportLu? Lu { get; private set; }

    public async Task OnGetAsync(string jeton, CancellationToken ct)
    {
        Response.GarderSecret();
        try
        {
            Partage = await rapports.GetAsync(jeton, ct);
        }
        catch (EntityNotFoundException)
        {
            // Dit sur cette page, sans demander de compte : qui suit un lien mal copié n'en a pas.
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (Partage.Contenu is { } contenu)
        {
            Lu = new RapportLu(contenu, Partage.Documents, Partage.TotauxRecoupes, Partage: true);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }
    }
}
