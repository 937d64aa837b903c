using System.Net;
using System.Text;

namespace VillesSolidaires.Courriels.Envoi;

/// <summary>Les deux corps d'un courriel. Le lien y est toujours lisible en toutes lettres : on doit pouvoir le vérifier avant de cliquer.</summary>
internal static class CorpsCourriel
{
    private const string Invitation = "Ouvrir la page dans Villes Solidaires";
    private const string Mention = "Message envoyé automatiquement par Villes Solidaires. Les réponses à cette adresse ne sont pas lues.";

    public static string Texte(Courriel courriel, string? lien)
    {
        var texte = new StringBuilder(courriel.Corps);
        if (lien is not null)
        {
            texte.Append($"\n\n{Invitation} :\n{lien}");
        }
        // Deux tirets et une espace : les lecteurs de courriel reconnaissent la signature et ne la citent pas (RFC 3676, § 4.3).
        return texte.Append($"\n\n-- \n{Mention}\n").ToString();
    }

    // Styles en ligne : la plupart des lecteurs de courriel ignorent les feuilles de style. Aucune image, donc aucun mouchard.
    public static string Html(Courriel courriel, string? lien)
    {
        var html = new StringBuilder($"""
            <!DOCTYPE html>
            <html lang="fr">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Echapper(courriel.Sujet)}</title></head>
            <body style="margin:0;padding:24px;background:#ffffff;color:#1d2433;font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5">
            <div style="max-width:640px">
            <h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">{Echapper(courriel.Sujet)}</h1>

            """);
        foreach (var paragraphe in courriel.Corps.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append($"<p style=\"margin:0 0 16px\">{Echapper(paragraphe.Trim('\n')).Replace("\n", "<br>\n", StringComparison.Ordinal)}</p>\n");
        }
        if (lien is not null)
        {
            var adresse = Echapper(lien);
            html.Append($"<p style=\"margin:24px 0\">{Invitation} :<br>\n<a href=\"{adresse}\" style=\"color:#1b4f8f;word-break:break-all\">{adresse}</a></p>\n");
        }
        return html.Append($"<p style=\"margin:24px 0 0;padding-top:12px;border-top:1px solid #c9ced8;color:#4a5364;font-size:14px\">{Mention}</p>\n</div>\n</body>\n</html>\n").ToString();
    }

    private static string Echapper(string texte) => WebUtility.HtmlEncode(texte);
}
