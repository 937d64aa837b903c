using VillesSolidaires.Documents.Layout;
using VillesSolidaires.Documents.Tests.Pdf;

namespace VillesSolidaires.Documents.Tests.Visual;

/// <summary>
/// Pages rendues par poppler et comparées à leur image de référence. En cas d'écart, la référence, la page obtenue et leurs différences se
/// trouvent côte à côte dans <c>TestResults/visuel</c>, près des tests ; si la nouvelle page est la bonne, elle remplace la référence.
/// </summary>
public sealed class VisualRegressionTests : IDisposable
{
    private const string Resolution = "60";

    /// <summary>Part de pixels différents admise.</summary>
    private const double Tolerance = 0.0005;

    private static readonly string References = Path.Combine(AppContext.BaseDirectory, "Visual", "References");
    private static readonly string Artefacts = Path.Combine(AppContext.BaseDirectory, "TestResults", "visuel");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("visuel-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public void Pages_SontCellesDesReferences() => Compare(VisualSamples.Create(), Artefacts).ShouldBeEmpty();

    [Fact]
    public void Pages_QuandUneBarreChange_LeDisentEtGardentLImage()
    {
        var artefacts = Path.Combine(_directory.FullName, "ecarts");

        var differences = Compare(VisualSamples.Create(mistake: true), artefacts);

        differences.ShouldHaveSingleItem().ShouldStartWith("graphiques-1");
        var kept = PageImage.Load(Path.Combine(artefacts, "graphiques-1-ecarts.png"));
        kept.Width.ShouldBe(3 * PageImage.Load(Path.Combine(References, "graphiques-1.png")).Width);
        kept.Rgb.Chunk(3).Count(p => p is [220, 0, 0]).ShouldBeGreaterThan(200, "les différences se voient en rouge");
    }

    private List<string> Compare(Document document, string artefacts)
    {
        var pdf = Path.Combine(_directory.FullName, "pages.pdf");
        File.WriteAllBytes(pdf, document.GeneratePdf());
        ExternalTool.Run("pdftoppm", "-r", Resolution, "-png", pdf, Path.Combine(_directory.FullName, "page"));
        var obtained = _directory.GetFiles("page-*.png").Select(f => f.FullName).Order(StringComparer.Ordinal).ToList();
        obtained.Count.ShouldBe(VisualSamples.Pages.Count, "chaque page du document a son nom, donc sa référence");
        return [.. VisualSamples.Pages.Zip(obtained, (name, file) => ComparePage(name, file, artefacts)).OfType<string>()];
    }

    private static string? ComparePage(string name, string file, string artefacts)
    {
        var reference = Path.Combine(References, name + ".png");
        if (!File.Exists(reference)) return $"{name} : aucune référence ; la page obtenue est {Keep(File.ReadAllBytes(file), artefacts, name + ".png")}";
        var (expected, actual) = (PageImage.Load(reference), PageImage.Load(file));
        var differences = expected.DifferencesWith(actual);
        var share = differences.Count(d => d) / (double)differences.Length;
        if (share <= Tolerance) return null;
        Keep(File.ReadAllBytes(file), artefacts, name + ".png");
        return $"{name} : {share:P2} de pixels différents, voir {Keep(expected.ComparedWith(actual, differences), artefacts, name + "-ecarts.png")}";
    }

    private static string Keep(byte[] image, string artefacts, string name)
    {
        var path = Path.Combine(Directory.CreateDirectory(artefacts).FullName, name);
        File.WriteAllBytes(path, image);
        return path;
    }
}
