using System.Diagnostics;

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
        var output = Run("pdfinfo", _path);
        output.ShouldMatch(@"Tagged:\s+yes");
        output.ShouldMatch(@"Pages:\s+10");
        output.ShouldMatch(@"Title:\s+" + SampleReport.Title);
        output.ShouldMatch(@"PDF version:\s+1\.7");
    }

    [Fact]
    public void Pdffonts_QuandIlLitLeRapport_TrouveToutesLesPolicesEmbarquees()
    {
        var fonts = Run("pdffonts", _path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBe(3);
        fonts.ShouldAllBe(line => line.Contains("yes yes yes", StringComparison.Ordinal));
    }

    [Fact]
    public void Pdftotext_QuandIlLitLeRapport_RendSonTexte()
    {
        var text = Run("pdftotext", "-layout", "-enc", "UTF-8", _path, "-");
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
        var tree = Run("pdfinfo", "-struct-text", _path);
        tree.ShouldContain("TOCI");
        var lines = tree.Split('\n').Select(l => l.Trim()).ToList();
        lines[lines.IndexOf("\"1. Synthèse pour les élus\"") - 1].ShouldStartWith("H1");
        tree.ShouldContain("/Scope /Column");
        tree.ShouldContain("/ListNumbering /Disc");
        lines.Count(l => l.StartsWith("TR", StringComparison.Ordinal)).ShouldBe(1 + Actions + 1 + 4);
    }

    [Fact]
    public void Qpdf_QuandIlVerifieLeRapport_NeTrouveAucuneErreur() =>
        Run("qpdf", "--check", _path).ShouldContain("No syntax or stream encoding errors found");

    [Fact]
    public void OutilsEtrangers_QuandLeRapportPorteSesDonnees_LesTrouvent()
    {
        File.WriteAllBytes(_path, AttachmentTests.WithCsv().GeneratePdf());
        Run("pdfdetach", "-list", _path).ShouldContain("données 2025.csv");
        Run("pdfinfo", _path).ShouldMatch(@"Tagged:\s+yes");
        Run("qpdf", "--check", _path).ShouldContain("No syntax or stream encoding errors found");
    }

    /// <summary>Lance l'outil ; échoue s'il manque, s'il sort en erreur ou s'il se plaint.</summary>
    private static string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.StandardOutputEncoding = System.Text.Encoding.UTF8;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Result.ShouldBeEmpty($"{tool} se plaint du fichier");
        process.ExitCode.ShouldBe(0, output);
        return output;
    }
}
