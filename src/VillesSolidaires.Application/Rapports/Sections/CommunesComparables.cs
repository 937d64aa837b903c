using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Communes de même strate que celle du rapport, dans son département puis dans sa région.</summary>
/// <param name="Rang">Place de la commune pour 1 000 habitants, à partir de 1 ; les ex æquo la partagent.</param>
public sealed record GroupeComparable(TauxTerritoire Taux, int Rang);

/// <summary>
/// Taux d'ensembles de communes. Les mois entiers se lisent dans les cumuls mensuels, les jours qui dépassent dans les compteurs : la somme est
/// exacte, et une année entière ne coûte que douze lignes par commune et par kit.
/// </summary>
public sealed class CommunesComparables(IStatistiqueKitRepository statistiques, ITerritoireRepository territoires)
{
    /// <summary>En dessous, une moyenne ou un rang désignerait presque une commune : le groupe ne se montre pas.</summary>
    public const int CommunesMin = 5;

    /// <returns>Les groupes d'au moins <see cref="CommunesMin"/> communes : aucun, un ou deux.</returns>
    public async Task<IReadOnlyList<GroupeComparable>> LireAsync(DemandeSection d, TauxTerritoire commune, CancellationToken ct)
    {
        var elle = await territoires.Communes.Where(c => c.Code == d.CommuneCode).Select(c => new { c.Strate, c.DepartementCode, c.RegionCode }).SingleAsync(ct);
        var strate = StratePopulation.Toutes[elle.Strate - 1].Libelle;
        var departement = await territoires.Departements.Where(x => x.Code == elle.DepartementCode).Select(x => x.Nom).SingleAsync(ct);
        var region = await territoires.Regions.Where(x => x.Code == elle.RegionCode).Select(x => x.Nom).SingleAsync(ct);
        var memeStrate = territoires.Communes.Where(c => c.EstActuelle && c.Strate == elle.Strate);
        GroupeComparable?[] groupes =
        [
            await GroupeAsync($"{departement}, {strate}", d, commune, memeStrate.Where(c => c.DepartementCode == elle.DepartementCode), ct),
            await GroupeAsync($"{region}, {strate}", d, commune, memeStrate.Where(c => c.RegionCode == elle.RegionCode), ct),
        ];
        return [.. groupes.OfType<GroupeComparable>()];
    }

    /// <summary>Agrégat sur toutes les communes d'un ensemble : aucune autre commune n'est montrée seule.</summary>
    public async Task<TauxTerritoire> TauxAsync(string libelle, DemandeSection d, IQueryable<Commune> communes, CancellationToken ct)
    {
        var ensemble = await communes.GroupBy(_ => 1).Select(g => new { Communes = g.Count(), Population = g.Sum(c => (long)c.Population) }).SingleAsync(ct);
        var periode = PeriodeStatistique.Couper(d.Du, d.Au, DateOnly.MaxValue);
        var qualifie = periode.Mois is { } mois
            ? await statistiques.MoisFranceEntiere.Where(c => c.Mois >= mois.Premier && c.Mois <= mois.Dernier && communes.Any(x => x.Code == c.CommuneCode)).SumAsync(c => c.Qualifie, ct)
            : 0;
        foreach (var (du, au) in periode.Bords)
        {
            qualifie += await statistiques.CompteursFranceEntiere.Where(c => c.Jour >= du && c.Jour <= au && communes.Any(x => x.Code == c.CommuneCode)).SumAsync(c => c.Qualifie, ct);
        }
        return new TauxTerritoire(libelle, ensemble.Communes, ensemble.Population, qualifie);
    }

    private async Task<GroupeComparable?> GroupeAsync(string libelle, DemandeSection d, TauxTerritoire commune, IQueryable<Commune> communes, CancellationToken ct)
    {
        var populations = await communes.Select(c => new { c.Code, c.Population }).ToListAsync(ct);
        if (populations.Count < CommunesMin)
        {
            return null;
        }
        var parCommune = await ParCommuneAsync(d, communes, ct);
        var devant = populations.Count(p => p.Population > 0 && parCommune.GetValueOrDefault(p.Code) * 1000m / p.Population > commune.Qualifie * 1000m / Math.Max(1, commune.Population));
        return new GroupeComparable(new TauxTerritoire(libelle, populations.Count, populations.Sum(p => (long)p.Population), parCommune.Values.Sum()), devant + 1);
    }

    /// <summary>Qualifiés de chaque commune du groupe, pour y situer celle du rapport ; rien n'en sort que le rang et la somme.</summary>
    private async Task<Dictionary<string, long>> ParCommuneAsync(DemandeSection d, IQueryable<Commune> communes, CancellationToken ct)
    {
        var periode = PeriodeStatistique.Couper(d.Du, d.Au, DateOnly.MaxValue);
        Dictionary<string, long> sommes = new(StringComparer.Ordinal);
        if (periode.Mois is { } mois)
        {
            Ajouter(await statistiques.MoisFranceEntiere.Where(c => c.Mois >= mois.Premier && c.Mois <= mois.Dernier && communes.Any(x => x.Code == c.CommuneCode))
                .GroupBy(c => c.CommuneCode).Select(g => new KeyValuePair<string, long>(g.Key, g.Sum(c => c.Qualifie))).ToListAsync(ct));
        }
        foreach (var (du, au) in periode.Bords)
        {
            Ajouter(await statistiques.CompteursFranceEntiere.Where(c => c.Jour >= du && c.Jour <= au && communes.Any(x => x.Code == c.CommuneCode))
                .GroupBy(c => c.CommuneCode).Select(g => new KeyValuePair<string, long>(g.Key, g.Sum(c => c.Qualifie))).ToListAsync(ct));
        }
        return sommes;

        void Ajouter(List<KeyValuePair<string, long>> lignes) => lignes.ForEach(l => sommes[l.Key] = sommes.GetValueOrDefault(l.Key) + l.Value);
    }
}
