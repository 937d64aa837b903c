using System.Text.RegularExpressions;
using DiffPlex;

namespace VillesSolidaires.Conventions.Versions;

/// <summary>Comparaison mot à mot de deux textes : chaque côté en fragments communs ou changés, qui remis bout à bout le redonnent.</summary>
public static partial class ComparaisonMots
{
    public static (IReadOnlyList<FragmentDto> Avant, IReadOnlyList<FragmentDto> Apres) Comparer(string avant, string apres)
    {
        var resultat = new Differ().CreateCustomDiffs(avant, apres, ignoreWhiteSpace: false, Mots);
        var (retires, ajoutes) = (new bool[resultat.PiecesOld.Length], new bool[resultat.PiecesNew.Length]);
        foreach (var bloc in resultat.DiffBlocks)
        {
            Array.Fill(retires, true, bloc.DeleteStartA, bloc.DeleteCountA);
            Array.Fill(ajoutes, true, bloc.InsertStartB, bloc.InsertCountB);
        }
        return (Fragments(resultat.PiecesOld, retires), Fragments(resultat.PiecesNew, ajoutes));
    }

    /// <summary>Part des mots communs, de 0 (rien) à 1 (les mêmes mots).</summary>
    public static double Ressemblance(string avant, string apres)
    {
        var (a, b) = (Compter(avant), Compter(apres));
        var communs = a.Sum(m => Math.Min(m.Value, b.GetValueOrDefault(m.Key)));
        var total = Math.Max(a.Values.Sum(), b.Values.Sum());
        return total == 0 ? 1 : (double)communs / total;
    }

    private static Dictionary<string, int> Compter(string texte) =>
        Mots(texte).Where(m => char.IsLetterOrDigit(m[0])).GroupBy(m => m, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);

    private static List<FragmentDto> Fragments(string[] mots, bool[] change)
    {
        // Un blanc entre deux mots changés l'est avec eux : sinon la phrase se lit hachée, surtout à l'oreille.
        for (var i = 1; i < mots.Length - 1; i++)
        {
            change[i] |= change[i - 1] && change[i + 1] && string.IsNullOrWhiteSpace(mots[i]) && !mots[i].Contains('\n', StringComparison.Ordinal);
        }
        List<FragmentDto> fragments = [];
        for (var i = 0; i < mots.Length; i++)
        {
            if (fragments.Count > 0 && fragments[^1].Change == change[i])
            {
                fragments[^1] = fragments[^1] with { Texte = fragments[^1].Texte + mots[i] };
            }
            else
            {
                fragments.Add(new FragmentDto(change[i], mots[i]));
            }
        }
        return fragments;
    }

    private static string[] Mots(string texte) => [.. Mot().Matches(texte).Select(m => m.Value)];

    // Un nombre garde ses espaces des milliers et sa virgule : « 28 000 € » change d'un bloc.
    [GeneratedRegex(@"\d+(?:[\u00A0\u202F.,]\d+)*|\w+|\n|[^\S\n]+|[^\w\s]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Mot();
}
