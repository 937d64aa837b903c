namespace VillesSolidaires.Conventions;

public static class ConventionPermissions
{
    /// <summary>Lire les conventions de son périmètre.</summary>
    public const string Consulter = "Conventions.Consulter";

    /// <summary>Créer, conduire de la relecture à la signature, annuler, résilier, amender, renouveler, relancer.</summary>
    public const string Gerer = "Conventions.Gerer";

    /// <summary>Écrire le texte, les engagements et le financement.</summary>
    public const string Rediger = "Conventions.Rediger";

    /// <summary>Agir pour sa partie : commenter, demander des corrections, signer, refuser, suivre ses engagements, dénoncer.</summary>
    public const string Participer = "Conventions.Participer";

    public const string GererModeles = "Conventions.GererModeles";

    public static readonly IReadOnlyList<string> Toutes = [Consulter, Gerer, Rediger, Participer, GererModeles];
}
