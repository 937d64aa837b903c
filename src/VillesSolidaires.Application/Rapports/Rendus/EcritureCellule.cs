using System.Globalization;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Écriture française d'une cellule, et sa lecture en retour.</summary>
public static class EcritureCellule
{
    public static string Ecrire(Cellule cellule, TypeColonne type) => cellule switch
    {
        { Jour: { } jour } => Formats.MoisAnnee(jour),
        { Nombre: { } n } => type switch
        {
            TypeColonne.Pourcentage => Formats.Pourcentage(n),
            TypeColonne.Decimal => Formats.Nombre(n, 1),
            _ => Formats.Nombre((long)n),
        },
        { Texte: { } texte } => texte,
        _ => "",
    };

    /// <summary>
    /// Relit une cellule sans rien savoir de sa colonne : un nombre français entier ou décimal, un pourcentage, sinon du texte.
    /// </summary>
    public static Cellule Lire(string texte)
    {
        var lu = texte.Trim();
        var pourcentage = lu.EndsWith('%');
        var chiffres = (pourcentage ? lu[..^1] : lu).Replace(Formats.Fine, "", StringComparison.Ordinal).Replace('−', '-').Replace(',', '.');
        return decimal.TryParse(chiffres, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n)
            ? new Cellule(null, pourcentage ? n / 100 : n)
            : new Cellule(lu);
    }

    public static bool EstNombre(TypeColonne type) => type is TypeColonne.Entier or TypeColonne.Decimal or TypeColonne.Pourcentage;
}
