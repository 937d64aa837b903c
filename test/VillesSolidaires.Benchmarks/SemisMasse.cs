using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Benchmarks;

/// <summary>Mille quatre cents communes parties à une convention en vigueur, par cadres de cinquante, et un modèle d'animation publié.</summary>
internal static class SemisMasse
{
    public const string Reglage = "Banc__Masse";

    /// <summary>Nombre de communes, quand une mesure en veut moins.</summary>
    public const string ReglageCommunes = "Banc__Communes";
    public const int Communes = 1400;
    private const int ParConvention = 50;

    public static readonly Guid Modele = new("0198c000-0000-7000-8000-000000000003");

    /// <summary>Sème si le réglage est là.</summary>
    public static async Task SemerAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (!configuration.GetValue<bool>("Banc:Masse"))
        {
            return;
        }
        await SemisConventions.CreerCompteAsync(services);
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.Sqlite, EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, FournisseurBase.Sqlite));
        await using var contexte = new VillesSolidairesDbContext(options.Options, portee.ServiceProvider.GetRequiredService<IUtilisateurCourant>());
        var maintenant = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var modele = new ModeleAnimation(Modele, "BANC", new ModeleDonnees("Animation du banc", RegleDate.Lire("mois:06"))
        {
            DureeJours = 1, Taches = [new NouvelleTache("Réserver le lieu", 30), new NouvelleTache("Poser les affiches", 10)],
        });
        modele.Publier(notes: null, maintenant);
        contexte.Add(modele);
        var communes = await contexte.Communes.Where(c => c.EstActuelle).OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(configuration.GetValue("Banc:Communes", Communes))
            .Select(c => new CommuneDuBanc(c.Code, c.Nom, c.DepartementCode)).ToListAsync();
        var manager = new ConventionManager(new NumerosEnMemoire());
        foreach (var lot in communes.Chunk(ParConvention))
        {
            contexte.Add(await ConventionAsync(manager, lot, maintenant));
        }
        await contexte.SaveChangesAsync();
    }

    private static async Task<Convention> ConventionAsync(ConventionManager manager, CommuneDuBanc[] communes, DateTime maintenant)
    {
        var today = HeureDeParis.Jour(maintenant);
        var acte = new Acte(null, "Alice du Banc", maintenant.AddDays(-60));
        var premiere = communes[0];
        var convention = await manager.CreerAsync(
            new NouvelleConvention(TypeConvention.CadreDepartemental, "Cadre du banc", today.AddDays(-30), today.AddDays(700), new TerritoireConvention(premiere.Code, premiere.Nom, premiere.Departement)),
            acte, CancellationToken.None);
        convention.Redaction.Parties.Ajouter(
            [
                .. communes.Select(c => new NouvellePartie(Guid.CreateVersion7(), TypeOrganisation.Mairie, $"Mairie de {c.Nom}", null, c.Code, c.Departement, 1)),
                new NouvellePartie(Guid.CreateVersion7(), TypeOrganisation.Association, "Voisins Solidaires", null, null, null, 2),
            ],
            acte);
        foreach (var partie in convention.Parties)
        {
            convention.Redaction.Parties.AjouterSignataire(partie.Id, new IdentiteSignataire($"Signataire de {partie.Nom}", "élu", null), acte);
        }
        convention.Redaction.AjouterClause(NatureClause.Article, "Objet", "Les parties agissent ensemble pour que les voisins s’entraident.", acte);
        convention.EnvoyerEnRelecture(convention.Parties[0].Id, acte);
        foreach (var mairie in convention.Parties.Where(p => p.DoitDeliberer))
        {
            convention.Signatures.EnregistrerDeliberation(mairie.Id, "2026-01", acte.Jour.AddDays(-30), acte.Jour.AddDays(-20), acte);
        }
        convention.Signatures.Ouvrir(acte);
        foreach (var (partie, signataire) in convention.Parties.OrderBy(p => p.Rang).SelectMany(p => p.Signataires.Select(s => (p.Id, s.Id))).ToList())
        {
            convention.Signatures.Signer(partie, signataire, convention.Empreinte!, acte.Jour, surPapier: false, acte);
        }
        return convention;
    }

    private sealed record CommuneDuBanc(string Code, string Nom, string Departement);
}
