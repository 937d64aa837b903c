using VillesSolidaires.Documents.Fonts;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Documents.Tests.Pdf;

public class LayoutTests
{
    /// <summary>Page dont le contenu offre exactement dix lignes de 20 points.</summary>
    private static void TenLines(PageDescriptor page)
    {
        page.Size(new Size(400, 240));
        page.Margin(20);
        page.DefaultTextStyle(s => s.FontSize(10).LineHeight(2));
    }

    private static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(i => $"ligne{i}"));

    private static int LineCount(string pageText) => pageText.Split("ligne").Length - 1;

    [Theory]
    [InlineData(0, 11, 9, 2)] // une seule ligne déborderait : on lui en adjoint une autre
    [InlineData(0, 14, 10, 4)]
    [InlineData(9, 4, 0, 4)] // une seule ligne tiendrait en bas : le paragraphe passe entier
    [InlineData(8, 3, 0, 3)] // deux lignes tiendraient mais laisseraient une veuve : tout passe
    [InlineData(8, 4, 2, 2)]
    public void Text_QuandIlChevaucheDeuxPages_NeLaisseNiVeuveNiOrpheline(int linesBefore, int lines, int onFirst, int onSecond)
    {
        var pages = Sample.PageTexts(Sample.Generate(
            column =>
            {
                if (linesBefore > 0)
                    column.Item().Height(20 * linesBefore).Text("avant");
                column.Item().Text(Lines(lines));
            },
            TenLines));
        pages.Select(LineCount).ShouldBe([onFirst, onSecond]);
    }

    [Fact]
    public void Heading_QuandLaSuiteNeTientPas_PasseAvecElle()
    {
        var pages = Sample.PageTexts(Sample.Generate(
            column =>
            {
                column.Item().Height(150).Text("avant");
                column.Item().Heading(1, "Premier").FontSize(10).LineHeight(1);
                column.Item().Heading(2, "Second").FontSize(10).LineHeight(1);
                column.Item().KeepTogether().Text(Lines(3));
            },
            TenLines));
        pages[0].ShouldBe("avant");
        pages[1].ShouldStartWith("Premier|Second|ligne1");
    }

    [Fact]
    public void KeepTogether_QuandLeBlocDepasseUnePage_SeCoupeQuandMeme() =>
        Sample.PageTexts(Sample.Generate(column => column.Item().KeepTogether().Text(Lines(24)), TenLines)).Count.ShouldBe(3);

    [Fact]
    public void PageBreak_QuandLaPageEstVierge_NEnLaissePasDeBlanche()
    {
        var pages = Sample.PageTexts(Sample.Generate(
            column =>
            {
                column.Item().PageBreak();
                column.Item().Text(Lines(10));
                column.Item().PageBreak();
                column.Item().Text("suite");
            },
            TenLines));
        pages.Select(p => p[..5]).ShouldBe(["ligne", "suite"]);
    }

    [Fact]
    public void Table_QuandElleContinue_RepeteSonEnTeteEnArtefact()
    {
        var pdf = SampleReport.Create().GeneratePdf();
        var inspector = new PdfInspector(pdf);
        int repeated = inspector.Pages.Sum(p => inspector.Operators(p).Count(o =>
            o.Operator == "BDC" && o.Operands[1] is PdfDictionary { Count: 1 } properties && inspector.File.Name(properties.GetValueOrDefault("Type")) == "Pagination"));
        repeated.ShouldBe(3, "le tableau couvre quatre pages");
        PdfTableReader.Read(pdf)[0].HeaderRows.Count.ShouldBe(1);
        PdfTextReader.Read(pdf).Text.Split("Quartier").Length.ShouldBe(1 + 1);
    }

    [Fact]
    public void Table_QuandUneLigneDepasseLaPage_LeDit()
    {
        var error = Should.Throw<LayoutException>(() => Sample.Generate(
            column =>
            {
                column.Item().SectionTitle(1, "Détail");
                column.Item().Table(table =>
                {
                    table.Columns(c => c.Relative());
                    table.Header("Texte");
                    table.Row(Lines(40));
                });
            },
            TenLines));
        error.Message.ShouldContain("page entière");
    }

    [Fact]
    public void Table_QuandUneLigneEstIncomplete_LeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(column => column.Item().Table(table =>
        {
            table.Columns(c =>
            {
                c.Relative();
                c.Relative();
            });
            table.Header("A", "B");
            table.Row("seule");
        }))).Message.ShouldBe("Une ligne du tableau couvre 1 colonnes sur 2.");

    [Fact]
    public void TableOfContents_QuandLesTitresSontLoin_DitLeurPage()
    {
        var pdf = SampleReport.Create().GeneratePdf();
        var inspector = new PdfInspector(pdf);
        var texts = Sample.PageTexts(pdf);
        var entries = inspector.Annotations.Select(a => inspector.File.Text(a["Contents"])!).Where(t => t.Contains(", page ", StringComparison.Ordinal)).ToList();
        entries.Count.ShouldBe(9);
        foreach (var parts in entries.Select(e => e.Split(", page ")))
        {
            int page = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
            texts[page - 1].Split('|').ShouldContain(parts[0]);
        }
    }

    [Fact]
    public void Heading_QuandUnNiveauEstSaute_LeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(column => column.Item().Heading(2, "Orphelin"))).Message.ShouldContain("« Orphelin »");

    [Fact]
    public void Text_QuandUnCaractereManque_DitLequel() =>
        Should.Throw<MissingGlyphException>(() => Sample.Generate(column => column.Item().Text("Bravo 🎉"))).Message.ShouldContain("U+1F389");

    [Fact]
    public void Text_QuandUneEspaceFineEstInsecable_NeCoupePas()
    {
        var lines = LineBreakerLines("Coût total de 486\u202F320\u202F€ voté", 95);
        lines.ShouldContain(l => l.Contains("486\u202F320\u202F€", StringComparison.Ordinal));
    }

    [Fact]
    public void Text_QuandUnMotEstPlusLargeQueLaLigne_SeCoupeAuCaractere()
    {
        var lines = LineBreakerLines("https://www.example.org/une/adresse/tres/longue", 80);
        lines.Count.ShouldBeGreaterThan(1);
        string.Concat(lines).ShouldBe("https://www.example.org/une/adresse/tres/longue");
    }

    [Fact]
    public void Text_QuandLaCoupureConditionnelleSert_SeMontreEtSExtraitEnU00AD()
    {
        LineBreakerLines("inter\u00ADgénérationnel", 400).ShouldBe(["intergénérationnel"]);
        LineBreakerLines("inter\u00ADgénérationnel", 70)[0].ShouldBe("inter\u00AD");
        var pdf = Sample.Generate(column => column.Item().Width(70).Text("rendez-vous inter\u00ADgénérationnel"));
        PdfTextReader.Read(pdf).Text.ShouldBe("rendez-vous inter\u00ADgénérationnel");
    }

    [Fact]
    public void Lien_QuandLaSectionManque_LeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(column => column.Item().Text(t => t.SectionLink("voir", "absente")))).Message.ShouldContain("absente");

    [Fact]
    public void Section_QuandDeuxPortentLeMemeNom_LeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(column =>
        {
            column.Item().Section("double").Text("une");
            column.Item().Section("double").Text("deux");
        })).Message.ShouldContain("« double »");

    [Fact]
    public void Row_QuandUnCoteContinue_GardeLOrdreDeLecture()
    {
        var pdf = Sample.Generate(
            column => column.Item().Row(row =>
            {
                row.RelativeItem().Text(Lines(15));
                row.RelativeItem().Text("à côté");
            }),
            TenLines);
        PdfTextReader.Read(pdf).PageCount.ShouldBe(2);
        PdfTextReader.Read(pdf).Text.ShouldEndWith("ligne15\nà côté");
    }

    [Fact]
    public void Page_QuandLesFormatsDifferent_GardeChacunLeSien()
    {
        var inspector = new PdfInspector(Document.Create(Sample.Metadata, document =>
        {
            foreach (var size in (Size[])[PageSize.A4, PageSize.A4.Landscape(), PageSize.A3])
                document.Page(page =>
                {
                    page.Size(size);
                    page.Content().Text("page");
                });
        }).GeneratePdf());
        inspector.Pages.Select(p => (double)inspector.File.Array(p["MediaBox"])[2]!).ShouldBe([595.276, 841.89, 841.89]);
    }

    [Fact]
    public void ExtendVertical_QuandLaPageALaPlace_PlaceEnBasSansSauterDePage()
    {
        var pages = Sample.PageTexts(Sample.Generate(
            column =>
            {
                column.Item().Text(Lines(3));
                column.Item().ExtendVertical().AlignBottom().Text("en bas");
                column.Item().Text("page suivante");
            },
            TenLines));
        pages.Count.ShouldBe(2);
        pages[0].ShouldEndWith("en bas");
    }

    [Fact]
    public void Row_QuandUnElementAutoEstFini_GardeSaLargeurSurLaPageSuivante()
    {
        var inspector = new PdfInspector(Sample.Generate(
            column => column.Item().Row(row =>
            {
                row.Spacing(10);
                row.AutoItem().Text("Étiquette");
                row.RelativeItem().Text(Lines(15));
            }),
            TenLines));
        double LeftOf(int page) => inspector.Operators(inspector.Pages[page]).Where(o => o.Operator == "Tm").Max(o => (double)o.Operands[4]!);
        LeftOf(1).ShouldBe(LeftOf(0));
    }

    private static List<string> LineBreakerLines(string text, double width)
    {
        var run = new TextRun(text, new TextPaint(FontFace.Sans, 10, Color.Black), 1.4, Link: null);
        return [.. LineBreaker.Break([run], width).Select(l => string.Concat(l.Fragments.Select(f => f.Text)))];
    }
}
