using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>L'association, les mairies des communes suivies, le département de la Mayenne et six bailleurs fictifs.</summary>
public sealed class OrganisationsDemonstration(IRepository<Organisation> organisations, ITerritoireRepository territoires)
{
    private const string Mayenne = "53";

    /// <summary>Bailleur du compte de démonstration.</summary>
    public static readonly Guid BailleurDuCompte = IdentifiantStable.De("bailleur", "000530014");

    private static readonly string[] GrandesVilles = ["13055", "69123", "33063", "59350", "34172"];

    // SIREN fictifs : aucun numéro attribué ne commence par 000, mais leur clé est juste.
    private static readonly (string Siren, string Nom)[] Bailleurs =
    [
        ("000530014", "Bocage Habitat (démonstration)"), ("000530022", "Office de l’habitat des Coëvrons (démonstration)"),
        ("000530030", "Logis de la Jouanne (démonstration)"), ("000530048", "Maine Résidences (démonstration)"),
        ("000530055", "Coopérative du Val de Mayenne (démonstration)"), ("000530063", "Foyers de l’Ernée (démonstration)"),
    ];

    // Deux fiches d'une même association, saisies deux fois : de quoi essayer la fusion.
    private static readonly (string Cle, string Nom, string? Rna, string Contact)[] Doublons =
    [
        ("voisins-du-bocage", "Les Voisins du Bocage (démonstration)", "W530000001", "Claude Exemple"),
        ("voisins-du-bocage-bis", "Voisins du Bocage (démonstration)", null, "Andréa Modèle"),
    ];

    /// <returns>Nombre d'organisations ajoutées.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        List<Organisation> voulues =
        [
            new(IdentifiantStable.De("association", "voisins-solidaires"), TypeOrganisation.Association, "Voisins Solidaires", null, null, null),
            new(IdentifiantStable.De("departement", Mayenne), TypeOrganisation.Departement, "Département de la Mayenne", null, null, Mayenne),
            .. Bailleurs.Select(b => new Organisation(
                IdentifiantStable.De("bailleur", b.Siren), TypeOrganisation.BailleurSocial, b.Nom, b.Siren, null, Mayenne)),
            .. (await CommunesPartenairesAsync(ct)).Select(c => new Organisation(
                IdentifiantStable.De("mairie", c.Code), TypeOrganisation.Mairie, NomMairie.De(c.Nom), c.Siren, c.Code, c.DepartementCode)),
            .. Doublons.Select(d => new Organisation(
                IdentifiantStable.De("association", d.Cle), new OrganisationDonnees(TypeOrganisation.AssociationLocale, d.Nom, Rna: d.Rna, DepartementCode: Mayenne))),
        ];
        voulues.ForEach(DonnerContact);
        var identifiants = voulues.Select(o => o.Id).ToList();
        // Une organisation supprimée depuis par une personne occupe encore sa clé : ni la recréer, ni la rétablir.
        var presentes = await organisations.Requete.IgnoreQueryFilters().Where(o => identifiants.Contains(o.Id)).Select(o => o.Id).ToListAsync(ct);
        var nouvelles = voulues.Where(o => !presentes.Contains(o.Id)).ToList();
        nouvelles.ForEach(organisations.Ajouter);
        if (nouvelles.Count > 0)
        {
            await organisations.SaveAsync(nouvelles[0], null, ct);
        }
        return nouvelles.Count;
    }

    /// <summary>Un contact dont tout dit qu'il est fictif : son nom, son domaine, son téléphone (numéros réservés aux œuvres de fiction par l'Arcep).</summary>
    private static void DonnerContact(Organisation organisation)
    {
        var (nom, fonction, boite) = organisation.Type switch
        {
            TypeOrganisation.BailleurSocial => ("Dominique Exemple", "Vie sociale des résidences (contact fictif)", "vie-sociale"),
            TypeOrganisation.Mairie => ("Camille Modèle", "Coordination des voisins (contact fictif)", "voisins"),
            TypeOrganisation.AssociationLocale => (Doublons.First(d => d.Nom == organisation.Nom).Contact, "Présidence (contact fictif)", "contact"),
            _ => ("Maxime Fictif", "Partenariats (contact fictif)", "partenariats"),
        };
        var suffixe = (uint)organisation.Id.GetHashCode() % 10_000;
        organisation.AjouterContact(new ContactDonnees(
            nom, fonction, $"{boite}.{suffixe:0000}@{DonneesDemonstration.DomaineCourriel}", $"02 61 91 {suffixe / 100:00} {suffixe % 100:00}"));
    }

    /// <summary>Les 36 communes de la Mayenne dont parle la presse ne sont pas nommées : on prend les 36 plus peuplées.</summary>
    internal static async Task<IReadOnlyList<string>> CodesPartenairesAsync(ITerritoireRepository territoires, CancellationToken ct) =>
    [
        .. GrandesVilles,
        .. await territoires.Communes.Where(c => c.EstActuelle && c.DepartementCode == Mayenne)
            .OrderByDescending(c => c.Population).ThenBy(c => c.Code).Take(36).Select(c => c.Code).ToListAsync(ct),
    ];

    private async Task<List<Commune>> CommunesPartenairesAsync(CancellationToken ct)
    {
        var codes = await CodesPartenairesAsync(territoires, ct);
        return await territoires.Communes.Where(c => codes.Contains(c.Code)).OrderBy(c => c.Code).ToListAsync(ct);
    }
}
