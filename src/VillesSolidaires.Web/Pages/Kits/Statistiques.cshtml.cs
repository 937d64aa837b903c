using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Demonstration;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Téléchargements d'un kit : comptés ici, relevés ailleurs et remis en main propre, côte à côte et jamais additionnés.</summary>
public sealed class StatistiquesModel(
    IKitAppService kits, IStatistiqueKitAppService statistiques, IDonneesSimulees simulees, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    private static readonly (string Libelle, int Jours)[] Durees = [("30 jours", 30), ("90 jours", 90), ("12 mois", 365), ("2 ans", 730)];

    [FromQuery(Name = "du")]
    public DateOnly? Du { get; set; }

    [FromQuery(Name = "au")]
    public DateOnly? Au { get; set; }

    [FromQuery(Name = "monPerimetre")]
    public bool? MonPerimetre { get; set; }

    [FromQuery(Name = "canal")]
    public string? Canal { get; set; }

    [FromQuery(Name = "version")]
    public int? Version { get; set; }

    public KitDetailDto Kit { get; private set; } = null!;

    /// <summary>Nul quand les filtres sont à corriger.</summary>
    public StatistiqueKitDto? Chiffres { get; private set; }

    /// <summary>Vrai si « mon périmètre » dit autre chose que « France entière ».</summary>
    public bool PerimetreRestreint => !utilisateur.Perimetre.EstNational;

    public bool DansMonPerimetre => PerimetreRestreint && MonPerimetre == true;

    public string Etendue => DansMonPerimetre ? "Mon périmètre" : "France entière";

    public IEnumerable<SelectListItem> Versions =>
        Kit.Versions.Where(v => v.PublieeLe is not null).Select(v => new SelectListItem($"Version {v.Numero}", $"{v.Numero}"));

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. DansMonPerimetre ? [new FiltreActif("Mon périmètre", "monPerimetre")] : Array.Empty<FiltreActif>(),
        .. Canal is { Length: > 0 } canal ? [new FiltreActif($"Canal : {CanalTelechargement.Libelle(canal)}", "canal")] : Array.Empty<FiltreActif>(),
        .. Version is { } version ? [new FiltreActif($"Version {version}", "version")] : Array.Empty<FiltreActif>(),
    ];

    /// <summary>Périodes courantes, jusqu'à aujourd'hui, avec leur adresse.</summary>
    public IEnumerable<(string Libelle, string Adresse, bool Courante)> Periodes
    {
        get
        {
            var aujourdhui = HeureDeParis.Jour(horloge.GetUtcNow().UtcDateTime);
            return Durees.Select(d =>
            {
                var du = aujourdhui.AddDays(1 - d.Jours);
                return (d.Libelle, Request.AdresseAvec(("du", $"{du:yyyy-MM-dd}"), ("au", $"{aujourdhui:yyyy-MM-dd}")), Chiffres?.Du == du && Chiffres.Au == aujourdhui);
            });
        }
    }

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        if (Canal is { Length: > 0 } canal && !CanalTelechargement.EstConnu(canal))
        {
            ModelState.AddModelError(nameof(Canal), "Ce canal n’existe pas. Choisissez-en un dans la liste.");
        }
        var demande = new StatistiqueKitInput { Du = Du, Au = Au, MonPerimetre = MonPerimetre, Canal = Canal, Version = Version };
        if (ModelState.IsValid) await EssayerAsync(async () => Chiffres = await statistiques.GetAsync(id, demande, ct));
        // Les champs montrent la période lue, même quand l'adresse n'en dit rien.
        if (Chiffres is { } lus) (Du, Au) = (lus.Du, lus.Au);
    }

    public async Task<IActionResult> OnGetExportAsync(Guid id, CancellationToken ct)
    {
        await OnGetAsync(id, ct);
        if (Chiffres is not { } lus) return BadRequest();
        var mention = await simulees.PresentesAsync(ct) ? DonneesDemonstration.Mention : null;
        var contenu = ClasseurStatistiques.Ecrire(Kit.Titre, lus, [Etendue, .. FiltresActifs.Select(f => f.Libelle).Where(l => l != Etendue)], mention, horloge.GetUtcNow().UtcDateTime);
        return File(contenu, ExportListe.TypeXlsx, $"telechargements-{Kit.Slug}-{lus.Du:yyyy-MM-dd}-{lus.Au:yyyy-MM-dd}.xlsx");
    }
}
