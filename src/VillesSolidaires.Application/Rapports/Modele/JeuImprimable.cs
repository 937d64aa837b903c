using System.Text;
using System.Text.Json.Nodes;
using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Rapports.Modele;

/// <summary>
/// Caractères d'un texte saisi que les polices du PDF ne savent pas dessiner : une émoticône, une écriture rare. Le jeu figé, le classeur et la version web les
/// gardent ; le PDF écrit leur code à la place, « [U+1F600] » : il se voit, et rien ne se perd.
/// </summary>
public static class JeuImprimable
{
    /// <summary>Note dans le jeu les caractères sans dessin de tous ses textes, et dit dans ses sources comment le PDF les écrit.</summary>
    public static JeuDeDonnees Signaler(JeuDeDonnees jeu)
    {
        ArgumentNullException.ThrowIfNull(jeu);
        var textes = new StringBuilder();
        Parcourir(JsonNode.Parse(jeu.EnJson())!, texte =>
        {
            textes.Append(texte);
            return texte;
        });
        var absents = Absents(textes.ToString());
        if (absents.Count == 0 || jeu.Sections.Count == 0)
        {
            return jeu;
        }
        var derniere = jeu.Sections[^1];
        var provenance = new ProvenanceChiffre(
            "Caractères remplacés",
            $"Des textes saisis portent {string.Join(", ", absents.Select(Code))}, que les polices du PDF ne dessinent pas : il y écrit ce code. Le classeur et la version web gardent le caractère.",
            Formats.Periode(jeu.EnTete.Du, jeu.EnTete.Au), "Textes saisis par les personnes", NatureChiffre.Declare, null);
        return jeu with
        {
            EnTete = jeu.EnTete with { CaracteresSansDessin = string.Concat(absents) },
            Sections = [.. jeu.Sections.SkipLast(1), derniere with { Provenances = [.. derniere.Provenances, provenance] }],
        };
    }

    /// <summary>Le jeu que le PDF peut écrire : le même, sans copie, quand tous ses caractères se dessinent.</summary>
    public static JeuDeDonnees De(JeuDeDonnees jeu)
    {
        ArgumentNullException.ThrowIfNull(jeu);
        if (jeu.EnTete.CaracteresSansDessin is not { Length: > 0 } absents)
        {
            return jeu;
        }
        var arbre = JsonNode.Parse(jeu.EnJson())!;
        Parcourir(arbre, texte => absents.EnumerateRunes().Aggregate(texte, (t, c) => t.Replace(c.ToString(), $"[{Code(c)}]", StringComparison.Ordinal)));
        return JeuDeDonnees.DeJson(arbre.ToJsonString());
    }

    private static List<Rune> Absents(string textes) =>
        [.. FontLibrary.FindMissingCharacters(textes).Concat(FontLibrary.FindMissingCharacters(textes, FontFace.SerifSemiBold)).Distinct().OrderBy(c => c.Value)];

    private static string Code(Rune caractere) => $"U+{caractere.Value:X4}";

    private static void Parcourir(JsonNode noeud, Func<string, string> ecrire)
    {
        switch (noeud)
        {
            case JsonObject objet:
                foreach (var (cle, valeur) in objet.ToList())
                {
                    if (valeur is JsonValue)
                    {
                        objet[cle] = Reecrire(valeur, ecrire);
                    }
                    else if (valeur is not null)
                    {
                        Parcourir(valeur, ecrire);
                    }
                }
                break;
            case JsonArray liste:
                for (var i = 0; i < liste.Count; i++)
                {
                    if (liste[i] is JsonValue valeur)
                    {
                        liste[i] = Reecrire(valeur, ecrire);
                    }
                    else if (liste[i] is { } enfant)
                    {
                        Parcourir(enfant, ecrire);
                    }
                }
                break;
        }
    }

    private static JsonNode Reecrire(JsonNode valeur, Func<string, string> ecrire) =>
        valeur.GetValueKind() == System.Text.Json.JsonValueKind.String ? JsonValue.Create(ecrire(valeur.GetValue<string>()))! : valeur.DeepClone();
}
