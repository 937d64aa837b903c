using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Demonstration;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Téléchargements d'un kit : comptés ici, relevés ailleurs et remis en main propre, côte à côte et jamais additionnés.</summary>
public sealed class KitModel(
    IStatistiqueKitAppService statistiques, ITerritoireKitAppService parTerritoire, ILancementKitAppService comparaisons,
    ITerritoireAppService territoires, IDonneesSimulees simulees, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageStatistiques(territoires, utilisateur, horloge)
{
    private const int DepartementsMontres = 8;

    public KitMesureDto Kit { get; private set; } = null!;

    /// <summary>Nul quand les filtres sont à corriger.</summary>
    public StatistiqueKitDto? Chiffres { get; private set; }

    /// <summary>Tous les départements ; vide si la carte ne dirait pas ce que disent les filtres.</summary>
    public IReadOnlyList<TerritoireKitDto> Departements { get; private set; } = [];

    /// <summary>Lancements du kit face aux autres ; nul avec un filtre : ils se lisent entiers.</summary>
    public LancementsDto? Lancements { get; private set; }

    public IEnumerable<TerritoireKitDto> PremiersDepartements => Departements.Where(d => d.Qualifie > 0).OrderByDescending(d => d.PourMille).ThenBy(d => d.Code).Take(DepartementsMontres);

    public IEnumerable<SelectListItem> Versions =>
        Kit.Versions.Select(v => new SelectListItem($"Version {v.Numero}", $"{v.Numero}"));

    public IEnumerable<(string Libelle, string Adresse, bool Courante)> Periodes => PeriodesJusqua(
    [
        ("30 jours", Aujourdhui.AddDays(-29)), ("90 jours", Aujourdhui.AddDays(-89)),
        ("12 mois", new DateOnly(Aujourdhui.Year, Aujourdhui.Month, 1).AddMonths(-11)), ("5 ans", new DateOnly(Aujourdhui.Year, Aujourdhui.Month, 1).AddMonths(-59)),
        ("10 ans", new DateOnly(Aujourdhui.Year - 9, 1, 1)),
    ],
    Chiffres is { } lus ? (lus.Du, lus.Au) : null);

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Kit = await statistiques.GetKitAsync(id, ct);
        await ChargerTerritoiresAsync(ct);
        if (ModelState.IsValid) await EssayerAsync(async () => Chiffres = await statistiques.GetAsync(id, Demande, ct));
        if (Chiffres is not { } lus) return;
        // Les champs montrent la période lue, même quand l'adresse n'en dit rien.
        (Du, Au) = (lus.Du, lus.Au);
        if (string.IsNullOrEmpty(Territoire) && string.IsNullOrEmpty(Canal) && Version is null && FichierId is null && lus.Total.Brut > 0)
        {
            Departements = await parTerritoire.GetDepartementsAsync(id, Demande, ct);
            Lancements = await comparaisons.GetAsync(new LancementsInput { Kit = id }, ct);
        }
    }

    public async Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken ct)
    {
        await OnGetAsync(id, ct);
        if (Chiffres is not { } lus) return BadRequest();
        var mention = await simulees.PresentesAsync(ct) ? DonneesDemonstration.Mention : null;
        var contenu = ClasseurStatistiques.Ecrire(Kit.Titre, lus, Departements, [lus.Zone.Libelle, .. FiltresActifs.Select(f => f.Libelle).Where(l => l != lus.Zone.Libelle)], mention, Maintenant);
        return File(contenu, ExportListe.TypeXlsx, $"telechargements-{Kit.Slug}-{lus.Du:yyyy-MM-dd}-{lus.Au:yyyy-MM-dd}.xlsx");
    }
}
