using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>Vingt mille adhésions d'un seul article, une par commune : de quoi éprouver la liste, les filtres et les exports à l'échelle du pays.</summary>
public sealed class AdhesionsEnNombre(IServiceScopeFactory portees, ITerritoireRepository territoires, IConventionRepository conventions, TimeProvider horloge)
{
    private const int Nombre = 20_000;
    private const int ParLot = 500;
    private const string Etape = "Adhésions en nombre";

    /// <returns>Nombre d'adhésions ajoutées ; une commune qui a déjà la sienne n'en reçoit pas d'autre.</returns>
    public async Task<int> SemerAsync(IProgress<Avancement>? progres, CancellationToken ct)
    {
        var pourvues = await conventions.Requete.Where(c => c.Type == TypeConvention.Adhesion).Select(c => c.TerritoireCode).ToListAsync(ct);
        var communes = await territoires.Communes.Where(c => c.EstActuelle).OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(Nombre)
            .Select(c => new CommunePartenaire(c.Code, c.Nom, c.DepartementCode)).ToListAsync(ct);
        var aPourvoir = communes.ExceptBy(pourvues, c => c.Code, StringComparer.Ordinal).ToList();
        var faites = 0;
        foreach (var lot in aPourvoir.Chunk(ParLot))
        {
            progres?.Report(new Avancement(Etape, faites, aPourvoir.Count));
            await SemerLotAsync(lot, ct);
            faites += lot.Length;
        }
        return faites;
    }

    /// <summary>Chaque lot a sa portée : le suivi des lots précédents ne ralentit pas le suivant.</summary>
    private async Task SemerLotAsync(IReadOnlyList<CommunePartenaire> communes, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var nouvelles = new ConventionsNouvelles(portee.ServiceProvider.GetRequiredService<IConventionRepository>());
        var parties = await PartiesAsync(portee.ServiceProvider.GetRequiredService<IRepository<Organisation>>(), communes, ct);
        var atelier = new AtelierConventions(
            nouvelles, new Dictionary<TypeConvention, VersionModele> { [TypeConvention.Adhesion] = Modele().Brouillon! }, parties, communes, horloge.GetUtcNow().UtcDateTime);
        foreach (var commune in communes)
        {
            await ComposerAsync(atelier, commune, ct);
        }
        await nouvelles.EnregistrerAsync(ct);
    }

    /// <summary>Sept sur dix signées, à des dates étalées sur six ans ; les autres en chemin.</summary>
    private static async Task ComposerAsync(AtelierConventions atelier, CommunePartenaire commune, CancellationToken ct)
    {
        var hasard = new Random(IdentifiantStable.Graine($"adhesion/{commune.Code}"));
        var etape = hasard.Next(10);
        var signee = etape < 7;
        var debut = atelier.Dans(signee ? -hasard.Next(20, 2_000) : hasard.Next(30, 200));
        var le = signee ? debut.AddDays(-60) : atelier.Dans(-hasard.Next(30, 120));
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.Adhesion, $"Adhésion {commune.Complement} au programme Villes solidaires", commune.Territoire, (debut, debut.AddYears(3).AddDays(-1)), le,
            [[commune.Mairie], [OrganisationsDemonstration.Association]], ct);
        if (etape == 9)
        {
            return;
        }
        dossier.Relire(commune.Mairie, le.AddDays(5));
        if (etape == 8)
        {
            return;
        }
        dossier.Proposer(le.AddDays(20));
        if (signee)
        {
            await dossier.SignerToutesAsync(le.AddDays(25), ParcoursConvention.ParRang, ct);
        }
    }

    private static async Task<Dictionary<Guid, Organisation>> PartiesAsync(IRepository<Organisation> organisations, IReadOnlyList<CommunePartenaire> communes, CancellationToken ct)
    {
        var ids = communes.Select(c => c.Mairie).Append(OrganisationsDemonstration.Association).ToList();
        var parties = await organisations.Requete.IgnoreQueryFilters().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, ct);
        foreach (var commune in communes.Where(c => !parties.ContainsKey(c.Mairie)))
        {
            var mairie = new Organisation(commune.Mairie, TypeOrganisation.Mairie, NomMairie.De(commune.Nom), null, commune.Code, commune.DepartementCode);
            organisations.Ajouter(mairie);
            parties.Add(mairie.Id, mairie);
        }
        return parties;
    }

    private static ModeleConvention Modele()
    {
        var modele = new ModeleConvention(Guid.CreateVersion7(), TypeConvention.Adhesion);
        modele.EcrireClauses([new ClauseModeleDonnees(NatureClause.Article, "Objet", "La commune adhère au programme « Villes solidaires », {periode}.")]);
        return modele;
    }
}
