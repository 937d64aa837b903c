using System.Text;
using CsvHelper;

namespace VillesSolidaires.Imports;

/// <summary>CSV en UTF-8, UTF-16 ou Windows-1252, colonnes séparées par « ; », « , » ou une tabulation.</summary>
internal static class LectureCsv
{
    private const int Windows1252 = 1252;

    // Une image, un PDF, un exécutable : assez d'octets nuls ou de commandes pour que ce ne soit pas du texte.
    private const int EchantillonTexte = 4096;

    public static Tableau Lire(string nom, byte[] contenu, LimitesTableau limites)
    {
        var (texte, encodage) = Decoder(nom, contenu);
        // D'abord selon la norme, qui permet un retour à la ligne entre guillemets. Si un guillemet est fautif, chaque ligne se lit seule :
        // il n'avale ainsi que la sienne, pas la fin du fichier.
        var (tableau, fautif) = Lire(nom, texte, encodage, limites, retoursEntreGuillemets: true);
        return fautif ? Lire(nom, texte, encodage, limites, retoursEntreGuillemets: false).Tableau : tableau;
    }

    private static (Tableau Tableau, bool Fautif) Lire(string nom, string texte, string encodage, LimitesTableau limites, bool retoursEntreGuillemets)
    {
        var fautives = new HashSet<long>();
        var options = new CsvReaderOptions
        {
            TrackLineNumbers = true,
            AllowLineBreaksInQuotes = retoursEntreGuillemets,
            OnMalformedRecord = faute => fautives.Add(faute.LineNumber),
        };
        using var csv = CsvReader.FromText(texte, options);
        csv.ReadHeader();
        var titres = csv.Headers.Select(t => t.Trim()).ToList();
        if (titres.Count > limites.Colonnes)
        {
            throw LectureTableau.TropDeColonnes(nom, limites);
        }
        var lignes = new List<LigneTableau>();
        while (csv.Read())
        {
            var cellules = Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim()).ToList();
            if (cellules.TrueForAll(c => c.Length == 0))
            {
                continue;
            }
            if (lignes.Count == limites.Lignes)
            {
                throw LectureTableau.TropDeLignes(nom, limites);
            }
            lignes.Add(Ligne((int)csv.LineNumber, cellules, titres.Count, fautives.Contains(csv.LineNumber)));
        }
        return (new Tableau(titres, lignes, $"CSV, {encodage}, colonnes séparées par {NomDuSeparateur(csv.Separator)}"), fautives.Count > 0);
    }

    private static LigneTableau Ligne(int numero, List<string> cellules, int attendu, bool fautive)
    {
        var superflues = cellules.Skip(attendu).Any(c => c.Length > 0);
        var defaut = fautive ? new BusinessException(ImportErrorCodes.LigneGuillemets)
            : cellules.Count < attendu || superflues ? new BusinessException(ImportErrorCodes.LigneColonnes).WithData("Cellules", cellules.Count).WithData("Attendu", attendu)
            : null;
        return new LigneTableau(numero, [.. cellules.Concat(Enumerable.Repeat("", Math.Max(0, attendu - cellules.Count))).Take(attendu)], defaut?.Texte);
    }

    private static string NomDuSeparateur(char separateur) => separateur == '\t' ? "une tabulation" : $"« {separateur} »";

    private static (string Texte, string Encodage) Decoder(string nom, byte[] contenu)
    {
        if (contenu.AsSpan().StartsWith(Encoding.Unicode.Preamble))
        {
            return (Encoding.Unicode.GetString(contenu.AsSpan(2)), "UTF-16");
        }
        if (contenu.AsSpan(0, Math.Min(contenu.Length, EchantillonTexte)).ContainsAnyInRange((byte)0, (byte)8))
        {
            throw LectureTableau.ContenuIllisible(nom);
        }
        var utf8 = contenu.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? contenu.AsSpan(Encoding.UTF8.Preamble.Length) : contenu;
        try
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(utf8), "UTF-8");
        }
        catch (DecoderFallbackException)
        {
            // Un accent de Windows-1252 n'est presque jamais une suite UTF-8 correcte : c'est ce qui les départage.
            return (CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(contenu), "Windows-1252");
        }
    }
}
