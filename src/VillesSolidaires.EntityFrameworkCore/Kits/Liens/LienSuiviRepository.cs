using Microsoft.EntityFrameworkCore;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

public sealed class LienSuiviRepository(VillesSolidairesDbContext contexte) : EfRepository<LienSuivi>(contexte), ILienSuiviRepository
{
    // Le kit supprimé garde son adresse : le lien mène alors à la page qui dit qu'il n'est plus en ligne.
    public Task<LienResolu?> ResoudreAsync(string code, CancellationToken ct) =>
        (from l in Requete.IgnoreQueryFilters([Filtres.Perimetre, Filtres.SuppressionLogique])
         where l.Code == code
         join k in Contexte.Kits on l.KitId equals k.Id
         select new LienResolu(l.Code, l.KitId, k.Slug, l.Fichier, l.CommuneCode ?? "", l.DepartementCode ?? "", l.Canal, l.RevoqueLe != null))
        .SingleOrDefaultAsync(ct);

    public void Oublier() => Contexte.ChangeTracker.Clear();
}
