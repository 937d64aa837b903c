using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Conventions préparées par les services de l'hôte : l'association, la mairie d'une commune, un bailleur.</summary>
internal static class ConventionsDeTest
{
    public static readonly DateOnly Debut = new(2027, 1, 1);
    public static readonly DateOnly Fin = new(2028, 12, 31);

    /// <summary>Brouillon à deux articles, ses parties en ordre, un signataire chacune.</summary>
    public static async Task<ConventionDeTest> BrouillonAsync(this UsineWeb usine, (string Code, string Nom, string Departement) commune, Guid? bailleurId = null)
    {
        var association = await usine.OrganisationAsync(TypeOrganisation.Association, "Voisins Solidaires", null, null);
        var mairie = await usine.OrganisationAsync(TypeOrganisation.Mairie, $"Ville de {commune.Nom}", commune.Code, commune.Departement);
        var bailleur = bailleurId ?? await usine.OrganisationAsync();
        var id = await usine.AgirAsync(s => s.GetRequiredService<IConventionAppService>().CreateAsync(new CreerConventionInput
        {
            Type = TypeConvention.ObjectifsSubvention, Objet = $"Voisinage à {commune.Nom}", Debut = Debut, Fin = Fin, Territoire = commune.Code,
            OrganisationIds = [mairie, association, bailleur],
        }, default));
        foreach (var (titre, texte) in new[] { ("Objet", "La convention organise les fêtes de voisins."), ("Moyens", "La Ville prête les salles des quartiers.") })
        {
            await usine.AgirAsync(s => s.GetRequiredService<IRedactionConventionAppService>().AjouterClauseAsync(
                id, new AjouterClauseInput { Nature = NatureClause.Article, Titre = titre, Texte = texte }, default));
        }
        var fiche = await usine.FicheAsync(id);
        foreach (var partie in fiche.Parties)
        {
            await usine.AgirAsync(s => s.GetRequiredService<IPartiesConventionAppService>().AjouterSignataireAsync(
                id, partie.Id, new AjouterSignataireInput { Nom = $"Camille {partie.Nom}", Qualite = "responsable" }, default));
        }
        return new ConventionDeTest(id, Partie(TypeOrganisation.Mairie), Partie(TypeOrganisation.Association), Partie(TypeOrganisation.BailleurSocial));

        Guid Partie(TypeOrganisation type) => fiche.Parties.Single(p => p.Type == type).Id;
    }

    /// <summary>Même convention, mise à la signature et signée par la mairie, première de trois.</summary>
    public static async Task<ConventionDeTest> PartiellementSigneeAsync(this UsineWeb usine, (string Code, string Nom, string Departement) commune)
    {
        var convention = await usine.BrouillonAsync(commune);
        var (id, today) = (convention.Id, HeureDeParis.Jour(usine.Base.Horloge.GetUtcNow().UtcDateTime));
        await usine.AgirAsync(async s =>
        {
            await s.GetRequiredService<IConventionAppService>().EnvoyerEnRelectureAsync(id, new EnvoyerEnRelectureInput { PartieId = convention.Mairie }, default);
            return 0;
        });
        await usine.AgirAsync(async s =>
        {
            await s.GetRequiredService<ISignatureConventionAppService>().OuvrirAsync(id, new GesteConventionInput(), default);
            return 0;
        });
        await usine.AgirAsync(async s =>
        {
            await s.GetRequiredService<ISignatureConventionAppService>().EnregistrerDeliberationAsync(id, new DeliberationInput
            {
                PartieId = convention.Mairie, Reference = "2026-0412", Le = today.AddDays(-10), ExecutoireLe = today.AddDays(-5),
            }, default);
            return 0;
        }, Roles.Mairie, Perimetre.DeCommune(commune.Code));
        var fiche = await usine.FicheAsync(id);
        await usine.AgirAsync(async s =>
        {
            await s.GetRequiredService<ISignatureConventionAppService>().SignerAsync(id, new SignerConventionInput
            {
                PartieId = convention.Mairie, SignataireId = fiche.Partie(convention.Mairie)!.Signataires[0].Id, Empreinte = fiche.Empreinte!, Le = today,
            }, default);
            return 0;
        }, Roles.Mairie, Perimetre.DeCommune(commune.Code));
        return convention;
    }

    /// <summary>La fiche telle que l'association la voit.</summary>
    public static Task<ConventionDetailDto> FicheAsync(this UsineWeb usine, Guid id) =>
        usine.AgirAsync(s => s.GetRequiredService<IConventionAppService>().GetAsync(id, default));

    public static async Task<Guid> OrganisationAsync(this UsineWeb usine, TypeOrganisation type, string nom, string? commune, string? departement)
    {
        await using var systeme = usine.Base.Systeme();
        var organisation = new Organisation(Guid.CreateVersion7(), type, nom, null, commune, departement);
        systeme.Contexte.Add(organisation);
        await systeme.Contexte.SaveChangesAsync();
        return organisation.Id;
    }

    /// <summary>Appelle un service de l'hôte, au nom de l'association sauf mention contraire.</summary>
    public static async Task<T> AgirAsync<T>(
        this UsineWeb usine, Func<IServiceProvider, Task<T>> action, string role = Roles.Association, Perimetre? perimetre = null)
    {
        await using var portee = usine.Services.CreateAsyncScope();
        var identite = new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "essai");
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().Definir(new ClaimsPrincipal(identite), null, "Préparation", perimetre ?? Perimetre.National);
        return await action(portee.ServiceProvider);
    }
}

/// <summary>Une convention d'essai et ses parties.</summary>
internal sealed record ConventionDeTest(Guid Id, Guid Mairie, Guid Association, Guid Bailleur);
