using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Labels;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Une session de deux mille candidatures sur un référentiel de soixante critères, tous notés ; en face, une session sans dossier. Le contexte est
/// nu, sans journal ni audit : on mesure la lecture, pas le semis.
/// </summary>
internal static class SemisLabel
{
    public const string Reglage = "Banc__Label";
    public const int Candidatures = 2000;
    public const int Criteres = 60;
    private const int CriteresParAxe = 10;
    private const int Lot = 50;

    public static readonly Guid SessionPleine = new("0198c000-0000-7000-8000-000000000011");
    public static readonly Guid SessionVide = new("0198c000-0000-7000-8000-000000000012");

    private static readonly Acte Acte = new(Guid.CreateVersion7(), "Alice du Banc", new DateTime(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc));
    private static readonly ProfilCommune Profil = new(12_000, BailleurSignataire: false);
    private static readonly FaitsCommune Faits = new(Profil, "CV-2026-0001", 2026, new DateOnly(2026, 1, 28), []);

    /// <summary>Quarante critères de 1,5 point et vingt de 2 : cent points.</summary>
    public static readonly ContenuReferentiel Contenu = new(
        [
            .. Enumerable.Range(0, Criteres).Chunk(CriteresParAxe).Select((rangs, axe) => new AxeReferentiel(
                $"axe-{axe}", $"Axe {axe + 1}", [.. rangs.Select(r => Critere(r + 1, r % 3 == 0 ? 2m : 1.5m))])),
        ],
        [40, 60, 80]);

    /// <summary>Sème si le réglage est là.</summary>
    public static async Task SemerAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!configuration.GetValue<bool>("Banc:Label"))
        {
            return;
        }
        await SemisConventions.CreerCompteAsync(services);
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.Sqlite, EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, FournisseurBase.Sqlite));
        await using var contexte = new VillesSolidairesDbContext(options.Options, portee.ServiceProvider.GetRequiredService<IUtilisateurCourant>());
        var referentiel = new ReferentielLabel(Guid.CreateVersion7(), "2026.60", new TexteReferentiel("Référentiel du banc", null, Contenu));
        referentiel.Publier(Acte.Instant);
        var (pleine, vide) = (Session(SessionPleine, referentiel.Id), Session(SessionVide, referentiel.Id));
        contexte.AddRange(referentiel, pleine, vide);
        await contexte.SaveChangesAsync();
        var communes = await contexte.Communes.Where(c => c.EstActuelle).OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(Candidatures)
            .Select(c => new { c.Code, c.Nom, c.DepartementCode }).ToListAsync();
        foreach (var lot in communes.Index().Chunk(Lot))
        {
            foreach (var (rang, commune) in lot)
            {
                contexte.Add(await DossierAsync(pleine, new CommuneCandidate(commune.Code, commune.Nom, commune.DepartementCode, Profil), rang));
            }
            await contexte.SaveChangesAsync();
            contexte.ChangeTracker.Clear();
        }
    }

    /// <summary>Un dossier dont les soixante critères sont notés des deux côtés, à l'un des états du tableau.</summary>
    public static async Task<Candidature> DossierAsync(SessionLabel session, CommuneCandidate commune, int rang)
    {
        var dossier = await new CandidatureManager(new DossiersEnMemoire(rang)).OuvrirAsync(session, Contenu, commune, 1 + (rang % 3), precedente: null, Acte, CancellationToken.None);
        dossier.Designer(Referent("Élu"), Referent("Technique"));
        foreach (var critere in Contenu.Criteres)
        {
            dossier.Evaluer(Contenu, critere.Code, (rang + critere.Numero) % 5, null, revision: null, Acte);
        }
        dossier.Deposer(session, "2026.60", Contenu, Faits, Acte);
        if (rang % 4 == 0)
        {
            return dossier;
        }
        dossier.PrendreEnInstruction(Instructeur(rang % 6), $"Personne {rang % 6}", Acte);
        foreach (var critere in Contenu.Criteres)
        {
            dossier.Instruire(Contenu, critere.Code, (rang + critere.Numero) % 5, null, revision: 1, Acte);
        }
        if (rang % 4 == 1)
        {
            dossier.Questionner(Contenu, critere: null, "Pouvez-vous préciser ?", Acte);
            dossier.DemanderComplements(Acte.Jour.AddDays(10), Acte);
        }
        else if (rang % 4 == 2)
        {
            dossier.Verifier(PointsVerifies.Tous);
            dossier.DeclarerRecevable(Contenu, Faits, Acte);
        }
        return dossier;
    }

    public static SessionLabel Session(Guid id, Guid referentielId) =>
        new(id, referentielId, new SessionDonnees($"Session {id:N}"[..16], new DateOnly(2026, 3, 1), new DateOnly(2026, 4, 30), new DateOnly(2026, 5, 15)));

    private static CritereReferentiel Critere(int numero, decimal poids) =>
        new($"critere-{numero:00}", numero, $"Critère {numero}", poids, ["Rien", "Amorcé", "Régulier", "Ancré", "Exemplaire"], [1, 2, 3]);

    private static ReferentLabel Referent(string nom) => new(nom, "Fonction", "referent@demo.example");

    private static Guid Instructeur(int rang) => new($"0198c000-0000-7000-8000-0000000000a{rang}");
}
