using System.Text.RegularExpressions;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Accueil;

/// <summary>
/// Période d'un kit saisonnier, lue dans son texte : « du 1er juin au 15 septembre », « juillet et août », « décembre ».
/// Un texte d'une autre forme ne donne pas de saison : mieux vaut se taire que se tromper de date.
/// </summary>
public sealed partial record PeriodeSaison(int MoisDebut, int JourDebut, int MoisFin, int JourFin)
{
    private static readonly string[] Mois =
        ["janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre"];

    public static PeriodeSaison? Lire(string? texte)
    {
        var normalise = TexteRecherche.Normaliser(texte ?? "");
        if (DuAu().Match(normalise) is { Success: true } dates)
        {
            return Creer(Numero(dates, "m1"), int.Parse(dates.Groups["j1"].ValueSpan), Numero(dates, "m2"), int.Parse(dates.Groups["j2"].ValueSpan));
        }
        if (DeMoisAMois().Match(normalise) is { Success: true } mois)
        {
            var debut = Numero(mois, "m1");
            var fin = mois.Groups["m2"].Success ? Numero(mois, "m2") : debut;
            return Creer(debut, 1, fin, fin == 0 ? 0 : DateTime.DaysInMonth(2028, fin));
        }
        return null;
    }

    /// <summary>La saison qui court ce jour-là, sinon la prochaine.</summary>
    public (DateOnly Debut, DateOnly Fin) Autour(DateOnly jour) =>
        new[] { jour.Year - 1, jour.Year, jour.Year + 1 }.Select(Annee).First(saison => saison.Fin >= jour);

    private (DateOnly Debut, DateOnly Fin) Annee(int annee) =>
        (Jour(annee, MoisDebut, JourDebut), Jour((MoisFin, JourFin).CompareTo((MoisDebut, JourDebut)) < 0 ? annee + 1 : annee, MoisFin, JourFin));

    // Le 29 février n'existe pas chaque année.
    private static DateOnly Jour(int annee, int mois, int jour) => new(annee, mois, Math.Min(jour, DateTime.DaysInMonth(annee, mois)));

    private static PeriodeSaison? Creer(int moisDebut, int jourDebut, int moisFin, int jourFin) =>
        moisDebut > 0 && moisFin > 0 && jourDebut > 0 && jourDebut <= DateTime.DaysInMonth(2028, moisDebut)
        && jourFin > 0 && jourFin <= DateTime.DaysInMonth(2028, moisFin)
            ? new PeriodeSaison(moisDebut, jourDebut, moisFin, jourFin)
            : null;

    /// <returns>De 1 à 12, ou 0 si ce n'est pas un mois.</returns>
    private static int Numero(Match lu, string groupe) => Array.IndexOf(Mois, lu.Groups[groupe].Value) + 1;

    [GeneratedRegex("^du (?<j1>[0-9]{1,2})(er)? (?<m1>[a-z]+) au (?<j2>[0-9]{1,2})(er)? (?<m2>[a-z]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DuAu();

    [GeneratedRegex("^(de |en |mois de |d(?=aout|avril|octobre))?(?<m1>[a-z]+)(( et| a) (?<m2>[a-z]+))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DeMoisAMois();
}
