using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Accueil;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Web.Pages;

/// <summary>Première page : ce qui compte cette semaine dans le périmètre de la personne ; pour un visiteur, où aller.</summary>
[AllowAnonymous]
public sealed class IndexModel(IAccueilAppService accueil, IUtilisateurCourant utilisateur) : PageModel
{
    private const int KitsMontres = 4;

    /// <summary>Nul pour un visiteur.</summary>
    public AccueilDto? Accueil { get; private set; }

    public string Nom => utilisateur.Nom;

    public bool PeutProduire => utilisateur.Peut(RapportPermissions.Produire);

    /// <summary>La personne conduit les programmes de son territoire : sa semaine se lit jour par jour.</summary>
    public bool ConduitSurPlace => Accueil?.Coordination is not null && !utilisateur.Perimetre.EstNational;

    public bool AgitEnConvention => utilisateur.Peut(ConventionPermissions.Participer);

    public bool PeutGererKits => utilisateur.Peut(KitPermissions.Gerer);

    /// <summary>Commune à porter dans les liens publics, quand le périmètre n'en compte qu'une : ses téléchargements lui reviennent.</summary>
    public string? CommuneDesLiens => utilisateur.Perimetre is { EstNational: false, Departements.Count: 0, Communes: [var code] } ? code : null;

    /// <summary>Le kit de la saison d'abord, puis les plus récents.</summary>
    public IEnumerable<KitAccueilDto> KitsADiffuser =>
        Accueil!.Kits.OrderByDescending(k => k.Id == Accueil.Saison?.KitId).Take(KitsMontres);

    public IEnumerable<KitAccueilDto> Nouveautes => Accueil!.Kits.Take(KitsMontres);

    /// <summary>Adresse publique du kit, prête à coller dans un courriel.</summary>
    public string LienPublic(KitAccueilDto kit) => Url.PageLink("/Public/Kits/Kit", values: new { kit.Slug, commune = CommuneDesLiens })!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (utilisateur.Id is not null)
        {
            Accueil = await accueil.GetAsync(ct);
        }
    }
}
