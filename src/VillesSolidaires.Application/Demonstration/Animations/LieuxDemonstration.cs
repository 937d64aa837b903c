using VillesSolidaires.Animations;

namespace VillesSolidaires.Demonstration;

/// <summary>Lieux où se tiennent les animations. Les codes de quartier prioritaire (numéro 99) et les résidences sont fictifs.</summary>
internal static class LieuxDemonstration
{
    private static readonly Dictionary<string, LieuDonnees[]> ParCommune = new(StringComparer.Ordinal)
    {
        [AnimationsDemonstration.Marseille] =
        [
            new("Place Jean-Jaurès", "1er et 5e arrondissements", "La Plaine"),
            new("Parc Longchamp", "Boulevard du Jardin-Zoologique", "Cinq-Avenues"),
            new("Cour de la résidence Les Micocouliers", "13e arrondissement", "Quartier nord (démonstration)", "QN01399M", "Les Micocouliers (démonstration)",
                OrganisationsDemonstration.Bailleur(OrganisationsDemonstration.LogisDeLaRade)),
            new("Jardin de la résidence Les Calanques", "8e arrondissement", "Quartier sud (démonstration)", null, "Les Calanques (démonstration)",
                OrganisationsDemonstration.Bailleur(OrganisationsDemonstration.HabitatDesCalanques)),
            new("Hôtel de Ville", "Quai du Port", "Vieux-Port"),
        ],
        ["53130"] =
        [
            new("Square de Boston", "Rive droite", "Centre"),
            new("Place de la résidence du Bocage", null, "Quartier de démonstration", "QN05399M", "Le Bocage (démonstration)", OrganisationsDemonstration.BailleurDuCompte),
        ],
    };

    private static readonly LieuDonnees[] Ailleurs = [new("Place de la mairie"), new("Salle des fêtes")];

    public static IReadOnlyList<Lieu> De(string communeCode, string departementCode) =>
    [
        .. (ParCommune.GetValueOrDefault(communeCode) ?? Ailleurs)
            .Select(d => new Lieu(IdentifiantStable.De("lieu", $"{communeCode}/{d.Nom}"), communeCode, departementCode, d)),
    ];
}
