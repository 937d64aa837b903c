using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace VillesSolidaires.Labels;

/// <summary>
/// Cache dans un texte libre ce qui nommerait la commune devant le jury : son nom sous toutes ses graphies et ses dérivés (« Lavallois »), son
/// département, les personnes du dossier, les adresses, les numéros de convention. Masquer un mot de trop gêne moins que d'en laisser un.
/// </summary>
public sealed partial class MasqueCommune
{
    public const string Commune = "[la commune]";
    private const string Departement = "[le département]";
    private const string Personne = "[une personne]";
    private const string Adresse = "[adresse]";
    private const string Numero = "[numéro]";

    // « Eu », « Us », « Y » : sans la casse, le français courant disparaîtrait.
    private const int NomCourt = 3;

    // Un nom assez long pour que ce qui en commence soit un dérivé et non un autre mot.
    private const int NomDerivable = 5;
    private static readonly TimeSpan Delai = TimeSpan.FromSeconds(1);

    private readonly List<(Regex Motif, bool Casse, string Remplacement)> _masques = [];

    /// <param name="personnes">Noms à cacher : « Camille Durand ».</param>
    public MasqueCommune(string commune, string departement, IEnumerable<string> personnes)
    {
        Ajouter(commune, Commune);
        Ajouter(departement, Departement);
        foreach (var personne in personnes)
        {
            Ajouter(personne, Personne);
            // « Mme Durand » : le nom seul désigne aussi.
            if (personne.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } mots && mots[^1].Length > NomCourt)
            {
                Ajouter(mots[^1], Personne);
            }
        }
    }

    public string? Masquer(string? texte)
    {
        if (string.IsNullOrEmpty(texte))
        {
            return texte;
        }
        var masque = Conventions().Replace(Adresses().Replace(texte, Adresse), Numero);
        foreach (var (motif, casse, remplacement) in _masques)
        {
            masque = Remplacer(masque, motif, casse, remplacement);
        }
        return masque;
    }

    private static string Remplacer(string texte, Regex motif, bool casse, string remplacement)
    {
        // Le texte plié a la même longueur : les positions trouvées valent dans l'original.
        var trouves = motif.Matches(Plier(texte, casse));
        if (trouves.Count == 0)
        {
            return texte;
        }
        var sortie = new StringBuilder();
        var fin = 0;
        foreach (Match trouve in trouves)
        {
            sortie.Append(texte, fin, trouve.Index - fin).Append(remplacement);
            fin = trouve.Index + trouve.Length;
        }
        return sortie.Append(texte, fin, texte.Length - fin).ToString();
    }

    private void Ajouter(string nom, string remplacement)
    {
        var lettres = nom.Count(char.IsLetter);
        if (lettres == 0)
        {
            return;
        }
        var casse = lettres <= NomCourt;
        var mots = Plier(nom, casse).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(m => Regex.Escape(m) switch
        {
            "saint" => "(?:saint|st)",
            "sainte" => "(?:sainte|ste)",
            var mot => mot.Replace("œ", "oe", StringComparison.Ordinal).Replace("oe", "(?:oe|œ)", StringComparison.Ordinal),
        });
        var derive = lettres >= NomDerivable ? @"\w*" : "";
        _masques.Add((new Regex($@"(?<!\w){string.Join(" +", mots)}{derive}(?!\w)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Delai), casse, remplacement));
    }

    /// <summary>Sans accents, les traits d'union et apostrophes en espaces ; en minuscules sauf si la casse compte.</summary>
    private static string Plier(string texte, bool casse) => string.Create(texte.Length, (texte, casse), static (sortie, etat) =>
    {
        for (var i = 0; i < sortie.Length; i++)
        {
            var c = etat.texte[i];
            var pli = char.IsSurrogate(c) ? c : c.ToString(CultureInfo.InvariantCulture).Normalize(NormalizationForm.FormD)[0];
            sortie[i] = pli is '-' or '–' or '‑' or '\'' or '’' || char.IsWhiteSpace(pli) ? ' ' : etat.casse ? pli : char.ToLowerInvariant(pli);
        }
    });

    [GeneratedRegex(@"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(\.[\w-]+)+|\b[\w-]+(\.[\w-]+)*\.(fr|com|org|net|eu)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Adresses();

    [GeneratedRegex(@"\bCV-[0-9]{4}-[0-9]+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conventions();
}
