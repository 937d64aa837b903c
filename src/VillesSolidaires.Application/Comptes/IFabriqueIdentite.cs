using System.Security.Claims;

namespace VillesSolidaires.Comptes;

/// <summary>Reconstruit, hors de toute requête, l'identité d'un compte telle qu'elle est maintenant : rôle, nom et périmètre actuels.</summary>
public interface IFabriqueIdentite
{
    /// <returns><c>null</c> si le compte n'existe plus ou est verrouillé.</returns>
    Task<IdentiteCompte?> CreerAsync(Guid utilisateurId, CancellationToken ct);
}

public sealed record IdentiteCompte(ClaimsPrincipal Principal, Guid Id, string Nom, Perimetre Perimetre);
