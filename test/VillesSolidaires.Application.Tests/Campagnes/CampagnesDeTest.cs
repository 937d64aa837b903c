using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Campagnes;

/// <summary>Communes à programme, coordinateurs et campagnes que les essais se préparent.</summary>
internal static class CampagnesDeTest
{
    public static PorteeDeTest National(this BaseDeTest essai) => essai.Agir(Roles.Association, Perimetre.National);

    /// <summary>Commune qui a un programme en 2026, donc suivie par une campagne.</summary>
    public static Task<Guid> ProgrammeAsync(this BaseDeTest essai, string commune, string departement) =>
        essai.AnimationAsync(commune, departement, new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 12, 6))));

    public static Task CoordinateurAsync(this BaseDeTest essai, string courriel, params string[] communes) => essai.CompteAsync(Roles.Mairie, courriel, communes);

    /// <summary>Compte d'un rôle, sans mot de passe : assez pour lui écrire.</summary>
    public static async Task CompteAsync(this BaseDeTest essai, string nomDuRole, string courriel, params string[] communes)
    {
        await using var systeme = essai.Systeme();
        var role = await systeme.Contexte.Roles.SingleOrDefaultAsync(r => r.Name == nomDuRole);
        if (role is null)
        {
            role = new IdentityRole<Guid>(nomDuRole) { Id = Guid.CreateVersion7(), NormalizedName = nomDuRole.ToUpperInvariant() };
            systeme.Contexte.Add(role);
        }
        var compte = new Utilisateur(Guid.CreateVersion7(), courriel, "Nadia Berthier");
        foreach (var commune in communes)
        {
            compte.AttribuerPerimetre(TypePerimetre.Commune, commune);
        }
        systeme.Contexte.AddRange(compte, new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = role.Id });
        await systeme.Contexte.SaveChangesAsync();
    }

    /// <summary>Grand froid 2026-2027, créé puis ouvert.</summary>
    public static async Task<Guid> GrandFroidOuvertAsync(this BaseDeTest essai)
    {
        await using var national = essai.National();
        var campagnes = national.Service<ICampagneAppService>();
        var id = await campagnes.CreateAsync(await campagnes.ProposerAsync(SaisonCampagne.GrandFroid, 2026, default), default);
        await campagnes.OuvrirAsync(id, null, default);
        return id;
    }

    public static async Task<List<Courriel>> CourrielsAsync(this BaseDeTest essai)
    {
        await using var systeme = essai.Systeme();
        return await systeme.Contexte.Courriels.AsNoTracking().OrderBy(c => c.CreeLe).ToListAsync();
    }
}
