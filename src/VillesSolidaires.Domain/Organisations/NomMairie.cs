using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Nom d'une mairie d'après sa commune : « Mairie de Laval », « d’Évron », « du Genest-Saint-Isle », « de La Baconnière ».</summary>
public static class NomMairie
{
    public static string De(string commune) => "Mairie " + Complement(commune);

    /// <summary>« de Laval », « d’Évron », « du Genest-Saint-Isle ».</summary>
    public static string Complement(string commune) =>
        commune.StartsWith("Le ", StringComparison.Ordinal) ? "du " + commune[3..]
        : commune.StartsWith("Les ", StringComparison.Ordinal) ? "des " + commune[4..]
        : "aeiouyh".Contains(TexteRecherche.Normaliser(commune)[0], StringComparison.Ordinal) ? "d’" + commune
        : "de " + commune;
}
