using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Demonstration;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Territoires;

public sealed class ActiviteCommuneAppService(AppServiceOutils outils, IKitRepository kits, IStatistiqueKitRepository statistiques, IDonneesSimulees simulees)
    : AppService(outils), IActiviteCommuneAppService
{
    private const int Mois = 12;

    public async Task<ActiviteCommuneDto> GetAsync(string codeCommune, CancellationToken ct)
    {
        await VerifierAsync(TerritoirePermissions.Consulter);
        var au = Aujourdhui;
        var du = new DateOnly(au.Year, au.Month, 1).AddMonths(1 - Mois);
        var compteurs = statistiques.Compteurs.Where(c => c.CommuneCode == codeCommune);
        var parMois = await compteurs.Where(c => c.Jour >= du && c.Jour <= au).GroupBy(c => new { c.Jour.Year, c.Jour.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Qualifies = g.Sum(c => c.Qualifie) }).ToListAsync(ct);
        var parKit = await compteurs.Where(c => c.Jour >= du && c.Jour <= au).GroupBy(c => c.KitId)
            .Select(g => new { KitId = g.Key, Qualifies = g.Sum(c => c.Qualifie) })
            .Join(kits.Requete, g => g.KitId, k => k.Id, (g, k) => new ActiviteKitDto(k.Id, k.Titre, g.Qualifies)).ToListAsync(ct);
        // Même durée un an plus tôt : le mois en cours n'est pas fini.
        var (duAvant, auAvant) = (du.AddYears(-1), au.AddYears(-1));
        var precedents = await compteurs.Where(c => c.Jour >= duAvant && c.Jour <= auAvant).SumAsync(c => c.Qualifie, ct);
        var lus = parMois.ToDictionary(m => new DateOnly(m.Year, m.Month, 1), m => m.Qualifies);
        return new ActiviteCommuneDto(
            du, au, lus.Values.Sum(), precedents,
            [.. Enumerable.Range(0, Mois).Select(i => du.AddMonths(i)).Select(m => new ActiviteMoisDto(m, lus.GetValueOrDefault(m)))],
            [.. parKit.OrderByDescending(k => k.Qualifies).ThenBy(k => k.Titre, StringComparer.Ordinal)],
            await simulees.PresentesAsync(ct) ? DonneesDemonstration.Mention : null);
    }
}
