using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Animations;

/// <summary>Lectures des modèles. Ils sont quelques dizaines : on les lit par versions, et les dates se proposent en mémoire.</summary>
public sealed class LectureModeles(IModeleAnimationRepository modeles, IKitRepository kits)
{
    public async Task<IReadOnlyList<ModeleAnimationDto>> ListerAsync(bool archives, DateOnly today, CancellationToken ct)
    {
        var lus = await modeles.Requete.Where(m => archives || m.ArchiveLe == null).Select(m => new
        {
            m.Id, m.Code, Archive = m.ArchiveLe != null, Versions = m.Versions.Select(v => new { Version = v, Taches = v.Taches.Count }).ToList(),
        }).ToListAsync(ct);
        var dates = (await modeles.Requete.SelectMany(m => m.Dates, (m, d) => new { m.Id, d.Debut, d.Fin, d.Source }).ToListAsync(ct))
            .ToLookup(d => d.Id, d => new DatePubliee(d.Debut, d.Fin, d.Source));
        var titres = await TitresAsync([.. lus.SelectMany(m => m.Versions).Select(v => v.Version.KitId).OfType<Guid>().Distinct()], ct);
        return
        [
            .. lus.Select(m =>
            {
                var publiee = m.Versions.Where(v => v.Version.PublieeLe is not null).MaxBy(v => v.Version.Numero);
                var brouillon = m.Versions.Find(v => v.Version.PublieeLe is null);
                var montree = publiee ?? brouillon!;
                var version = montree.Version;
                return new ModeleAnimationDto(
                    m.Id, m.Code, version.Intitule, version.Type, version.Saison(today.Year), version.Regle.Genre, version.Regle.Libelle, montree.Taches,
                    version.KitId is { } kit ? titres.GetValueOrDefault(kit)?.Titre : null, publiee?.Version.Numero, brouillon?.Version.Numero, m.Archive,
                    AVenir(version, [.. dates[m.Id]], today).FirstOrDefault());
            }).OrderBy(m => m.Saison).ThenBy(m => m.ProchaineDate?.Debut.DayOfYear).ThenBy(m => m.Intitule, StringComparer.CurrentCulture),
        ];
    }

    public async Task<ModeleAnimationDetailDto> LireAsync(Guid id, DateOnly today, CancellationToken ct)
    {
        var modele = await modeles.GetAsync(id, ct);
        var titres = await TitresAsync([.. modele.Versions.Select(v => v.KitId).OfType<Guid>().Distinct()], ct);
        return new ModeleAnimationDetailDto(
            modele.Id, modele.Code, modele.ArchiveLe is not null,
            [.. modele.Versions.OrderByDescending(v => v.Numero).Select(v => new VersionModeleAnimationDto(
                v.Numero, v.PublieeLe, v.Notes, v.Intitule, v.Type, v.Description, v.Public, v.KitId is { } kit ? titres.GetValueOrDefault(kit) : null, v.DureeJours,
                v.Materiel, v.OccupeVoiePublique, v.Regle.Libelle, SaisieRegle.Ecrire(v.Regle),
                [.. v.Taches.OrderBy(t => t.Ordre).Select(t => new TacheModeleDto(t.Libelle, t.Decalage))]))],
            [.. modele.Dates.OrderByDescending(d => d.Annee).Select(d => new DateAnnonceeDto(d.Annee, d.Debut, d.Fin, d.Source))],
            modele.Publiee is { } publiee ? AVenir(publiee, [.. modele.Dates.Select(d => d.Date)], today) : [], modele.ConcurrencyStamp);
    }

    private static List<DateProposeeDto> AVenir(VersionModeleAnimation version, List<DatePubliee> dates, DateOnly today) =>
    [
        .. version.Proposer(today.Year, dates).Concat(version.Proposer(today.Year + 1, dates)).Where(p => p.Fin >= today)
            .Select(p => new DateProposeeDto(p.Debut, p.Fin, p.Certitude, p.Explication)),
    ];

    private async Task<Dictionary<Guid, KitDAnimationDto>> TitresAsync(List<Guid> ids, CancellationToken ct) => ids.Count == 0
        ? []
        : await kits.Requete.Where(k => ids.Contains(k.Id)).Select(k => new KitDAnimationDto(k.Id, k.Slug, k.Titre)).ToDictionaryAsync(k => k.Id, ct);
}
