using Microsoft.EntityFrameworkCore;

namespace VillesSolidaires.Conventions.Historique;

/// <summary>
/// Relit tous les historiques et toutes les versions de texte, par lots. Tâche d'exploitation, lancée par le système : elle voit tout le pays.
/// </summary>
public sealed class VerificationHistoriques(IConventionRepository conventions)
{
    private const int Lot = 100;
    private const int DefautsNommes = 10;

    /// <param name="numero">Une seule convention ; nul : toutes.</param>
    /// <param name="progression">Avancement, en conventions relues.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Ce qui a été relu, en une phrase.</returns>
    /// <exception cref="EntityNotFoundException">Aucune convention ne porte ce numéro.</exception>
    /// <exception cref="BusinessException">Au moins un historique rompu : chacun est nommé, avec son premier maillon rompu.</exception>
    public async Task<string> VerifierAsync(string? numero, IProgress<Avancement> progression, CancellationToken ct)
    {
        var requete = numero is null ? conventions.Requete : conventions.Requete.Where(c => c.Numero == numero);
        var total = await requete.CountAsync(ct);
        if (numero is not null && total == 0)
        {
            throw new EntityNotFoundException(ConventionErrorCodes.NumeroInconnu).WithData("Numero", numero);
        }
        var (relues, evenements, versions) = (0, 0, 0);
        List<string> defauts = [];
        string? dernier = null;
        while (await LotAsync(requete, dernier, ct) is { Count: > 0 } lot)
        {
            foreach (var etat in await RelireAsync(lot, ct))
            {
                evenements += etat.Etat.Evenements;
                versions += etat.Etat.Versions;
                if (!etat.Etat.EstIntact)
                {
                    defauts.Add($"{etat.Numero} : {etat.Etat.Phrase}");
                }
            }
            relues += lot.Count;
            dernier = lot[^1].Numero;
            progression.Report(new Avancement("Relecture des historiques", relues, total));
        }
        return defauts.Count == 0
            ? $"{Formats.Accorder(relues, "convention relue", "conventions relues")} : {Formats.Accorder(evenements, "événement")} et {Formats.Accorder(versions, "version")} du texte, tout est intact."
            : throw new BusinessException(ConventionErrorCodes.HistoriqueRompu)
                .WithData("Nombre", Formats.Accorder(defauts.Count, "convention")).WithData("Relues", Formats.Nombre(relues))
                .WithData("Defauts", string.Join("\n", defauts.Take(DefautsNommes)));
    }

    // Par numéro, qui est unique et indexé : on reprend après le dernier lu, sans relire ni sauter de ligne.
    private static Task<List<RepereHistorique>> LotAsync(IQueryable<Convention> requete, string? dernier, CancellationToken ct) =>
        (dernier is null ? requete : requete.Where(c => string.Compare(c.Numero, dernier) > 0)).OrderBy(c => c.Numero).Take(Lot)
            .Select(c => new RepereHistorique(c.Id, c.Numero, c.NombreEvenements, c.EmpreinteHistorique, c.NombreVersions, c.EmpreinteDerniereVersion))
            .ToListAsync(ct);

    private async Task<IEnumerable<(string Numero, EtatHistoriqueDto Etat)>> RelireAsync(List<RepereHistorique> lot, CancellationToken ct)
    {
        var ids = lot.ConvertAll(c => c.ConventionId);
        var evenements = (await conventions.Requete.Where(c => ids.Contains(c.Id)).SelectMany(c => c.Evenements).ToListAsync(ct)).ToLookup(e => e.ConventionId);
        var versions = (await conventions.Requete.Where(c => ids.Contains(c.Id)).SelectMany(c => c.Versions, (c, v) => new { c.Id, Version = v }).ToListAsync(ct))
            .ToLookup(v => v.Id, v => v.Version);
        return lot.Select(c => (c.Numero, RelectureHistorique.Relire(c, [.. evenements[c.ConventionId]], [.. versions[c.ConventionId]])));
    }
}
