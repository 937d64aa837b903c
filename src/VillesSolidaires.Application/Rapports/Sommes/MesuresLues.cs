using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sommes;

/// <summary>Toutes les mesures additives d'un territoire, et les territoires qu'il réunit.</summary>
public sealed class MesuresLues(IEnumerable<ILectureMesures> lectures, ITerritoireRepository territoires)
{
    public async Task<MesuresDuTerritoire> LireAsync(DemandeSection d, CancellationToken ct)
    {
        var lues = await UneFoisAsync(d, ct);
        // Un bilan saisi entre deux lectures les ferait différer à tort : on relit une fois avant de figer un écart.
        return ControleSommes.Ecart(d.Territoire.Nom, lues.AFiger()) is null ? lues : await UneFoisAsync(d, ct);
    }

    private async Task<MesuresDuTerritoire> UneFoisAsync(DemandeSection d, CancellationToken ct)
    {
        List<MesureLue> mesures = [];
        foreach (var lecture in lectures)
        {
            mesures.AddRange(await lecture.LireAsync(d, ct));
        }
        var communes = await territoires.CommunesDe(d).Select(c => new { c.Code, c.Nom, c.DepartementCode, c.Population }).ToListAsync(ct);
        IReadOnlyList<TerritoireReuni> parties = d.Niveau == NiveauTerritoire.Departement
            ? [.. communes.OrderBy(c => c.Nom, StringComparer.CurrentCulture).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => new TerritoireReuni(c.Code, c.Nom, c.Population))]
            : [.. (await Departements(d).OrderBy(x => x.Code).Select(x => new { x.Code, x.Nom }).ToListAsync(ct))
                .GroupJoin(communes, x => x.Code, c => c.DepartementCode, (x, c) => new TerritoireReuni(x.Code, x.Nom, c.Sum(y => (long)y.Population)), StringComparer.Ordinal)];
        return new MesuresDuTerritoire(d.Niveau, mesures, parties, communes.ToDictionary(c => c.Code, c => new CommuneSituee(c.Nom, c.DepartementCode, c.Population), StringComparer.Ordinal));
    }

    private IQueryable<Departement> Departements(DemandeSection d)
    {
        var region = d.RegionCode;
        return d.Niveau == NiveauTerritoire.Region ? territoires.Departements.Where(x => x.RegionCode == region) : territoires.Departements;
    }
}
