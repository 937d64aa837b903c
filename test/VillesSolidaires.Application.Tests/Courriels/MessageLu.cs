using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Courriels;

/// <summary>Message MIME relu comme le ferait un lecteur de courriel : en-têtes dépliés et décodés (RFC 2047), parties décodées.</summary>
internal sealed partial class MessageLu
{
    private MessageLu(IReadOnlyList<(string Nom, string Valeur)> enTetes, IReadOnlyDictionary<string, string> parties) => (EnTetes, Parties) = (enTetes, parties);

    public IReadOnlyList<(string Nom, string Valeur)> EnTetes { get; }

    /// <summary>Texte de chaque partie, par type.</summary>
    public IReadOnlyDictionary<string, string> Parties { get; }

    public string this[string nom] => EnTetes.Single(e => string.Equals(e.Nom, nom, StringComparison.OrdinalIgnoreCase)).Valeur;

    public static MessageLu Lire(byte[] contenu)
    {
        contenu.ShouldAllBe(o => o < 128, "tout l’accentué est encodé");
        var brut = Encoding.ASCII.GetString(contenu);
        brut.Split("\r\n").ShouldAllBe(l => l.Length <= 998 && !l.Contains('\n'));
        var (enTetes, corps) = Separer(brut);
        var type = enTetes.Single(e => e.Nom == "Content-Type").Valeur;
        type.ShouldStartWith("multipart/alternative");
        var limite = "--" + Limite().Match(type).Groups["limite"].Value;
        var parties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var morceau in corps.Split(limite)[1..^1])
        {
            var (partie, texte) = Separer(morceau.TrimStart('\r', '\n'));
            partie.Single(e => e.Nom == "Content-Transfer-Encoding").Valeur.ShouldBe("base64");
            partie.Single(e => e.Nom == "Content-Type").Valeur.ShouldContain("charset=utf-8");
            parties.Add(partie.Single(e => e.Nom == "Content-Type").Valeur.Split(';')[0], Encoding.UTF8.GetString(Convert.FromBase64String(texte.Trim())));
        }
        return new MessageLu(enTetes, parties);
    }

    private static (List<(string Nom, string Valeur)> EnTetes, string Corps) Separer(string brut)
    {
        var fin = brut.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lignes = Pli().Replace(brut[..fin], " ").Split("\r\n");
        return ([.. lignes.Select(l => (l[..l.IndexOf(':')], Decoder(l[(l.IndexOf(':') + 1)..].Trim())))], brut[(fin + 4)..]);
    }

    // Deux mots encodés voisins se recollent sans l'espace du pli (RFC 2047, § 6.2).
    private static string Decoder(string valeur) => MotEncode().Replace(
        EntreMots().Replace(valeur, "?==?"),
        m => m.Groups["b"].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(m.Groups["t"].Value))
            : Encoding.UTF8.GetString(Quoted(m.Groups["t"].Value)));

    private static byte[] Quoted(string texte)
    {
        var octets = new List<byte>();
        for (var i = 0; i < texte.Length; i++)
        {
            if (texte[i] == '=')
            {
                octets.Add(byte.Parse(texte.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                octets.Add((byte)(texte[i] == '_' ? ' ' : texte[i]));
            }
        }
        return [.. octets];
    }

    [GeneratedRegex("boundary=\"?(?<limite>[^\";]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limite();

    [GeneratedRegex("\r\n[ \t]+", RegexOptions.None, 1000)]
    private static partial Regex Pli();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1000)]
    private static partial Regex EntreMots();

    [GeneratedRegex(@"=\?utf-8\?(?<b>[BbQq])\?(?<t>[^?]*)\?=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex MotEncode();
}
