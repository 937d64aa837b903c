namespace VillesSolidaires.Imports;

/// <summary>Fichier tabulaire lu : titres, puis lignes de texte.</summary>
/// <param name="Titres">Titres des colonnes, sans blancs au bord.</param>
/// <param name="Lecture">Comment le fichier a été lu, en mots : « CSV, Windows-1252, colonnes séparées par « ; » ».</param>
public sealed record Tableau(IReadOnlyList<string> Titres, IReadOnlyList<LigneTableau> Lignes, string Lecture);

/// <param name="Numero">Numéro de la ligne dans le fichier, à partir de 1, titres compris : celui que montre un tableur.</param>
/// <param name="Cellules">Une par titre, sans blancs au bord ; vide si la cellule manque.</param>
/// <param name="Defaut">Phrase qui dit pourquoi la ligne ne peut pas être crue ; nulle si elle est bien formée.</param>
public sealed record LigneTableau(int Numero, IReadOnlyList<string> Cellules, string? Defaut);

/// <summary>Plafonds d'un fichier déposé.</summary>
/// <param name="Octets">Taille du fichier.</param>
public sealed record LimitesTableau(int Octets, int Lignes, int Colonnes = 60);
