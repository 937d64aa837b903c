using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Web.Pages.Recherche;

/// <summary>Cherche partout dans le périmètre : communes, conventions, organisations, kits, rapports. Chaque groupe mène à sa liste.</summary>
public sealed class IndexModel(
    ITerritoireAppService territoires, IConventionAppService conventions, IOrganisationAppService organisations, IKitAppService kits,
    IRapportAppService rapports, IUtilisateurCourant utilisateur)
    : PageModel
{
    private const int ParGroupe = 6;
    private const int LongueurMax = 100;

    [FromQuery(Name = "q")]
    public string? Q { get; set; }

    public string Texte => (Q ?? "").Trim() is { Length: > LongueurMax } long_ ? long_[..LongueurMax] : (Q ?? "").Trim();

    public ListeDto<CommuneDto> Communes { get; private set; } = new(0, []);

    public ListeDto<ConventionDto> Conventions { get; private set; } = new(0, []);

    public ListeDto<OrganisationDto> Organisations { get; private set; } = new(0, []);

    public ListeDto<KitDto> Kits { get; private set; } = new(0, []);

    public ListeDto<RapportDto> Rapports { get; private set; } = new(0, []);

    public int Total => Communes.Total + Conventions.Total + Organisations.Total + Kits.Total + Rapports.Total;

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Texte.Length == 0)
        {
            return;
        }
        if (utilisateur.Peut(TerritoirePermissions.Consulter))
        {
            Communes = await territoires.GetListAsync(new CommuneListeInput { Recherche = Texte, Taille = ParGroupe }, ct);
        }
        if (utilisateur.Peut(ConventionPermissions.Consulter))
        {
            Conventions = await conventions.GetListAsync(new ConventionListeInput { Recherche = Texte, Taille = ParGroupe }, ct);
        }
        if (utilisateur.Peut(OrganisationPermissions.Consulter))
        {
            Organisations = await organisations.GetListAsync(new OrganisationListeInput { Recherche = Texte, Taille = ParGroupe }, ct);
        }
        if (utilisateur.Peut(KitPermissions.Consulter))
        {
            Kits = await kits.GetListAsync(new KitListeInput { Recherche = Texte, Taille = ParGroupe }, ct);
        }
        if (utilisateur.Peut(RapportPermissions.Consulter))
        {
            Rapports = await rapports.GetListAsync(new RapportListeInput { Recherche = Texte, Taille = ParGroupe }, ct);
        }
    }
}
