using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

/// <summary>Qui tient les contacts d'une organisation : qui gère toutes les organisations, et qui y travaille.</summary>
internal static class DroitsOrganisation
{
    public static bool TientLesContacts(this IUtilisateurCourant utilisateur, Guid id, TypeOrganisation type, string? communeCode, string? departementCode) =>
        utilisateur.Peut(OrganisationPermissions.Gerer)
        || (utilisateur.Peut(OrganisationPermissions.GererContacts) && EstLaSienne(utilisateur.Perimetre, id, type, communeCode, departementCode));

    // Un compte de bailleur nomme son organisation ; un compte de mairie ou de département nomme le territoire que la sienne administre.
    private static bool EstLaSienne(Perimetre perimetre, Guid id, TypeOrganisation type, string? communeCode, string? departementCode) =>
        perimetre.Organisations.Contains(id)
        || (type == TypeOrganisation.Mairie && perimetre.Contient(communeCode, null))
        || (type == TypeOrganisation.Departement && perimetre.Contient(null, departementCode));
}
