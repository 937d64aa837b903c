using System.Globalization;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Animations;

/// <summary>Dates et heures telles que des gens les tapent dans un tableur.</summary>
internal static partial class LectureDates
{
    private const int DelaiRegex = 1000;
    private const int Siecle = 2000;

    /// <summary>« 29/05/2027 », « 29-5-27 », « 2027-05-29 », « vendredi 29 mai 2027 », « 1er juin 2027 ».</summary>
    /// <exception cref="BusinessException">Illisible, ou un jour que le mois n'a pas.</exception>
    public static DateOnly Jour(string texte)
    {
        var (jour, mois, annee) = Decouper(texte.Trim().ToLowerInvariant()) ?? throw new BusinessException(ModeleAnimationErrorCodes.DateIllisible).WithData("Texte", texte);
        if (mois is < 1 or > 12 || annee is < AnimationConsts.AnneeMin or > AnimationConsts.AnneeMax || jour < 1)
        {
            throw new BusinessException(ModeleAnimationErrorCodes.DateIllisible).WithData("Texte", texte);
        }
        var dernier = DateTime.DaysInMonth(annee, mois);
        return jour <= dernier
            ? new DateOnly(annee, mois, jour)
            : throw new BusinessException(ModeleAnimationErrorCodes.DateInexistante)
                .WithData("Texte", $"{jour.ToString(CultureInfo.InvariantCulture)} {Formats.NomMois(mois)} {Formats.Annee(annee)}")
                .WithData("Mois", $"{Formats.NomMois(mois)} {Formats.Annee(annee)}").WithData("Jours", dernier);
    }

    /// <summary>« 18:30 », « 18h30 », « 18 h », « 0,75 » d'un classeur.</summary>
    public static TimeOnly Heure(string texte)
    {
        var propre = texte.Trim().ToLowerInvariant();
        if (decimal.TryParse(propre.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) && part is > 0 and < 1)
        {
            return new TimeOnly((long)Math.Round(part * TimeSpan.MinutesPerDay) * TimeSpan.TicksPerMinute);
        }
        var lue = FormeHeure().Match(propre);
        if (lue.Success)
        {
            var (heure, minute) = (Nombre(lue.Groups["h"]), lue.Groups["m"] is { Length: > 0 } m ? Nombre(m) : 0);
            if (heure < 24 && minute < 60)
            {
                return new TimeOnly(heure, minute);
            }
        }
        throw new BusinessException(ModeleAnimationErrorCodes.HeureIllisible).WithData("Texte", texte);
    }

    private static (int Jour, int Mois, int Annee)? Decouper(string texte)
    {
        if (Iso().Match(texte) is { Success: true } iso)
        {
            return (Nombre(iso.Groups["j"]), Nombre(iso.Groups["m"]), Nombre(iso.Groups["a"]));
        }
        if (Chiffres().Match(texte) is { Success: true } chiffres)
        {
            var annee = Nombre(chiffres.Groups["a"]);
            return (Nombre(chiffres.Groups["j"]), Nombre(chiffres.Groups["m"]), annee < 100 ? Siecle + annee : annee);
        }
        if (EnLettres().Match(texte) is { Success: true } lettres)
        {
            var mois = Enumerable.Range(1, 12).FirstOrDefault(m => Territoires.TexteRecherche.Normaliser(Formats.NomMois(m)) == Territoires.TexteRecherche.Normaliser(lettres.Groups["m"].Value));
            return (Nombre(lettres.Groups["j"]), mois, Nombre(lettres.Groups["a"]));
        }
        return null;
    }

    private static int Nombre(Group groupe) => int.Parse(groupe.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>[0-9]{4})-(?<m>[0-9]{1,2})-(?<j>[0-9]{1,2})( 00:00(:00)?)?$", RegexOptions.ExplicitCapture, DelaiRegex)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<j>[0-9]{1,2})[/.\-](?<m>[0-9]{1,2})[/.\-](?<a>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture, DelaiRegex)]
    private static partial Regex Chiffres();

    [GeneratedRegex(@"^([a-z]+ )?(?<j>[0-9]{1,2})(er)? (?<m>\p{L}+) (?<a>[0-9]{4})$", RegexOptions.ExplicitCapture, DelaiRegex)]
    private static partial Regex EnLettres();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})\s*[h:]\s*(?<m>[0-9]{2})?(:00)?$", RegexOptions.ExplicitCapture, DelaiRegex)]
    private static partial Regex FormeHeure();
}
