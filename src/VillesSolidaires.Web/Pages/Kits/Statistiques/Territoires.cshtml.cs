using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

public enum VueTerritoires
{
    [Display(Name = "Départements")]
    Departements = 1,

    Communes = 2,

    [Display(Name = "Communes silencieuses")]
    Silencieuses = 3,
}

/// <summary>Téléchargements par département et par commune, pour 1 000 habitants ; et les communes sous convention où personne ne télécharge.</summary>
public sealed class TerritoiresModel(
    ITerritoireKitAppService parTerritoire, ITerritoireAppService territoires, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : PageStatistiques(territoires, utilisateur, horloge)
{
    private static readonly TableColumns<TerritoireKitDto> Colonnes = new TableColumns<TerritoireKitDto>()
        .Code("Code", t => t.Code, 8).Text("Territoire", t => t.Nom).Text("Département", t => t.Precision, 24).Integer("Population", t => t.Population)
        .Integer("Qualifiés", t => t.Qualifie, ColumnTotal.Sum).Integer("Bruts", t => t.Brut, ColumnTotal.Sum).Decimal("Pour 1 000 habitants", t => t.PourMille, width: 20)
        .Integer("Qualifiés un an plus tôt", t => t.UnAnPlusTot, ColumnTotal.Sum, 24);

    [FromQuery(Name = "vue")]
    public VueTerritoires? Vue { get; set; }

    [FromQuery(Name = "kit")]
    public Guid? KitId { get; set; }

    /// <summary>Une mairie n'a pas de département à comparer : ses communes d'abord.</summary>
    public VueTerritoires VueMontree => Vue ?? (EstNational ? VueTerritoires.Departements : VueTerritoires.Communes);

    public ListeDto<TerritoireKitDto> Liste { get; private set; } = new(0, []);

    public IReadOnlyList<SelectListItem> Kits { get; private set; } = [];

    public string TitreDuKit => Kits.FirstOrDefault(k => k.Value == KitId?.ToString())?.Text ?? "tous les kits";

    public override IReadOnlyList<FiltreActif> FiltresActifs =>
    [
        .. FiltreDeRecherche,
        .. KitId is not null ? [new FiltreActif($"Kit : {TitreDuKit}", "kit")] : Array.Empty<FiltreActif>(),
        .. base.FiltresActifs,
    ];

    private CommunesKitInput DemandeCommunes => new()
    {
        Du = Du, Au = Au, Page = NumeroPage, Taille = Taille, Tri = Tri, Recherche = Recherche, Departement = Demande.Departement,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ChargerAsync(NumeroPage, Taille, ct);
        return PageOuPremiere(Liste);
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        IReadOnlyList<TerritoireKitDto> lignes = [];
        var lues = await EssayerAsync(async () => lignes = VueMontree == VueTerritoires.Departements
            ? (await LireAsync(1, ListeInput.TailleMax, ct)).Elements
            : await ExportListe.ToutLireAsync(page => LireAsync(page, ListeInput.TailleMax, ct)));
        return lues ? await ExportListe.EcrireAsync("telechargements-par-territoire", Colonnes, lignes, format, Maintenant, ct) : BadRequest();
    }

    private async Task ChargerAsync(int page, int taille, CancellationToken ct)
    {
        Kits = [.. (await parTerritoire.GetKitsAsync(ct)).Select(k => new SelectListItem(k.Titre, k.Id.ToString()))];
        await ChargerTerritoiresAsync(ct);
        // Les champs montrent la période lue, même quand l'adresse n'en dit rien.
        Au ??= Aujourdhui;
        Du ??= new DateOnly(Au.Value.Year, Au.Value.Month, 1).AddMonths(-11);
        if (ModelState.IsValid) await EssayerAsync(async () => Liste = await LireAsync(page, taille, ct));
    }

    private async Task<ListeDto<TerritoireKitDto>> LireAsync(int page, int taille, CancellationToken ct)
    {
        var demande = DemandeCommunes with { Page = page, Taille = taille };
        switch (VueMontree)
        {
            case VueTerritoires.Communes: return await parTerritoire.GetCommunesAsync(KitId, demande, ct);
            case VueTerritoires.Silencieuses: return await parTerritoire.GetSilencieusesAsync(KitId, demande, ct);
            default:
                // Cent un départements : tous sur une page, triés ici.
                var tous = await parTerritoire.GetDepartementsAsync(KitId, Demande with { Departement = null, Commune = null }, ct);
                return new ListeDto<TerritoireKitDto>(tous.Count, [.. Trier(tous)]);
        }
    }

    private IEnumerable<TerritoireKitDto> Trier(IReadOnlyList<TerritoireKitDto> tous) => Tri switch
    {
        "commune" => tous.OrderBy(t => t.Code, StringComparer.Ordinal),
        "-commune" => tous.OrderByDescending(t => t.Code, StringComparer.Ordinal),
        "qualifies" => tous.OrderBy(t => t.Qualifie).ThenBy(t => t.Code, StringComparer.Ordinal),
        "taux" => tous.OrderBy(t => t.PourMille).ThenBy(t => t.Code, StringComparer.Ordinal),
        "-taux" => tous.OrderByDescending(t => t.PourMille).ThenBy(t => t.Code, StringComparer.Ordinal),
        _ => tous.OrderByDescending(t => t.Qualifie).ThenBy(t => t.Code, StringComparer.Ordinal),
    };
}
