using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Liste des conventions, par vues. Filtres, tri et page vivent dans l'adresse ; l'export porte exactement ce que la liste compte.</summary>
public sealed class IndexModel(IConventionAppService conventions, ISuiviConventionAppService suivi, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageDeListe
{
    private const int RaisonsMontrees = 3;

    [FromQuery(Name = "vue")]
    public VueConventions? VueDemandee { get; set; }

    [FromQuery]
    public FiltresConventions Filtres { get; set; } = new();

    /// <summary>Conventions cochées.</summary>
    [BindProperty]
    public IReadOnlyList<Guid> Ids { get; set; } = [];

    public ListeDto<ConventionDto> Liste { get; private set; } = new(0, []);

    /// <summary>À traiter où la personne est attendue ; l'association, qui conduit tout, voit plutôt ce qui traîne chez les autres.</summary>
    public int AVous { get; private set; }

    public OngletsConventionsDto Onglets { get; private set; } = null!;

    public ChoixConventionsDto Choix { get; private set; } = new([], []);

    /// <summary>Quand rien ne répond : le filtre dont le retrait en montre le moins, mais en montre.</summary>
    public (FiltreActif Filtre, int Total)? Issue { get; private set; }

    public bool PeutGerer => utilisateur.Peut(ConventionPermissions.Gerer);

    public bool Participe => utilisateur.Peut(ConventionPermissions.Participer);

    public bool EstNational => utilisateur.Perimetre.EstNational;

    /// <summary>Qui agit commence par ce qui l'attend ; qui lit, par tout.</summary>
    public VueConventions Vue => VueDemandee is { } vue && Enum.IsDefined(vue) ? vue : Participe ? VueConventions.ATraiter : VueConventions.Toutes;

    public string TriParDefaut => ConventionListeInput.TriParDefaut(Vue);

    public IReadOnlyList<FiltreActif> FiltresActifs => [.. FiltreDeRecherche, .. Filtres.Actifs(Choix)];

    private ConventionListeInput Demande => Filtres.Appliquer(new ConventionListeInput
    {
        Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Vue = Vue,
    });

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await conventions.GetListAsync(Demande, ct);
        Onglets = await conventions.GetOngletsAsync(ct);
        Choix = await conventions.GetChoixAsync(Filtres.OrganisationId, ct);
        if (Participe && !EstNational)
        {
            AVous = (await conventions.GetListAsync(new ConventionListeInput { Vue = VueConventions.ATraiter, AMoi = true, Taille = 1 }, ct)).Total;
        }
        if (Liste.Total == 0 && FiltresActifs.Count > 0 && Onglets.Toutes > 0)
        {
            await ChercherUneIssueAsync(ct);
        }
        return PageOuPremiere(Liste);
    }

    public Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct) => ExporterAsync(format, null, ct);

    public Task<IActionResult> OnPostExporterAsync(string format, CancellationToken ct) => ExporterAsync(format, Ids, ct);

    public async Task<IActionResult> OnPostRelancerAsync(CancellationToken ct)
    {
        if (!PeutGerer)
        {
            return Forbid();
        }
        if (Ids.Count == 0)
        {
            return Revenir("Cochez d’abord les conventions à relancer.");
        }
        var compteRendu = await suivi.RelancerPlusieursAsync(new RelancerPlusieursInput { Ids = Ids }, ct);
        var ecartees = string.Join(" ; ", compteRendu.Ecartees.Take(RaisonsMontrees).Select(e => $"{e.Numero} : {e.Raison}"));
        var reste = compteRendu.Ecartees.Count - RaisonsMontrees;
        return Revenir($"{Formats.Accorder(compteRendu.Envoyees, "relance envoyée", "relances envoyées")}."
            + (ecartees.Length == 0 ? "" : $" Non relancées : {ecartees}{(reste > 0 ? $" ; et {Formats.Accorder(reste, "autre")}" : "")}"));
    }

    private LocalRedirectResult Revenir(string message)
    {
        this.Notifier(message);
        return LocalRedirect(Request.AdresseAvec(("handler", null), ("format", null)));
    }

    private async Task<IActionResult> ExporterAsync(string format, IReadOnlyList<Guid>? ids, CancellationToken ct)
    {
        IReadOnlyList<ConventionDto> lignes = [];
        // Lues avant d'écrire : un refus doit rester un message, pas un fichier tronqué.
        if (!await EssayerAsync(async () => lignes = await conventions.GetExportAsync(Demande, ids, ct)))
        {
            return Revenir(string.Join(' ', ModelState.Values.SelectMany(v => v.Errors).Select(e => e.ErrorMessage)));
        }
        return ids is { Count: 0 }
            ? Revenir("Cochez d’abord les conventions à exporter.")
            : await ExportListe.EcrireAsync("conventions", ExportConventions.Colonnes, lignes, format, horloge.GetUtcNow().UtcDateTime, ct);
    }

    private async Task ChercherUneIssueAsync(CancellationToken ct)
    {
        foreach (var filtre in FiltresActifs)
        {
            var total = (await conventions.GetListAsync(Sans(filtre.Cle) with { Page = 1, Taille = 1 }, ct)).Total;
            if (total > 0 && (Issue is not { } mieux || total < mieux.Total))
            {
                Issue = (filtre, total);
            }
        }
    }

    private ConventionListeInput Sans(string cle) => cle switch
    {
        FiltresTagHelper.ParametreRecherche => Demande with { Recherche = null },
        "territoire" => Demande with { Territoire = null },
        "type" => Demande with { Type = null },
        "etat" => Demande with { Etat = null },
        "acteur" => Demande with { Acteur = null, AMoi = null },
        "organisationId" => Demande with { OrganisationId = null },
        _ => Demande with { Echeance = null },
    };
}
