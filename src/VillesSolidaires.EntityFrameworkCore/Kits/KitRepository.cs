using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class KitRepository(VillesSolidairesDbContext contexte) : EfRepository<Kit>(contexte), IKitRepository
{
    // Une adresse imprimée sur des affiches ne se réattribue pas, même après la suppression du kit.
    public Task<bool> SlugPrisAsync(string slug, CancellationToken ct) =>
        Contexte.Kits.IgnoreQueryFilters([Filtres.SuppressionLogique]).AnyAsync(k => k.Slug == slug, ct);

    public async Task<IReadOnlyDictionary<Guid, string>> TitresAsync(CancellationToken ct) =>
        await Requete.IgnoreQueryFilters([Filtres.SuppressionLogique]).ToDictionaryAsync(k => k.Id, k => k.Titre, ct);

    // Les versions d'un kit supprimé restent ses preuves : leurs contenus se vérifient comme les autres.
    public async Task<IReadOnlyList<FichierKit>> FichiersAsync(CancellationToken ct) =>
        await Contexte.Set<FichierKit>().AsNoTracking().OrderBy(f => f.Sha256).ToListAsync(ct);

    public Task NoterLectureAsync(string sha256, LectureFichier lecture, CancellationToken ct)
    {
        var (sha, largeur, hauteur) = (lecture.Apercu?.Sha256, lecture.Apercu?.Largeur, lecture.Apercu?.Hauteur);
        return Contexte.Set<FichierKit>().Where(f => f.Sha256 == sha256).ExecuteUpdateAsync(
            f => f.SetProperty(x => x.Pages, lecture.Pages).SetProperty(x => x.Largeur, lecture.Largeur).SetProperty(x => x.Hauteur, lecture.Hauteur)
                .SetProperty(x => x.ApercuSha256, sha)
                .SetProperty(x => x.ApercuLargeur, largeur).SetProperty(x => x.ApercuHauteur, hauteur), ct);
    }

    protected override IQueryable<Kit> AvecParties(IQueryable<Kit> requete) =>
        requete.Include(k => k.Versions).ThenInclude(v => v.Fichiers);
}
