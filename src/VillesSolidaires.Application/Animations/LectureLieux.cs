using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Animations;

/// <summary>Projection des lieux, avec leur bailleur et leur nombre d'animations : deux requêtes, quel que soit leur nombre.</summary>
public sealed class LectureLieux(ILieuRepository lieux, IAnimationRepository animations, IOrganisationRepository organisations)
{
    public async Task<LieuDto?> TrouverAsync(Guid id, CancellationToken ct) => (await LireAsync(lieux.Requete.Where(l => l.Id == id), ct)).SingleOrDefault();

    public Task<IReadOnlyList<LieuDto>> ListerAsync(string communeCode, CancellationToken ct) =>
        LireAsync(lieux.Requete.Where(l => l.CommuneCode == communeCode).OrderBy(l => l.Nom).ThenBy(l => l.Id), ct);

    private async Task<IReadOnlyList<LieuDto>> LireAsync(IQueryable<Lieu> requete, CancellationToken ct)
    {
        var lus = await requete.Select(l => new
        {
            l.Id, l.CommuneCode, l.Nom, l.Adresse, l.Quartier, l.Qpv, l.Residence, l.BailleurId, l.ConcurrencyStamp,
            Animations = animations.Requete.Count(a => a.LieuId == l.Id),
        }).ToListAsync(ct);
        var bailleurs = lus.Exists(l => l.BailleurId is not null)
            ? (await organisations.BailleursAsync(ct)).ToDictionary(b => b.Id, b => b.Nom)
            : [];
        return lus.ConvertAll(l => new LieuDto(
            l.Id, l.CommuneCode!, l.Nom, l.Adresse, l.Quartier, l.Qpv, l.Residence, l.BailleurId,
            l.BailleurId is { } bailleur ? bailleurs.GetValueOrDefault(bailleur) : null, l.Animations, l.ConcurrencyStamp));
    }
}
