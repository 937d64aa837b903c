using System.Globalization;

namespace VillesSolidaires.Imports;

/// <summary>Valeur d'une cellule de classeur écrite comme une personne l'aurait saisie.</summary>
internal static class CelluleExcel
{
    public static string EnTexte(object? valeur) => valeur switch
    {
        null => "",
        // Un SIREN saisi comme un nombre revient en notation entière, jamais « 2,11E+08 ».
        double nombre when Math.Abs(nombre) < 1e15 && nombre == Math.Truncate(nombre) => nombre.ToString("0", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } jour => jour.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable autre => autre.ToString(null, CultureInfo.InvariantCulture),
        _ => valeur.ToString()!.Trim(),
    };
}
