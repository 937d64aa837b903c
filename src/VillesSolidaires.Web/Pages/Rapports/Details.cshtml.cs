using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using VillesSolidaires.Comptes;
using VillesSolidaires.Rapports;
using VillesSolidaires.Travaux;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.Rapports;
using VillesSolidaires.Web.Travaux;

namespace VillesSolidaires.Web.Pages.Rapports;

/// <summary>
/// Un rapport : son état, ses documents et leurs empreintes, sa version web tirée du même jeu figé que le PDF, et les liens qui l'ouvrent à qui
/// n'a pas de compte.
/// </summary>
public sealed class DetailsModel(
    IRapportAppService rapports, IContenuRapportAppService contenus, IPartageRapportAppService partages, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageMetier
{
    private const string CleJeton = "vs.partage";

    [BindProperty]
    public CreerPartageInput Saisie { get; set; } = new();

    public RapportDto Rapport { get; private set; } = null!;

    /// <summary>Nul tant que le rapport n'est pas disponible : rien de partiel ne se montre.</summary>
    public RapportLu? Lu { get; private set; }

    public SuiviVivant Suivi { get; private set; } = new();

    public TravailAffiche? Travail { get; private set; }

    public bool PeutPartager => Rapport.Statut == StatutRapport.Disponible && utilisateur.Peut(RapportPermissions.Partager);

    public IReadOnlyList<PartageDto> Partages { get; private set; } = [];

    /// <summary>Adresse du lien qui vient d'être ouvert ; nulle à toute autre lecture.</summary>
    public string? Lien { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken ct)
    {
        // Comme la notification : toucher TempData sans cookie en poserait un vide.
        if (Request.Cookies.ContainsKey(CookieTempDataProvider.CookieName) && TempData[CleJeton] is string jeton)
        {
            Lien = $"{Request.Scheme}://{Request.Host}{Url.Page("/Public/Rapports/Partage", new { jeton })}";
            // Le lien est un secret : l'historique du navigateur n'en garde pas la page.
            Response.Headers.CacheControl = "no-store";
        }
        Saisie = Saisie with { ExpireLe = horloge.Aujourdhui().AddDays(PartageConsts.JoursProposes) };
        await ChargerAsync(id, ct);
    }

    public async Task<IActionResult> OnPostPartagerAsync(Guid id, CancellationToken ct)
    {
        // Avant la saisie : à qui ne peut pas partager, le formulaire n'a rien à dire.
        if (!utilisateur.Peut(RapportPermissions.Partager))
        {
            return Forbid();
        }
        PartageCreeDto? cree = null;
        if (!ModelState.IsValid || !await EssayerAsync(async () => cree = await partages.CreateAsync(id, Saisie, ct), nameof(Saisie)))
        {
            await ChargerAsync(id, ct);
            return Page();
        }
        TempData[CleJeton] = cree!.Jeton;
        return RedirectToPage(null, null, new { id }, "partages");
    }

    public async Task<IActionResult> OnPostRevoquerAsync(Guid id, Guid partage, CancellationToken ct)
    {
        if (!await EssayerAsync(() => partages.RevoquerAsync(id, partage, ct)))
        {
            await ChargerAsync(id, ct);
            return Page();
        }
        this.Notifier("Le lien est révoqué : il ne mène plus au rapport.");
        return RedirectToPage(null, null, new { id }, "partages");
    }

    private async Task ChargerAsync(Guid id, CancellationToken ct)
    {
        Rapport = await rapports.GetAsync(id, ct);
        var enCours = Rapport.Statut is StatutRapport.Demande or StatutRapport.EnProduction;
        Suivi = await SuiviVivant.LireAsync(HttpContext, enCours ? [Rapport.Suivi()] : [], async autre => (await rapports.GetAsync(autre, ct)).Suivi());
        if (enCours)
        {
            Travail = Rapport.Travail(utilisateur.Peut(TravailPermissions.Gerer) && Rapport.TravailId is { } travail
                ? Url.Page("/Travaux/Index", "Arreter", new { id = travail, retour = Url.Page("/Rapports/Details", new { id }) }) : null);
        }
        else if (Rapport.Statut == StatutRapport.Disponible && await contenus.GetAsync(id, ct) is { } contenu)
        {
            Lu = new RapportLu(contenu, Rapport.Documents, Rapport.TotauxRecoupes, Partage: false);
        }
        if (PeutPartager)
        {
            Partages = await partages.GetListAsync(id, ct);
        }
    }
}
