namespace VillesSolidaires;

/// <summary>Textes libres : rognés, bornés, absents plutôt que vides.</summary>
internal static class Textes
{
    /// <exception cref="BusinessException">Plus de <paramref name="max"/> caractères.</exception>
    public static string? OuNul(string? texte, int max, string champ)
    {
        var propre = texte?.Trim();
        return propre?.Length > max
            ? throw new BusinessException(GeneralErrorCodes.TexteTropLong)
                .WithData("Longueur", Formats.Nombre(propre.Length)).WithData("Max", Formats.Nombre(max)).SurChamp(champ)
            : string.IsNullOrEmpty(propre) ? null : propre;
    }

    /// <exception cref="BusinessException">Absent, ou plus de <paramref name="max"/> caractères.</exception>
    public static string Exiger(string? texte, int max, string champ, string codeAbsent) =>
        OuNul(texte, max, champ) ?? throw new BusinessException(codeAbsent).SurChamp(champ);
}
