namespace VillesSolidaires.Organisations;

/// <summary>Numéro SIREN : 9 chiffres, clé de Luhn.</summary>
public static class Siren
{
    /// <exception cref="BusinessException">Longueur ou clé fausse, chacune avec son message.</exception>
    public static string Valider(string siren)
    {
        var chiffres = siren.Replace(" ", "", StringComparison.Ordinal);
        if (chiffres.Length != OrganisationConsts.Siren || !chiffres.All(char.IsAsciiDigit))
        {
            throw new BusinessException(OrganisationErrorCodes.SirenLongueur)
                .WithData("Siren", siren).WithData("Longueur", chiffres.Count(char.IsAsciiDigit)).SurChamp("Siren");
        }
        return Luhn(chiffres)
            ? chiffres
            : throw new BusinessException(OrganisationErrorCodes.SirenCle).WithData("Siren", siren).SurChamp("Siren");
    }

    private static bool Luhn(string chiffres)
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
