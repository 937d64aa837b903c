using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Demonstration;

/// <summary>L'association, les mairies des communes suivies, le département de la Mayenne et neuf bailleurs fictifs.</summary>
public sealed class OrganisationsDemonstration(IRepository<Organisation> organisations, ITerritoireRepository territoires)
{
    internal const string Mayenne = "53";
    internal const string LogisDeLaRade = "000130013";
    internal const string HabitatDesCalanques = "000130021";
    internal const string ResidencesDesDeuxRives = "000690016";

    /// <summary>Bailleur du compte de démonstration.</summary>
    public static readonly Guid BailleurDuCompte = Bailleur("000530014");

    internal static readonly Guid Association = IdentifiantStable.De("association", "voisins-solidaires");
    internal static readonly Guid Departement = IdentifiantStable.De("departement", Mayenne);

    private static readonly string[] GrandesVilles = ["13055", "69123", "33063", "59350", "34172"];

    // SIREN fictifs : aucun numéro attribué ne commence par 000, mais leur clé est juste.
    private static readonly (string Siren, string Nom, string Departement)[] Bailleurs =
    [
        ("000530014", "Bocage Habitat (démonstration)", Mayenne), ("000530022", "Office de l’habitat des Coëvrons (démonstration)", Mayenne),
        ("000530030", "Logis de la Jouanne (démonstration)", Mayenne), ("000530048", "Maine Résidences (démonstration)", Mayenne),
        ("000530055", "Coopérative du Val de Mayenne (démonstration)", Mayenne), ("000530063", "Foyers de l’Ernée (démonstration)", Mayenne),
        (LogisDeLaRade, "Logis de la Rade (démonstration)", "13"), (HabitatDesCalanques, "Habitat des Calanques (démonstration)", "13"),
        (ResidencesDesDeuxRives, "Résidences des Deux Rives (démonstration)", "69"),
    ];

    // Les collectivités dont une subvention se publie portent un numéro fictif, et leur nom le dit : leur vrai SIRET sous une aide inventée tromperait.
    private const string SiretAssociation = "00000001800010";
    private const string SiretDepartement = "00053000600014";
    private const string Mention = " (démonstration)";

    private static readonly Dictionary<string, string> SiretDesMairies = new(StringComparer.Ordinal)
    {
        ["53130"] = "00053013900013", ["33063"] = "00033006800016", ["59350"] = "00059035600010",
    };

    // Deux fiches d'une même association, saisies deux fois : de quoi essayer la fusion.
    private static readonly (string Cle, string Nom, string? Rna, string Contact)[] Doublons =
    [
        ("voisins-du-bocage", "Les Voisins du Bocage (démonstration)", "W530000001", "Claude Exemple"),
        ("voisins-du-bocage-bis", "Voisins du Bocage (démonstration)", null, "Andréa Modèle"),
    ];

    internal static IEnumerable<Guid> BailleursDeMayenne => Bailleurs.Where(b => b.Departement == Mayenne).Select(b => Bailleur(b.Siren));

    internal static Guid Bailleur(string siren) => IdentifiantStable.De("bailleur", siren);

    internal static Guid Mairie(string code) => IdentifiantStable.De("mairie", code);

    /// <returns>Nombre d'organisations ajoutées.</returns>
    public async Task<int> SemerAsync(CancellationToken ct)
    {
        List<Organisation> voulues =
        [
            new(Association, new OrganisationDonnees(TypeOrganisation.Association, "Voisins Solidaires", Siret: SiretAssociation)),
            new(Departement, new OrganisationDonnees(
                TypeOrganisation.Departement, "Département de la Mayenne" + Mention, Siret: SiretDepartement, DepartementCode: Mayenne)),
            .. Bailleurs.Select(b => new Organisation(
                Bailleur(b.Siren), TypeOrganisation.BailleurSocial, b.Nom, b.Siren, null, b.Departement)),
            .. (await CommunesPartenairesAsync(ct)).Select(c => new Organisation(Mairie(c.Code), DonneesMairie(c))),
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

    private static OrganisationDonnees DonneesMairie(Commune commune) => SiretDesMairies.TryGetValue(commune.Code, out var siret)
        ? new OrganisationDonnees(
            TypeOrganisation.Mairie, NomMairie.De(commune.Nom) + Mention, Siret: siret, CommuneCode: commune.Code, DepartementCode: commune.DepartementCode)
        : new OrganisationDonnees(TypeOrganisation.Mairie, NomMairie.De(commune.Nom), commune.Siren, CommuneCode: commune.Code, DepartementCode: commune.DepartementCode);

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
