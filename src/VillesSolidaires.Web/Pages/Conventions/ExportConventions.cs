using VillesSolidaires.Conventions;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Export de la liste des conventions : les lignes comptées, dans leur ordre, toutes pages.</summary>
internal static class ExportConventions
{
    public static readonly TableColumns<ConventionDto> Colonnes = new TableColumns<ConventionDto>()
        .Code("Numéro", c => c.Numero, 18)
        .Text("Objet", c => c.Objet, 48)
        .Text("Type", c => c.TypeAffiche(), 26)
        .Text("Territoire", c => c.TerritoireNom)
        .Code("Code du territoire", c => c.TerritoireCode, 18)
        .Text("État", c => c.Etat.Libelle(), 20)
        .Text("Qui doit agir", c => c.QuiDoitAgir(), 40)
        .Date("Dans cet état depuis", c => HeureDeParis.Jour(c.Depuis), 20)
        .Integer("Jours dans cet état", c => c.Jours, width: 20)
        .Date("Début", c => c.Debut)
        .Date("Fin", c => c.Fin)
        .Integer("Jours avant la fin", c => c.JoursAvantFin, width: 18);
}
