using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Pages.Travaux;

/// <summary>Travaux d'arrière-plan du périmètre : où ils en sont, et de quoi les relancer ou les arrêter.</summary>
public sealed class IndexModel(ITravailAppService travaux, IUtilisateurCourant utilisateur) : PageDeListe
{
    [FromQuery(Name = "statut")]
    public StatutTravail? Statut { get; set; }

    public bool PeutGerer => utilisateur.Peut(TravailPermissions.Gerer);

    public ListeDto<TravailDto> Travaux { get; private set; } = new(0, []);

    public SuiviVivant Suivi { get; private set; } = new();

    public static IReadOnlyList<SelectListItem> Statuts { get; } =
        [.. Enum.GetValues<StatutTravail>().Select(s => new SelectListItem(s.Etat().Libelle, s.ToString()))];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Etat().Libelle}", "statut")] : Array.Empty<FiltreActif>(),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LireAsync(ct);
        return PageOuPremiere(Travaux);
    }

    private async Task LireAsync(CancellationToken ct)
    {
        Travaux = await travaux.GetListAsync(new TravailListeInput { Statut = Statut, Recherche = Recherche, Tri = Tri, Page = NumeroPage, Taille = Taille }, ct);
        Suivi = await SuiviVivant.LireAsync(
            HttpContext,
            [.. Travaux.Elements.Where(EstEnCours).Select(Suivre)],
            async id => Suivre(Travaux.Elements.FirstOrDefault(t => t.Id == id) ?? await travaux.GetAsync(id, ct)));
    }

    public Task<IActionResult> OnPostArreterAsync(Guid id, string? retour, CancellationToken ct) =>
        AgirAsync(() => travaux.ArreterAsync(id, ct), "L’arrêt est demandé. Un travail en cours s’arrête à la fin de son étape.", retour, ct);

    public Task<IActionResult> OnPostRelancerAsync(Guid id, string? retour, CancellationToken ct) =>
        AgirAsync(() => travaux.RelancerAsync(id, ct), "Le travail est relancé.", retour, ct);

    private async Task<IActionResult> AgirAsync(Func<Task> action, string fait, string? retour, CancellationToken ct)
    {
        if (!await EssayerAsync(action))
        {
            await LireAsync(ct);
            return Page();
        }
        this.Notifier(fait);
        return Url.IsLocalUrl(retour) ? LocalRedirect(retour) : RedirectToPage();
    }

    private static bool EstEnCours(TravailDto t) => t.Statut is StatutTravail.EnAttente or StatutTravail.EnCours;

    private static TravailSuivi Suivre(TravailDto t) =>
        new(t.Id, t.Libelle, t is { Statut: StatutTravail.EnCours, Etape: { } etape } ? etape : t.Statut.Etat().Libelle);
}
