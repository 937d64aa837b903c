using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Donnees;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Territoires;

/// <summary>
/// Met le référentiel du territoire au niveau d'un lot de fichiers, en une transaction. Rejouable : sans changement, n'écrit rien.
/// Une commune disparue du lot (fusion) reste en base, marquée non actuelle : des données la citent.
/// </summary>
public sealed class ImportTerritoire(VillesSolidairesDbContext contexte, TimeProvider horloge)
{
    public const string NomEmpreinte = "territoire";

    /// <summary>
    /// Au-delà, le fichier est tenu pour tronqué. La plus grosse vague de fusions, au 1er janvier 2016, a retiré moins de 800 communes.
    /// </summary>
    public const int RetraitsMax = 1_000;

    private const int Tranche = 5_000;
    private const int ChangementsNommes = 20;

    /// <summary>Importe seulement si le lot diffère du dernier importé.</summary>
    /// <returns><c>null</c> si la base est déjà à jour : aucun fichier n'a été analysé.</returns>
    public async Task<CompteRenduImport?> ImporterSiChangeAsync(SourceTerritoire source, IProgress<Avancement>? progres, CancellationToken ct)
    {
        var empreinte = await source.EmpreinteAsync(ct);
        var connue = await contexte.Empreintes.AsNoTracking().SingleOrDefaultAsync(e => e.Nom == NomEmpreinte, ct);
        return connue?.Sha256 == empreinte ? null : await ImporterAsync(source, progres, ct);
    }

    /// <exception cref="DonneesTerritoireException">Fichier illisible ou incohérent : rien n'a été écrit.</exception>
    public async Task<CompteRenduImport> ImporterAsync(SourceTerritoire source, IProgress<Avancement>? progres, CancellationToken ct)
    {
        progres?.Report(new Avancement("Lecture du référentiel", 0, 1));
        var jeu = LectureTerritoire.Lire(source);
        var empreinte = await source.EmpreinteAsync(ct);
        try
        {
            contexte.ChangeTracker.AutoDetectChangesEnabled = false;
            // Toute la transaction se rejoue si SQL Server coupe la connexion.
            return await contexte.Database.CreateExecutionStrategy().ExecuteAsync(c => AppliquerAsync(jeu, empreinte, progres, c), ct);
        }
        finally
        {
            contexte.ChangeTracker.Clear();
            contexte.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    private async Task<CompteRenduImport> AppliquerAsync(JeuTerritoire jeu, string empreinte, IProgress<Avancement>? progres, CancellationToken ct)
    {
        contexte.ChangeTracker.Clear();
        await using var transaction = await contexte.Database.BeginTransactionAsync(ct);

        var regions = Rapprocher(await contexte.Regions.ToDictionaryAsync(r => r.Code, ct), jeu.Regions, l => l.Code,
            l => new Region(l.Code, l.Nom, l.ChefLieu, l.Zone), (r, l) => r.Appliquer(l.Nom, l.ChefLieu, l.Zone));
        ExigerAucuneDisparue(SourceTerritoire.Regions, regions.Absentes.Select(r => r.Code));

        var departements = Rapprocher(await contexte.Departements.ToDictionaryAsync(d => d.Code, ct), jeu.Departements, l => l.Code,
            l => new Departement(l.Code, l.Nom, l.RegionCode, l.ChefLieu, l.Zone), (d, l) => d.Appliquer(l.Nom, l.RegionCode, l.ChefLieu, l.Zone));
        ExigerAucuneDisparue(SourceTerritoire.Departements, departements.Absentes.Select(d => d.Code));

        var epcis = Rapprocher(await contexte.Epcis.ToDictionaryAsync(e => e.Siren, ct), jeu.Epcis, l => l.Siren,
            l => new Epci(l.Siren, l.Nom, l.Type, l.Population), (e, l) => e.Appliquer(l.Nom, l.Type, l.Population));

        var existantes = await contexte.Communes.ToDictionaryAsync(c => c.Code, ct);
        var communes = Rapprocher(existantes, jeu.Communes, l => l.Code, l => new Commune(l.Code, l.Donnees), (c, l) => c.Appliquer(l.Donnees));
        var retirees = communes.Absentes.Where(c => c.EstActuelle).ToList();
        if (retirees.Count > RetraitsMax)
        {
            throw new DonneesTerritoireException(
                SourceTerritoire.Communes, null, $"{retirees.Count} communes de la base n’y sont plus : le fichier paraît tronqué, rien n’a été importé");
        }
        retirees.ForEach(c => c.Retirer());

        var arrondissements = Rapprocher(await contexte.Arrondissements.ToDictionaryAsync(a => a.Code, ct), jeu.Arrondissements, l => l.Code,
            l => new Arrondissement(l.Code, l.Nom, l.CommuneCode, l.Population, l.CodesPostaux),
            (a, l) => a.Appliquer(l.Nom, l.CommuneCode, l.Population, l.CodesPostaux));

        // Une commune retirée garde son ancienne intercommunalité : on n'efface que celles que plus personne ne cite.
        var citees = existantes.Values.Select(c => c.EpciSiren).ToHashSet(StringComparer.Ordinal);
        var epcisEffacees = epcis.Absentes.Where(e => !citees.Contains(e.Siren)).ToList();
        contexte.RemoveRange(epcisEffacees);
        contexte.RemoveRange(arrondissements.Absentes);

        contexte.ChangeTracker.DetectChanges();
        var changements = existantes.Count == 0 ? [] : JournalImport.Decrire(contexte.ChangeTracker, communes.Nouvelles, ChangementsNommes);
        await EnregistrerAsync([.. regions.Nouvelles, .. departements.Nouvelles, .. epcis.Nouvelles], communes.Nouvelles, arrondissements.Nouvelles, progres, ct);
        await NoterEmpreinteAsync(empreinte, ct);
        await transaction.CommitAsync(ct);

        return new CompteRenduImport(
            [
                regions.Bilan(BilanSorte.Regions, 0), departements.Bilan(BilanSorte.Departements, 0), epcis.Bilan(BilanSorte.Epcis, epcisEffacees.Count),
                communes.Bilan(BilanSorte.Communes, retirees.Count), arrondissements.Bilan(BilanSorte.Arrondissements, arrondissements.Absentes.Count),
            ],
            changements);
    }

    /// <summary>Les modifications d'abord, puis les nouvelles par tranches oubliées à mesure : la mémoire reste plate et la progression avance.</summary>
    private async Task EnregistrerAsync(
        IReadOnlyList<object> socle, IReadOnlyList<Commune> communes, IReadOnlyList<Arrondissement> arrondissements, IProgress<Avancement>? progres, CancellationToken ct)
    {
        await EnregistrerTrancheAsync(socle, ct);
        var ecrites = 0;
        foreach (var tranche in communes.Chunk(Tranche))
        {
            await EnregistrerTrancheAsync(tranche, ct);
            ecrites += tranche.Length;
            progres?.Report(new Avancement("Import des communes", ecrites, communes.Count));
        }
        await EnregistrerTrancheAsync(arrondissements, ct);
    }

    private async Task EnregistrerTrancheAsync(IReadOnlyList<object> nouvelles, CancellationToken ct)
    {
        contexte.AddRange(nouvelles);
        await contexte.SaveChangesAsync(ct);
        contexte.ChangeTracker.Clear();
    }

    private async Task NoterEmpreinteAsync(string empreinte, CancellationToken ct)
    {
        var ligne = await contexte.Empreintes.SingleOrDefaultAsync(e => e.Nom == NomEmpreinte, ct);
        if (ligne is null)
        {
            ligne = new EmpreinteDonnees(NomEmpreinte);
            contexte.Add(ligne);
        }
        ligne.Noter(empreinte, horloge.GetUtcNow().UtcDateTime);
        contexte.ChangeTracker.DetectChanges();
        await contexte.SaveChangesAsync(ct);
    }

    private static void ExigerAucuneDisparue(string fichier, IEnumerable<string> codes)
    {
        if (string.Join(", ", codes) is { Length: > 0 } disparus)
        {
            throw new DonneesTerritoireException(fichier, null, $"il ne contient plus « {disparus} », que la base connaît");
        }
    }

    private static Rapprochement<TEntite> Rapprocher<TEntite, TLigne>(
        Dictionary<string, TEntite> existantes, IReadOnlyList<TLigne> lignes, Func<TLigne, string> cle, Func<TLigne, TEntite> creer, Func<TEntite, TLigne, bool> appliquer)
        where TEntite : class
    {
        var nouvelles = new List<TEntite>();
        var vues = new HashSet<string>(StringComparer.Ordinal);
        var modifiees = 0;
        foreach (var ligne in lignes)
        {
            vues.Add(cle(ligne));
            if (!existantes.TryGetValue(cle(ligne), out var existante))
            {
                nouvelles.Add(creer(ligne));
            }
            else if (appliquer(existante, ligne))
            {
                modifiees++;
            }
        }
        return new Rapprochement<TEntite>(
            nouvelles, [.. existantes.Where(e => !vues.Contains(e.Key)).Select(e => e.Value)], modifiees, lignes.Count - nouvelles.Count - modifiees);
    }

    private sealed record Rapprochement<T>(IReadOnlyList<T> Nouvelles, IReadOnlyList<T> Absentes, int Modifiees, int Inchangees)
    {
        public BilanSorte Bilan(string sorte, int retirees) => new(sorte, Nouvelles.Count, Modifiees, Inchangees, retirees);
    }
}
