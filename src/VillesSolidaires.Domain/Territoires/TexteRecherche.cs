using System.Globalization;
using System.Text;

namespace VillesSolidaires.Territoires;

/// <summary>Forme de recherche d'un nom : « L'Haÿ-les-Roses » et « lhay les roses » se retrouvent.</summary>
public static class TexteRecherche
{
    /// <summary>Minuscules, sans accents ; ponctuation et tirets deviennent une espace ; ligatures développées.</summary>
    public static string Normaliser(string texte)
    {
        var resultat = new StringBuilder(texte.Length);
        foreach (var c in texte.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }
            switch (c)
            {
                case 'œ' or 'Œ': resultat.Append("oe"); break;
                case 'æ' or 'Æ': resultat.Append("ae"); break;
                case '\'' or '’': break;
                case var lettre when char.IsLetterOrDigit(lettre): resultat.Append(char.ToLowerInvariant(lettre)); break;
                default:
                    if (resultat.Length > 0 && resultat[^1] != ' ')
                    {
                        resultat.Append(' ');
                    }
                    break;
            }
        }
        return resultat.ToString().TrimEnd();
    }
}
