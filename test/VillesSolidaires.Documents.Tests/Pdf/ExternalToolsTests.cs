namespace VillesSolidaires.Documents.Tests.Pdf;

/// <summary>Contrôle par des outils étrangers au projet : poppler-utils et qpdf, que l'intégration continue installe.</summary>
public sealed class ExternalToolsTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"rapport-{Guid.NewGuid():N}.pdf");

    public ExternalToolsTests() => File.WriteAllBytes(_path, SampleReport.Create(SampleImages.Logo()).GeneratePdf());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Pdfinfo_QuandIlLitLeRapport_LeTrouveBalise()
    {
        var output = ExternalTool.Run("pdfinfo", _path);
        output.ShouldMatch(@"Tagged:\s+yes");
        output.ShouldMatch(@"Pages:\s+10");
        output.ShouldMatch(@"Title:\s+" + SampleReport.Title);
        output.ShouldMatch(@"PDF version:\s+1\.7");
    }

    [Fact]
    public void Pdffonts_QuandIlLitLeRapport_TrouveToutesLesPolicesEmbarquees()
    {
        var fonts = ExternalTool.Run("pdffonts", _path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBe(3);
        fonts.ShouldAllBe(line => line.Contains("yes yes yes", StringComparison.Ordinal));
    }

    [Fact]
    public void Pdftotext_QuandIlLitLeRapport_RendSonTexte()
    {
        var text = ExternalTool.Run("pdftotext", "-layout", "-enc", "UTF-8", _path, "-");
        text.ShouldContain("1. Synthèse pour les élus");
        text.ShouldContain("486 320 €"); // pdftotext ramène toutes les espaces à l'espace ordinaire
        text.ShouldContain("Page 3 / 10");
        text.ShouldContain("œuvre");
    }

    [Fact]
    public void PdfinfoStructText_QuandIlLitLeRapport_SuitLArbre()
    {
        const int Actions = 10; // pdfinfo relit la page à chaque cellule : le rapport entier lui prend dix secondes
        File.WriteAllBytes(_path, SampleReport.Create(actions: Actions).GeneratePdf());
        var tree = ExternalTool.Run("pdfinfo", "-struct-text", _path);
        tree.ShouldContain("TOCI");
        var lines = tree.Split('\n').Select(l => l.Trim()).ToList();
        lines[lines.IndexOf("\"1. Synthèse pour les élus\"") - 1].ShouldStartWith("H1");
        tree.ShouldContain("/Scope /Column");
        tree.ShouldContain("/ListNumbering /Disc");
        lines.Count(l => l.StartsWith("TR", StringComparison.Ordinal)).ShouldBe(1 + Actions + 1 + 4);
    }

    [Fact]
    public void Qpdf_QuandIlVerifieLeRapport_NeTrouveAucuneErreur() =>
        ExternalTool.Run("qpdf", "--check", _path).ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public void OutilsEtrangers_QuandLeRapportPorteSesDonnees_LesTrouvent()
    {
        File.WriteAllBytes(_path, AttachmentTests.WithCsv().GeneratePdf());
        ExternalTool.Run("pdfdetach", "-list", _path).ShouldContain("données 2025.csv");
        ExternalTool.Run("pdfinfo", _path).ShouldMatch(@"Tagged:\s+yes");
        ExternalTool.Run("qpdf", "--check", _path).ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public void OutilsEtrangers_QuandLeDocumentADesNotesEtDesColonnes_LeTrouventSain()
    {
        File.WriteAllBytes(_path, Visual.VisualSamples.Create().GeneratePdf());
        ExternalTool.Run("qpdf", "--check", _path).ShouldContain("No syntax or stream encoding errors found");
        ExternalTool.Run("pdffonts", _path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ShouldAllBe(line => line.Contains("yes yes yes", StringComparison.Ordinal));
        var tree = ExternalTool.Run("pdfinfo", "-struct-text", _path);
        string[] order = ["\"Composition\"", "Une colonne dans une rangée", "Une rangée dans une colonne", "Trois colonnes", "Paragraphe 1", "Note 1", "Paragraphe 2", "Paragraphe 3", "Note 3", "Renvoi interne", "\"Graphiques\"", "\"A4 paysage\"", "Détail par commune"];
        order.Select(t => tree.IndexOf(t, StringComparison.Ordinal)).ShouldBeInOrder();
        order.ShouldAllBe(t => tree.Contains(t, StringComparison.Ordinal));
    }
}
