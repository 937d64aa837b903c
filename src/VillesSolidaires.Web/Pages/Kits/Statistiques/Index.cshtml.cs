using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Téléchargements de tous les kits : le total, la courbe, et chaque kit face à l'an dernier.</summary>
public sealed class IndexModel(
    IStatistiqueKitAppService statistiques, ITerritoireAppService territoires, IUtilisateurCourant utilisateur, TimeProvider horloge)
    : PageStatistiques(territoires, utilisateur, horloge)
{
    private static readonly TableColumns<KitCompteDto> Colonnes = new TableColumns<KitCompteDto>()
        .Text("Kit", k => k.Titre, 40).Text("Nature", k => k.Nature.Libelle(), 14).Integer("Qualifiés", k => k.Qualifie, ColumnTotal.Sum)
        .Integer("Bruts", k => k.Brut, ColumnTotal.Sum).Integer("Qualifiés un an plus tôt", k => k.UnAnPlusTot, ColumnTotal.Sum, 24);

    /// <summary>Nul quand les filtres sont à corriger.</summary>
    public StatistiqueEnsembleDto? Chiffres { get; private set; }

    public IEnumerable<(string Libelle, string Adresse, bool Courante)> Periodes
    {
        get
        {
            var mois = new DateOnly(Aujourdhui.Year, Aujourdhui.Month, 1);
            return PeriodesJusqua(
                [("Ce mois", mois), ("12 mois", mois.AddMonths(-11)), ("Cette année", new DateOnly(mois.Year, 1, 1)), ("5 ans", mois.AddMonths(-59)), ("10 ans", new DateOnly(mois.Year - 9, 1, 1))],
                Chiffres is { } lus ? (lus.Du, lus.Au) : null);
        }
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ChargerTerritoiresAsync(ct);
        if (ModelState.IsValid) await EssayerAsync(async () => Chiffres = await statistiques.GetEnsembleAsync(Demande, ct));
        if (Chiffres is { } lus) (Du, Au) = (lus.Du, lus.Au);
    }

    public async Task<IActionResult> OnGetExportAsync(string format, CancellationToken ct)
    {
        await OnGetAsync(ct);
        return Chiffres is { } lus ? await ExportListe.EcrireAsync("telechargements", Colonnes, lus.ParKit, format, Maintenant, ct) : BadRequest();
    }
}
