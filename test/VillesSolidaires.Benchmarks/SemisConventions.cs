using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Benchmarks;

/// <summary>
/// Conventions du banc, menées par les verbes du domaine : tous les types, tous les états, des cadres départementaux à quinze parties, huit
/// années d'échéances. Le contexte est nu, sans journal ni audit : on mesure la lecture, pas le semis.
/// </summary>
internal static class SemisConventions
{
    public const string Reglage = "Banc__Conventions";
    public const string Courriel = "association@banc.example";
    public const string MotDePasse = "Voisins-du-banc-2026!";
    private const int Lot = 200;
    private const int Mairies = 600;
    private const int Bailleurs = 60;

    private static readonly string[] Objets =
        ["Adhésion « Villes solidaires »", "Objectifs et subvention", "Présence de proximité en pied d’immeuble", "Diffusion des kits en résidence", "Cadre départemental"];

    /// <summary>Sème ce que demande le réglage, une seule fois par base.</summary>
    public static async Task SemerAsync(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        if (configuration.GetValue<int?>("Banc:Conventions") is not { } nombre)
        {
            return;
        }
        await CreerCompteAsync(services);
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.Sqlite, EntityFrameworkCoreServiceCollectionExtensions.ChaineDeConnexion(configuration, FournisseurBase.Sqlite));
        await using var contexte = new VillesSolidairesDbContext(options.Options, portee.ServiceProvider.GetRequiredService<IUtilisateurCourant>());
        var organisations = await OrganisationsAsync(contexte);
        var manager = new ConventionManager(new NumerosEnMemoire());
        var today = HeureDeParis.Jour(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        for (var i = 0; i < nombre; i++)
        {
            contexte.Add(await ConventionAsync(manager, organisations, i, today));
            if (i % Lot == Lot - 1)
            {
                await contexte.SaveChangesAsync();
                contexte.ChangeTracker.Clear();
            }
        }
        await contexte.SaveChangesAsync();
    }

    internal static async Task CreerCompteAsync(IServiceProvider services)
    {
        await using var portee = services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        await portee.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>().CreateAsync(new IdentityRole<Guid>(Roles.Association));
        var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
        var compte = new Utilisateur(Guid.CreateVersion7(), Courriel, "Alice du Banc");
        compte.AttribuerPerimetre(TypePerimetre.National, "");
        await comptes.CreateAsync(compte, MotDePasse);
        await comptes.AddToRoleAsync(compte, Roles.Association);
    }

    private static async Task<Organisations> OrganisationsAsync(VillesSolidairesDbContext contexte)
    {
        var communes = await contexte.Communes.Where(c => c.EstActuelle).OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(Mairies)
            .Select(c => new { c.Code, c.Nom, c.DepartementCode }).ToListAsync();
        var association = new Organisation(Guid.CreateVersion7(), TypeOrganisation.Association, "Voisins Solidaires", null, null, null);
        List<Organisation> mairies = [.. communes.Select(c => new Organisation(Guid.CreateVersion7(), TypeOrganisation.Mairie, $"Mairie de {c.Nom}", null, c.Code, c.DepartementCode))];
        List<Organisation> bailleurs = [.. Enumerable.Range(1, Bailleurs).Select(n => new Organisation(Guid.CreateVersion7(), TypeOrganisation.BailleurSocial, $"Habitat du banc n° {n}", null, null, null))];
        contexte.Add(association);
        contexte.AddRange(mairies);
        contexte.AddRange(bailleurs);
        await contexte.SaveChangesAsync();
        contexte.ChangeTracker.Clear();
        return new Organisations(association, mairies, [.. communes.Select(c => c.Nom)], bailleurs);
    }

    private static async Task<Convention> ConventionAsync(ConventionManager manager, Organisations o, int i, DateOnly today)
    {
        var type = (TypeConvention)((i % 50 == 0 ? 4 : i % 4) + 1);
        var rang = Tirer(i, 1, o.Mairies.Count);
        var mairie = o.Mairies[rang];
        var cible = Tirer(i, 2, 100);
        // Signées : étalées sur quatre ans passés ; en préparation : l'an qui vient.
        var debut = cible < 30 ? today.AddDays(Tirer(i, 3, 300)) : today.AddDays(20 - Tirer(i, 3, 1400));
        var fin = debut.AddDays(200 + Tirer(i, 4, 1200));
        var jour = cible < 30 ? today.AddDays(-Tirer(i, 5, 60)) : debut.AddDays(-25);
        var acte = new Acte(null, "Alice du Banc", HeureDeParis.DebutUtc(jour).AddHours(9));
        var convention = await manager.CreerAsync(
            new NouvelleConvention(type, $"{Objets[(int)type - 1]} {debut.Year}-{fin.Year}", debut, fin, new TerritoireConvention(mairie.CommuneCode!, o.Communes[rang], mairie.DepartementCode)),
            acte, CancellationToken.None);
        List<Organisation> parties = [mairie, o.Association];
        if (type is TypeConvention.AbattementTfpb or TypeConvention.CadreDepartemental)
        {
            parties.Add(o.Bailleurs[Tirer(i, 6, o.Bailleurs.Count)]);
        }
        if (type == TypeConvention.CadreDepartemental)
        {
            parties.AddRange(Enumerable.Range(1, 12).Select(n => o.Mairies[(rang + n) % o.Mairies.Count]));
        }
        convention.Redaction.Parties.Ajouter([.. parties.Select(p => new NouvellePartie(p.Id, p.Type, p.Nom, null, p.CommuneCode, p.DepartementCode, Rang(p.Type)))], acte);
        foreach (var partie in convention.Parties)
        {
            convention.Redaction.Parties.AjouterSignataire(partie.Id, new IdentiteSignataire($"Signataire de {partie.Nom}", "élu", null), acte);
        }
        convention.Redaction.AjouterClause(NatureClause.Article, "Objet", "Les parties agissent ensemble pour que les voisins s’entraident.", acte);
        Mener(convention, cible, acte, today);
        return convention;
    }

    private static void Mener(Convention convention, int cible, Acte acte, DateOnly today)
    {
        if (cible < 6)
        {
            return;
        }
        convention.EnvoyerEnRelecture(convention.Parties[cible % 2].Id, acte);
        if (cible < 14)
        {
            return;
        }
        if (cible < 18)
        {
            convention.DemanderCorrections(convention.Parties[cible % 2].Id, "Préciser l’article 1", acte);
            return;
        }
        foreach (var mairie in convention.Parties.Where(p => p.DoitDeliberer))
        {
            convention.Signatures.EnregistrerDeliberation(mairie.Id, "2026-01", acte.Jour.AddDays(-30), acte.Jour.AddDays(-20), acte);
        }
        convention.Signatures.Ouvrir(acte);
        if (cible < 24)
        {
            return;
        }
        var signataires = convention.Parties.OrderBy(p => p.Rang).SelectMany(p => p.Signataires.Select(s => (p.Id, Signataire: s.Id))).ToList();
        foreach (var (partie, signataire) in cible < 30 ? signataires.Take(1) : signataires)
        {
            convention.Signatures.Signer(partie, signataire, convention.Empreinte!, acte.Jour, surPapier: false, acte);
        }
        if (cible >= 96 && convention.Debut.AddDays(60) < today)
        {
            var rupture = acte with { Instant = acte.Instant.AddDays(80) };
            convention.Resilier("Fin du programme", rupture.Jour, rupture);
        }
    }

    // Les mairies d'un cadre départemental signent ensemble, au premier rang.
    private static int Rang(TypeOrganisation type) => type switch { TypeOrganisation.Mairie => 1, TypeOrganisation.Association => 2, _ => 3 };

    /// <summary>Nombre de 0 à <paramref name="parmi"/> − 1, toujours le même pour les mêmes arguments.</summary>
    private static int Tirer(int i, uint sel, int parmi)
    {
        var melange = unchecked(((uint)i + 1) * 2_654_435_761u ^ (sel * 2_246_822_519u));
        melange = unchecked((melange ^ (melange >> 15)) * 2_246_822_519u);
        return (int)((melange >> 8) % (uint)parmi);
    }

    private sealed record Organisations(Organisation Association, List<Organisation> Mairies, List<string> Communes, List<Organisation> Bailleurs);
}
