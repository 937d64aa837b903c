using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.TagHelpers;

namespace VillesSolidaires.Web.Pages.Kits;

/// <summary>Export de la liste des kits : les lignes affichées, dans leur ordre.</summary>
internal static class ExportKits
{
    public const string TypeCsv = "text/csv; charset=utf-8";
    public const string TypeXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly TableColumns<KitDto> Colonnes = new TableColumns<KitDto>()
        .Text("Titre", k => k.Titre)
        .Text("Résumé", k => k.Resume, 60)
        .Text("Nature", k => k.Nature.Libelle(), 14)
        .Text("État", k => k.Statut.Libelle(), 14)
        .Text("Quand s’en servir", k => k.Periode)
        .Integer("Version en ligne", k => k.VersionPubliee)
        .Date("En ligne depuis", k => k.PublieLe is { } publie ? HeureDeParis.Jour(publie) : null)
        .Integer("Fichiers", k => k.NombreFichiers)
        .Integer("Téléchargements qualifiés", k => k.Telechargements, width: 24)
        .Code("Adresse", k => k.Slug, 24);

    /// <param name="format"><c>csv</c> ou <c>xlsx</c>.</param>
    /// <param name="instant">UTC.</param>
    public static async Task<IActionResult> EcrireAsync(IReadOnlyList<KitDto> kits, string format, DateTime instant, CancellationToken ct)
    {
        using var sortie = new MemoryStream();
        switch (format)
        {
            case "csv":
                await RawExport.WriteCsvAsync(sortie, Colonnes, kits, ct);
                return Fichier(sortie, TypeCsv, "csv", instant);
            case "xlsx":
                await RawExport.WriteXlsxAsync(sortie, "Kits", Colonnes, kits, instant, ct);
                return Fichier(sortie, TypeXlsx, "xlsx", instant);
            default:
                return new NotFoundResult();
        }
    }

    private static FileContentResult Fichier(MemoryStream sortie, string type, string extension, DateTime instant) =>
        new(sortie.ToArray(), type) { FileDownloadName = $"kits-{HeureDeParis.Jour(instant):yyyy-MM-dd}.{extension}" };
}
