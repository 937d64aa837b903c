using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Donnees;

/// <summary>
/// Crée un compte d'administration de périmètre national : le premier d'une installation, où personne ne peut encore en ouvrir.
/// Appelée par DbMigrator seulement ; aucune page ni route n'y mène.
/// </summary>
public sealed class CreationAdministrateur(IServiceScopeFactory portees)
{
    /// <exception cref="InitialisationException">Base pas prête, saisie incorrecte, courriel déjà pris, ou mot de passe refusé.</exception>
    public async Task CreerAsync(string courriel, string nom, string motDePasse, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().DefinirSysteme();
        var contexte = portee.ServiceProvider.GetRequiredService<VillesSolidairesDbContext>();
        var comptes = portee.ServiceProvider.GetRequiredService<UserManager<Utilisateur>>();
        (courriel, nom) = (courriel.Trim(), nom.Trim());
        VerifierSaisie(courriel, nom, motDePasse);
        var role = await RoleAsync(contexte, ct);
        if (await comptes.FindByEmailAsync(courriel) is not null)
        {
            throw new InitialisationException($"Un compte existe déjà pour {courriel} : rien n’a été changé.");
        }

        var compte = new Utilisateur(Guid.CreateVersion7(), courriel, nom);
        compte.AttribuerPerimetre(TypePerimetre.National, "");
        // Le rôle s'enregistre avec le compte, en une fois : une coupure ne laisse pas un compte sans rôle, que l'on ne pourrait plus recréer.
        contexte.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = role });
        var resultat = await comptes.CreateAsync(compte, motDePasse);
        if (!resultat.Succeeded)
        {
            throw new InitialisationException(string.Join(" ", resultat.Errors.Select(e => e.Description)));
        }
    }

    private static void VerifierSaisie(string courriel, string nom, string motDePasse)
    {
        if (!new EmailAddressAttribute().IsValid(courriel))
        {
            throw new InitialisationException($"« {courriel} » n’est pas une adresse électronique.");
        }
        if (nom.Length is 0 or > CompteConsts.NomMax)
        {
            throw new InitialisationException($"Donnez un nom de {CompteConsts.NomMax} caractères au plus.");
        }
        if (motDePasse.Length > CompteConsts.MotDePasseMax)
        {
            throw new InitialisationException($"Le mot de passe ne dépasse pas {CompteConsts.MotDePasseMax} caractères.");
        }
        if (motDePasse == CompteConsts.MotDePasseDemo)
        {
            throw new InitialisationException("Ce mot de passe est celui, public, de la démonstration. Choisissez-en un autre.");
        }
    }

    private static async Task<Guid> RoleAsync(VillesSolidairesDbContext contexte, CancellationToken ct)
    {
        var aJour = !(await contexte.Database.GetPendingMigrationsAsync(ct)).Any();
        var role = aJour ? await contexte.Roles.SingleOrDefaultAsync(r => r.Name == Roles.Administrateur, ct) : null;
        return role?.Id ?? throw new InitialisationException("La base n’est pas prête : lancez d’abord DbMigrator sans argument.");
    }
}
