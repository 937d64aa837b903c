using System.Linq.Expressions;

namespace VillesSolidaires;

/// <summary>Tri que demande une page ou l'API : le nom d'une colonne, précédé de « - » pour l'ordre descendant.</summary>
internal readonly record struct TriDemande(string? Colonne, bool EstDescendant)
{
    public static TriDemande Lire(string? tri) => new(tri?.TrimStart('-'), tri?.StartsWith('-') == true);

    /// <summary>Range par cette clé, dans le sens demandé. À l'appelant de départager les ex æquo : une ligne ne doit pas changer de page.</summary>
    public IOrderedQueryable<T> Par<T, TCle>(IQueryable<T> requete, Expression<Func<T, TCle>> cle) =>
        EstDescendant ? requete.OrderByDescending(cle) : requete.OrderBy(cle);
}
