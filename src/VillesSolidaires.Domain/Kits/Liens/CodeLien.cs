using System.Security.Cryptography;

namespace VillesSolidaires.Kits;

/// <summary>
/// Code court d’un lien suivi, fait pour être imprimé et recopié : base 32 de Crockford (https://www.crockford.com/base32.html), sans I, L, O
/// ni U, plus un caractère de contrôle. Celui-ci est calculé dans le corps à 32 éléments : il révèle tout caractère changé et tout échange de
/// deux caractères, avant d’avoir rien lu en base.
/// </summary>
public readonly record struct CodeLien
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>x⁵ + x² + 1, primitif : ses puissances donnent un poids distinct à chacun des 31 premiers rangs.</summary>
    private const int Polynome = 0b100101;

    private readonly string? _valeur;

    private CodeLien(string valeur) => _valeur = valeur;

    public static CodeLien Tirer()
    {
        Span<char> code = stackalloc char[LienConsts.CodeLongueur];
        RandomNumberGenerator.GetItems(Alphabet, code[..LienConsts.CodeAleatoire]);
        code[^1] = Alphabet[Multiplier(Reste(code[..LienConsts.CodeAleatoire]))];
        return new CodeLien(new string(code));
    }

    /// <summary>Lit un code recopié : casse, espaces et tirets indifférents, O lu comme 0, I et L comme 1.</summary>
    /// <returns>Faux si ce n’en est pas un, ou si son caractère de contrôle ne correspond pas.</returns>
    public static bool TryParse(string? saisie, out CodeLien code)
    {
        code = default;
        if (saisie is null || saisie.Length > LienConsts.SaisieMax)
        {
            return false;
        }
        Span<char> lus = stackalloc char[LienConsts.SaisieMax];
        var longueur = 0;
        foreach (var c in saisie)
        {
            if (c is not (' ' or '-'))
            {
                lus[longueur++] = Redresser(c);
            }
        }
        lus = lus[..longueur];
        if (longueur != LienConsts.CodeLongueur || lus.ContainsAnyExcept(Alphabet) || Reste(lus) != 0)
        {
            return false;
        }
        code = new CodeLien(new string(lus));
        return true;
    }

    public override string ToString() => _valeur ?? "";

    private static char Redresser(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var autre => autre,
    };

    private static int Reste(ReadOnlySpan<char> caracteres)
    {
        var reste = 0;
        foreach (var c in caracteres)
        {
            reste = Multiplier(reste) ^ Alphabet.IndexOf(c, StringComparison.Ordinal);
        }
        return reste;
    }

    private static int Multiplier(int valeur) => (valeur & 0b10000) == 0 ? valeur << 1 : (valeur << 1) ^ Polynome;
}
