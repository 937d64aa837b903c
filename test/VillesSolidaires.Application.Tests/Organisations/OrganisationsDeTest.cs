using System.Text;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

/// <summary>Organisations créées par les vrais services, et de quoi les importer.</summary>
internal static class OrganisationsDeTest
{
    public static PorteeDeTest Charge(this BaseDeTest essai, Perimetre? perimetre = null) =>
        essai.Agir(Roles.Association, perimetre ?? Perimetre.National, nom: "Alice Martin");

    public static async Task<Guid> CreerOrganisationAsync(this BaseDeTest essai, ModifierOrganisationInput input)
    {
        await using var portee = essai.Charge();
        return await portee.Service<IOrganisationAppService>().CreateAsync(input, default);
    }

    public static Task<Guid> CreerBailleurAsync(this BaseDeTest essai, string nom, string? siren = null, string? commune = null, string? departement = null) =>
        essai.CreerOrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.BailleurSocial, Nom = nom, Siren = siren, Commune = commune, Departement = departement });

    public static async Task AjouterContactAsync(this BaseDeTest essai, Guid id, string nom, string courriel)
    {
        await using var portee = essai.Charge();
        await portee.Service<IOrganisationAppService>().AjouterContactAsync(id, new ContactInput { Nom = nom, Courriel = courriel }, default);
    }

    public static async Task<OrganisationDetailDto> LireOrganisationAsync(this BaseDeTest essai, Guid id)
    {
        await using var portee = essai.Charge();
        return await portee.Service<IOrganisationAppService>().GetAsync(id, default);
    }

    public static DeposerImportInput Csv(string texte, string nom = "bailleurs.csv") => new(nom, Encoding.UTF8.GetBytes(texte), TypeOrganisation.BailleurSocial);
}
