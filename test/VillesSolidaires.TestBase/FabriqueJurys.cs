using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Labels;

namespace VillesSolidaires;

/// <summary>Comptes de rôle et jurys menés par les vrais services, dans la base du test.</summary>
public static class FabriqueJurys
{
    /// <summary>Compte de ce rôle ; national, sauf périmètre donné.</summary>
    public static async Task<Guid> CompteDeRoleAsync(this BaseDeTest essai, string role, string nom, (TypePerimetre Type, string Code)? perimetre = null)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        var contexte = systeme.Contexte;
        var existant = await contexte.Roles.SingleOrDefaultAsync(r => r.Name == role);
        if (existant is null)
        {
            existant = new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7(), NormalizedName = role.ToUpperInvariant() };
            contexte.Add(existant);
        }
        var courriel = $"{Guid.NewGuid():N}@essai.example";
        var compte = new Utilisateur(Guid.CreateVersion7(), courriel, nom) { NormalizedEmail = courriel.ToUpperInvariant(), NormalizedUserName = courriel.ToUpperInvariant() };
        var (type, code) = perimetre ?? (TypePerimetre.National, "");
        compte.AttribuerPerimetre(type, code);
        contexte.Add(compte);
        contexte.Add(new IdentityUserRole<Guid> { UserId = compte.Id, RoleId = existant.Id });
        await contexte.SaveChangesAsync();
        return compte.Id;
    }

    /// <summary>Convoque et compose le jury d'une session par le service de l'association ; la première personne préside, la deuxième supplée.</summary>
    /// <param name="essai">Base du test.</param>
    /// <param name="sessionId">Session.</param>
    /// <param name="quorum">Notes remises exigées.</param>
    /// <param name="membres">Compte, nom et commune d'attache (nulle : aucune).</param>
    public static async Task JuryComposeAsync(this BaseDeTest essai, Guid sessionId, int quorum, params IReadOnlyList<(Guid Id, string? Commune)> membres)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(membres);
        await using var association = essai.Agir(Roles.Association, Perimetre.National, nom: "Alice");
        var service = association.Service<IJuryAppService>();
        await service.ConvoquerAsync(sessionId, new ConvoquerJuryInput { ReuniLe = new DateOnly(2026, 12, 1), Quorum = quorum }, default);
        foreach (var (id, commune) in membres)
        {
            await service.NommerAsync(sessionId, new NommerMembreInput { Membre = id, Qualite = "Sociologue", Commune = commune }, default);
        }
        await service.PresiderAsync(sessionId, new PresiderInput { PresidentId = membres[0].Id, SuppleantId = membres.Count > 1 ? membres[1].Id : null }, default);
    }

    /// <summary>Ouvre la notation du jury composé.</summary>
    public static async Task NotationOuverteAsync(this BaseDeTest essai, Guid sessionId)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var association = essai.Agir(Roles.Association, Perimetre.National, nom: "Alice");
        await association.Service<IJuryAppService>().OuvrirNotationAsync(sessionId, new GesteJuryInput(), default);
    }

    /// <summary>Portée d'un membre du jury, connecté avec son vrai compte.</summary>
    public static PorteeDeTest Jure(this BaseDeTest essai, Guid id, string nom = "Awa Diop")
    {
        ArgumentNullException.ThrowIfNull(essai);
        return essai.Agir(Roles.Jure, Perimetre.National, id, nom);
    }

    /// <summary>Déclare l'absence de lien, note tous les critères pareil et remet, pour tous les dossiers confiés au membre.</summary>
    public static async Task ToutNoterAsync(this BaseDeTest essai, Guid jure, int note)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var portee = essai.Jure(jure);
        var service = portee.Service<INotationAppService>();
        foreach (var jury in await service.GetListAsync(default))
        {
            await service.DeclarerAsync(jury.SessionId, new DeclarerLiensInput(), default);
            foreach (var dossier in jury.Dossiers)
            {
                var detail = await service.GetAsync(dossier.Id, default);
                await service.RemettreAsync(dossier.Id, Saisie(detail, note), default);
            }
        }
    }

    /// <summary>La même note à chaque critère, et un avis.</summary>
    public static NoterDossierInput Saisie(NotationDetailDto detail, int note)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return new NoterDossierInput { Notes = [.. detail.Dossier!.Criteres.Select(c => new NoteCritereInput { Critere = c.Code, Note = note })], Avis = "Un dossier sérieux." };
    }
}
