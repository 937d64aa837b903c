using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;

namespace VillesSolidaires.Rapports;

/// <summary>Lit programmations et passages pour les pages et l'API.</summary>
public sealed class LectureProgrammations(
    IRepository<ProgrammationRapport> programmations, IRepository<ExecutionProgrammation> executions, ICampagneRepository campagnes, AccesDestinataires acces,
    TimeProvider horloge)
{
    private static readonly Expression<Func<ExecutionProgrammation, ExecutionDto>> VersExecution = e => new ExecutionDto(
        e.Id, e.Echeance, e.Manuelle, e.Du, e.Au, e.Sautees, e.Statut, e.Motif, e.RapportId, e.EffaceLe, e.DiffuseLe, e.Destinataires, e.Envoyes, e.Rebonds, e.SansDroit, e.AlerteRetardLe);

    public async Task<ListeDto<ProgrammationDto>> ListerAsync(ProgrammationListeInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        var requete = Filtrer(programmations.Requete, input);
        var total = await requete.CountAsync(ct);
        var page = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre).ToListAsync(ct);
        return new ListeDto<ProgrammationDto>(total, await ResumerAsync(page, ct));
    }

    public async Task<ProgrammationDetailDto> LireAsync(Guid id, CancellationToken ct)
    {
        var p = await programmations.Requete.SingleOrDefaultAsync(x => x.Id == id, ct) ?? throw new EntityNotFoundException();
        var resume = (await ResumerAsync([p], ct))[0];
        var prochaines = p.Prochaines(horloge.GetUtcNow().UtcDateTime).Select(e => new EcheanceDto(e.Instant, e.Periode.Du, e.Periode.Au, e.Note)).ToList();
        return new ProgrammationDetailDto(
            resume, p.ListeFormats, p.Rythme.Cadence, p.Rythme.Jour, p.Rythme.Mois, p.Rythme.Heure, p.Rythme.CampagneId, p.Rythme.JoursApres,
            await acces.LireAsync(p, ct), prochaines, p.SuspendueLe, await EnCoursAsync(id, ct), p.ConcurrencyStamp);
    }

    public Task<bool> EnCoursAsync(Guid id, CancellationToken ct) => executions.Requete.AnyAsync(
        e => e.ProgrammationId == id && (e.Statut == StatutExecution.Demandee || e.Statut == StatutExecution.EnProduction), ct);

    public async Task<ListeDto<ExecutionDto>> PassagesAsync(Guid id, ListeInput input, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!await programmations.Requete.AnyAsync(p => p.Id == id, ct))
        {
            throw new EntityNotFoundException();
        }
        var requete = executions.Requete.Where(e => e.ProgrammationId == id);
        var total = await requete.CountAsync(ct);
        var page = await requete.OrderByDescending(e => e.Echeance).Skip(input.Sauter).Take(input.Prendre).Select(VersExecution).ToListAsync(ct);
        return new ListeDto<ExecutionDto>(total, page);
    }

    public async Task<IReadOnlyDictionary<Guid, DiffusionDto>> DiffusionsAsync(IReadOnlyCollection<Guid> rapports, CancellationToken ct)
    {
        var lues = await executions.Requete.Where(e => e.RapportId != null && rapports.Contains(e.RapportId.Value))
            .Select(e => new { Rapport = e.RapportId!.Value, Diffusion = new DiffusionDto(e.ProgrammationId, e.Statut, e.Destinataires, e.Envoyes, e.Rebonds) }).ToListAsync(ct);
        return lues.ToDictionary(l => l.Rapport, l => l.Diffusion);
    }

    private async Task<List<ProgrammationDto>> ResumerAsync(IReadOnlyList<ProgrammationRapport> page, CancellationToken ct)
    {
        var ids = page.Select(p => p.Id).ToList();
        var attendues = page.Where(p => p.Rythme.CampagneId != null).Select(p => p.Rythme.CampagneId!.Value).Distinct().ToList();
        Dictionary<Guid, string> titres = attendues.Count == 0
            ? []
            : await campagnes.Requete.Where(c => attendues.Contains(c.Id)).Select(c => new { c.Id, Titre = c.Titre + " " + c.Annee }).ToDictionaryAsync(c => c.Id, c => c.Titre, ct);
        // Le dernier passage de chacune, en une requête : sa date d'abord, la ligne ensuite.
        var dernieres = await executions.Requete
            .Where(e => ids.Contains(e.ProgrammationId) && e.Echeance == executions.Requete.Where(x => x.ProgrammationId == e.ProgrammationId).Max(x => x.Echeance))
            .Select(e => new
            {
                e.ProgrammationId,
                Passage = new ExecutionDto(
                    e.Id, e.Echeance, e.Manuelle, e.Du, e.Au, e.Sautees, e.Statut, e.Motif, e.RapportId, e.EffaceLe, e.DiffuseLe, e.Destinataires, e.Envoyes, e.Rebonds, e.SansDroit, e.AlerteRetardLe),
            }).ToDictionaryAsync(d => d.ProgrammationId, d => d.Passage, ct);
        return
        [
            .. page.Select(p => new ProgrammationDto(
                p.Id, p.Type.Code(), p.Type.Libelle(), p.CodeTerritoire, p.TerritoireNom,
                p.Rythme.Decrire(p.Rythme.CampagneId is { } c ? titres.GetValueOrDefault(c) : null), p.Etat, p.MotifSuspension,
                p.ProchaineExecutionLe, p.Destinataires.Count, p.ResponsableNom, dernieres.GetValueOrDefault(p.Id))),
        ];
    }

    private static IQueryable<ProgrammationRapport> Filtrer(IQueryable<ProgrammationRapport> requete, ProgrammationListeInput input)
    {
        if (input.Etat is { } etat)
        {
            requete = requete.Where(p => p.Etat == etat);
        }
        var recherche = input.Recherche?.Trim();
        return string.IsNullOrEmpty(recherche) ? requete : requete.Where(p => p.TerritoireNom.Contains(recherche) || p.ResponsableNom.Contains(recherche));
    }

    // Sans prochain passage, en dernier : la colonne dit ce qui va partir. L'identifiant départage les ex æquo.
    private static IOrderedQueryable<ProgrammationRapport> Trier(IQueryable<ProgrammationRapport> requete, string? tri) => (tri switch
    {
        "territoire" => requete.OrderBy(p => p.TerritoireNom),
        "-territoire" => requete.OrderByDescending(p => p.TerritoireNom),
        "-prochain" => requete.OrderBy(p => p.ProchaineExecutionLe == null).ThenByDescending(p => p.ProchaineExecutionLe),
        _ => requete.OrderBy(p => p.ProchaineExecutionLe == null).ThenBy(p => p.ProchaineExecutionLe),
    }).ThenBy(p => p.Id);
}
