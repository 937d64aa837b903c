using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions.Modeles;

/// <summary>Le modèle d'un type : version publiée, version en préparation, versions anciennes.</summary>
[Authorize(ConventionPermissions.GererModeles)]
public sealed class ModeleModel(IModeleConventionAppService modeles) : PageMetier
{
    public ModeleConventionDetailDto Modele { get; private set; } = null!;

    public PublierModeleInput Publication { get; private set; } = new();

    public IEnumerable<VersionModeleDto> Anciennes => Modele.Versions.Where(v => v.PublieeLe is not null && v != Modele.Publiee);

    public async Task<IActionResult> OnGetAsync(TypeConvention type, CancellationToken ct)
    {
        if (!Enum.IsDefined(type))
        {
            return NotFound();
        }
        Modele = await modeles.GetAsync(type, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostOuvrirAsync(TypeConvention type, string? concurrencyStamp, CancellationToken ct)
    {
        if (await EssayerAsync(() => modeles.OuvrirVersionAsync(type, concurrencyStamp, ct)))
        {
            this.Notifier("La version est ouverte. Les conventions nouvelles partent de la version publiée jusqu’à sa publication.");
            return RedirectToPage("/Conventions/Modeles/Ecrire", new { type });
        }
        return await RevenirAsync(type, ct);
    }

    public async Task<IActionResult> OnPostPublierAsync(TypeConvention type, PublierModeleInput publication, CancellationToken ct)
    {
        Publication = publication;
        if (ModelState.IsValid && await EssayerAsync(() => modeles.PublierAsync(type, publication, ct), nameof(Publication)))
        {
            this.Notifier("La version est publiée : les conventions nouvelles de ce type partent de ce texte.");
            return RedirectToPage(new { type });
        }
        return await RevenirAsync(type, ct);
    }

    private async Task<PageResult> RevenirAsync(TypeConvention type, CancellationToken ct)
    {
        Modele = await modeles.GetAsync(type, ct);
        return Page();
    }
}
