namespace VillesSolidaires.Organisations;

/// <summary>
/// Numéro SIRET : 14 chiffres, clé de Luhn. La Poste a plus d'établissements que la clé n'en permet : les siens peuvent aussi avoir une somme
/// de chiffres multiple de 5 (Insee, <c>35600000049837</c>).
/// </summary>
public static class Siret
{
    private const string LaPoste = "356000000";

    /// <returns>Les quatorze chiffres, sans espace.</returns>
    /// <exception cref="BusinessException">Signe qui n'est pas un chiffre, longueur ou clé fausse, chacun avec son message.</exception>
    public static string Valider(string siret)
    {
        var numero = Numero.SansEspaces(siret);
        if (Numero.PremierHorsChiffre(numero) is { } signe)
        {
            throw new BusinessException(OrganisationErrorCodes.SiretCaracteres).WithData("Siret", siret).WithData("Signe", signe).SurChamp("Siret");
        }
        if (numero.Length != OrganisationConsts.Siret)
        {
            throw new BusinessException(OrganisationErrorCodes.SiretLongueur).WithData("Siret", siret).WithData("Longueur", numero.Length).SurChamp("Siret");
        }
        return CleLuhn.EstJuste(numero) || (numero.StartsWith(LaPoste, StringComparison.Ordinal) && numero.Sum(c => c - '0') % 5 == 0)
            ? numero
            : throw new BusinessException(OrganisationErrorCodes.SiretCle).WithData("Siret", siret).SurChamp("Siret");
    }

    /// <summary>SIREN de l'entreprise de cet établissement.</summary>
    public static string SirenDe(string siret) => siret[..OrganisationConsts.Siren];
}
