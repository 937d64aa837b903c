using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels;

/// <summary>Accueil du label : les candidatures du périmètre, et les portes des autres pages selon les droits.</summary>
[Authorize(LabelPermissions.Consulter)]
public sealed class IndexModel(ICandidatureAppService candidatures, IUtilisateurCourant utilisateur, TimeProvider horloge) : PageDeListe
{
    [FromQuery(Name = "vue")]
    public VueCandidatures? VueDemandee { get; set; }

    [FromQuery(Name = "session")]
    public Guid? SessionId { get; set; }

    [FromQuery(Name = "etat")]
    public CandidatureStatut? Statut { get; set; }

    [FromQuery(Name = "departement")]
    public string? Departement { get; set; }

    public ListeDto<CandidatureDto> Liste { get; private set; } = new(0, []);

    public OngletsCandidaturesDto Onglets { get; private set; } = null!;

    public ChoixCandidaturesDto Choix { get; private set; } = new([], []);

    public DateOnly Aujourdhui => horloge.Aujourdhui();

    public bool PeutCandidater => utilisateur.Peut(LabelPermissions.Candidater);

    public bool EstNational => utilisateur.Perimetre.EstNational;

    public VueCandidatures Vue => VueDemandee is { } vue && Enum.IsDefined(vue) ? vue : VueCandidatures.Toutes;

    /// <summary>Portes des autres pages du label : celles que la personne peut ouvrir, et qui existent.</summary>
    public IReadOnlyList<(string Libelle, string Icone, string Adresse)> Portes =>
    [
        .. new (string Libelle, string Icone, string Page, string Permission)[]
        {
            ("Attestations", Icones.Attribuee, "/Labels/Attestations/Index", LabelPermissions.Consulter),
            ("Référentiels", Icones.Case, "/Labels/Referentiels/Index", LabelPermissions.Consulter),
            ("Sessions", Icones.Saisonnier, "/Labels/Sessions/Index", LabelPermissions.Consulter),
            ("Instruction", Icones.EnInstruction, "/Labels/Instruction/Index", LabelPermissions.Instruire),
            ("Jury", Icones.EnJury, "/Labels/Jures/Index", LabelPermissions.Juger),
        }.Where(p => utilisateur.Peut(p.Permission)).Select(p => (p.Libelle, p.Icone, Adresse: Url.Page(p.Page))).Where(p => p.Adresse is not null)
            .Select(p => (p.Libelle, p.Icone, p.Adresse!)),
    ];

    public IReadOnlyList<SelectListItem> Sessions => [.. Choix.Sessions.Select(s => new SelectListItem(s.Intitule, s.Id.ToString()))];

    public IReadOnlyList<SelectListItem> Departements => [.. Choix.Departements.Select(d => new SelectListItem($"{d.Nom} ({d.Code})", d.Code))];

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. Choix.Sessions.Where(s => s.Id == SessionId).Select(s => new FiltreActif($"Session : {s.Intitule}", "session")),
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "etat")] : Array.Empty<FiltreActif>(),
        .. Choix.Departements.Where(d => d.Code == Departement).Select(d => new FiltreActif($"Département : {d.Nom}", "departement")),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Liste = await candidatures.GetListAsync(
            new CandidatureListeInput
            {
                Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Vue = Vue, SessionId = SessionId, Statut = Statut, Departement = Departement,
            }, ct);
        Onglets = await candidatures.GetOngletsAsync(ct);
        Choix = await candidatures.GetChoixAsync(ct);
        return PageOuPremiere(Liste);
    }
}
