using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Écriture française d'une cellule, et sa lecture en retour.</summary>
internal static class EcritureCellule
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

    /// <summary>Relit le texte d'une colonne de nombres ; toute autre colonne reste du texte.</summary>
    public static Cellule Lire(string texte, TypeColonne type)
    {
        if (type is TypeColonne.Texte or TypeColonne.Mois)
        {
            return texte;
        }
        var chiffres = string.Concat(texte.Where(c => char.IsAsciiDigit(c) || c is ',' or '−' or '-')).Replace('−', '-').Replace(',', '.');
        return decimal.TryParse(chiffres, System.Globalization.CultureInfo.InvariantCulture, out var n)
            ? new Cellule(null, type == TypeColonne.Pourcentage ? n / 100 : n)
            : new Cellule(texte);
    }

    public static bool EstNombre(TypeColonne type) => type is TypeColonne.Entier or TypeColonne.Decimal or TypeColonne.Pourcentage;
}
