namespace VillesSolidaires.Documents.Tests.Pdf;

public class DeterminismTests
{
    [Fact]
    public void GeneratePdf_QuandOnRecommence_RendLesMemesOctets() =>
        SampleReport.Create(SampleImages.Logo()).GeneratePdf().ShouldBe(SampleReport.Create(SampleImages.Logo()).GeneratePdf());

    [Fact]
    public void GeneratePdf_QuandSeizeFilsLePartagent_RendSeizeFoisLesMemesOctets()
    {
        var document = SampleReport.Create(SampleImages.Logo());
        var results = new byte[16][];
        Parallel.For(0, results.Length, i => results[i] = document.GeneratePdf());
        results.Count(r => r.AsSpan().SequenceEqual(results[0])).ShouldBe(results.Length);
    }
}
