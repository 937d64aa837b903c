using System.Security.Claims;

namespace VillesSolidaires.Comptes;

/// <summary>La personne pour qui s'exécute la requête ou le travail en cours.</summary>
public interface IUtilisateurCourant
{
    Guid? Id { get; }
    string Nom { get; }
    ClaimsPrincipal Principal { get; }

    /// <summary>Périmètre en vigueur : celui du compte, ou la part que la personne a choisi de regarder.</summary>
    Perimetre Perimetre { get; }
}
