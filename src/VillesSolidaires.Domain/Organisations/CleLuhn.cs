namespace VillesSolidaires.Organisations;

/// <summary>Clé de Luhn : un chiffre sur deux doublé en partant de la droite, somme multiple de 10.</summary>
internal static class CleLuhn
{
    /// <param name="chiffres">Chiffres ASCII seulement.</param>
    public static bool EstJuste(string chiffres)
    {
        var somme = 0;
        for (var i = 0; i < chiffres.Length; i++)
        {
            var n = chiffres[^(i + 1)] - '0';
            var poids = i % 2 == 0 ? n : n * 2;
            somme += poids > 9 ? poids - 9 : poids;
        }
        return somme % 10 == 0;
    }
}
