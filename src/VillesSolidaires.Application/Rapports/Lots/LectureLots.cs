using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>Lectures des lots, dans le périmètre de qui les lit.</summary>
public sealed class LectureLots(
    IRepository<LotRapports> lots, IRepository<CommuneDeLot> communes, IRepository<Travail> travaux, ITerritoireRepository territoires)
{
    private const int Montres = 20;

    public Task<IReadOnlyList<LotRapportsDto>> ListerAsync(CancellationToken ct) =>
        DecrireAsync(lots.Requete.OrderByDescending(l => l.CreeLe).ThenByDescending(l => l.Id).Take(Montres), ct);

    /// <exception cref="EntityNotFoundException">Lot absent, ou hors du périmètre.</exception>
    public async Task<LotRapportsDetailDto> DetaillerAsync(Guid id, CancellationToken ct)
    {
        var lot = (await DecrireAsync(lots.Requete.Where(l => l.Id == id), ct)).SingleOrDefault() ?? throw new EntityNotFoundException();
        var etats = await communes.Requete.Where(c => c.LotId == id).GroupBy(c => new { c.DepartementCode, c.Etat })
            .Select(g => new { g.Key.DepartementCode, g.Key.Etat, Nombre = g.Count() }).ToListAsync(ct);
        var noms = await territoires.Departements.ToDictionaryAsync(d => d.Code, d => d.Nom, StringComparer.Ordinal, ct);
        var echecs = await communes.Requete.Where(c => c.LotId == id && c.Etat == EtatCommuneDeLot.Echec).OrderBy(c => c.DepartementCode).ThenBy(c => c.CommuneCode)
            .Select(c => new { c.CommuneCode, c.Nom, c.DepartementCode, c.Motif }).ToListAsync(ct);
        return new LotRapportsDetailDto(
            lot,
            [
                .. etats.GroupBy(e => e.DepartementCode!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new DepartementDeLotDto(
                    g.Key, noms.GetValueOrDefault(g.Key, g.Key), g.Sum(e => e.Nombre), g.Where(e => e.Etat == EtatCommuneDeLot.Produit).Sum(e => e.Nombre),
                    g.Where(e => e.Etat == EtatCommuneDeLot.Echec).Sum(e => e.Nombre))),
            ],
            [.. echecs.Select(c => new EchecDeLotDto(c.CommuneCode!, c.Nom, noms.GetValueOrDefault(c.DepartementCode!, c.DepartementCode!), c.Motif ?? ""))]);
    }

    private async Task<IReadOnlyList<LotRapportsDto>> DecrireAsync(IQueryable<LotRapports> requete, CancellationToken ct)
    {
        var toutes = communes.Requete;
        var lus = await requete.Select(l => new
        {
            Lot = l,
            Departement = territoires.Departements.Where(d => d.Code == l.DepartementCode).Select(d => d.Nom).FirstOrDefault(),
            Communes = toutes.Count(c => c.LotId == l.Id),
            Produits = toutes.Count(c => c.LotId == l.Id && c.Etat == EtatCommuneDeLot.Produit),
            Echecs = toutes.Count(c => c.LotId == l.Id && c.Etat == EtatCommuneDeLot.Echec),
            Travail = travaux.Requete.Where(t => t.EntiteId == l.Id).OrderByDescending(t => t.DemandeLe)
                .Select(t => new { t.Id, t.Statut, t.Etape, t.Erreur, t.DemandeParNom }).FirstOrDefault(),
        }).ToListAsync(ct);
        return lus.ConvertAll(x => new LotRapportsDto(
            x.Lot.Id, x.Lot.DepartementCode, x.Departement ?? CodesTerritoire.NomFrance, x.Lot.Du, x.Lot.Au, x.Lot.ListeFormats, x.Lot.CreeLe, x.Travail?.DemandeParNom ?? "",
            x.Communes, x.Produits, x.Echecs, x.Travail?.Id, x.Travail?.Statut, x.Travail?.Etape, x.Travail?.Erreur));
    }
}
