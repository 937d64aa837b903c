using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Chaque nuit, efface les lots plus vieux que la durée de conservation : rapports et fichiers commune par commune, puis le lot et son travail. Un
/// rapport retenu (partagé par un lien encore valable) garde sa ligne, et le lot avec elle.
/// </summary>
public sealed class PurgeLots(
    IRepository<LotRapports> lots, IRepository<CommuneDeLot> communes, IRepository<Rapport> rapports, ITravailRepository travaux,
    IEnumerable<IRapportsRetenus> retenues, IDepotFichiers depot, IOptions<ConservationOptions> options, TimeProvider horloge)
    : ITravailRecurrent
{
    // Ce qui dépasse un passage attend la nuit suivante.
    private const int ParPassage = 2000;

    public string Nom => "purge-lots-rapports";

    public string Libelle => "Purge des lots de rapports anciens";

    public string Cron => "0 30 4 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var limite = horloge.GetUtcNow().UtcDateTime.AddYears(-options.Value.Conservation);
        var anciens = lots.Requete.Where(l => l.CreeLe < limite);
        var lignes = await communes.Requete.Where(c => anciens.Any(l => l.Id == c.LotId)).OrderBy(c => c.Id).Take(ParPassage)
            .Select(c => new { c.Id, c.RapportId }).ToListAsync(ct);
        var gardes = await retenues.ParmiAsync([.. lignes.Select(l => l.RapportId)], ct);
        foreach (var ligne in lignes.Where(l => !gardes.Contains(l.RapportId)))
        {
            await EffacerAsync(ligne.Id, ligne.RapportId, ct);
        }
        foreach (var vide in await anciens.Where(l => !communes.Requete.Any(c => c.LotId == l.Id)).Select(l => l.Id).ToListAsync(ct))
        {
            await EffacerAsync(vide, ct);
        }
    }

    private async Task EffacerAsync(Guid ligneId, Guid rapportId, CancellationToken ct)
    {
        // Les fichiers d'abord : un arrêt entre les deux laisse la fiche, que le passage suivant reprend.
        FichiersRapport.Effacer(depot, rapportId);
        if (await rapports.Requete.AnyAsync(r => r.Id == rapportId, ct))
        {
            rapports.Supprimer(await rapports.GetAsync(rapportId, ct));
        }
        var ligne = await communes.GetAsync(ligneId, ct);
        communes.Supprimer(ligne);
        await communes.SaveAsync(ligne, null, ct);
        travaux.Oublier();
    }

    private async Task EffacerAsync(Guid lotId, CancellationToken ct)
    {
        foreach (var travail in await travaux.Requete.Where(t => t.EntiteId == lotId).Select(t => t.Id).ToListAsync(ct))
        {
            travaux.Supprimer(await travaux.GetAsync(travail, ct));
        }
        var lot = await lots.GetAsync(lotId, ct);
        lots.Supprimer(lot);
        await lots.SaveAsync(lot, null, ct);
        travaux.Oublier();
    }
}
