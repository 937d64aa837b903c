using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Web.Pages.Animations;

/// <summary>Fichier d'exemple de l'import : ses titres de colonnes, et une ligne à remplacer.</summary>
internal static class ModeleImportAnimations
{
    public static readonly IReadOnlyList<Ligne> Exemple = [new("Repas de rue (ligne à remplacer)", "53130", "29/05/2027", "29/05/2027", "18:30", "22:00", "Place du marché", "120", "oui")];

    public static readonly TableColumns<Ligne> Colonnes = new TableColumns<Ligne>()
        .Text("Titre", l => l.Titre, 36)
        .Code("Code INSEE", l => l.CodeInsee, 12)
        .Code("Début", l => l.Debut, 12)
        .Code("Fin", l => l.Fin, 12)
        .Code("Heure début", l => l.De, 12)
        .Code("Heure fin", l => l.A, 12)
        .Text("Lieu", l => l.Lieu, 28)
        .Text("Organisateur", _ => null, 28)
        .Text("Public", _ => null, 24)
        .Code("Capacité", l => l.Capacite, 10)
        .Text("Matériel", _ => null, 28)
        .Text("Voie publique", l => l.VoiePublique, 14)
        .Text("Description", _ => null, 40);

    internal sealed record Ligne(string Titre, string CodeInsee, string Debut, string Fin, string De, string A, string Lieu, string Capacite, string VoiePublique);
}
