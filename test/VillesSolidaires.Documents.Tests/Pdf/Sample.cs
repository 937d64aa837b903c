using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Pdf;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Petits documents d'une seule suite de pages.</summary>
internal static class Sample
{
    public static readonly DocumentMetadata Metadata = new("Essai", "Tests", new DateTimeOffset(2026, 1, 12, 9, 0, 0, TimeSpan.Zero));

    public static byte[] Generate(Action<ColumnDescriptor> content, Action<PageDescriptor>? page = null) =>
        Document.Create(Metadata, document => document.Page(p =>
        {
            page?.Invoke(p);
            p.Content().Column(content);
        })).GeneratePdf();

    /// <summary>Lignes de texte de chaque page, relues du fichier (artefacts compris si on le demande).</summary>
    public static List<string> PageTexts(byte[] pdf)
    {
        var inspector = new PdfInspector(pdf);
        var reader = new Reading.MarkedTextReader(inspector.File);
        return [.. inspector.Pages.Select(p => string.Join('|', reader.Read(p).OrderBy(t => t.Key).Select(t => t.Value.Trim())))];
    }
}
