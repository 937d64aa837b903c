using System.Security.Cryptography;
using VillesSolidaires.Comptes;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Rapports.Rendus;
using VillesSolidaires.Rapports.Sommes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Les gestes qui font un rapport, du premier chiffre lu au dernier fichier rangé : lire et figer, contrôler, rendre, recouper, ranger. Aucun n'écrit
/// en base : l'appelant choisit ses transactions. Un rapport seul et un lot passent tous deux par ici.
/// </summary>
public sealed class ChaineDeProduction(
    AssemblageJeu assemblage, PiecesBrutes pieces, PersonnalisationsLues personnalisations, IEnumerable<IRenduRapport> rendus, IDepotFichiers depot, IUtilisateurCourant utilisateur,
    TimeProvider horloge)
{
    /// <summary>Le temps de faire de la place.</summary>
    private static readonly TimeSpan AvantDeRanger = TimeSpan.FromMinutes(10);

    /// <summary>Lit les chiffres et les fige dans le rapport, avec la main de la mairie.</summary>
    public async Task FigerAsync(Rapport rapport, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rapport);
        var jeu = await assemblage.LireAsync(rapport, utilisateur.Nom, ct);
        var json = (jeu with { EnTete = jeu.EnTete with { Personnalisation = await personnalisations.LireAsync(rapport.CommuneCode, rapport.TerritoireNom, ct) } }).EnJson();
        rapport.Figer(json, JeuDeDonnees.Empreinte(json), horloge.GetUtcNow().UtcDateTime);
    }

    /// <summary>Rend le jeu figé dans chaque format demandé, puis relit ce qui a été écrit.</summary>
    /// <param name="rapport">Rapport figé.</param>
    /// <param name="avancer">Étape et progression, de 0 à 100.</param>
    /// <exception cref="BusinessException">Une somme ou un total ne se retrouve pas : rien n'est à diffuser.</exception>
    public async Task<DocumentsRendus> RendreAsync(Rapport rapport, Func<string, int, Task> avancer)
    {
        ArgumentNullException.ThrowIfNull(rapport);
        ArgumentNullException.ThrowIfNull(avancer);
        // Relu même au premier passage : une reprise rend ainsi exactement ce que la première exécution aurait rendu.
        var jeu = JeuDeDonnees.DeJson(rapport.JeuDeDonnees!);
        ControleSommes.Verifier(jeu);
        var choisis = rendus.Where(r => rapport.ListeFormats.Contains(r.Format, StringComparer.Ordinal)).OrderBy(r => r.Format, StringComparer.Ordinal).ToList();
        var documents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var lignes = pieces.Ouvrir(rapport.Id, jeu.Brut);
        foreach (var rendu in choisis)
        {
            await avancer(rendu.Libelle, 30 + (20 * documents.Count));
            documents[rendu.Format] = rendu.Rendre(jeu, lignes);
        }
        await avancer(EtapesRapport.Recoupement, 75);
        return new DocumentsRendus(documents, choisis.Sum(r => Recoupement.Verifier(r, jeu, documents[r.Format])));
    }

    /// <summary>Range les documents et les offre dans le rapport.</summary>
    /// <exception cref="EmpechementException">Disque plein, volume absent : rien n'est offert, le jeu figé rendra exactement les mêmes documents.</exception>
    public async Task OffrirAsync(Rapport rapport, DocumentsRendus rendu, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rapport);
        ArgumentNullException.ThrowIfNull(rendu);
        List<DocumentRapport> offerts = [];
        foreach (var (format, contenu) in rendu.Documents)
        {
            var chemin = FichiersRapport.Chemin(rapport.Id, format);
            await RangerAsync(chemin, contenu, ct);
            offerts.Add(new DocumentRapport(format, chemin, contenu.Length, Convert.ToHexStringLower(SHA256.HashData(contenu))));
        }
        rapport.Publier(offerts, rendu.Recoupes, horloge.GetUtcNow().UtcDateTime);
    }

    /// <summary>Ne laisse que les fichiers que la fiche désigne et les lignes brutes de son jeu, y compris après un arrêt brutal entre deux écritures.</summary>
    public void Nettoyer(Rapport rapport)
    {
        ArgumentNullException.ThrowIfNull(rapport);
        FichiersRapport.Effacer(depot, rapport.Id, [.. rapport.Documents.Select(d => d.Chemin), FichiersRapport.PieceBrute(rapport.Id)]);
    }

    /// <summary>Efface tout fichier d'un rapport qui n'aboutit pas.</summary>
    public void Effacer(Guid rapportId) => FichiersRapport.Effacer(depot, rapportId);

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
}

/// <param name="Documents">Contenu par format.</param>
/// <param name="Recoupes">Totaux relus et comparés.</param>
public sealed record DocumentsRendus(IReadOnlyDictionary<string, byte[]> Documents, int Recoupes);
