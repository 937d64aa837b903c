namespace VillesSolidaires.Organisations;

/// <summary>Numéro du répertoire national des associations : « W » et 9 chiffres ou lettres. Il n'a pas de clé.</summary>
public static class Rna
{
    /// <returns>Le numéro en majuscules, sans espace.</returns>
    /// <exception cref="BusinessException">Longueur ou forme fausse, chacune avec son message.</exception>
    public static string Valider(string rna)
    {
        var numero = Numero.SansEspaces(rna).ToUpperInvariant();
        if (numero.Length != OrganisationConsts.Rna)
        {
            throw new BusinessException(OrganisationErrorCodes.RnaLongueur).WithData("Rna", rna).WithData("Longueur", numero.Length).SurChamp("Rna");
        }
        return numero[0] == 'W' && numero.All(char.IsAsciiLetterOrDigit)
            ? numero
            : throw new BusinessException(OrganisationErrorCodes.RnaCaracteres).WithData("Rna", rna).SurChamp("Rna");
    }
}
