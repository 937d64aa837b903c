using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;

namespace VillesSolidaires;

/// <summary>Données que les essais de pages se préparent : comptes d'un périmètre quelconque, rapports et leurs travaux.</summary>
internal static class DonneesWeb
{
    public static readonly (string Code, string Nom, string Departement) Marseille = ("13055", "Marseille", "13");
    public static readonly (string Code, string Nom, string Departement) Laval = ("53130", "Laval", "53");

    /// <summary>Compte d'un périmètre donné ; rend son adresse.</summary>
    public static async Task<string> CompteAsync(this UsineWeb usine, string role, params (TypePerimetre Type, string Code)[] perimetres)
    {
        var courriel = $"{role}.{Guid.NewGuid():N}@essai.example";
        await using var portee = usine.Services.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var roles = portee.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
        if (!await roles.RoleExistsAsync(role))
        {
            (await roles.CreateAsync(new IdentityRole<Guid>(role))).Succeeded.ShouldBeTrue();
        }
        var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
        var compte = new Utilisateur(Guid.CreateVersion7(), courriel, $"Essai {role}");
        foreach (var (type, code) in perimetres)
        {
            compte.AttribuerPerimetre(type, code);
        }
        (await comptes.CreateAsync(compte, UsineWeb.MotDePasse)).Succeeded.ShouldBeTrue();
        (await comptes.AddToRoleAsync(compte, role)).Succeeded.ShouldBeTrue();
        return courriel;
    }

    /// <summary>Navigateur connecté avec ce compte.</summary>
    public static async Task<ClientWeb> NaviguerAsync(this UsineWeb usine, string courriel)
    {
        var client = usine.Anonyme();
        using var reponse = await client.PosterAsync("/comptes/connexion", [("Saisie.Email", courriel), ("Saisie.MotDePasse", UsineWeb.MotDePasse)]);
        reponse.Headers.Location.ShouldNotBeNull();
        return client;
    }

    /// <summary>Organisation, pour un périmètre de bailleur.</summary>
    public static async Task<Guid> OrganisationAsync(this UsineWeb usine)
    {
        await using var systeme = usine.Base.Systeme();
        var bailleur = new Organisation(Guid.CreateVersion7(), TypeOrganisation.BailleurSocial, "Habitat d’essai", null, null, null);
        systeme.Contexte.Add(bailleur);
        await systeme.Contexte.SaveChangesAsync();
        return bailleur.Id;
    }

    /// <summary>Rapport demandé, avec son travail en attente.</summary>
    public static async Task<(Guid Rapport, Guid Travail)> RapportDemandeAsync(this UsineWeb usine, (string Code, string Nom, string Departement) commune)
    {
        await using var systeme = usine.Base.Systeme();
        var (rapport, travail) = Creer(usine, commune);
        systeme.Contexte.AddRange(rapport, travail);
        await systeme.Contexte.SaveChangesAsync();
        return (rapport.Id, travail.Id);
    }

    /// <summary>Rapport disponible, produit pour de vrai par l'exécutant, avec ses deux documents.</summary>
    public static async Task<Guid> RapportProduitAsync(this UsineWeb usine, (string Code, string Nom, string Departement) commune)
    {
        var (rapport, travail) = await usine.RapportDemandeAsync(commune);
        await using var systeme = usine.Base.Systeme();
        await systeme.Service<ExecutantsTravail>().Exiger(ProductionRapport.TypeTravail)
            .ExecuterAsync(new ContexteTravail(travail, rapport, (_, _) => Task.CompletedTask), CancellationToken.None);
        return rapport;
    }

    /// <summary>Rapport échoué et son travail, avec ce motif.</summary>
    public static async Task<(Guid Rapport, Guid Travail)> RapportEchoueAsync(this UsineWeb usine, (string Code, string Nom, string Departement) commune, string motif)
    {
        await using var systeme = usine.Base.Systeme();
        var (rapport, travail) = Creer(usine, commune);
        rapport.Commencer();
        rapport.Echouer(motif);
        systeme.Contexte.AddRange(rapport, travail);
        await systeme.Contexte.SaveChangesAsync();
        var maintenant = usine.Base.Horloge.GetUtcNow().UtcDateTime;
        var registre = systeme.Service<IRegistreTravaux>();
        (await registre.ReclamerAsync(travail.Id, "essai", TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldNotBeNull();
        systeme.Contexte.ChangeTracker.Clear();
        var reclame = await systeme.Service<ITravailRepository>().GetAsync(travail.Id, CancellationToken.None);
        reclame.Echouer(motif, maintenant);
        await systeme.Contexte.SaveChangesAsync();
        return (rapport.Id, travail.Id);
    }

    /// <summary>Courriel déposé avec son travail, à propos de cette commune ; échoué si <paramref name="motif"/> dit pourquoi.</summary>
    public static async Task<Guid> CourrielDeposeAsync(
        this UsineWeb usine, (string Code, string Nom, string Departement) commune, string sujet = "Convention à signer", string? motif = null)
    {
        await using var systeme = usine.Base.Systeme();
        var courriel = new Courriel(
            Guid.CreateVersion7(), new DestinataireCourriel("mairie@essai.example", $"Mairie de {commune.Nom}"),
            new MessageCourriel(sujet, "Bonjour,\n\nLa convention attend <b>votre</b> signature.", "/kits"), new ObjetCourriel("Convention", Guid.NewGuid(), commune.Code, commune.Departement));
        systeme.Service<ICourriels>().Deposer(courriel);
        await systeme.Contexte.SaveChangesAsync();
        if (motif is not null)
        {
            courriel.Echouer(motif);
            var travail = systeme.Contexte.ChangeTracker.Entries<Travail>().Single().Entity;
            travail.DemanderArret(usine.Base.Horloge.GetUtcNow().UtcDateTime);
            await systeme.Contexte.SaveChangesAsync();
        }
        return courriel.Id;
    }

    private static (Rapport Rapport, Travail Travail) Creer(UsineWeb usine, (string Code, string Nom, string Departement) commune)
    {
        var maintenant = usine.Base.Horloge.GetUtcNow().UtcDateTime;
        var rapport = new Rapport(
            Guid.CreateVersion7(), TypeRapport.ImpactCommunal, new TerritoireRapport(commune.Nom, commune.Code, commune.Departement),
            new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31), [CodesRapport.Pdf, CodesRapport.Xlsx], HeureDeParis.Jour(maintenant));
        var demande = new DemandeTravail(ProductionRapport.TypeTravail, $"Impact communal, {commune.Nom}", rapport.Id, commune.Code, commune.Departement);
        return (rapport, new Travail(Guid.CreateVersion7(), demande, null, "Personne d’essai", maintenant));
    }
}
