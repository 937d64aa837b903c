using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Web.Comptes;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Journal;

/// <summary>Journal des modifications : qui a changé quoi, quand, avant et après.</summary>
public sealed class IndexModel(IJournalAppService journal) : PageDeListe
{
    [FromQuery(Name = "type")]
    [Display(Name = "Fiche")]
    public string? Type { get; set; }

    public ListeDto<EntreeJournalDto> Entrees { get; private set; } = new(0, []);

    public static IReadOnlyList<SelectListItem> Types { get; } = [.. MotsDuJournal.Types.OrderBy(t => t.Value, StringComparer.CurrentCulture).Select(t => new SelectListItem(t.Value, t.Key))];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. string.IsNullOrEmpty(Type) ? Array.Empty<FiltreActif>() : [new FiltreActif($"Fiche : {MotsDuJournal.Type(Type)}", "type")],
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Entrees = await journal.GetListAsync(new JournalInput { Type = Type, Recherche = Recherche, Page = NumeroPage, Taille = Taille }, ct);
        return PageOuPremiere(Entrees);
    }
}
