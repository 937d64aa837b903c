using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Campagnes;

/// <summary>Lecture des alertes du périmètre : deux requêtes par page, quel que soit leur nombre.</summary>
public sealed class LectureAlertes(IAlerteRepository alertes, ICampagneRepository campagnes, IKitRepository kits, ITerritoireRepository territoires)
{
    public async Task<ListeDto<AlerteDto>> ListerAsync(AlerteListeInput input, IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct)
    {
        var requete = alertes.Requete;
        if (input.Nature is { } nature)
        {
            requete = requete.Where(a => a.Nature == nature);
        }
        if (input.Niveau is { } niveau)
        {
            requete = requete.Where(a => a.Niveau == niveau);
        }
        if (input.Actives is { } actives)
        {
            requete = requete.Where(a => (a.LeveeLe == null && a.Au >= today) == actives);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var mot = input.Recherche.Trim();
            requete = requete.Where(a => a.Source.Contains(mot) || a.Departements.Any(d => d.Code == mot));
        }
        var total = await requete.CountAsync(ct);
        return new ListeDto<AlerteDto>(
            total, await LireAsync(requete.OrderByDescending(a => a.Au).ThenByDescending(a => a.Niveau).ThenBy(a => a.Id).Skip(input.Sauter).Take(input.Prendre), utilisateur, today, ct));
    }

    /// <summary>Alertes en cours ou qui commencent sous quelques jours, la plus grave d'abord.</summary>
    public Task<IReadOnlyList<AlerteDto>> ActivesAsync(int max, IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct) =>
        LireAsync(alertes.Requete.Where(a => a.LeveeLe == null && a.Au >= today).OrderByDescending(a => a.Niveau).ThenBy(a => a.Du).ThenBy(a => a.Id).Take(max), utilisateur, today, ct);

    /// <summary>Lignes d'une requête déjà triée et bornée.</summary>
    public async Task<IReadOnlyList<AlerteDto>> LireAsync(IQueryable<Alerte> requete, IUtilisateurCourant utilisateur, DateOnly today, CancellationToken ct)
    {
        var lues = await (from a in requete
                          join c in campagnes.Requete on a.CampagneId equals (Guid?)c.Id into siennes
                          from c in siennes.DefaultIfEmpty()
                          join k in kits.Requete on c.KitId equals (Guid?)k.Id into misEnAvant
                          from k in misEnAvant.DefaultIfEmpty()
                          select new
                          {
                              a.Id, a.Nature, a.Niveau, a.Du, a.Au, a.Source, a.Message, Codes = a.Departements.Select(d => d.Code).ToList(), a.CampagneId, a.Communes,
                              a.Prevenus, a.DeclareeLe, a.DeclareePar, a.LeveeLe, a.LeveePar, a.Motif, a.ConcurrencyStamp,
                              Campagne = (string?)c.Titre, KitId = (Guid?)k.Id, k.Slug, KitTitre = k.Titre,
                          }).ToListAsync(ct);
        if (lues.Count == 0)
        {
            return [];
        }
        var noms = await territoires.Departements.ToDictionaryAsync(d => d.Code, d => d.Nom, StringComparer.Ordinal, ct);
        var pilote = utilisateur.Peut(AnimationPermissions.Piloter);
        return lues.ConvertAll(a => new AlerteDto(
            a.Id, a.Nature, a.Niveau, Alerte.LibelleDe(a.Nature, a.Niveau), Alerte.EtatDe(a.Du, a.Au, a.LeveeLe, today), a.Du, a.Au, a.Source, a.Message,
            [.. a.Codes.Order(StringComparer.Ordinal).Select(c => new DepartementAlerteDto(c, noms.GetValueOrDefault(c, c)))], a.CampagneId, a.Campagne,
            a.KitId is { } kit ? new KitDeCampagneDto(kit, a.Slug, a.KitTitre) : null,
            a.Communes, a.Prevenus, a.DeclareeLe, a.DeclareePar, a.LeveeLe, a.LeveePar, a.Motif,
            pilote && a.LeveeLe is null && a.Au >= today && a.Codes.Exists(c => utilisateur.Perimetre.Contient(null, c)), a.ConcurrencyStamp));
    }
}
