using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Liste des kits. Filtres, tri et page vivent dans l'adresse ; l'export porte exactement ce que la liste compte.</summary>
public sealed class IndexModel(IKitAppService kits, TimeProvider horloge) : PageDeListe
{
    [FromQuery(Name = "nature")]
    public KitNature? Nature { get; set; }

    [FromQuery(Name = "statut")]
    public KitStatut? Statut { get; set; }

    [FromQuery(Name = "theme")]
    public ThemesKit? Theme { get; set; }

    [FromQuery(Name = "langue")]
    public string? Langue { get; set; }

    [FromQuery(Name = "contenu")]
    public TypeFichierKit? Contenu { get; set; }

    [FromQuery(Name = "validite")]
    public ValiditeKit? Validite { get; set; }

    public ListeDto<KitDto> Liste { get; private set; } = new(0, []);

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Nature is { } nature ? [new FiltreActif($"Nature : {nature.Libelle()}", "nature")] : Array.Empty<FiltreActif>(),
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "statut")] : Array.Empty<FiltreActif>(),
        .. Theme is { } theme ? [new FiltreActif($"Thème : {theme.Libelle()}", "theme")] : Array.Empty<FiltreActif>(),
        .. Langue is { Length: > 0 } langue ? [new FiltreActif($"Langue : {LanguesKit.Lire(langue).Libelle}", "langue")] : Array.Empty<FiltreActif>(),
        .. Contenu is { } contenu ? [new FiltreActif($"Contenu : {contenu.Libelle()}", "contenu")] : Array.Empty<FiltreActif>(),
        .. Validite is { } validite ? [new FiltreActif($"Validité : {validite.Libelle()}", "validite")] : Array.Empty<FiltreActif>(),
    ];

    private KitListeInput Demande => new()
    {
        Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche,
        Nature = Nature, Statut = Statut, Theme = Theme, Langue = Langue, Contenu = Contenu, Validite = Validite,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await kits.GetListAsync(Demande, ct);
        // Au-delà de la dernière page (un kit supprimé, une adresse retouchée) : la première vaut mieux qu'un tableau vide.
        return Liste.Elements.Count == 0 && Liste.Total > 0
            ? LocalRedirect(Request.AdresseAvec((Pagination.ParametrePage, null)))
            : Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        var lignes = await ExportListe.ToutLireAsync(page => kits.GetListAsync(Demande with { Page = page, Taille = ListeInput.TailleMax }, ct));
        return await ExportListe.EcrireAsync("kits", ExportKits.Colonnes, lignes, format, horloge.GetUtcNow().UtcDateTime, ct);
    }
}
