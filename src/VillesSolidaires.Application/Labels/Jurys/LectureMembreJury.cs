using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>Ce qu'un membre voit de ses jurys : ses dossiers par numéro, ses déports, ses déclarations.</summary>
public sealed class LectureMembreJury(
    IJuryRepository jurys, INotationJuryRepository notations, ICandidatureRepository candidatures, ISessionLabelRepository sessions,
    DossiersDuJury dossiers, ITerritoireRepository territoires)
{
    public async Task<IReadOnlyList<JuryDeMembreDto>> ListerAsync(Guid membre, CancellationToken ct)
    {
        var ids = await jurys.Requete.Where(j => j.Membres.Any(m => m.UtilisateurId == membre)).OrderByDescending(j => j.ReuniLe).ThenBy(j => j.Id).Select(j => j.Id).ToListAsync(ct);
        List<JuryDeMembreDto> lus = [];
        // Une personne siège dans quelques jurys, un par an.
        foreach (var id in ids)
        {
            lus.Add(await LireAsync(await jurys.GetAsync(id, ct), membre, ct));
        }
        return lus;
    }

    private async Task<JuryDeMembreDto> LireAsync(Jury jury, Guid membre, CancellationToken ct)
    {
        var session = await sessions.Requete.Where(s => s.Id == jury.SessionId).Select(s => s.Intitule).SingleAsync(ct);
        var siennes = await notations.Requete.Where(n => n.JuryId == jury.Id && n.JureId == membre)
            .Select(n => new { n.Id, n.CandidatureId, n.Statut, n.Total, n.MotifDeport, Notes = n.Notes.Count }).ToListAsync(ct);
        var confies = siennes.FindAll(n => n.Statut != NotationStatut.Deport).ToDictionary(n => n.CandidatureId);
        var candidaturesLues = await candidatures.Requete.Where(c => confies.Keys.Contains(c.Id)).OrderBy(c => c.NumeroDossier)
            .Select(c => new { c.Id, c.NumeroDossier, c.Statut, c.CriteresApplicables }).ToListAsync(ct);
        var aDecider = await ADeciderAsync(jury, membre, [.. candidaturesLues.Where(c => c.Statut == CandidatureStatut.EnJury).Select(c => c.Id)], ct);
        var liens = jury.Liens.Where(l => l.UtilisateurId == membre).OrderBy(l => l.Le).ToList();
        var codes = liens.ConvertAll(l => l.CommuneCode);
        var noms = await territoires.Communes.Where(c => codes.Contains(c.Code)).ToDictionaryAsync(c => c.Code, c => c.Nom, StringComparer.Ordinal, ct);
        return new JuryDeMembreDto(
            jury.SessionId, session, jury.ReuniLe, jury.Statut, jury.PresidentId == membre, jury.Membre(membre).DeclareLe,
            liens.ConvertAll(l => new LienDeclareDto(noms.GetValueOrDefault(l.CommuneCode, l.CommuneCode), l.Motif)),
            candidaturesLues.ConvertAll(c => new DossierDeMembreDto(
                confies[c.Id].Id, c.NumeroDossier, confies[c.Id].Statut, confies[c.Id].Notes, c.CriteresApplicables, confies[c.Id].Total,
                aDecider.Contains(c.Id), c.Statut != CandidatureStatut.EnJury)),
            [.. siennes.Where(n => n.Statut == NotationStatut.Deport).Select(n => n.MotifDeport ?? "").Order(StringComparer.CurrentCulture)]);
    }

    /// <summary>Dossiers où il préside et dont le quorum est atteint.</summary>
    private async Task<IReadOnlySet<Guid>> ADeciderAsync(Jury jury, Guid membre, IReadOnlyCollection<Guid> enJury, CancellationToken ct)
    {
        if (jury.Statut != JuryStatut.Notation || (jury.PresidentId != membre && jury.SuppleantId != membre))
        {
            return new HashSet<Guid>();
        }
        var presides = (await dossiers.ParmiAsync(enJury, ct)).Where(d => jury.PresidePour(d) == membre).Select(d => d.CandidatureId).ToHashSet();
        var remises = (await notations.AvancementAsync(jury.Id, ct)).Where(n => n.Statut == NotationStatut.Remise).CountBy(n => n.CandidatureId).ToDictionary();
        presides.RemoveWhere(id => remises.GetValueOrDefault(id) < jury.Quorum);
        return presides;
    }
}
