namespace VillesSolidaires.Documents.Excel;

/// <summary>Ce qui entoure les lignes d'une feuille écrite en flux, et le style de chaque colonne.</summary>
/// <param name="Before">XML de la feuille, en-tête compris, jusqu'à la première ligne de données.</param>
/// <param name="After">XML qui suit le filtre automatique, jusqu'à la fin de la feuille.</param>
/// <param name="Styles">Style de chaque colonne.</param>
/// <param name="QuotedStyle">Style d'un texte qui ressemble à une formule.</param>
internal sealed record RawSheetLayout(string Before, string After, IReadOnlyList<int> Styles, int QuotedStyle);
