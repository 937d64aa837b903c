using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VillesSolidaires.Courriels;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Suit chaque passage jusqu'à ses courriels : rapport disponible, il part ; vide, il est retenu ; en échec ou en retard, l'alerte part. Puis
/// compte les courriels remis et les rebonds.
/// </summary>
public sealed partial class SuiviExecutions(
    IRepository<ExecutionProgrammation> executions, IRepository<ProgrammationRapport> programmations, IRepository<Rapport> rapports,
    IRepository<Courriel> courriels, ITravailRepository travaux, DiffusionRapports diffusion, AlertesProgrammation alertes, TimeProvider horloge,
    ILogger<SuiviExecutions> journal)
{
    /// <summary>Au-delà, un rapport en échec relancé ne part plus, et un compte d'envois ne change plus.</summary>
    private const int JoursDeSuivi = 30;

    private const string MotifVide = "Aucun chiffre non nul : rien à dire aux élus.";
    private const string MotifArrete = "La production a été arrêtée par une personne.";

    private DateTime Maintenant => horloge.GetUtcNow().UtcDateTime;

    public async Task SuivreAsync(CancellationToken ct)
    {
        var (limite, retard) = (Maintenant.AddDays(-JoursDeSuivi), Maintenant - ProgrammationConsts.Retard);
        var suivis = await (from e in executions.Requete
                            join p in programmations.Requete on e.ProgrammationId equals p.Id
                            join r in rapports.Requete on e.RapportId equals (Guid?)r.Id into produits
                            from r in produits.DefaultIfEmpty()
                            where ((e.Statut == StatutExecution.EnProduction || (e.Statut == StatutExecution.Echec && e.Echeance > limite)) && r != null && r.Statut == StatutRapport.Disponible)
                                || (e.Statut == StatutExecution.EnProduction && r != null && (r.Statut == StatutRapport.Echec || r.Statut == StatutRapport.Arrete))
                                || ((e.Statut == StatutExecution.Demandee || e.Statut == StatutExecution.EnProduction) && e.Echeance < retard && e.AlerteRetardLe == null)
                            orderby e.Echeance, e.Id
                            select e.Id).ToListAsync(ct);
        foreach (var id in suivis)
        {
            await EnregistrerAsync(id, AvancerAsync, ct);
        }
        await CompterAsync(limite, ct);
    }

    private async Task<bool> AvancerAsync(ExecutionProgrammation execution, ProgrammationRapport programmation, CancellationToken ct)
    {
        var rapport = execution.RapportId is { } id ? await rapports.Requete.SingleOrDefaultAsync(r => r.Id == id, ct) : null;
        switch (rapport?.Statut)
        {
            case StatutRapport.Disponible when RapportVide.EstVide(JeuDeDonnees.DeJson(rapport.JeuDeDonnees!)):
                execution.Retenir(MotifVide);
                await alertes.VideAsync(programmation, execution, ct);
                return true;
            case StatutRapport.Disponible:
                await diffusion.DeposerAsync(programmation, execution, rapport, ct);
                return true;
            case StatutRapport.Echec or StatutRapport.Arrete:
                var motif = rapport.MotifEchec ?? MotifArrete;
                execution.Echouer(motif);
                await alertes.EchecAsync(programmation, execution, motif, ct);
                return true;
            default:
                execution.NoterRetard(Maintenant);
                await alertes.RetardAsync(programmation, execution, ct);
                return true;
        }
    }

    /// <summary>Reporte sur chaque passage ce que ses courriels sont devenus : ils s'effacent au bout d'un an, le compte reste.</summary>
    private async Task CompterAsync(DateTime limite, CancellationToken ct)
    {
        var suivies = executions.Requete.Where(e => e.Statut == StatutExecution.Envoyee && e.DiffuseLe > limite && e.Envoyes < e.Destinataires);
        var ouverts = await suivies.Select(e => new { e.Id, e.Envoyes, e.Rebonds }).ToListAsync(ct);
        var comptes = await courriels.Requete.Where(c => c.ObjetType == nameof(ExecutionProgrammation) && suivies.Any(e => e.Id == c.ObjetId))
            .GroupBy(c => new { c.ObjetId, c.Statut }).Select(g => new { g.Key.ObjetId, g.Key.Statut, Nombre = g.Count() })
            .ToDictionaryAsync(c => (c.ObjetId, c.Statut), c => c.Nombre, ct);
        foreach (var ouvert in ouverts)
        {
            var (envoyes, rebonds) = (comptes.GetValueOrDefault((ouvert.Id, StatutCourriel.Envoye)), comptes.GetValueOrDefault((ouvert.Id, StatutCourriel.Echec)));
            if ((envoyes, rebonds) != (ouvert.Envoyes, ouvert.Rebonds))
            {
                await EnregistrerAsync(
                    ouvert.Id,
                    async (execution, programmation, annulation) =>
                    {
                        var change = execution.Compter(envoyes, rebonds);
                        if (execution.EstSoldee && rebonds > 0)
                        {
                            await alertes.RebondsAsync(programmation, execution, annulation);
                        }
                        return change;
                    },
                    ct);
            }
        }
    }

    private async Task EnregistrerAsync(Guid id, Func<ExecutionProgrammation, ProgrammationRapport, CancellationToken, Task<bool>> changer, CancellationToken ct)
    {
        try
        {
            var execution = await executions.GetAsync(id, ct);
            if (await changer(execution, await programmations.GetAsync(execution.ProgrammationId, ct), ct))
            {
                await executions.SaveAsync(execution, null, ct);
            }
        }
        catch (BusinessException e) when (e is not EmpechementException)
        {
            // Un autre nœud vient de l'avancer, ou un destinataire ne se laisse pas écrire : les autres passages ne doivent pas en souffrir.
            travaux.Oublier();
            Laissee(e, id, e.Code);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Passage {Id} laissé au passage suivant : {Code}")]
    private partial void Laissee(Exception cause, Guid id, string code);
}
