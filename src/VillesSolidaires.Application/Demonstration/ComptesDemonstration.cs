using Microsoft.AspNetCore.Identity;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Demonstration;

/// <summary>Un compte par rôle, trois jurés pour qu'un jury ait son quorum, au mot de passe public. Personnes fictives.</summary>
public sealed class ComptesDemonstration(UserManager<Utilisateur> comptes)
{
    private const string Marseille = "13055";

    private static readonly (string Nom, string Role, string Personne, TypePerimetre Type, string Code)[] Comptes =
    [
        ("admin", Roles.Administrateur, "Nadia Ferrand", TypePerimetre.National, ""),
        ("association", Roles.Association, "Camille Rousset", TypePerimetre.National, ""),
        ("jure", Roles.Jure, "Hélène Marchais", TypePerimetre.National, ""),
        ("jure2", Roles.Jure, "Antoine Vasseur", TypePerimetre.National, ""),
        ("jure3", Roles.Jure, "Claire Dumont", TypePerimetre.National, ""),
        ("mairie", Roles.Mairie, "Sofia Benhamou", TypePerimetre.Commune, Marseille),
        ("bailleur", Roles.Bailleur, "Julien Périer", TypePerimetre.Organisation, OrganisationsDemonstration.BailleurDuCompte.ToString()),
        ("departement", Roles.Departement, "Anne-Laure Gauthier", TypePerimetre.Departement, "53"),
        ("elu", Roles.Elu, "Marc Santoni", TypePerimetre.Commune, Marseille),
    ];

    /// <returns>Nombre de comptes créés ; un compte déjà là n'est pas touché, mot de passe compris.</returns>
    public async Task<int> SemerAsync()
    {
        var crees = 0;
        foreach (var (nom, role, personne, type, code) in Comptes)
        {
            var courriel = $"{nom}@{DonneesDemonstration.DomaineCourriel}";
            if (await comptes.FindByEmailAsync(courriel) is not null)
            {
                continue;
            }
            var compte = new Utilisateur(IdentifiantStable.De("compte", nom), courriel, personne);
            compte.AttribuerPerimetre(type, code);
            Exiger(await comptes.CreateAsync(compte, CompteConsts.MotDePasseDemo), courriel);
            Exiger(await comptes.AddToRoleAsync(compte, role), courriel);
            crees++;
        }
        return crees;
    }

    private static void Exiger(IdentityResult resultat, string courriel)
    {
        if (!resultat.Succeeded)
        {
            throw new InvalidOperationException($"Le compte {courriel} n’a pas pu être créé : {string.Join(" ; ", resultat.Errors.Select(e => e.Description))}");
        }
    }
}
