using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

/// <summary>Mots par lesquels un fichier désigne un type d'organisation.</summary>
internal static class TypesImport
{
    /// <summary>À citer quand le mot n'est pas compris.</summary>
    public const string Attendus = "bailleur social, bailleur privé, mairie, département, association locale, mécène";

    private static readonly Dictionary<string, TypeOrganisation> Mots = new(StringComparer.Ordinal)
    {
        ["bailleur"] = TypeOrganisation.BailleurSocial,
        ["bailleur social"] = TypeOrganisation.BailleurSocial,
        ["hlm"] = TypeOrganisation.BailleurSocial,
        ["oph"] = TypeOrganisation.BailleurSocial,
        ["esh"] = TypeOrganisation.BailleurSocial,
        ["sem"] = TypeOrganisation.BailleurSocial,
        ["cooperative"] = TypeOrganisation.BailleurSocial,
        ["cooperative hlm"] = TypeOrganisation.BailleurSocial,
        ["organisme hlm"] = TypeOrganisation.BailleurSocial,
        ["bailleur prive"] = TypeOrganisation.BailleurPrive,
        ["prive"] = TypeOrganisation.BailleurPrive,
        ["mairie"] = TypeOrganisation.Mairie,
        ["commune"] = TypeOrganisation.Mairie,
        ["ville"] = TypeOrganisation.Mairie,
        ["departement"] = TypeOrganisation.Departement,
        ["conseil departemental"] = TypeOrganisation.Departement,
        ["association"] = TypeOrganisation.AssociationLocale,
        ["association locale"] = TypeOrganisation.AssociationLocale,
        ["mecene"] = TypeOrganisation.Mecene,
        ["fondation"] = TypeOrganisation.Mecene,
    };

    public static TypeOrganisation? Lire(string texte) => Mots.TryGetValue(TexteRecherche.Normaliser(texte), out var type) ? type : null;
}
