using System.Linq.Expressions;

namespace VillesSolidaires.Conventions;

/// <summary>Les tris de la liste. L'identifiant départage toujours : sans lui, deux pages pourraient montrer la même convention.</summary>
internal static class TrisDeConventions
{
    /// <param name="tri">Colonne demandée, précédée de « - » pour l'ordre décroissant ; vide ou inconnue, le tri de la vue.</param>
    public static IOrderedQueryable<Convention> Trier(this IQueryable<Convention> requete, string? tri, VueConventions vue) =>
        Essayer(requete, tri ?? "") ?? Essayer(requete, ConventionListeInput.TriParDefaut(vue))!;

    private static IOrderedQueryable<Convention>? Essayer(IQueryable<Convention> requete, string tri)
    {
        var descendant = tri.StartsWith('-');
        return tri.TrimStart('-') switch
        {
            "numero" => requete.Par(c => c.Numero, descendant).PuisParId(descendant),
            "objet" => requete.Par(c => c.Objet, descendant).PuisParId(descendant),
            "territoire" => requete.Par(c => c.TerritoireNom, descendant).PuisParId(descendant),
            // Dans l'ordre de la vie d'une convention ; parmi les signées, la date de fin sépare les expirées des autres.
            "etat" => requete.Par(c => c.Statut, descendant).PuisPar(c => c.Fin, descendant).PuisParId(descendant),
            "acteur" => requete.Par(c => c.Acteur, descendant).PuisPar(c => c.ActeurNom, descendant).PuisParId(descendant),
            // Le tri porte sur la durée affichée : la plus longue attente a commencé le plus tôt.
            "depuis" => requete.Par(c => c.Depuis, !descendant).PuisParId(!descendant),
            "echeance" => requete.Par(c => c.Fin, descendant).PuisParId(descendant),
            _ => null,
        };
    }

    private static IOrderedQueryable<Convention> Par<T>(this IQueryable<Convention> requete, Expression<Func<Convention, T>> cle, bool descendant) =>
        descendant ? requete.OrderByDescending(cle) : requete.OrderBy(cle);

    private static IOrderedQueryable<Convention> PuisPar<T>(this IOrderedQueryable<Convention> requete, Expression<Func<Convention, T>> cle, bool descendant) =>
        descendant ? requete.ThenByDescending(cle) : requete.ThenBy(cle);

    // Dans le même sens que la colonne : l'index se lit alors d'un bout à l'autre, sans rien retrier.
    private static IOrderedQueryable<Convention> PuisParId(this IOrderedQueryable<Convention> requete, bool descendant) => requete.PuisPar(c => c.Id, descendant);
}
