using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Conventions.Documents;

/// <summary>Paragraphe (une ligne, ou plusieurs quand <see cref="EstListe"/> est faux et que l'auteur a sauté à la ligne), ou liste à puces.</summary>
public sealed record BlocTexte(bool EstListe, IReadOnlyList<string> Lignes);

/// <summary>Forme du texte simple d'une clause : une ligne vide sépare les paragraphes, « - » ouvre une puce.</summary>
public static class BlocsTexte
{
    private const string Puce = "- ";

    public static IReadOnlyList<BlocTexte> Lire(string texte)
    {
        List<BlocTexte> blocs = [];
        List<string> lignes = [];
        var liste = false;
        foreach (var ligne in texte.Split('\n'))
        {
            var propre = ligne.Trim();
            var puce = propre.StartsWith(Puce, StringComparison.Ordinal);
            if (lignes.Count > 0 && (propre.Length == 0 || puce != liste))
            {
                // Une ligne sans tiret, juste sous une puce, la continue : c'est ainsi qu'on coupe une puce longue en la tapant.
                if (liste && propre.Length > 0 && ligne.StartsWith(' '))
                {
                    lignes[^1] += " " + propre;
                    continue;
                }
                blocs.Add(new BlocTexte(liste, lignes));
                lignes = [];
            }
            if (propre.Length > 0)
            {
                liste = puce;
                lignes.Add(puce ? propre[Puce.Length..].TrimStart() : propre);
            }
        }
        if (lignes.Count > 0)
        {
            blocs.Add(new BlocTexte(liste, lignes));
        }
        return blocs;
    }

    /// <summary>Écrit « [U+1F600] » à la place d'un caractère que les polices du document n'ont pas : il se voit, et rien ne se perd.</summary>
    public static string Imprimable(string texte)
    {
        foreach (var absent in FontLibrary.FindMissingCharacters(texte).Concat(FontLibrary.FindMissingCharacters(texte, FontFace.SerifSemiBold)).Distinct())
        {
            texte = texte.Replace(absent.ToString(), $"[U+{absent.Value:X4}]", StringComparison.Ordinal);
        }
        return texte;
    }
}
