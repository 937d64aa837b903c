using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Ouvre un passage pour chaque programmation échue, avec le travail qui demandera son rapport. La clé programmation et échéance est unique :
/// de deux nœuds qui la voient ensemble, un seul l'ouvre.
/// </summary>
public sealed partial class EcheancesDues(
    IRepository<ProgrammationRapport> programmations, IRepository<ExecutionProgrammation> executions, ITravailRepository travaux, ICampagneRepository campagnes,
    TimeProvider horloge, ILogger<EcheancesDues> journal)
{
    public async Task OuvrirAsync(CancellationToken ct)
    {
        await SuivreCampagnesAsync(ct);
        await SuivreEditionsAsync(ct);
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var dues = await programmations.Requete.Where(p => p.Etat == EtatProgrammation.Active && p.ProchaineExecutionLe != null && p.ProchaineExecutionLe <= maintenant)
            .OrderBy(p => p.ProchaineExecutionLe).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
        foreach (var id in dues)
        {
            await EnregistrerAsync(
                id,
                programmation =>
                {
                    if (programmation.Echeoir(maintenant) is not { } due)
                    {
                        return false;
                    }
                    Ouvrir(programmation, due, manuelle: false, programmation.ResponsableId, programmation.ResponsableNom);
                    return true;
                },
                ct);
        }
    }

    /// <summary>Ajoute le passage et son travail, sans les écrire.</summary>
    /// <param name="demandeParId">Au nom de qui le rapport sera demandé, avec ses droits du moment.</param>
    public ExecutionProgrammation Ouvrir(ProgrammationRapport programmation, EcheanceDue due, bool manuelle, Guid? demandeParId, string demandeParNom)
    {
        ArgumentNullException.ThrowIfNull(programmation);
        var execution = new ExecutionProgrammation(Guid.CreateVersion7(), programmation, due, manuelle);
        var demande = new DemandeTravail(
            ProgrammationConsts.TypeTravail, $"Rapport programmé : {programmation.Type.Libelle()}, {programmation.TerritoireNom}", execution.Id,
            programmation.CommuneCode, programmation.DepartementCode);
        executions.Ajouter(execution);
        travaux.Ajouter(new Travail(Guid.CreateVersion7(), demande, demandeParId, demandeParNom, horloge.GetUtcNow().UtcDateTime));
        return execution;
    }

    /// <summary>Une campagne prolongée ou avancée déplace l'envoi qui l'attend.</summary>
    private async Task SuivreCampagnesAsync(CancellationToken ct)
    {
        var decalees = await (from p in programmations.Requete
                              where p.Etat != EtatProgrammation.Terminee && p.Rythme.CampagneId != null
                              join c in campagnes.Requete on p.Rythme.CampagneId equals (Guid?)c.Id
                              where p.CampagneDu != c.Debut || p.CampagneAu != c.Fin
                              select new { p.Id, c.Debut, c.Fin }).ToListAsync(ct);
        foreach (var decalee in decalees)
        {
            await EnregistrerAsync(decalee.Id, p => p.SuivreCampagne(new PeriodeRapport(decalee.Debut, decalee.Fin), horloge.GetUtcNow().UtcDateTime), ct);
        }
    }

    /// <summary>L'envoi d'une campagne passée attend l'édition suivante de sa saison, dès qu'elle est créée. Une crise n'a pas d'édition suivante.</summary>
    private async Task SuivreEditionsAsync(CancellationToken ct)
    {
        var suivantes = await (from p in programmations.Requete
                               where p.Etat == EtatProgrammation.Terminee && p.Rythme.CampagneId != null
                               join c in campagnes.Requete on p.Rythme.CampagneId equals (Guid?)c.Id
                               where c.Saison != SaisonCampagne.Crise
                               from n in campagnes.Requete
                               where n.Saison == c.Saison && n.Annee > c.Annee
                               orderby p.Id, n.Annee
                               select new { p.Id, Campagne = n.Id, n.Debut, n.Fin }).ToListAsync(ct);
        foreach (var suivante in suivantes)
        {
            await EnregistrerAsync(suivante.Id, p => p.PasserALEdition(suivante.Campagne, new PeriodeRapport(suivante.Debut, suivante.Fin), horloge.GetUtcNow().UtcDateTime), ct);
        }
    }

    private async Task EnregistrerAsync(Guid id, Func<ProgrammationRapport, bool> changer, CancellationToken ct)
    {
        try
        {
            var programmation = await programmations.GetAsync(id, ct);
            if (changer(programmation))
            {
                await programmations.SaveAsync(programmation, null, ct);
            }
        }
        catch (BusinessException e) when (e is ConcurrenceException or UniciteException or EntityNotFoundException)
        {
            // Un autre nœud vient de l'ouvrir, ou une personne de la modifier ou de la supprimer : le passage suivant relira.
            travaux.Oublier();
            DejaOuverte(id, e.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Programmation {Id} laissée au passage suivant : {Code}")]
    private partial void DejaOuverte(Guid id, string code);
}
