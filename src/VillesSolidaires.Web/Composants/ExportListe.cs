using Microsoft.AspNetCore.Mvc;
using VillesSolidaires.Documents.Excel;

namespace VillesSolidaires.Web.Composants;

/// <summary>Export d'une liste en CSV ou en classeur : toutes les lignes qui répondent aux filtres, dans l'ordre affiché.</summary>
internal static class ExportListe
{
    public const string TypeCsv = "text/csv; charset=utf-8";
    public const string TypeXlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Lit toutes les pages avant d'écrire : un refus doit rester une page d'erreur, pas un fichier tronqué.</summary>
    /// <param name="lirePage">Page de ce numéro, <see cref="ListeInput.TailleMax"/> lignes au plus.</param>
    public static async Task<IReadOnlyList<T>> ToutLireAsync<T>(Func<int, Task<ListeDto<T>>> lirePage)
    {
        var lignes = new List<T>();
        for (var page = 1; ; page++)
        {
            var lues = (await lirePage(page)).Elements;
            lignes.AddRange(lues);
            if (lues.Count < ListeInput.TailleMax)
            {
                return lignes;
            }
        }
    }

    /// <param name="nom">Début du nom de fichier et, capitale en tête, nom de la feuille.</param>
    /// <param name="format"><c>csv</c> ou <c>xlsx</c>.</param>
    /// <param name="instant">UTC.</param>
    public static async Task<IActionResult> EcrireAsync<T>(string nom, TableColumns<T> colonnes, IReadOnlyList<T> lignes, string format, DateTime instant, CancellationToken ct)
    {
        using var sortie = new MemoryStream();
        switch (format)
        {
            case "csv":
                await RawExport.WriteCsvAsync(sortie, colonnes, lignes, ct);
                return Fichier(sortie, TypeCsv, nom, "csv", instant);
            case "xlsx":
                await RawExport.WriteXlsxAsync(sortie, char.ToUpperInvariant(nom[0]) + nom[1..], colonnes, lignes, instant, ct);
                return Fichier(sortie, TypeXlsx, nom, "xlsx", instant);
            default:
                return new NotFoundResult();
        }
    }

    private static FileContentResult Fichier(MemoryStream sortie, string type, string nom, string extension, DateTime instant) =>
        new(sortie.ToArray(), type) { FileDownloadName = $"{nom}-{HeureDeParis.Jour(instant):yyyy-MM-dd}.{extension}" };
}
