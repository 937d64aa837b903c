using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Liste des kits. Filtres, tri et page vivent dans l'adresse ; l'export porte exactement ce que la liste compte.</summary>
public sealed class IndexModel(IKitAppService kits, TimeProvider horloge) : PageMetier
{
    [FromQuery]
    public KitListeInput Filtre { get; set; } = new();

    public ListeDto<KitDto> Liste { get; private set; } = new(0, []);

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. Filtre.Recherche is { Length: > 0 } ? [new FiltreActif($"Recherche : {Filtre.Recherche}", FiltresTagHelper.ParametreRecherche)] : Array.Empty<FiltreActif>(),
        .. Filtre.Nature is { } nature ? [new FiltreActif($"Nature : {nature.Libelle()}", "nature")] : Array.Empty<FiltreActif>(),
        .. Filtre.Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "statut")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Une adresse retouchée à la main : la liste s'ouvre entière, et dit ce qui n'allait pas.
        if (!ModelState.IsValid) Filtre = new KitListeInput();
        Liste = await kits.GetListAsync(Filtre, ct);
        return Liste.Elements.Count == 0 && Liste.Total > 0
            ? LocalRedirect(Request.AdresseAvec((Pagination.ParametrePage, null)))
            : Page();
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        if (!ModelState.IsValid) return BadRequest();
        // Lues avant d'écrire : un refus doit rester une page d'erreur, pas un fichier tronqué.
        var lignes = new List<KitDto>();
        var page = Filtre with { Page = 1, Taille = ListeInput.TailleMax };
        for (var lu = await kits.GetListAsync(page, ct); lu.Elements.Count > 0; lu = await kits.GetListAsync(page, ct))
        {
            lignes.AddRange(lu.Elements);
            page = page with { Page = page.Page + 1 };
        }
        return await ExportKits.EcrireAsync(lignes, format, horloge.GetUtcNow().UtcDateTime, ct);
    }
}
