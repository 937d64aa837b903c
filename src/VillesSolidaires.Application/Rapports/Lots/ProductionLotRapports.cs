using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Produit les rapports d'un lot, deux communes à la fois, chacune dans sa portée et sa transaction. Rejoué après un arrêt brutal, il reprend aux
/// communes qui n'ont pas encore leur rapport ; l'échec d'une commune n'arrête pas les autres.
/// </summary>
public sealed class ProductionLotRapports(
    IRepository<LotRapports> lots, IRepository<CommuneDeLot> communes, IServiceScopeFactory portees, UtilisateurCourant utilisateur, ChaineDeProduction chaine)
    : IExecutantTravail
{
    // Deux : l'une lit la base pendant que l'autre rend ses documents, et la mémoire reste celle de deux rapports.
    private const int EnMemeTemps = 2;

    public string Type => LotRapportsConsts.TypeTravail;

    public string Permission => RapportPermissions.ProduireEnLot;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var lot = await lots.Requete.SingleAsync(l => l.Id == contexte.EntiteId, ct);
        var total = await communes.Requete.CountAsync(c => c.LotId == lot.Id, ct);
        // Relu à chaque passe : une commune qui se retente, ou qu'une personne vient de relancer, revient à faire.
        while (await AFaireAsync(lot.Id, ct) is { Count: > 0 } restantes)
        {
            var faites = total - restantes.Count;
            var options = new ParallelOptions { MaxDegreeOfParallelism = EnMemeTemps, CancellationToken = ct };
            await Parallel.ForEachAsync(restantes, options, async (id, jeton) =>
            {
                await contexte.AvancerAsync(Etape(faites, total), 100 * faites / total);
                await ProduireAsync(lot, id, jeton);
                Interlocked.Increment(ref faites);
            });
        }
        await contexte.AvancerAsync(Etape(total, total), 100);
    }

    /// <summary>Les communes produites gardent leur rapport ; les autres ne laissent aucun fichier.</summary>
    public async Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct)
    {
        var sans = await communes.Requete.Where(c => c.LotId == entiteId && c.Etat != EtatCommuneDeLot.Produit).Select(c => c.RapportId).ToListAsync(ct);
        sans.ForEach(chaine.Effacer);
    }

    public Task ReprendreAsync(Guid entiteId, CancellationToken ct) => Task.CompletedTask;

    private static string Etape(int faites, int total) => $"{Formats.Nombre(faites)} communes sur {Formats.Nombre(total)}";

    // Par département : le premier fini offre son archive pendant que les autres se font.
    private Task<List<Guid>> AFaireAsync(Guid lotId, CancellationToken ct) =>
        communes.Requete.Where(c => c.LotId == lotId && c.Etat == EtatCommuneDeLot.AFaire)
            .OrderBy(c => c.Essais).ThenBy(c => c.DepartementCode).ThenBy(c => c.CommuneCode).Select(c => c.Id).ToListAsync(ct);

    private async Task ProduireAsync(LotRapports lot, Guid communeId, CancellationToken ct)
    {
        try
        {
            await using var portee = OuvrirPortee();
            await portee.ServiceProvider.GetRequiredService<RapportDeCommune>().ProduireAsync(lot, communeId, ct);
        }
        // Un disque plein ne concerne pas que cette commune : le lot entier attend qu'on fasse de la place.
        catch (Exception e) when (e is not EmpechementException && !ct.IsCancellationRequested)
        {
            await NoterEchecAsync(communeId, e, ct);
        }
    }

    private async Task NoterEchecAsync(Guid communeId, Exception cause, CancellationToken ct)
    {
        // Une portée neuve : celle de l'échec garde ce qu'elle n'a pas pu écrire.
        await using var portee = OuvrirPortee();
        await portee.ServiceProvider.GetRequiredService<RapportDeCommune>().EchouerAsync(communeId, cause, ct);
    }

    /// <summary>Portée à l'identité de la personne qui a demandé le lot.</summary>
    private AsyncServiceScope OuvrirPortee()
    {
        var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().Definir(utilisateur.Principal, utilisateur.Id, utilisateur.Nom, utilisateur.Perimetre);
        return portee;
    }
}
