namespace VillesSolidaires.Documents.Reading;

/// <summary>Tableau relu d'un PDF : textes des cellules, ligne par ligne.</summary>
public sealed record ReadTable(
    string Caption,
    IReadOnlyList<IReadOnlyList<string>> HeaderRows,
    IReadOnlyList<IReadOnlyList<string>> BodyRows,
    IReadOnlyList<IReadOnlyList<string>> FooterRows);

/// <summary>
/// Relit les tableaux d'un PDF balisé depuis ses octets, pour recouper des totaux avant diffusion.
/// Il suit l'arbre de structure : les en-têtes répétés de page en page, qui sont des artefacts, n'y paraissent pas.
/// </summary>
public static class PdfTableReader
{
    /// <returns>Les tableaux, dans l'ordre de lecture.</returns>
    /// <exception cref="PdfReadException">Le fichier est abîmé, chiffré ou sans balises.</exception>
    public static IReadOnlyList<ReadTable> Read(byte[] pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        var root = new StructureReader(new PdfFileReader(pdf)).Read();
        return [.. root.Descendants("Table").Select(ToTable)];
    }

    private static ReadTable ToTable(StructureNode table) => new(
        table.Children.FirstOrDefault(c => c.Tag == "Caption")?.Text ?? "",
        Rows(table, "THead"),
        Rows(table, "TBody"),
        Rows(table, "TFoot"));

    private static List<IReadOnlyList<string>> Rows(StructureNode table, string part) =>
    [
        .. table.Children.Where(c => c.Tag == part).SelectMany(c => c.Children).Where(c => c.Tag == "TR")
            .Select(row => row.Children.Where(c => c.Tag is "TH" or "TD").Select(c => c.Text).ToList()),
    ];
}
