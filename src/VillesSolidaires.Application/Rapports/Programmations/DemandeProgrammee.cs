using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Demande le rapport d'un passage, sous l'identité et les droits du jour de la personne qui a programmé. Le rapport, son travail et le
/// passage s'écrivent ensemble : rejouée après un arrêt brutal, elle retrouve le rapport déjà demandé et n'en fait pas un second.
/// </summary>
public sealed class DemandeProgrammee(
    IRepository<ExecutionProgrammation> executions, IRepository<ProgrammationRapport> programmations, DemandesDeRapport demandes, AlertesProgrammation alertes)
    : IExecutantTravail
{
    public string Type => ProgrammationConsts.TypeTravail;

    public string Permission => RapportPermissions.Programmer;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var execution = await executions.GetAsync(contexte.EntiteId, ct);
        if (execution.Statut != StatutExecution.Demandee)
        {
            return;
        }
        if (await TrouverAsync(execution, ct) is not { } programmation)
        {
            throw new BusinessException(ProgrammationErrorCodes.ProgrammationSupprimee);
        }
        var rapport = await demandes.AjouterAsync(
            new CreerRapportInput
            {
                Type = programmation.Type.Code(), CodeTerritoire = programmation.CodeTerritoire, Du = execution.Du, Au = execution.Au, Formats = [.. programmation.ListeFormats],
            },
            ct);
        execution.Produire(rapport.Id);
        await executions.SaveAsync(execution, null, ct);
    }

    public async Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct)
    {
        var execution = await executions.GetAsync(entiteId, ct);
        if (execution.Statut != StatutExecution.Demandee)
        {
            return;
        }
        var dit = issue == StatutTravail.Arrete ? new BusinessException(ProgrammationErrorCodes.ExecutionArretee).Texte : motif;
        execution.Echouer(dit);
        if (await TrouverAsync(execution, ct) is { } programmation)
        {
            await alertes.EchecAsync(programmation, execution, dit, ct);
        }
    }

    public async Task ReprendreAsync(Guid entiteId, CancellationToken ct) => (await executions.GetAsync(entiteId, ct)).Reprendre();

    // Supprimée entre l'échéance et ce travail : plus rien à demander, et plus personne à alerter.
    private Task<ProgrammationRapport?> TrouverAsync(ExecutionProgrammation execution, CancellationToken ct) =>
        programmations.Requete.SingleOrDefaultAsync(p => p.Id == execution.ProgrammationId, ct);
}
