using System.Security.Claims;

namespace VillesSolidaires.Comptes;

/// <summary>Porteur de l'identité pour la durée d'une requête ou d'un travail. Anonyme et sans périmètre tant que rien ne le définit.</summary>
public sealed class UtilisateurCourant : IUtilisateurCourant
{
    public const string NomAnonyme = "Anonyme";
    public const string NomSysteme = "Système";

    private static readonly ClaimsPrincipal Anonyme = new(new ClaimsIdentity());

    public Guid? Id { get; private set; }
    public string Nom { get; private set; } = NomAnonyme;
    public ClaimsPrincipal Principal { get; private set; } = Anonyme;
    public Perimetre Perimetre { get; private set; } = Perimetre.Aucun;

    public void Definir(ClaimsPrincipal principal, Guid? id, string nom, Perimetre perimetre) =>
        (Principal, Id, Nom, Perimetre) = (principal, id, nom, perimetre);

    /// <summary>Tâche sans personne derrière : migration, import, balayage. Tout le périmètre, aucune permission.</summary>
    public void DefinirSysteme() => Definir(Anonyme, null, NomSysteme, Perimetre.National);
}
