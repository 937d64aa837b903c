namespace VillesSolidaires.Organisations;

/// <summary>Mise au propre d'un numéro saisi ou copié : les espaces, insécables compris, ne sont que de la mise en page.</summary>
internal static class Numero
{
    public static string SansEspaces(string saisi) => string.Concat(saisi.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Les chiffres d'autres écritures en sont, mais pas ceux d'un SIREN : seuls 0 à 9 comptent.</summary>
    public static string? PremierHorsChiffre(string numero)
    {
        var rang = numero.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return rang < 0 ? null : char.IsSurrogatePair(numero, rang) ? numero.Substring(rang, 2) : numero[rang].ToString();
    }
}
