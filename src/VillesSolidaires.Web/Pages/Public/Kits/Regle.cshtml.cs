using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Web.Pages.Public.Kits;

/// <summary>Règles de comptage, publiées telles que le moteur les applique.</summary>
public sealed class RegleModel(IRegleComptageAppService regles) : PageModel
{
    /// <summary>De la plus récente à la plus ancienne.</summary>
    public IReadOnlyList<RegleComptageDto> Regles { get; private set; } = [];

    public RegleComptageDto EnVigueur { get; private set; } = null!;

    public IReadOnlyList<ExempleComptageDto> Exemples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Regles = await regles.GetReglesAsync(ct);
        EnVigueur = Regles.Single(r => r.EnVigueur);
        Exemples = await regles.GetExemplesAsync(ct);
    }

    public static string Periode(RegleComptageDto regle)
    {
        ArgumentNullException.ThrowIfNull(regle);
        return regle.JusquAu is { } jusquAu
            ? $"du {Formats.Date(regle.EnVigueurDepuis)} au {Formats.Date(jusquAu)}"
            : $"depuis le {Formats.Date(regle.EnVigueurDepuis)}";
    }
}
