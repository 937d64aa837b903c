using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Colonnes de l'export de la liste des kits.</summary>
internal static class ExportKits
{
    public static readonly TableColumns<KitDto> Colonnes = new TableColumns<KitDto>()
        .Text("Titre", k => k.Titre)
        .Text("Résumé", k => k.Resume, 60)
        .Text("Nature", k => k.Nature.Libelle(), 14)
        .Text("État", k => k.Statut.Libelle(), 14)
        .Text("Thèmes", k => k.Themes.Mots(), 28)
        .Text("Langues", k => string.Join(", ", k.Langues.Select(l => LanguesKit.Lire(l).Libelle)), 24)
        .Text("Contenus", k => string.Join(", ", k.Contenus.Select(c => c.Libelle())), 24)
        .Date("Valable jusqu’au", k => k.ValideAu)
        .Text("Quand s’en servir", k => k.Periode)
        .Integer("Version en ligne", k => k.VersionPubliee)
        .Date("En ligne depuis", k => k.PublieLe is { } publie ? HeureDeParis.Jour(publie) : null)
        .Integer("Fichiers", k => k.NombreFichiers)
        .Integer("Téléchargements qualifiés", k => k.Telechargements, width: 24)
        .Code("Adresse", k => k.Slug, 24);
}
