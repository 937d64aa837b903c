using System.Globalization;
using System.Text.RegularExpressions;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Layout.Components;
using VillesSolidaires.Documents.Pdf;
using VillesSolidaires.Documents.Reading;

namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Colonnes multiples, notes, en-têtes qui dépendent de la page, place à garder, messages d'erreur.</summary>
public class CompositionTests
{
    /// <summary>Page dont le contenu offre exactement dix lignes de 20 points.</summary>
    private static void TenLines(PageDescriptor page)
    {
        page.Size(new Size(400, 240));
        page.Margin(20);
        page.DefaultTextStyle(s => s.FontSize(10).LineHeight(2));
    }

    private static void Numbered(IContainer container, int count) => container.Column(column =>
    {
        for (var i = 1; i <= count; i++) column.Item().Text($"l{i}.");
    });

    [Theory]
    [InlineData(7, 1)]
    [InlineData(30, 1)]
    [InlineData(31, 2)]
    [InlineData(75, 3)]
    public void MultiColumn_QuandLeContenuEstLong_RemplitLesTroisColonnesDeChaquePage(int lines, int pages)
    {
        var pdf = Sample.Generate(column => column.Item().MultiColumn(3, c => Numbered(c, lines)), TenLines);

        var text = PdfTextReader.Read(pdf);
        text.PageCount.ShouldBe(pages);
        text.Text.Split('\n').ShouldBe(Enumerable.Range(1, lines).Select(i => $"l{i}."));
    }

    [Fact]
    public void MultiColumn_SurSaDernierePage_SEquilibreEtLaisseLaPlaceALaSuite()
    {
        var pages = Sample.PageTexts(Sample.Generate(
            column =>
            {
                column.Item().MultiColumn(3, c => Numbered(c, 36));
                column.Item().Text("suite");
            },
            TenLines));

        pages.Count.ShouldBe(2);
        pages[1].ShouldBe("l31.|l32.|l33.|l34.|l35.|l36.|suite");
    }

    [Fact]
    public void MultiColumn_QuandUnParagraphePasseUneColonne_ResteUnSeulParagraphe()
    {
        var pdf = Sample.Generate(column => column.Item().MultiColumn(2, c => c.Text(string.Join('\n', Enumerable.Range(1, 25).Select(i => $"ligne{i}")))), TenLines);

        new PdfInspector(pdf).ElementsTagged("P").ShouldHaveSingleItem();
        PdfTextReader.Read(pdf).PageCount.ShouldBe(2);
    }

    [Fact]
    public void MultiColumn_QuandLesColonnesNOntPasDeLargeur_LeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(c => c.Item().MultiColumn(6, x => x.Text("a"), spacing: 100), TenLines)).Message.ShouldContain("6 colonnes");

    [Fact]
    public void Footnote_QuandLAppelChangeDePage_SuitSonAppel()
    {
        var pages = Sample.PageTexts(Sample.Generate(
            column =>
            {
                column.Item().Height(180).Text("avant");
                column.Item().Text(t =>
                {
                    t.Span("appel");
                    t.Footnote("la note");
                });
            },
            TenLines));

        pages.Count.ShouldBe(2, "la place gardée pour la note chasse la ligne qui l'appelle");
        pages[0].ShouldBe("avant");
        pages[1].ShouldContain("¹\u00A0la note");
    }

    [Fact]
    public void Footnote_QuandIlYEnAPlusieursPages_SeNumerotentALaSuiteSansRecouvrirLeTexte()
    {
        var pdf = Sample.Generate(
            column =>
            {
                for (var i = 1; i <= 24; i++)
                {
                    var rank = i;
                    column.Item().Text(t =>
                    {
                        t.Span($"ligne {rank}");
                        if (rank % 3 == 0) t.Footnote($"note {rank}");
                    });
                }
            },
            TenLines);

        var inspector = new PdfInspector(pdf);
        var notes = inspector.ElementsTagged("Note").ToList();
        notes.Count.ShouldBe(8);
        notes.Select(n => inspector.File.Text(n["ID"])).ShouldBe(Enumerable.Range(1, 8).Select(i => $"note-{i}"));
        inspector.File.Array(inspector.File.Dictionary(inspector.Root["IDTree"])!["Names"]).Count.ShouldBe(16);
        foreach (var page in Sample.PageTexts(pdf))
        {
            var lines = Numbers(page, "ligne ");
            lines.Count.ShouldBeInRange(1, 9, "dix lignes de place, notes comprises");
            Numbers(page, "note ").ShouldBe(lines.Where(n => n % 3 == 0), "chaque note est sur la page de son appel");
        }

        PdfTextReader.Read(pdf).Text.ShouldContain("ligne 3¹\n¹\u00A0note 3\nligne 4", customMessage: "une aide technique lit la note à son appel");
    }

    private static List<int> Numbers(string page, string word) =>
        [.. Regex.Matches(page, $@"\b{word}(\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))];

    [Fact]
    public void Footnote_DansUnEnTete_EstRefusee() =>
        Should.Throw<LayoutException>(() => Sample.Generate(c => c.Item().Text("x"), page => page.Header().Text(t => t.Footnote("non")))).Message.ShouldContain("en-tête");

    [Fact]
    public void ShowWhen_ChoisitLesPages()
    {
        var pdf = Sample.Generate(
            column =>
            {
                for (var i = 1; i <= 3; i++)
                {
                    column.Item().Text($"page {i}");
                    column.Item().PageBreak();
                }

                column.Item().Text("page 4");
            },
            page =>
            {
                page.Header().Column(h =>
                {
                    h.Item().ShowWhen(p => p.IsFirst).Text("[première]");
                    h.Item().ShowWhen(p => !p.IsFirst && p.IsOdd).Text("[droite]");
                    h.Item().ShowWhen(p => !p.IsOdd).Text("[gauche]");
                });
                page.Footer().ShowWhen(p => p.IsLast).Text(t =>
                {
                    t.Span("[fin ");
                    t.TotalPages();
                    t.Span("]");
                });
            });

        PdfTextReader.ReadRunningTexts(pdf).Select(t => t.Trim()).ShouldBe(["[première]", "[gauche]", "[droite]", "[gauche][fin 4]"]);
    }

    [Fact]
    public void ShowWhen_QuandLePiedDeLaDernierePageEnAjouteraitUne_SArreteEtLeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(
            c => c.Item().Text(string.Join('\n', Enumerable.Repeat("ligne", 10))),
            page =>
            {
                TenLines(page);
                page.Footer().ShowWhen(p => p.Total == 1).Height(30).Text("pied");
            })).Message.ShouldContain("ne se stabilise pas");

    [Fact]
    public void EnsureSpace_QuandIlResteTropPeu_PasseALaPage()
    {
        static List<string> Pages(int before) => Sample.PageTexts(Sample.Generate(
            column =>
            {
                column.Item().Height(20 * before).Text("avant");
                column.Item().EnsureSpace(80).Text(string.Join('\n', Enumerable.Range(1, 8).Select(i => $"ligne{i}")));
            },
            TenLines));

        Pages(6)[0].ShouldContain("ligne4");
        Pages(7)[0].ShouldBe("avant");
        Pages(7)[1].ShouldContain("ligne8");
    }

    [Fact]
    public void Erreur_QuandUneImageEstTropHaute_DitLaquelleEtSaTaille()
    {
        var error = Should.Throw<LayoutException>(() => Sample.Generate(
            column =>
            {
                column.Item().SectionTitle(1, "Le quartier");
                column.Item().Row(row => row.RelativeItem().Padding(5).Column(c => c.Item().Figure("Plan du quartier des Tilleuls", 900, (_, _) => { })));
            },
            TenLines));

        error.Message.ShouldContain("« Plan du quartier des Tilleuls » de 350 × 900 points");
        error.Message.ShouldContain("après le titre « Le quartier »");
        error.Message.ShouldContain("360 × 200 points offerts");
    }

    [Fact]
    public void Erreur_QuandUneLigneDeTableauEstTropHaute_DitLaquelle() =>
        Should.Throw<LayoutException>(() => Sample.Generate(
            column => column.Item().Table(table =>
            {
                table.Caption("Les bilans");
                table.Columns(c => c.Relative());
                table.Header("Texte");
                table.Row("courte");
                table.Row("courte");
                table.Row(string.Join('\n', Enumerable.Repeat("longue", 30)));
            }),
            TenLines)).Message.ShouldContain("la ligne 3 du tableau « Les bilans »");

    [Fact]
    public void Erreur_QuandUnBlocImposeSaHauteur_LeDit() =>
        Should.Throw<LayoutException>(() => Sample.Generate(c => c.Item().Height(500).Text("x"), TenLines)).Message.ShouldContain("un bloc de 500 points de haut");

    [Fact]
    public void Image_QuandElleEstEnJpeg_SEmbarqueTelleQuelle()
    {
        var inspector = new PdfInspector(Sample.Generate(c => c.Item().Row(row => row.RelativeItem().Image(RasterImage.Load(Visual.VisualSamples.Jpeg), "Dégradé", maxHeight: 40))));

        inspector.File.Text(inspector.ElementsTagged("Figure").ShouldHaveSingleItem()["Alt"]).ShouldBe("Dégradé");
    }
}
