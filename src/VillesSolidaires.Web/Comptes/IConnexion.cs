namespace VillesSolidaires.Web.Comptes;

/// <summary>Ouvre et ferme la session du navigateur.</summary>
public interface IConnexion
{
    /// <summary>Vérifie les identifiants et, s'ils sont bons, ouvre la session.</summary>
    /// <param name="email">Adresse électronique, telle que saisie.</param>
    /// <param name="motDePasse">Mot de passe.</param>
    /// <param name="resterConnecte">Vrai : la session survit douze heures à la fermeture du navigateur.</param>
    Task<ResultatConnexion> ConnecterAsync(string email, string motDePasse, bool resterConnecte);

    /// <summary>Ferme la session.</summary>
    Task DeconnecterAsync();
}

/// <summary>Issue d'une tentative de connexion.</summary>
public abstract record ResultatConnexion
{
    private ResultatConnexion()
    {
    }

    /// <summary>La session est ouverte.</summary>
    public sealed record Reussi : ResultatConnexion;

    /// <summary>Adresse ou mot de passe faux, compte absent ou désactivé : la page ne dit jamais lequel.</summary>
    public sealed record Refuse : ResultatConnexion;

    /// <summary>Trop d'essais.</summary>
    /// <param name="Jusqua">Instant, en temps universel, où l'on pourra réessayer.</param>
    public sealed record Verrouille(DateTime Jusqua) : ResultatConnexion;
}
