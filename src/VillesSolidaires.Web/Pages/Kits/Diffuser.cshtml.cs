using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Diffuser un kit : ses liens suivis, et de quoi en créer pour plusieurs canaux d'un coup.</summary>
[Authorize(KitPermissions.Diffuser)]
public sealed class DiffuserModel(IKitAppService kits, ILienSuiviAppService liens) : PageDeListe
{
    [FromQuery(Name = "canal")]
    public string? Canal { get; set; }

    [FromQuery(Name = "revoques")]
    public bool Revoques { get; set; }

    public CreerLiensInput Saisie { get; private set; } = new();

    public KitDetailDto Kit { get; private set; } = null!;

    public ListeDto<LienDto> Liste { get; private set; } = new(0, []);

    public ChoixLienDto Choix { get; private set; } = new([], PeutEtreNational: false, CommuneSeule: null);

    public bool EstEnLigne => Kit.Statut == KitStatut.Publie;

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Canal is { Length: > 0 } canal ? [new FiltreActif($"Canal : {CanalTelechargement.Libelle(canal)}", "canal")] : Array.Empty<FiltreActif>(),
        .. Revoques ? [new FiltreActif("Liens révoqués compris", "revoques")] : Array.Empty<FiltreActif>(),
    ];

    // « Direct » n'est pas un canal qu'on choisit : c'est une adresse qui n'en dit pas.
    public static IReadOnlyList<SelectListItem> CanauxADiffuser { get; } =
        [.. CanalTelechargement.Libelles.Where(c => c.Key != CanalTelechargement.NonPrecise).Select(c => new SelectListItem(c.Value, c.Key))];

    public IEnumerable<SelectListItem> Fichiers => Kit.VersionPubliee?.Fichiers.Select(f => new SelectListItem($"Le fichier « {f.Libelle} »", f.Nom)) ?? [];

    public IEnumerable<SelectListItem> Campagnes => Choix.Campagnes.Select(c => new SelectListItem(c.Titre, c.Id.ToString()));

    /// <summary>Adresse courte, complète, à copier ou à imprimer.</summary>
    public string Adresse(LienDto lien) => AdresseCourte.De(Request, lien.Code);

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "commune")] string? commune, CancellationToken ct)
    {
        Saisie = new() { Commune = commune, Canaux = Canal is { Length: > 0 } canal ? [canal] : [CanalTelechargement.Qr] };
        await ChargerAsync(id, ct);
        return PageOuPremiere(Liste);
    }

    public async Task<IActionResult> OnPostCreerAsync(Guid id, CreerLiensInput saisie, CancellationToken ct)
    {
        Saisie = saisie;
        IReadOnlyList<LienDto> crees = [];
        if (ModelState.IsValid && await EssayerAsync(async () => crees = await liens.CreerAsync(id, saisie, ct), nameof(Saisie)))
        {
            this.Notifier($"{Formats.Accorder(crees.Count, "lien créé", "liens créés")}.");
            return crees is [var seul] ? RedirectToPage("/Kits/Lien", new { id, lienId = seul.Id }) : RedirectToPage(new { id });
        }
        await ChargerAsync(id, ct);
        return Page();
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        Choix = await liens.GetChoixAsync(id, ct);
        Liste = await liens.GetListAsync(id, new LienListeInput { Page = NumeroPage, Taille = Taille, Recherche = Recherche, Canal = Canal, Revoques = Revoques }, ct);
    }
}
