using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>
/// Chaque nuit, efface les affiches qui attendaient une archive qu'on ne fera plus : lot prêt, disparu, ou abandonné depuis une semaine. L'archive
/// d'un lot prêt reste ; un lot relancé plus tard refait ses affiches, avec les mêmes liens.
/// </summary>
public sealed class PurgeAffiches(IRepository<LotAffiches> lots, IRepository<Travail> travaux, IDepotFichiers depot, TimeProvider horloge) : ITravailRecurrent
{
    private const string Racine = "affiches";

    /// <summary>Le temps, pour qui a vu un lot échouer ou l'a arrêté, de le relancer là où il en était.</summary>
    private static readonly TimeSpan Sursis = TimeSpan.FromDays(7);

    public string Nom => "purge-affiches";

    public string Libelle => "Purge des affiches en attente";

    public string Cron => "0 0 5 * * ?";

    public async Task ExecuterAsync(CancellationToken ct)
    {
        var enAttente = depot.Lister(Racine).Select(chemin => (Chemin: chemin, Lot: Lot(chemin))).Where(f => f.Lot is not null).ToLookup(f => f.Lot!.Value, f => f.Chemin);
        var attendus = await AttendusAsync([.. enAttente.Select(g => g.Key)], ct);
        foreach (var chemin in enAttente.Where(g => !attendus.Contains(g.Key)).SelectMany(g => g))
        {
            depot.Supprimer(chemin);
        }
    }

    /// <summary>Lots dont l'archive se fait encore, ou qu'une personne peut encore relancer.</summary>
    private async Task<HashSet<Guid>> AttendusAsync(List<Guid> ids, CancellationToken ct)
    {
        var limite = horloge.GetUtcNow().UtcDateTime - Sursis;
        return await lots.Requete
            .Where(l => ids.Contains(l.Id) && l.Sha256 == null && travaux.Requete.Any(t => t.EntiteId == l.Id && (t.TermineLe == null || t.TermineLe > limite)))
            .Select(l => l.Id).ToHashSetAsync(ct);
    }

    /// <returns>Nul pour une archive, rangée à la racine.</returns>
    private static Guid? Lot(string chemin) => chemin.Split('/') is [Racine, var dossier, _] && Guid.TryParseExact(dossier, "N", out var id) ? id : null;
}
