using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <param name="Du">Animations qui courent à partir de ce jour.</param>
/// <param name="Au">Animations commencées ce jour au plus tard.</param>
/// <param name="Publiees">Seulement celles des programmes publiés.</param>
public sealed record CriteresAgenda(FiltreDAgenda Filtre, DateOnly Du, DateOnly Au, bool Publiees = false)
{
    /// <summary>La fenêtre glissante d'un flux.</summary>
    public static CriteresAgenda Flux(FiltreDAgenda filtre, DateOnly today, bool publiees = false) => new(
        filtre, new DateOnly(today.Year - AgendaConsts.AnneesAvant, 1, 1), new DateOnly(today.Year + AgendaConsts.AnneesApres, 12, 31), publiees);
}

/// <summary>Une animation, avec ce que l'on annonce de son lieu et de ses dates.</summary>
public sealed record AnimationAnnoncee(
    Guid Id, string Titre, string? Description, TypeAnimation Type, AnimationStatut Statut, PeriodeAnimation Periode, string? CommuneCode, string? Commune,
    string? Lieu, string? Adresse, string? Organisateur, string? Public, int? Capacite, DateOnly? AncienDebut, string? Motif, int Sequence, DateTime ModifieLe);

/// <summary>Lit ce qu'un agenda annonce : une requête, dans le périmètre de l'identité courante. Une proposition n'a pas encore de date : elle n'y est jamais.</summary>
public sealed class LectureAgenda(IAnimationRepository animations, IProgrammeRepository programmes, ILieuRepository lieux, ITerritoireRepository territoires)
{
    public async Task<IReadOnlyList<int>> AnneesPublieesAsync(string communeCode, CancellationToken ct) =>
        await programmes.Requete.Where(p => p.CommuneCode == communeCode && p.Statut == ProgrammeStatut.Publie).OrderBy(p => p.Annee).Select(p => p.Annee).ToListAsync(ct);

    /// <summary>Les plus anciennes d'abord, <see cref="AgendaConsts.EvenementsMax"/> au plus.</summary>
    public async Task<IReadOnlyList<AnimationAnnoncee>> LireAsync(CriteresAgenda criteres, CancellationToken ct)
    {
        var lues = await (from a in Filtrer(criteres).OrderBy(a => a.Debut).ThenBy(a => a.Id).Take(AgendaConsts.EvenementsMax)
                          join c in territoires.Communes on a.CommuneCode equals c.Code into communes
                          from c in communes.DefaultIfEmpty()
                          join l in lieux.Requete on a.LieuId equals l.Id into places
                          from l in places.DefaultIfEmpty()
                          orderby a.Debut, a.Id
                          select new
                          {
                              a.Id, a.Titre, a.Description, a.Type, a.Statut, a.Debut, a.Fin, a.HeureDebut, a.HeureFin, a.CommuneCode, Commune = c.Nom,
                              Lieu = l.Nom, l.Adresse, a.Organisateur, a.Public, a.Capacite, a.Motif, a.Sequence, a.CreeLe, a.ModifieLe,
                              AncienDebut = a.Reports.OrderByDescending(r => r.Le).Select(r => (DateOnly?)r.Debut).FirstOrDefault(),
                          }).ToListAsync(ct);
        return lues.ConvertAll(a => new AnimationAnnoncee(
            a.Id, a.Titre, a.Description, a.Type, a.Statut, new PeriodeAnimation(a.Debut, a.Fin, a.HeureDebut, a.HeureFin), a.CommuneCode, a.Commune,
            a.Lieu, a.Adresse, a.Organisateur, a.Public, a.Capacite, a.AncienDebut, a.Motif, a.Sequence, a.ModifieLe ?? a.CreeLe));
    }

    private IQueryable<Animation> Filtrer(CriteresAgenda criteres)
    {
        var (filtre, du, au, publiees) = criteres;
        var requete = publiees ? animations.Requete.Publiees(programmes.Requete) : animations.Requete.Where(a => a.Statut != AnimationStatut.Proposee);
        requete = requete.Where(a => a.Fin >= du && a.Debut <= au);
        if (filtre.Communes.Count > 0)
        {
            requete = requete.Where(a => filtre.Communes.Contains(a.CommuneCode!));
        }
        if (filtre.Departement is { } departement)
        {
            requete = requete.Where(a => a.DepartementCode == departement);
        }
        return filtre.Types.Count > 0 ? requete.Where(a => filtre.Types.Contains(a.Type)) : requete;
    }
}
