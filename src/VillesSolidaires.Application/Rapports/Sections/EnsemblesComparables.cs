using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Ensemble de communes auquel un rapport compare son territoire.</summary>
public sealed record EnsembleComparable(string Libelle, IQueryable<Commune> Communes);

/// <summary>
/// Ce qui contient un territoire ou lui ressemble : la strate, le département et la région d'une commune ; la région et la France d'un département ;
/// la France d'une région.
/// </summary>
public sealed class EnsemblesComparables(ITerritoireRepository territoires)
{
    private IQueryable<Commune> Actuelles => territoires.Communes.Where(c => c.EstActuelle);

    /// <returns>Du plus semblable au plus large ; aucun pour la France et pour un bailleur.</returns>
    public async Task<IReadOnlyList<EnsembleComparable>> LireAsync(DemandeSection d, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(d);
        return d.Niveau switch
        {
            NiveauTerritoire.Commune => await DeCommuneAsync(d.CommuneCode!, ct),
            NiveauTerritoire.Departement => [await RegionAsync(await territoires.Departements.Where(x => x.Code == d.DepartementCode).Select(x => x.RegionCode).SingleAsync(ct), ct), France()],
            NiveauTerritoire.Region => [France()],
            _ => [],
        };
    }

    private async Task<IReadOnlyList<EnsembleComparable>> DeCommuneAsync(string code, CancellationToken ct)
    {
        var elle = await territoires.Communes.Where(c => c.Code == code).Select(c => new { c.Strate, c.DepartementCode, c.RegionCode }).SingleAsync(ct);
        var departement = await territoires.Departements.Where(x => x.Code == elle.DepartementCode).Select(x => x.Nom).SingleAsync(ct);
        return
        [
            new($"Communes de {StratePopulation.Toutes[elle.Strate - 1].Libelle}", Actuelles.Where(c => c.Strate == elle.Strate)),
            new($"{departement} ({elle.DepartementCode})", Actuelles.Where(c => c.DepartementCode == elle.DepartementCode)),
            await RegionAsync(elle.RegionCode, ct),
        ];
    }

    private async Task<EnsembleComparable> RegionAsync(string code, CancellationToken ct) => new(
        await territoires.Regions.Where(r => r.Code == code).Select(r => r.Nom).SingleAsync(ct), Actuelles.Where(c => c.RegionCode == code));

    private EnsembleComparable France() => new(CodesTerritoire.NomFrance, Actuelles);
}
