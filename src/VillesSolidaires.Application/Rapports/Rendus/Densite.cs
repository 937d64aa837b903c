using VillesSolidaires.Documents.Layout;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Ce qu'une page du synopsis montre, et en quel corps : du plus aéré au plus serré.</summary>
/// <param name="Corps">Corps du texte, en points.</param>
/// <param name="Points">Points montrés par temps.</param>
/// <param name="Chiffres">Chiffres clés montrés.</param>
/// <param name="Graphique">Hauteur du graphique, en points.</param>
internal sealed record Densite(double Corps, int Points, int Chiffres, double Graphique)
{
    /// <summary>La première densité qui tient sur une seule page : la page est pleine sans jamais déborder, quel que soit le territoire.</summary>
    /// <param name="niveaux">Du plus aéré au plus serré ; le dernier est retenu si aucun ne tient.</param>
    /// <param name="page">Compose la page à cette densité.</param>
    public static Densite Ajuster(IReadOnlyList<Densite> niveaux, Action<PageDescriptor, Densite> page) =>
        niveaux.FirstOrDefault(d => TientSurUnePage(p => page(p, d))) ?? niveaux[^1];

    private static bool TientSurUnePage(Action<PageDescriptor> page)
    {
        try
        {
            return GabaritPdf.CompterPages(page) == 1;
        }
        catch (LayoutException)
        {
            // Un élément plus haut que la page : cette densité-là ne convient pas, une plus serrée conviendra.
            return false;
        }
    }
}
