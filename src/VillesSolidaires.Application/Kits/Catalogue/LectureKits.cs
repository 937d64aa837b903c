using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;

namespace VillesSolidaires.Kits;

/// <summary>Fiche d'un kit telle que la montrent la page interne et la page publique : versions, journal, validité, modèles liés.</summary>
public sealed class LectureKits(IKitRepository kits, IModeleAnimationRepository modeles, IMapper mapper)
{
    public async Task<KitDetailDto?> LireAsync(IQueryable<Kit> requete, DateOnly jour, CancellationToken ct) =>
        await requete.ProjectTo<KitDetailDto>(mapper.ConfigurationProvider).SingleOrDefaultAsync(ct) is { } kit
            ? kit with
            {
                Validite = ValiditeKits.Lire(kit.ValideDu, kit.ValideAu, jour),
                Journal = JournalVersions.Lire(kit.Versions),
                Modeles = await ModelesAsync(kit.Id, ct),
            }
            : null;

    public IQueryable<Kit> ParId(Guid id) => kits.Requete.Where(k => k.Id == id);

    public IQueryable<Kit> EnLigne() => kits.Requete.Where(k => k.Statut == KitStatut.Publie);

    // La version publiée en vigueur d'un modèle non archivé : une ancienne version ne propose plus ce kit.
    private Task<List<ModeleLieDto>> ModelesAsync(Guid kitId, CancellationToken ct) =>
        (from m in modeles.Requete.Where(m => m.ArchiveLe == null)
         from v in m.Versions
         where v.KitId == kitId && v.PublieeLe != null && !m.Versions.Any(p => p.PublieeLe != null && p.Numero > v.Numero)
         orderby v.Intitule
         select new ModeleLieDto(m.Id, v.Intitule)).ToListAsync(ct);
}
