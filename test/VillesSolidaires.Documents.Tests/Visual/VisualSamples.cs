using VillesSolidaires.Documents.Charts;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Documents.Tests.Pdf;

namespace VillesSolidaires.Documents.Tests.Visual;

/// <summary>Document d'une page par sujet, dont chaque page a son image de référence.</summary>
internal static class VisualSamples
{
    /// <summary>Dégradé de 24 × 16 pixels, en JPEG.</summary>
    public static readonly byte[] Jpeg = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAQABgDAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAFhAAAwAAAAAAAAAAAAAAAAAAABRh/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAYF/8QAFxEBAAMAAAAAAAAAAAAAAAAAABQVYf/aAAwDAQACEQMRAD8AyrNMmGs7HRmiGWOjNEMsdRWaVUNCWOjNEMsdGaIZY6//2Q==");

    public static readonly IReadOnlyList<string> Pages = ["composition", "graphiques-1", "graphiques-2", "paysage"];

    /// <param name="mistake">Vrai : une barre du premier graphique change de valeur, pour prouver qu'une différence se voit.</param>
    public static Document Create(bool mistake = false) => Document.Create(Sample.Metadata, document =>
    {
        document.Page(page =>
        {
            Frame(page);
            page.Content().Column(Composition);
        });
        document.Page(page =>
        {
            Frame(page);
            page.Content().Column(column => Charts(column, mistake));
        });
        document.Page(page =>
        {
            Frame(page);
            page.Size(PageSize.A4.Landscape());
            page.Content().Column(Landscape);
        });
    });

    private static void Frame(PageDescriptor page)
    {
        page.Margin(18, 12, 18, 10, Unit.Millimetre);
        page.Header().Column(column =>
        {
            column.Item().ShowWhen(p => p.IsFirst).BorderBottom(1.5, Theme.Accent).PaddingBottom(6).Text("Première page du gabarit").Bold().Serif();
            column.Item().ShowWhen(p => !p.IsFirst).RunningHeader("Pages suivantes");
        });
        page.Footer().Column(column =>
        {
            column.Item().ShowWhen(p => p.IsOdd).Text(t =>
            {
                t.AlignRight();
                t.CurrentPageNumber();
                t.Span(" / ");
                t.TotalPages();
            });
            column.Item().ShowWhen(p => !p.IsOdd).Text(t => t.CurrentPageNumber());
            column.Item().ShowWhen(p => p.IsLast).Text("Fin du document").Italic();
        });
    }

    private static void Composition(ColumnDescriptor column)
    {
        column.Spacing(10);
        column.Item().PaddingTop(10).SectionTitle(1, "Composition", "composition");
        column.Item().Row(row =>
        {
            row.Spacing(12);
            row.RelativeItem(2).Border(0.75, Theme.Leader).Padding(8).Column(inner =>
            {
                inner.Spacing(6);
                inner.Item().Text("Une colonne dans une rangée").Bold();
                inner.Item().Row(nested =>
                {
                    nested.Spacing(8);
                    nested.RelativeItem().Background(Theme.Tile, 4).Padding(6).Text("Une rangée dans une colonne");
                    nested.RelativeItem().Background(Theme.Paper).BorderLeft(3, Theme.Accent).Padding(6).Text("Fond et filet");
                });
            });
            row.RelativeItem().Column(images =>
            {
                images.Spacing(6);
                images.Item().Background(Theme.Title).Padding(6).Image(SampleImages.Logo(), "Logo PNG à fond transparent", maxHeight: 40);
                images.Item().Image(RasterImage.Load(Jpeg), "Dégradé JPEG, du corail au bleu", maxHeight: 40);
            });
            row.AutoItem().QrCode("https://www.example.org/verification", "QR code : page de vérification", 84);
        });
        column.Item().SectionTitle(2, "Trois colonnes équilibrées");
        column.Item().MultiColumn(3, flow => flow.Column(text =>
        {
            text.Spacing(6);
            for (var i = 1; i <= 5; i++)
            {
                text.Item().Text(t =>
                {
                    t.Span($"Paragraphe {i}. ").Bold();
                    t.Span("Les habitants se retrouvent au pied des immeubles, préparent la fête des voisins et prennent des nouvelles des plus âgés pendant les fortes chaleurs");
                    if (i % 2 == 1) t.Footnote($"Note {i} : déclaré par la commune dans son bilan annuel.");
                    t.Span(".");
                });
            }
        }));
        column.Item().Text(t =>
        {
            t.Span("Renvoi interne : ");
            t.SectionLink("les graphiques", "graphiques", "Aller aux graphiques");
            t.Span(", et une dernière note");
            t.Footnote("Une note longue se compose sur plusieurs lignes au bas de la page : elle garde son corps réduit, sa couleur discrète, et l'appel en exposant qui la relie au texte ; elle ne se coupe pas.");
            t.Span(".");
        });
    }

    private static void Charts(ColumnDescriptor column, bool mistake)
    {
        column.Spacing(12);
        column.Item().PaddingTop(10).SectionTitle(1, "Graphiques", "graphiques");
        foreach (var pair in Documents.Charts.SampleCharts.All.Chunk(2))
        {
            column.Item().KeepTogether().Row(row =>
            {
                row.Spacing(24);
                foreach (var chart in pair) Figure(row.RelativeItem(), mistake && chart is BarChart ? Mistaken : chart);
                if (pair.Length == 1) row.RelativeItem();
            });
        }
    }

    private static BarChart Mistaken => new(
        "Animations par trimestre", "d", ["1er trimestre", "2e trimestre", "3e <trimestre>"],
        [new("2025", [120, 340, 210], isReference: true), new("2026", [150, 380, null])], new(Unit: "animations"));

    private static void Figure(IContainer place, Chart chart) =>
        place.Figure(chart.Description, 150, (canvas, size) => ChartRenderer.Draw(chart, canvas, size.Width, size.Height, ChartRenderer.PrintTextSize), chart.Title);

    private static void Landscape(ColumnDescriptor column)
    {
        column.Spacing(10);
        column.Item().PaddingTop(10).SectionTitle(1, "A4 paysage");
        column.Item().Row(row =>
        {
            row.Spacing(20);
            row.RelativeItem().KpiTiles([new("412", "communes signataires", "+ 38 en un an"), new("13,7 %", "de participation", "déclaré")], columns: 2);
            row.RelativeItem().Notice("Ce qui est demandé au conseil", "Reconduire la convention pour trois ans et désigner un élu référent.");
        });
        column.Item().EnsureSpace(60).Table(table =>
        {
            table.Caption("Détail par commune.");
            table.Columns(columns =>
            {
                columns.Relative(2).RowHeader();
                columns.Relative().AlignRight();
                columns.Relative().AlignRight();
            });
            table.Header("Commune", "Animations", "Participants");
            table.Row("Marseille", "112", "5 320");
            table.Row("Laval", "14", "610");
            table.Footer("Total", "126", "5 930");
        });
    }
}
