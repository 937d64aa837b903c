using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Relit un classeur produit : ses tables, et le texte de sa synthèse.</summary>
internal static class RelectureClasseur
{
    /// <summary>Les tables d'une feuille, chacune sous le titre qui la précède, puis les tableaux sans ligne, qui n'ont pas de table Excel.</summary>
    public static IEnumerable<TableauRelu> Tableaux(ReadSheet feuille) =>
        feuille.Tables.Select(t => new TableauRelu(Titre(feuille, t.HeaderRow - 1), [.. t.Rows.Select(Lire)], t.Totals is null ? null : Lire(t.Totals)))
            .Concat(feuille.Rows.Index().Where(l => l.Item.FirstOrDefault() is SectionSheet.EmptyTable).Select(l => new TableauRelu(Titre(feuille, l.Index - 1), [], null)));

    /// <summary>Premier texte au-dessus de l'en-tête de la table.</summary>
    private static string Titre(ReadSheet feuille, int enTete) =>
        Enumerable.Range(0, enTete).Reverse().Select(l => feuille.Rows[l].FirstOrDefault()?.ToString()).FirstOrDefault(t => !string.IsNullOrEmpty(t)) ?? "";

    private static List<Cellule> Lire(IReadOnlyList<object?> cellules) => [.. cellules.Select(Lire)];

    private static Cellule Lire(object? valeur) => valeur switch
    {
        null => Cellule.Vide,
        decimal n => n,
        double n => (decimal)n,
        DateOnly jour => jour,
        DateTime instant => DateOnly.FromDateTime(instant),
        _ => new Cellule(valeur.ToString()),
    };

    /// <summary>Texte d'une feuille, colonne après colonne : une tuile y tient d'un seul tenant, valeur puis libellé.</summary>
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
