using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Conventions;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Web.Composants;
using VillesSolidaires.Web.Pages.Kits;

namespace VillesSolidaires.Web.Pages.Conventions;

/// <summary>Export de la liste des conventions : les lignes comptées, dans leur ordre, toutes pages.</summary>
internal static class ExportConventions
{
    private static readonly TableColumns<ConventionDto> Colonnes = new TableColumns<ConventionDto>()
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

    /// <param name="format"><c>csv</c> ou <c>xlsx</c>.</param>
    /// <param name="instant">UTC.</param>
    public static async Task<IActionResult> EcrireAsync(IReadOnlyList<ConventionDto> conventions, string format, DateTime instant, CancellationToken ct)
    {
        using var sortie = new MemoryStream();
        switch (format)
        {
            case "csv":
                await RawExport.WriteCsvAsync(sortie, Colonnes, conventions, ct);
                return Fichier(sortie, ExportListe.TypeCsv, "csv", instant);
            case "xlsx":
                await RawExport.WriteXlsxAsync(sortie, "Conventions", Colonnes, conventions, instant, ct);
                return Fichier(sortie, ExportListe.TypeXlsx, "xlsx", instant);
            default:
                return new NotFoundResult();
        }
    }

    private static FileContentResult Fichier(MemoryStream sortie, string type, string extension, DateTime instant) =>
        new(sortie.ToArray(), type) { FileDownloadName = $"conventions-{HeureDeParis.Jour(instant):yyyy-MM-dd}.{extension}" };
}
