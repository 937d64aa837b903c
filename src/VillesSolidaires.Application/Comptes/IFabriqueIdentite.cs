using System.Security.Claims;

namespace VillesSolidaires.Comptes;

/// <summary>Rebâtit l'identité d'un compte hors d'une requête, avec ses droits et son périmètre d'aujourd'hui.</summary>
public interface IFabriqueIdentite
{
    /// <returns><c>null</c> si le compte n'existe plus ou est bloqué.</returns>
    Task<IdentiteCompte?> CreerAsync(Guid utilisateurId, CancellationToken ct);
}

public sealed record IdentiteCompte(ClaimsPrincipal Principal, Guid Id, string Nom, Perimetre Perimetre);
