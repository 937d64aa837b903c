using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

/// <summary>Organisations préparées par les services de l'hôte.</summary>
internal static class OrganisationsWeb
{
    public static Task<Guid> BailleurAsync(this UsineWeb usine, string nom, string? siren = null, string departement = "53") =>
        usine.OrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.BailleurSocial, Nom = nom, Siren = siren, Departement = departement });

    public static Task<Guid> OrganisationAsync(this UsineWeb usine, ModifierOrganisationInput input) =>
        usine.DansUnePorteeAsync(s => s.GetRequiredService<IOrganisationAppService>().CreateAsync(input, default));

    public static Task<Guid> ContactAsync(this UsineWeb usine, Guid id, string nom = "Dominique Exemple", string courriel = "dominique@exemple.example") =>
        usine.DansUnePorteeAsync(s => s.GetRequiredService<IOrganisationAppService>().AjouterContactAsync(id, new ContactInput { Nom = nom, Courriel = courriel }, default));

    private static async Task<T> DansUnePorteeAsync<T>(this UsineWeb usine, Func<IServiceProvider, Task<T>> action)
    {
        await using var portee = usine.Services.CreateAsyncScope();
        var identite = new ClaimsIdentity([new Claim(ClaimTypes.Role, Roles.Association)], "essai");
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().Definir(new ClaimsPrincipal(identite), null, "Préparation", Perimetre.National);
        return await action(portee.ServiceProvider);
    }
}
