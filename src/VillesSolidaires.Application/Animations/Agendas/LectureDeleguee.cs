using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>
/// Lit les animations au nom d'un autre que la personne de la requête : le propriétaire d'un abonnement, ou le public d'une commune. Une portée
/// à part, avec son propre contexte : le filtre de périmètre s'y applique, et l'identité de la requête n'en est pas changée.
/// </summary>
public sealed class LectureDeleguee(IServiceScopeFactory portees)
{
    private const string NomPublic = "Public";

    /// <summary>Ce que verrait cette personne maintenant ; nul si son rôle ne lit plus le calendrier.</summary>
    public async Task<IReadOnlyList<AnimationAnnoncee>?> PourAsync(IdentiteCompte identite, CriteresAgenda criteres, CancellationToken ct)
    {
        await using var portee = portees.CreateAsyncScope();
        var courant = portee.ServiceProvider.GetRequiredService<UtilisateurCourant>();
        courant.Definir(identite.Principal, identite.Id, identite.Nom, identite.Perimetre);
        return courant.Peut(AnimationPermissions.Consulter)
            ? await portee.ServiceProvider.GetRequiredService<LectureAgenda>().LireAsync(criteres, ct)
            : null;
    }

    /// <summary>Ce que montre le public d'une commune : ses programmes publiés, sans leurs propositions.</summary>
    public async Task<T> PourLePublicAsync<T>(string communeCode, Func<LectureAgenda, Task<T>> lecture)
    {
        await using var portee = portees.CreateAsyncScope();
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>()
            .Definir(new ClaimsPrincipal(new ClaimsIdentity()), id: null, NomPublic, Perimetre.DeCommune(communeCode));
        return await lecture(portee.ServiceProvider.GetRequiredService<LectureAgenda>());
    }
}
