using System.Security.Cryptography;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Produit un rapport : lire, figer, rendre, recouper, offrir. Rejouable depuis le début : le jeu figé ne se refait pas,
/// les documents reprennent les mêmes noms, et l'offre est une seule écriture.
/// </summary>
public sealed class ProductionRapport(
    IRepository<Rapport> rapports, AssemblageJeu assemblage, PersonnalisationsLues personnalisations, IEnumerable<IRenduRapport> rendus,
    IDepotFichiers depot, IUtilisateurCourant utilisateur, TimeProvider horloge) : IExecutantTravail
{
    /// <summary>Écrit en base : ne jamais le changer.</summary>
    public const string TypeTravail = "production-rapport";

    /// <summary>Le temps de faire de la place.</summary>
    private static readonly TimeSpan AvantDeRanger = TimeSpan.FromMinutes(10);

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
        var jeu = await FigerAsync(rapport, ct);
        ControleSommes.Verifier(jeu);

        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var rendu in RendusDe(rapport))
        {
            await contexte.AvancerAsync(rendu.Libelle, 30 + (20 * documents.Count));
            documents[rendu.Format] = rendu.Rendre(jeu);
        }
        await contexte.AvancerAsync(EtapesRapport.Recoupement, 75);
        var recoupes = RendusDe(rapport).Sum(r => Recoupement.Verifier(r, jeu, documents[r.Format]));

        await contexte.AvancerAsync(EtapesRapport.Rangement, 90);
        await OffrirAsync(rapport, documents, recoupes, ct);
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
        Nettoyer(rapport);
    }

    public async Task ReprendreAsync(Guid entiteId, CancellationToken ct) => (await rapports.GetAsync(entiteId, ct)).Reprendre();

    private IEnumerable<IRenduRapport> RendusDe(Rapport rapport) =>
        rendus.Where(r => rapport.ListeFormats.Contains(r.Format, StringComparer.Ordinal)).OrderBy(r => r.Format, StringComparer.Ordinal);

    private async Task<JeuDeDonnees> FigerAsync(Rapport rapport, CancellationToken ct)
    {
        if (rapport.JeuDeDonnees is null)
        {
            var jeu = await assemblage.LireAsync(rapport, utilisateur.Nom, ct);
            var json = (jeu with { EnTete = jeu.EnTete with { Personnalisation = await personnalisations.LireAsync(rapport.CommuneCode, rapport.TerritoireNom, ct) } }).EnJson();
            rapport.Figer(json, JeuDeDonnees.Empreinte(json), horloge.GetUtcNow().UtcDateTime);
        }
        await rapports.SaveAsync(rapport, null, ct);
        // Relu même au premier passage : une reprise rend ainsi exactement ce que la première exécution aurait rendu.
        return JeuDeDonnees.DeJson(rapport.JeuDeDonnees!);
    }

    private async Task OffrirAsync(Rapport rapport, Dictionary<string, byte[]> documents, int recoupes, CancellationToken ct)
    {
        List<DocumentRapport> offerts = [];
        foreach (var (format, contenu) in documents)
        {
            var chemin = FichiersRapport.Chemin(rapport.Id, format);
            await RangerAsync(chemin, contenu, ct);
            offerts.Add(new DocumentRapport(format, chemin, contenu.Length, Convert.ToHexStringLower(SHA256.HashData(contenu))));
        }
        rapport.Publier(offerts, recoupes, horloge.GetUtcNow().UtcDateTime);
        await rapports.SaveAsync(rapport, null, ct);
        Nettoyer(rapport);
    }

    /// <summary>Disque plein, volume absent : rien n'est offert, le jeu reste figé, et la reprise rendra exactement les mêmes documents.</summary>
    private async Task RangerAsync(string chemin, byte[] contenu, CancellationToken ct)
    {
        try
        {
            await depot.EcrireAsync(chemin, contenu, ct);
        }
        catch (IOException cause)
        {
            throw new EmpechementException(RapportErrorCodes.RangementImpossible, AvantDeRanger, cause);
        }
    }

    /// <summary>Ne laisse que les fichiers que la fiche désigne, y compris après un arrêt brutal entre deux écritures.</summary>
    private void Nettoyer(Rapport rapport)
    {
        var designes = rapport.Documents.Select(d => d.Chemin).ToHashSet(StringComparer.Ordinal);
        foreach (var orphelin in depot.Lister(FichiersRapport.Dossier(rapport.Id)).Where(c => !designes.Contains(c)))
        {
            depot.Supprimer(orphelin);
        }
    }
}
