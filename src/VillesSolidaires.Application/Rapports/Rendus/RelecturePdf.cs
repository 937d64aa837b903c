using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Rendus;

/// <summary>Relit un PDF produit : ses tableaux balisés et son texte, dans l'ordre de lecture.</summary>
internal static class RelecturePdf
{
    public static DocumentRelu Relire(byte[] document) => new(
        [.. PdfTableReader.Read(document).Select(t => new TableauRelu(
            t.Caption.Trim(), [.. t.BodyRows.Where(l => l.Count == t.HeaderRows[0].Count).Select(Lire)], t.FooterRows.Count == 0 ? null : Lire(t.FooterRows[0])))],
        PdfTextReader.Read(document).Text);

    private static List<Cellule> Lire(IReadOnlyList<string> cellules) => [.. cellules.Select(EcritureCellule.Lire)];
}
