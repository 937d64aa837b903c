using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Labels;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Formulaires;

namespace VillesSolidaires.Web.Pages.Labels.Instruction;

/// <summary>Tableau de charge de l'instruction.</summary>
[Authorize(LabelPermissions.Instruire)]
public sealed class IndexModel(IInstructionAppService instruction, ISessionLabelAppService sessions) : PageDeListe
{
    [FromQuery(Name = "vue")]
    public VueInstruction? VueDemandee { get; set; }

    [FromQuery(Name = "session")]
    public Guid? SessionId { get; set; }

    [FromQuery(Name = "statut")]
    public CandidatureStatut? Statut { get; set; }

    [FromQuery(Name = "instructeur")]
    public Guid? InstructeurId { get; set; }

    public VueInstruction Vue => VueDemandee is { } vue && Enum.IsDefined(vue) ? vue : VueInstruction.ATraiter;

    public ListeDto<LigneInstructionDto> Liste { get; private set; } = new(0, []);

    public ChargeInstructionDto Charge { get; private set; } = null!;

    public IReadOnlyList<SessionLabelDto> Sessions { get; private set; } = [];

    public IEnumerable<SelectListItem> ChoixSessions => Sessions.Select(s => new SelectListItem(s.Intitule, s.Id.ToString()));

    public IEnumerable<SelectListItem> ChoixPersonnes => Charge.ParPersonne.Select(p => new SelectListItem(p.Nom, p.Id.ToString()));

    public IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. SessionId is { } session ? [new FiltreActif($"Session : {Sessions.FirstOrDefault(s => s.Id == session)?.Intitule ?? "inconnue"}", "session")] : Array.Empty<FiltreActif>(),
        .. Statut is { } statut ? [new FiltreActif($"État : {statut.Libelle()}", "statut")] : Array.Empty<FiltreActif>(),
        .. InstructeurId is { } id ? [new FiltreActif($"Instruit par : {Charge.ParPersonne.FirstOrDefault(p => p.Id == id)?.Nom ?? "une autre personne"}", "instructeur")] : Array.Empty<FiltreActif>(),
    ];

    /// <summary>La même session, dans une autre vue.</summary>
    public string Vers(VueInstruction vue, Guid? instructeur = null) => Request.AdresseAvec(
        ("vue", vue.ToString()), ("instructeur", instructeur?.ToString()), ("statut", null), ("recherche", null), ("page", null));

    public string Vers(CandidatureStatut statut) => Request.AdresseAvec(
        ("vue", nameof(VueInstruction.Toutes)), ("statut", statut.ToString()), ("instructeur", null), ("recherche", null), ("page", null));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Sessions = await sessions.GetListAsync(ct);
        Charge = await instruction.GetChargeAsync(SessionId, ct);
        Liste = await instruction.GetListAsync(
            new InstructionListeInput
            {
                Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Vue = Vue, SessionId = SessionId, Statut = Statut, InstructeurId = InstructeurId,
            }, ct);
        return PageOuPremiere(Liste);
    }
}
