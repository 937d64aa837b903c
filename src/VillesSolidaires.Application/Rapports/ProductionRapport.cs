using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Produit un rapport : lire, figer, rendre, recouper, offrir. Rejouable depuis le début : le jeu figé ne se refait pas,
/// les documents reprennent les mêmes noms, et l'offre est une seule écriture.
/// </summary>
public sealed class ProductionRapport(IRepository<Rapport> rapports, ChaineDeProduction chaine) : IExecutantTravail
{
    /// <summary>Écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "production-rapport";

    public string Type => TypeTravail;

    public string Permission => RapportPermissions.Produire;

    public async Task ExecuterAsync(ContexteTravail contexte, CancellationToken ct)
    {
        var rapport = await rapports.GetAsync(contexte.EntiteId, ct);
        if (rapport.Statut == StatutRapport.Disponible)
        {
            return;
        }
        await contexte.AvancerAsync(EtapesRapport.Lecture, 5);
        rapport.Commencer();
        if (rapport.JeuDeDonnees is null)
        {
            await chaine.FigerAsync(rapport, ct);
        }
        await rapports.SaveAsync(rapport, null, ct);
        var rendu = await chaine.RendreAsync(rapport, contexte.AvancerAsync);

        await contexte.AvancerAsync(EtapesRapport.Rangement, 90);
        await chaine.OffrirAsync(rapport, rendu, ct);
        await rapports.SaveAsync(rapport, null, ct);
        chaine.Nettoyer(rapport);
    }

    public async Task AbandonnerAsync(Guid entiteId, StatutTravail issue, string motif, CancellationToken ct)
    {
        var rapport = await rapports.GetAsync(entiteId, ct);
        if (rapport.Statut == StatutRapport.Disponible)
        {
            return;
        }
        if (issue == StatutTravail.Arrete)
        {
            rapport.Arreter();
        }
        else
        {
            rapport.Echouer(motif);
        }
        chaine.Nettoyer(rapport);
    }

    public async Task ReprendreAsync(Guid entiteId, CancellationToken ct) => (await rapports.GetAsync(entiteId, ct)).Reprendre();
}
