using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>Signataires dont le nom même dit qu'ils sont inventés. Prénoms épicènes : le nom tiré ne contredit jamais la qualité.</summary>
internal static class PersonnesDemonstration
{
    private static readonly string[] Prenoms =
        ["Camille", "Claude", "Dominique", "Maxime", "Alix", "Sacha", "Charlie", "Andrea", "Morgan", "Eden", "Louison", "Noa"];

    private static readonly string[] Noms = ["Exemple", "Modèle", "Témoin", "Fictif", "Essai", "Spécimen", "Imaginaire", "Personnage", "Factice"];

    /// <summary>Ceux qui signent pour une organisation : deux pour une grande ville, un ailleurs.</summary>
    public static IEnumerable<IdentiteSignataire> SignatairesDe(NouvellePartie partie, bool grandeVille) => partie.Type switch
    {
        TypeOrganisation.Association => [Personne(partie, "présidence de l’association, par délégation", 0)],
        TypeOrganisation.Mairie when grandeVille => [Personne(partie, "mandat d’adjoint aux solidarités", 0), Personne(partie, "direction générale adjointe", 1)],
        TypeOrganisation.Mairie => [Personne(partie, "maire", 0)],
        TypeOrganisation.Departement => [Personne(partie, "présidence du conseil départemental", 0)],
        TypeOrganisation.BailleurSocial => [Personne(partie, "direction de la proximité", 0)],
        _ => [Personne(partie, "présidence", 0)],
    };

    private static IdentiteSignataire Personne(NouvellePartie partie, string qualite, int rang)
    {
        var graine = (uint)IdentifiantStable.Graine($"{partie.OrganisationId}/{rang}");
        var prenom = Prenoms[(graine + rang) % Prenoms.Length];
        var nom = Noms[graine / 97 % Noms.Length];
        return new IdentiteSignataire($"{prenom} {nom}", qualite, $"{TexteRecherche.Normaliser(prenom)}.{TexteRecherche.Normaliser(nom)}.{graine % 1000:000}@{DonneesDemonstration.DomaineCourriel}");
    }
}
