using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Affiche d'un kit aux couleurs d'une commune : aperçu, PDF, et toutes celles d'un département d'un coup.</summary>
[Authorize(KitPermissions.Diffuser)]
public sealed class AfficheModel(
    IKitAppService kits, IAfficheKitAppService affiches, ILotAffichesAppService lots, ILienSuiviAppService liens, ITerritoireAppService territoires, IUtilisateurCourant utilisateur)
    : PageMetier
{
    public const string Voir = "voir";
    public const string Telecharger = "telecharger";
    public const string Lancer = "lancer";

    public AfficheInput Saisie { get; private set; } = new();

    /// <summary>Département dont faire toutes les affiches.</summary>
    public string? Departement { get; private set; }

    public KitDetailDto Kit { get; private set; } = null!;

    public ApercuAfficheDto? Apercu { get; private set; }

    public ChoixLienDto Choix { get; private set; } = new([], PeutEtreNational: false, CommuneSeule: null);

    public IReadOnlyList<LotAffichesDto> Lots { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Departements { get; private set; } = [];

    public IEnumerable<SelectListItem> Campagnes => Choix.Campagnes.Select(c => new SelectListItem(c.Titre, c.Id.ToString()));

    public bool PeutGererIdentite => utilisateur.Peut(TerritoirePermissions.GererIdentite);

    private Uri Racine => new($"{Request.Scheme}://{Request.Host}{Request.PathBase}/");

    public async Task OnGetAsync(Guid id, string? commune, CancellationToken ct)
    {
        Saisie = new() { Commune = commune };
        await ChargerAsync(id, ct);
        if (Choix.CommuneSeule is not null || !string.IsNullOrWhiteSpace(commune)) await MontrerAsync(id, ct);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, AfficheInput saisie, string? departement, string? geste, CancellationToken ct)
    {
        (Saisie, Departement) = (saisie, departement);
        if (ModelState.IsValid && geste == Telecharger)
        {
            FichierDto? fichier = null;
            if (await EssayerAsync(async () => fichier = await affiches.ProduireAsync(id, saisie, Racine, ct), nameof(Saisie))) return File(fichier!.Contenu, fichier.TypeMime, fichier.Nom);
        }
        if (ModelState.IsValid && geste == Lancer)
        {
            var lot = Guid.Empty;
            if (await EssayerAsync(async () => lot = await lots.LancerAsync(id, EnLot(saisie, departement), Racine, ct), nameof(Saisie)))
            {
                this.Notifier("Les affiches se préparent en arrière-plan : vous pouvez fermer la page.");
                return RedirectToPage("/Kits/LotAffiches", new { id, lotId = lot });
            }
        }
        await ChargerAsync(id, ct);
        if (ModelState.IsValid) await MontrerAsync(id, ct);
        return Page();
    }

    private static LotAffichesInput EnLot(AfficheInput saisie, string? departement) => new()
    {
        Departement = departement ?? "", CampagneId = saisie.CampagneId, Date = saisie.Date, Heure = saisie.Heure, Lieu = saisie.Lieu, Message = saisie.Message, Format = saisie.Format,
    };

    private Task MontrerAsync(Guid id, CancellationToken ct) =>
        EssayerAsync(async () => Apercu = await affiches.GetApercuAsync(id, Saisie, Racine, ct), nameof(Saisie));

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Kit = await kits.GetAsync(id, ct);
        if (Kit.Statut != KitStatut.Publie) throw new BusinessException(KitErrorCodes.KitNonPublie);
        Choix = await liens.GetChoixAsync(id, ct);
        Departements = [.. (await territoires.GetDepartementsAsync(ct)).Select(d => new SelectListItem($"{d.Nom} ({d.Code})", d.Code))];
        if (Departements.Count > 0) Lots = await lots.GetListAsync(id, ct);
    }
}
