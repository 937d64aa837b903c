using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Tableau de charge de l'instruction : une requête groupée pour les comptes, une pour le nombre, une pour la page. Les points et l'avancement
/// sont tenus à jour dans la candidature : rien ne s'y recalcule, et aucun dossier ne se charge.
/// </summary>
public sealed class LectureCharge(ICandidatureRepository candidatures, ISessionLabelRepository sessions, ITerritoireRepository territoires)
{
    private static readonly CandidatureStatut[] ATraiter = [.. TransitionsCandidature.EnCoursDInstruction];
    private static readonly CandidatureStatut[] AuJury = [CandidatureStatut.EnJury, CandidatureStatut.Deliberee];

    public async Task<ListeDto<LigneInstructionDto>> ListerAsync(InstructionListeInput input, Guid? moi, DateOnly today, CancellationToken ct)
    {
        var lignes = from c in Filtrer(input, moi, today)
                     join commune in territoires.Communes on c.CommuneCode equals commune.Code
                     join session in sessions.Requete on c.SessionId equals session.Id
                     select new { Dossier = c, Commune = commune, session.Intitule };
        if (TexteRecherche.Normaliser(input.Recherche ?? "") is { Length: > 0 } mot)
        {
            var code = mot.ToUpperInvariant();
            lignes = lignes.Where(l => l.Commune.NomRecherche.Contains(mot) || l.Commune.Code == code);
        }
        var total = await lignes.CountAsync(ct);
        // Par défaut, l'échéance passée d'abord, puis la plus longue attente. L'identifiant départage : une ligne ne change pas de page seule.
        var triees = (input.Tri switch
        {
            "commune" => lignes.OrderBy(l => l.Commune.NomRecherche),
            "-commune" => lignes.OrderByDescending(l => l.Commune.NomRecherche),
            "jours" => lignes.OrderByDescending(l => l.Dossier.Depuis),
            "-jours" => lignes.OrderBy(l => l.Dossier.Depuis),
            "auto" => lignes.OrderBy(l => l.Dossier.TotalAuto),
            "-auto" => lignes.OrderByDescending(l => l.Dossier.TotalAuto),
            "instruction" => lignes.OrderBy(l => l.Dossier.TotalInstruction),
            "-instruction" => lignes.OrderByDescending(l => l.Dossier.TotalInstruction),
            _ => lignes.OrderBy(l => l.Dossier.EcheanceComplements < today ? 0 : 1).ThenBy(l => l.Dossier.Depuis),
        }).ThenBy(l => l.Dossier.Id);
        var lues = await triees.Skip(input.Sauter).Take(input.Prendre)
            .Select(l => new
            {
                l.Dossier.Id, l.Dossier.NumeroDossier, l.Commune.Code, l.Commune.Nom, l.Commune.DepartementCode, l.Intitule, l.Dossier.Statut, l.Dossier.Depuis,
                l.Dossier.NiveauDemande, l.Dossier.Instructeur, l.Dossier.TotalAuto, l.Dossier.TotalInstruction, l.Dossier.CriteresInstruits,
                l.Dossier.CriteresApplicables, l.Dossier.EcheanceComplements,
            }).ToListAsync(ct);
        return new ListeDto<LigneInstructionDto>(total, lues.ConvertAll(l => new LigneInstructionDto(
            l.Id, l.NumeroDossier, l.Code, l.Nom, l.DepartementCode, l.Intitule, l.Statut, Jours(l.Depuis, today), l.NiveauDemande, l.Instructeur,
            l.TotalAuto, l.TotalInstruction, l.CriteresInstruits, l.CriteresApplicables, l.EcheanceComplements, l.EcheanceComplements < today)));
    }

    public async Task<ChargeInstructionDto> CompterAsync(Guid? sessionId, Guid? moi, DateOnly today, CancellationToken ct)
    {
        var groupes = await Deposees(sessionId).GroupBy(c => new { c.Statut, c.InstructeurId, c.Instructeur })
            .Select(g => new { g.Key.Statut, g.Key.InstructeurId, g.Key.Instructeur, Nombre = g.Count(), Depuis = g.Min(c => c.Depuis), Echues = g.Count(c => c.EcheanceComplements < today) })
            .ToListAsync(ct);
        var aTraiter = groupes.FindAll(g => ATraiter.Contains(g.Statut));
        return new ChargeInstructionDto(
            [.. groupes.GroupBy(g => g.Statut).OrderBy(g => g.Key).Select(g => new ChargeEtatDto(g.Key, g.Sum(x => x.Nombre), Jours(g.Min(x => x.Depuis), today)))],
            [
                .. aTraiter.Where(g => g.InstructeurId is not null).GroupBy(g => g.InstructeurId!.Value)
                    .Select(g => new ChargePersonneDto(g.Key, g.First().Instructeur ?? "", g.Sum(x => x.Nombre), g.Sum(x => x.Echues)))
                    .OrderByDescending(p => p.Nombre).ThenBy(p => p.Nom, StringComparer.CurrentCulture),
            ],
            aTraiter.Sum(g => g.Nombre), moi is null ? 0 : aTraiter.Where(g => g.InstructeurId == moi).Sum(g => g.Nombre),
            aTraiter.Where(g => g.InstructeurId is null).Sum(g => g.Nombre), aTraiter.Sum(g => g.Echues),
            groupes.Where(g => AuJury.Contains(g.Statut)).Sum(g => g.Nombre), groupes.Sum(g => g.Nombre));
    }

    internal static int Jours(DateTime depuis, DateOnly today) => today.DayNumber - HeureDeParis.Jour(depuis).DayNumber;

    private IQueryable<Candidature> Filtrer(InstructionListeInput input, Guid? moi, DateOnly today)
    {
        var requete = Deposees(input.SessionId);
        requete = (input.Vue ?? VueInstruction.ATraiter) switch
        {
            VueInstruction.AMoi => requete.Where(c => ATraiter.Contains(c.Statut) && c.InstructeurId != null && c.InstructeurId == moi),
            VueInstruction.NonAffectees => requete.Where(c => ATraiter.Contains(c.Statut) && c.InstructeurId == null),
            VueInstruction.EcheanceDepassee => requete.Where(c => ATraiter.Contains(c.Statut) && c.EcheanceComplements < today),
            VueInstruction.AuJury => requete.Where(c => AuJury.Contains(c.Statut)),
            VueInstruction.Toutes => requete,
            _ => requete.Where(c => ATraiter.Contains(c.Statut)),
        };
        if (input.Statut is { } statut)
        {
            requete = requete.Where(c => c.Statut == statut);
        }
        return input.InstructeurId is { } instructeur ? requete.Where(c => c.InstructeurId == instructeur) : requete;
    }

    /// <summary>Un brouillon est à la mairie seule.</summary>
    private IQueryable<Candidature> Deposees(Guid? sessionId)
    {
        var deposees = candidatures.Requete.Where(c => c.Statut != CandidatureStatut.Brouillon);
        return sessionId is { } session ? deposees.Where(c => c.SessionId == session) : deposees;
    }
}
