using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Benchmarks;

/// <summary>Une campagne ouverte et ses communes, qui ont coché entre rien et tout. Le contexte est nu : on mesure la lecture, pas le semis.</summary>
internal static class SemisCampagne
{
    public const string Reglage = "Banc__Campagne";

    /// <summary>Sème ce que demande le réglage : la campagne, et ce nombre de communes.</summary>
    public static async Task SemerAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (configuration.GetValue<int?>("Banc:Campagne") is not { } nombre)
        {
            return;
        }
        await SemisConventions.CreerCompteAsync(services);
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.Sqlite, EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, FournisseurBase.Sqlite));
        await using var contexte = new VillesSolidairesDbContext(options.Options, portee.ServiceProvider.GetRequiredService<IUtilisateurCourant>());
        var instant = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var acte = new Acte(null, "Alice du Banc", instant);
        // Les échéances sont passées : la page compte aussi les retards.
        var annee = acte.Jour.Year - 1;
        var campagne = new Campagne(
            Guid.CreateVersion7(), SaisonCampagne.Canicule, annee, CampagneDonnees.Proposer(SaisonCampagne.Canicule, annee, "Canicule", default, default));
        campagne.Ouvrir(instant);
        contexte.Add(campagne);
        var communes = await contexte.Communes.Where(c => c.EstActuelle).OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(nombre)
            .Select(c => new { c.Code, c.DepartementCode }).ToListAsync();
        foreach (var (rang, commune) in communes.Index())
        {
            var suivi = new SuiviCampagne(Guid.CreateVersion7(), campagne.Id, commune.Code, commune.DepartementCode);
            foreach (var etape in campagne.Etapes.Take(rang % (campagne.Etapes.Count + 1)))
            {
                suivi.Cocher(campagne, etape.Id, acte);
            }
            contexte.Add(suivi);
        }
        await contexte.SaveChangesAsync();
    }
}
