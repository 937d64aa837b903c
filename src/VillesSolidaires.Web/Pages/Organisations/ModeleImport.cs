using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Web.Pages.Organisations;

/// <summary>Fichier d'exemple de l'import : ses titres de colonnes, et une ligne fictive à remplacer.</summary>
internal static class ModeleImport
{
    public static readonly IReadOnlyList<Ligne> Exemple =
    [
        new("Exemple Habitat (ligne à remplacer)", "bailleur social", "000 530 071", "53130", "Laval", "53", "Dominique Exemple", "Vie sociale", "vie-sociale@exemple.example", "02 61 91 00 00"),
    ];

    public static readonly TableColumns<Ligne> Colonnes = new TableColumns<Ligne>()
        .Text("Nom", l => l.Nom, 40)
        .Text("Type", l => l.Type, 18)
        .Code("SIREN", l => l.Siren, 14)
        .Code("SIRET", _ => null, 18)
        .Code("RNA", _ => null, 14)
        .Code("Code INSEE", l => l.CodeInsee, 12)
        .Text("Commune", l => l.Commune, 20)
        .Code("Département", l => l.Departement, 14)
        .Text("Contact", l => l.Contact, 24)
        .Text("Fonction", l => l.Fonction, 24)
        .Text("Courriel", l => l.Courriel, 32)
        .Code("Téléphone", l => l.Telephone, 18);

    internal sealed record Ligne(
        string Nom, string Type, string Siren, string CodeInsee, string Commune, string Departement, string Contact, string Fonction, string Courriel, string Telephone);
}
