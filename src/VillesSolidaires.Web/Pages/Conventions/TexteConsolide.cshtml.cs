using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Le texte qui engage aujourd'hui, avenants compris.</summary>
public sealed class TexteConsolideModel(IVersionConventionAppService versions) : PageMetier
{
    public TexteConsolideDto Texte { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken ct) => Texte = await versions.GetTexteConsolideAsync(id, ct);
}
