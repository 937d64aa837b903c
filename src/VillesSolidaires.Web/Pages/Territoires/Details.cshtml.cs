using Microsoft.AspNetCore.Mvc.RazorPages;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Web.Pages.Territoires;

/// <summary>Fiche d'une commune : son identité dans le référentiel, ses conventions, et ce que ses liens ont fait télécharger.</summary>
public sealed class DetailsModel(
    ITerritoireAppService territoires, IActiviteCommuneAppService activites, IConventionAppService conventions, IUtilisateurCourant utilisateur) : PageModel
{
    private const int ConventionsMontrees = 5;

    public CommuneDetailDto Commune { get; private set; } = null!;

    public ActiviteCommuneDto Activite { get; private set; } = null!;

    /// <summary>Conventions qui couvrent la commune, la plus récente d'abord ; nul si le rôle ne les consulte pas.</summary>
    public ListeDto<ConventionDto>? Conventions { get; private set; }

    public bool PeutProduire => utilisateur.Peut(RapportPermissions.Produire);

    public bool PeutGererIdentite => utilisateur.Peut(TerritoirePermissions.GererIdentite);

    public bool PeutConsulterRapports => utilisateur.Peut(RapportPermissions.Consulter);

    public BarChart ParMois => new(
        "Téléchargements qualifiés par mois",
        $"Barres par mois, {Formats.Periode(Activite.Du, Activite.Au)} : {Formats.Nombre(Activite.Qualifies)} téléchargements en tout.",
        [.. Activite.ParMois.Select(m => Formats.MoisAbrege(m.Mois))],
        [new BarSeries("Téléchargements", [.. Activite.ParMois.Select(m => (double?)m.Qualifies)])],
        new ValueFormat(Unit: "téléchargements"));

    /// <summary>« 12,4 % de plus que sur la même durée un an plus tôt ».</summary>
    public string Evolution => Activite.Precedents == 0
        ? "rien de compté sur la même durée un an plus tôt"
        : $"{Formats.Nombre(Activite.Precedents)} sur la même durée un an plus tôt";

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        Commune = await territoires.GetAsync(code, ct);
        Activite = await activites.GetAsync(Commune.Code, ct);
        if (utilisateur.Peut(ConventionPermissions.Consulter))
        {
            Conventions = await conventions.GetListAsync(new ConventionListeInput { Territoire = Commune.Code, Taille = ConventionsMontrees }, ct);
        }
    }
}
