using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Lectures de la liste des candidatures et de ses onglets : tout en SQL, un nombre de requêtes qui ne dépend pas du nombre de lignes.
/// L'appelant a vérifié la permission ; le périmètre est dans le filtre de requête.
/// </summary>
public sealed class ListeCandidatures(ICandidatureRepository candidatures, ISessionLabelRepository sessions, ITerritoireRepository territoires)
{
    private static readonly CandidatureStatut[] ACompleter = [CandidatureStatut.Brouillon, CandidatureStatut.ComplementsDemandes];
    private static readonly CandidatureStatut[] EnExamen =
        [CandidatureStatut.Deposee, CandidatureStatut.EnInstruction, CandidatureStatut.Recevable, CandidatureStatut.EnJury, CandidatureStatut.Deliberee];
    private static readonly CandidatureStatut[] Closes = [CandidatureStatut.Retiree, CandidatureStatut.Irrecevable];

    /// <param name="input">Filtres, tri et page.</param>
    /// <param name="voitDossier">Faux : seules les issues publiées paraissent, sans rien du dossier.</param>
    /// <param name="today">Jour à Paris.</param>
    /// <param name="ct">Annulation.</param>
    public async Task<ListeDto<CandidatureDto>> ListerAsync(CandidatureListeInput input, bool voitDossier, DateOnly today, CancellationToken ct)
    {
        var filtree = Filtrer(input, voitDossier);
        var total = await filtree.CountAsync(ct);
        var lignes = from c in filtree
                     join s in sessions.Requete on c.SessionId equals s.Id
                     join m in territoires.Communes on c.CommuneCode equals m.Code
                     select new { Candidature = c, Session = s, Commune = m.Nom };
        var triees = input.Tri switch
        {
            "commune" => lignes.OrderBy(l => l.Commune).ThenByDescending(l => l.Candidature.Depuis),
            "-commune" => lignes.OrderByDescending(l => l.Commune).ThenByDescending(l => l.Candidature.Depuis),
            "points" when voitDossier => lignes.OrderBy(l => l.Candidature.TotalAuto),
            "-points" when voitDossier => lignes.OrderByDescending(l => l.Candidature.TotalAuto),
            "depuis" => lignes.OrderBy(l => l.Candidature.Depuis),
            _ => lignes.OrderByDescending(l => l.Candidature.Depuis),
        };
        var lues = await triees.ThenBy(l => l.Candidature.Id).Skip(input.Sauter).Take(input.Prendre).Select(l => new
        {
            l.Candidature.Id, l.Candidature.CommuneCode, l.Commune, l.Candidature.DepartementCode, l.Session.Intitule, l.Session.Cloture, l.Session.FinCorrections,
            l.Candidature.Statut, l.Candidature.Depuis, l.Candidature.EcheanceComplements, l.Candidature.ReponseJusquau, ADejaRepondu = l.Candidature.Reponse != null,
            ADejaDepose = l.Candidature.DeposeeLe != null, l.Candidature.NiveauDemande, l.Candidature.TotalAuto, l.Candidature.CriteresRenseignes,
            l.Candidature.CriteresApplicables,
            // Délibérée, la décision existe déjà : elle ne sort pas d'ici avant sa publication.
            Niveau = l.Candidature.Statut == CandidatureStatut.Attribuee ? l.Candidature.Decision!.Niveau : null,
        }).ToListAsync(ct);
        return new ListeDto<CandidatureDto>(total, lues.ConvertAll(l => new CandidatureDto(
            l.Id, l.CommuneCode!, l.Commune, l.DepartementCode!, l.Intitule, l.Statut, l.Depuis,
            voitDossier ? Echeance(l.Statut, l.ADejaDepose ? l.FinCorrections : l.Cloture, l.EcheanceComplements, l.ADejaRepondu ? null : l.ReponseJusquau, today) : null,
            l.NiveauDemande, l.Niveau, voitDossier ? l.TotalAuto : null, l.CriteresRenseignes, l.CriteresApplicables)));
    }

    public async Task<OngletsCandidaturesDto> OngletsAsync(bool voitDossier, CancellationToken ct)
    {
        var parStatut = await Visibles(voitDossier).GroupBy(c => c.Statut).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, ct);
        int Compter(IEnumerable<CandidatureStatut> statuts) => statuts.Sum(s => parStatut.GetValueOrDefault(s));
        return new OngletsCandidaturesDto(
            parStatut.Values.Sum(), Compter(ACompleter), Compter(EnExamen), Compter(TransitionsCandidature.Decidees), Compter(Closes));
    }

    public async Task<ChoixCandidaturesDto> ChoixAsync(bool voitDossier, CancellationToken ct)
    {
        var visibles = Visibles(voitDossier);
        return new ChoixCandidaturesDto(
            await sessions.Requete.Where(s => visibles.Any(c => c.SessionId == s.Id)).OrderByDescending(s => s.Ouverture)
                .Select(s => new ChoixSessionDto(s.Id, s.Intitule)).ToListAsync(ct),
            await territoires.Departements.Where(d => visibles.Any(c => c.DepartementCode == d.Code)).OrderBy(d => d.Code)
                .Select(d => new ChoixDepartementDto(d.Code, d.Nom)).ToListAsync(ct));
    }

    private IQueryable<Candidature> Visibles(bool voitDossier) =>
        voitDossier ? candidatures.Requete : candidatures.Requete.Where(c => TransitionsCandidature.Decidees.Contains(c.Statut));

    private IQueryable<Candidature> Filtrer(CandidatureListeInput input, bool voitDossier)
    {
        var requete = Visibles(voitDossier);
        var famille = input.Vue switch
        {
            VueCandidatures.ACompleter => ACompleter,
            VueCandidatures.EnExamen => EnExamen,
            VueCandidatures.Decidees => TransitionsCandidature.Decidees,
            VueCandidatures.Closes => Closes,
            _ => null,
        };
        if (famille is not null)
        {
            requete = requete.Where(c => famille.Contains(c.Statut));
        }
        if (input.SessionId is { } session)
        {
            requete = requete.Where(c => c.SessionId == session);
        }
        if (input.Statut is { } statut)
        {
            requete = requete.Where(c => c.Statut == statut);
        }
        if (!string.IsNullOrWhiteSpace(input.Departement))
        {
            requete = requete.Where(c => c.DepartementCode == input.Departement);
        }
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            var mot = TexteRecherche.Normaliser(input.Recherche);
            requete = requete.Where(c => territoires.Communes.Any(m => m.Code == c.CommuneCode && m.NomRecherche.Contains(mot)));
        }
        return requete;
    }

    private static DateOnly? Echeance(CandidatureStatut statut, DateOnly depot, DateOnly? complements, DateOnly? reponse, DateOnly today) => statut switch
    {
        CandidatureStatut.Brouillon => depot,
        CandidatureStatut.ComplementsDemandes => complements,
        CandidatureStatut.Ajournee or CandidatureStatut.Refusee when reponse >= today => reponse,
        _ => null,
    };
}
