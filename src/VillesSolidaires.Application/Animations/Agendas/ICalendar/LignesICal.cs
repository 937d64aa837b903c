using System.Globalization;
using System.Text;

namespace VillesSolidaires.Animations;

/// <summary>Lignes d'un contenu iCalendar : CRLF, pliage et échappement (RFC 5545, 3.1 et 3.3.11).</summary>
internal sealed class LignesICal
{
    /// <summary>Octets UTF-8 d'une ligne, CRLF non compris.</summary>
    private const int OctetsMax = 75;

    private readonly StringBuilder _texte = new();

    /// <summary>Valeur déjà à la forme attendue : date, adresse, mot du format.</summary>
    public void Brute(string nom, string valeur) => Plier($"{nom}:{valeur}");

    /// <summary>Texte libre, échappé ; absent s'il est vide.</summary>
    public void Texte(string nom, string? valeur)
    {
        if (!string.IsNullOrWhiteSpace(valeur))
        {
            Plier($"{nom}:{Echapper(valeur)}");
        }
    }

    /// <summary>Liste de textes ; les virgules de la liste ne s'échappent pas, celles des textes si.</summary>
    public void Textes(string nom, IEnumerable<string> valeurs)
    {
        var liste = string.Join(',', valeurs.Where(v => !string.IsNullOrWhiteSpace(v)).Select(Echapper));
        if (liste.Length > 0)
        {
            Plier($"{nom}:{liste}");
        }
    }

    public void Nombre(string nom, int valeur) => Plier($"{nom}:{valeur.ToString(CultureInfo.InvariantCulture)}");

    public override string ToString() => _texte.ToString();

    // Les retours à la ligne d'abord ramenés à un seul ; les autres caractères de commande n'ont pas de forme dans le format.
    private static string Echapper(string valeur)
    {
        var propre = new StringBuilder(valeur.Length + 8);
        foreach (var c in valeur.Trim().ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => propre.Append('\\').Append(c),
                '\n' => propre.Append("\\n"),
                '\t' => propre.Append(c),
                _ when char.IsControl(c) => propre,
                _ => propre.Append(c),
            };
        }
        return propre.ToString();
    }

    // Coupe entre deux caractères, jamais dans les octets de l'un. L'espace qui ouvre une suite compte dans sa longueur.
    private void Plier(string ligne)
    {
        var octets = 0;
        foreach (var caractere in ligne.EnumerateRunes())
        {
            if (octets + caractere.Utf8SequenceLength > OctetsMax)
            {
                _texte.Append("\r\n ");
                octets = 1;
            }
            _texte.Append(caractere.ToString());
            octets += caractere.Utf8SequenceLength;
        }
        _texte.Append("\r\n");
    }
}
