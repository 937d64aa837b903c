namespace VillesSolidaires.Organisations;

/// <summary>Numéro SIREN : 9 chiffres, clé de Luhn.</summary>
public static class Siren
{
    /// <returns>Les neuf chiffres, sans espace.</returns>
    /// <exception cref="BusinessException">Signe qui n'est pas un chiffre, longueur ou clé fausse, chacun avec son message.</exception>
    public static string Valider(string siren)
    {
        var numero = Numero.SansEspaces(siren);
        if (Numero.PremierHorsChiffre(numero) is { } signe)
        {
            throw new BusinessException(OrganisationErrorCodes.SirenCaracteres).WithData("Siren", siren).WithData("Signe", signe).SurChamp("Siren");
        }
        if (numero.Length != OrganisationConsts.Siren)
        {
            throw new BusinessException(OrganisationErrorCodes.SirenLongueur).WithData("Siren", siren).WithData("Longueur", numero.Length).SurChamp("Siren");
        }
        return CleLuhn.EstJuste(numero)
            ? numero
            : throw new BusinessException(OrganisationErrorCodes.SirenCle).WithData("Siren", siren).SurChamp("Siren");
    }
}
