using System.Text.RegularExpressions;

namespace VillesSolidaires.Courriels;

/// <summary>
/// Vérifie ce qui ira dans un courriel. Un retour à la ligne dans une adresse, un nom ou un sujet ouvrirait un en-tête de plus
/// (une copie cachée, un autre expéditeur) : il est refusé ici, avant même d'être écrit en base.
/// </summary>
internal static partial class TexteCourriel
{
    // U+2028 et U+2029 ne sont pas des caractères de commande pour .NET, mais bien des sauts de ligne.
    private const string SautsDeLigneUnicode = "\u2028\u2029";

    public static string Adresse(string adresse)
    {
        var propre = adresse.Trim();
        return propre.Length <= CourrielConsts.AdresseMax && !ContientCommande(adresse) && FormeAdresse().IsMatch(propre)
            ? propre
            : throw new BusinessException(CourrielErrorCodes.AdresseInvalide).WithData("Adresse", Citer(adresse)).SurChamp("Courriel");
    }

    public static string Ligne(string texte, string partie, int max)
    {
        if (ContientCommande(texte))
        {
            throw new BusinessException(CourrielErrorCodes.LigneInvalide).WithData("Partie", partie);
        }
        return Borner(texte.Trim(), partie, max);
    }

    public static string Corps(string texte)
    {
        var lignes = texte.ReplaceLineEndings("\n").Trim();
        return lignes.Any(c => char.IsControl(c) && c is not ('\n' or '\t'))
            ? throw new BusinessException(CourrielErrorCodes.LigneInvalide).WithData("Partie", "texte")
            : Borner(lignes, "texte", CourrielConsts.CorpsMax);
    }

    // Un lien ne sort jamais du programme : « //ailleurs.example » et « /\ailleurs » seraient d'autres sites.
    public static string Lien(string lien) =>
        lien.Length <= CourrielConsts.LienMax && FormeLien().IsMatch(lien)
            ? lien
            : throw new BusinessException(CourrielErrorCodes.LienInvalide).WithData("Lien", Citer(lien));

    private static string Borner(string texte, string partie, int max)
    {
        if (texte.Length == 0)
        {
            throw new BusinessException(CourrielErrorCodes.TexteManquant).WithData("Partie", partie);
        }
        return texte.Length <= max ? texte : throw new BusinessException(CourrielErrorCodes.TexteTropLong).WithData("Partie", partie).WithData("Max", max);
    }

    private static bool ContientCommande(string texte) => texte.Any(c => char.IsControl(c) || SautsDeLigneUnicode.Contains(c, StringComparison.Ordinal));

    // Le refus se montre à l'écran et dans les journaux : lui non plus ne garde pas les retours à la ligne.
    private static string Citer(string texte)
    {
        var ligne = string.Concat(texte.Where(c => !char.IsControl(c)));
        return ligne.Length <= 80 ? ligne : ligne[..80] + "…";
    }

    // HTML, « valid e-mail address », avec un point obligatoire dans le domaine ; les adresses accentuées (RFC 6531) demandent un serveur qui les sache.
    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeAdresse();

    // Chemin absolu, requête et fragment, aux caractères permis par la RFC 3986, déjà encodés.
    [GeneratedRegex(@"\A/(?!/)[A-Za-z0-9._~%!$&'()*+,;=:@/?#-]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FormeLien();
}
