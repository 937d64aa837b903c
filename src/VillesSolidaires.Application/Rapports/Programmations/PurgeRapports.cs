using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Chaque nuit, efface les rapports programmés plus vieux que la durée de conservation, avec leurs documents et leur travail. Ni le dernier
/// d'une programmation, ni un rapport retenu (partagé par un lien encore valable) : leur passage reste, avec ses comptes.
/// </summary>
public sealed class PurgeRapports(
    IRepository<ExecutionProgrammation> executions, IRepository<Rapport> rapports, ITravailRepository travaux, IEnumerable<IRapportsRetenus> retenues,
    IDepotFichiers depot, IOptions<ConservationOptions> options, TimeProvider horloge)
    : ITravailRecurrent
{
    // Ce qui dépasse un passage attend la nuit suivante.
    private const int ParPassage = 500;

    public string Nom => "purge-rapports";

    public string Libelle => "Purge des rapports programmés anciens";

    public string Cron => "0 15 4 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var maintenant = horloge.GetUtcNow().UtcDateTime;
        var limite = maintenant.AddYears(-options.Value.Conservation);
        var anciens = await executions.Requete
            .Where(e => e.RapportId != null && e.Echeance < limite
                && executions.Requete.Any(x => x.ProgrammationId == e.ProgrammationId && x.RapportId != null && x.Echeance > e.Echeance))
            .OrderBy(e => e.Echeance).ThenBy(e => e.Id).Take(ParPassage).Select(e => new { e.Id, Rapport = e.RapportId!.Value }).ToListAsync(ct);
        var gardes = await retenues.ParmiAsync([.. anciens.Select(a => a.Rapport)], ct);
        foreach (var ancien in anciens.Where(a => !gardes.Contains(a.Rapport)))
        {
            await EffacerAsync(ancien.Id, ancien.Rapport, maintenant, ct);
            travaux.Oublier();
        }
    }

    private async Task EffacerAsync(Guid executionId, Guid rapportId, DateTime maintenant, CancellationToken ct)
    {
        var execution = await executions.GetAsync(executionId, ct);
        execution.NoterEffacement(maintenant);
        // Les fichiers d'abord : un arrêt entre les deux laisse la fiche, que le passage suivant reprend.
        FichiersRapport.Effacer(depot, rapportId);
        foreach (var travail in await travaux.Requete.Where(t => t.EntiteId == rapportId).Select(t => t.Id).ToListAsync(ct))
        {
            travaux.Supprimer(await travaux.GetAsync(travail, ct));
        }
        rapports.Supprimer(await rapports.GetAsync(rapportId, ct));
        await executions.SaveAsync(execution, null, ct);
    }
}
