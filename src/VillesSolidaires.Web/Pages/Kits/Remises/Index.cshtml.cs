using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Rapports;

namespace VillesSolidaires.Web.Pages.Kits.Remises;

/// <summary>Packs d'un kit remis en main propre : la liste, les totaux, et de quoi en déclarer une remise.</summary>
[Authorize(KitPermissions.Consulter)]
public sealed class IndexModel(
    IKitAppService kits, IDiffusionKitAppService diffusions, ITerritoireAppService territoires, ChoixTerritoire choix, IUtilisateurCourant utilisateur)
    : PageRemise(kits, territoires, utilisateur)
{
    [FromQuery(Name = "campagne")]
    public Guid? Campagne { get; set; }

    [FromQuery(Name = "canal")]
    public CanalRemise? Canal { get; set; }

    public RemisesKitDto Lues { get; private set; } = null!;

    public bool PeutSaisir => Utilisateur.Peut(KitPermissions.Diffuser);

    public IEnumerable<SelectListItem> Campagnes => Lues.Campagnes.Select(c => new SelectListItem(c.Titre, c.Id.ToString()));

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Campagne is { } campagne ? [new FiltreActif($"Campagne : {Lues.Campagnes.FirstOrDefault(c => c.Id == campagne)?.Titre ?? "inconnue"}", "campagne")] : Array.Empty<FiltreActif>(),
        .. Canal is { } canal ? [new FiltreActif($"Remis par : {canal.Libelle()}", "canal")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        await ChargerAsync(id, ct);
        if (PeutSaisir && await CommuneUniqueAsync(ct) is { } commune)
        {
            Saisie = new() { Territoire = ChoixTerritoire.Ecrire(commune), Canal = CanalRemise.Mairie, Source = $"Mairie de {commune.Nom}" };
        }
        return PageOuPremiere(Lues.Remises);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, SaisieRemiseInput saisie, CancellationToken ct)
    {
        if (!PeutSaisir)
        {
            return Forbid();
        }
        Saisie = saisie;
        if (ModelState.IsValid && await EssayerAsync(() => diffusions.CreateAsync(id, saisie, ct), nameof(Saisie)))
        {
            this.Notifier($"{Formats.Accorder(saisie.Quantite!.Value, "pack remis est noté", "packs remis sont notés")}.");
            return RedirectToPage(new { id });
        }
        await ChargerAsync(id, ct);
        return Page();
    }

    /// <summary>Suggestions du champ de commune, dans le périmètre, en options d'une liste.</summary>
    public async Task<IActionResult> OnGetCommunesAsync([FromQuery(Name = "Saisie.Territoire")] string? saisie, CancellationToken ct) =>
        Partial("/Pages/Rapports/_Communes.cshtml", await choix.ChercherAsync(saisie, ct));

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        await ChargerKitAsync(id, ct);
        Lues = await diffusions.GetListAsync(
            id, new RemiseListeInput { Campagne = Campagne, Canal = Canal, Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche }, ct);
        ProposerCampagnes(Lues.Campagnes);
    }
}
