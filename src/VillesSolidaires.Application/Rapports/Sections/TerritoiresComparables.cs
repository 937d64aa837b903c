using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Ensembles auxquels un rapport compare son territoire, et sa place parmi ses semblables quand elle aide à le situer.</summary>
/// <param name="Taux">Le territoire d'abord, puis les ensembles qui le contiennent ou lui ressemblent.</param>
public sealed record TerritoireCompare(IReadOnlyList<TauxTerritoire> Taux, IReadOnlyList<GroupeComparable> Groupes);

/// <summary>
/// Une commune se compare à sa strate, à son département et à sa région ; un département à sa région et à la France ; une région à la France. Des agrégats
/// seulement : aucun autre territoire n'est montré seul.
/// </summary>
public sealed class TerritoiresComparables(EnsemblesComparables ensembles, CommunesComparables communes, IStatistiqueKitRepository statistiques, ITerritoireRepository territoires)
{
    public async Task<TerritoireCompare> LireAsync(DemandeSection d, long qualifie, CancellationToken ct)
    {
        var ensemble = await territoires.CommunesDe(d).GroupBy(_ => 1).Select(g => new { Communes = g.Count(), Population = g.Sum(c => (long)c.Population) }).SingleOrDefaultAsync(ct);
        var lui = new TauxTerritoire(await NomAsync(d, ct), ensemble?.Communes ?? 0, ensemble?.Population ?? 0, qualifie);
        switch (d.Niveau)
        {
            case NiveauTerritoire.Commune:
                List<TauxTerritoire> taux = [lui];
                foreach (var comparable in await ensembles.LireAsync(d, ct))
                {
                    taux.Add(await communes.TauxAsync(comparable.Libelle, d, comparable.Communes, ct));
                }
                return new TerritoireCompare(taux, await communes.LireAsync(d, lui, ct));
            case NiveauTerritoire.Departement:
                var region = await territoires.Departements.Where(x => x.Code == d.DepartementCode)
                    .Select(x => new { x.RegionCode, Nom = territoires.Regions.Where(r => r.Code == x.RegionCode).Select(r => r.Nom).First() }).SingleAsync(ct);
                var france = await DepartementsAsync(d, ct);
                List<TauxTerritoire> siens = [.. france.Where(x => x.Region == region.RegionCode).Select(x => x.Taux)], tous = [.. france.Select(x => x.Taux)];
                return new TerritoireCompare(
                    [lui, Reunir(region.Nom, siens), Reunir(CodesTerritoire.NomFrance, tous)],
                    [.. Groupe(lui, $"départements de la région {region.Nom}", siens), .. Groupe(lui, "départements de France", tous)]);
            case NiveauTerritoire.Region:
                var regions = (await DepartementsAsync(d, ct)).GroupBy(x => x.Region, StringComparer.Ordinal).Select(g => Reunir(g.Key, [.. g.Select(x => x.Taux)])).ToList();
                return new TerritoireCompare([lui, Reunir(CodesTerritoire.NomFrance, regions)], [.. Groupe(lui, "régions de France", regions)]);
            default:
                return new TerritoireCompare([lui], []);
        }
    }

    private async Task<string> NomAsync(DemandeSection d, CancellationToken ct) => d.Niveau switch
    {
        NiveauTerritoire.Commune => await territoires.Communes.Where(c => c.Code == d.CommuneCode).Select(c => c.Nom).SingleAsync(ct),
        _ => d.Territoire.Nom,
    };

    /// <summary>Taux de chaque département de France.</summary>
    private async Task<IReadOnlyList<TauxDepartement>> DepartementsAsync(DemandeSection d, CancellationToken ct)
    {
        var departements = await (from c in territoires.Communes
                                  where c.EstActuelle
                                  group c by new { c.DepartementCode, c.RegionCode } into g
                                  select new { g.Key, Communes = g.Count(), Population = g.Sum(c => (long)c.Population) }).ToListAsync(ct);
        var qualifies = await QualifiesAsync(d, ct);
        return [.. departements.Select(e => new TauxDepartement(
            e.Key.RegionCode, new TauxTerritoire(e.Key.DepartementCode, e.Communes, e.Population, qualifies.GetValueOrDefault(e.Key.DepartementCode))))];
    }

    private async Task<Dictionary<string, long>> QualifiesAsync(DemandeSection d, CancellationToken ct)
    {
        var periode = PeriodeStatistique.Couper(d.Du, d.Au, DateOnly.MaxValue);
        Dictionary<string, long> sommes = new(StringComparer.Ordinal);
        if (periode.Mois is { } mois)
        {
            Ajouter(await statistiques.MoisFranceEntiere.Where(c => c.Mois >= mois.Premier && c.Mois <= mois.Dernier)
                .GroupBy(c => c.DepartementCode).Select(g => new KeyValuePair<string, long>(g.Key, g.Sum(c => c.Qualifie))).ToListAsync(ct));
        }
        foreach (var (du, au) in periode.Bords)
        {
            Ajouter(await statistiques.CompteursFranceEntiere.Where(c => c.Jour >= du && c.Jour <= au)
                .GroupBy(c => c.DepartementCode).Select(g => new KeyValuePair<string, long>(g.Key, g.Sum(c => c.Qualifie))).ToListAsync(ct));
        }
        return sommes;

        void Ajouter(List<KeyValuePair<string, long>> lignes) => lignes.ForEach(l => sommes[l.Key] = sommes.GetValueOrDefault(l.Key) + l.Value);
    }

    private static TauxTerritoire Reunir(string libelle, IReadOnlyList<TauxTerritoire> ensemble) =>
        new(libelle, ensemble.Sum(t => t.Communes), ensemble.Sum(t => t.Population), ensemble.Sum(t => t.Qualifie));

    /// <summary>Un rang parmi moins de cinq ne dit rien et désigne presque chacun.</summary>
    private static IEnumerable<GroupeComparable> Groupe(TauxTerritoire lui, string libelle, IReadOnlyList<TauxTerritoire> semblables)
    {
        if (semblables.Count >= CommunesComparables.CommunesMin && lui is { Qualifie: > 0, Population: > 0 })
        {
            var rang = 1 + semblables.Count(s => s.Population > 0 && s.Qualifie * (decimal)lui.Population > lui.Qualifie * (decimal)s.Population);
            yield return new GroupeComparable(Reunir(libelle, semblables) with { Communes = semblables.Count }, rang);
        }
    }

    private sealed record TauxDepartement(string Region, TauxTerritoire Taux);
}
