using NatureAffichee = VillesSolidaires.Web.Composants.NatureChiffre;
using NatureChiffre = VillesSolidaires.Rapports.NatureChiffre;

namespace VillesSolidaires.Web.Rapports;

/// <summary>Mesures de la version web d'un rapport.</summary>
public static class VersionWeb
{
    /// <summary>En unités du SVG, qui s'étire ensuite à la largeur de la page.</summary>
    public const double LargeurGraphique = 820;

    public const double HauteurGraphique = 300;

    /// <summary>Au-delà, un tableau se replie : le détail complet est aussi dans le classeur.</summary>
    public const int LignesDepliees = 14;

    public static NatureAffichee Affichee(this NatureChiffre nature) => nature switch
    {
        NatureChiffre.Calcule => NatureAffichee.Calcule,
        NatureChiffre.Declare => NatureAffichee.Declare,
        NatureChiffre.Externe => NatureAffichee.Externe,
        _ => throw new ArgumentOutOfRangeException(nameof(nature)),
    };
}
