using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Ce qui se lit dans une feuille du classeur, colonne après colonne : une tuile y tient d'un seul tenant, valeur puis libellé.</summary>
internal static class RelectureClasseur
{
    public static string Texte(ReadSheet feuille) =>
        string.Join('\n', Enumerable.Range(0, feuille.Rows.Max(ligne => (int?)ligne.Count) ?? 0)
            .Select(colonne => string.Join(' ', feuille.Rows.Select(ligne => colonne < ligne.Count ? Ecrire(ligne[colonne]) : ""))));

    /// <summary>Un chiffre clé tel que le classeur le porte : en nombre s'il en est un, en texte sinon.</summary>
    public static ChiffreCle Attendu(ChiffreCle chiffre) =>
        EcritureCellule.Lire(chiffre.Valeur).Nombre is { } nombre ? chiffre with { Valeur = Ecrire(nombre) } : chiffre;

    private static string Ecrire(object? valeur) => valeur switch
    {
        double n => Formats.Nombre((decimal)n, 3),
        decimal n => Formats.Nombre(n, 3),
        _ => valeur?.ToString() ?? "",
    };
}
