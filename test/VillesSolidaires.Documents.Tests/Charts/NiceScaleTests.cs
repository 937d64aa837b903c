namespace VillesSolidaires.Documents.Charts;

public class NiceScaleTests
{
    public static TheoryData<double[]> Samples => new(
        [0, 52917], [12.5], [0.001, 0.0137], [-30, 60], [-1200, -5], [999_999_999], [3, 7, 11, 0.5], [1e-9], [0.1, 0.2, 0.3], [500_000]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void From_QuelquesValeurs_LesContientAvecZero(double[] values)
    {
        var scale = NiceScale.From(values);

        scale.Minimum.ShouldBeLessThanOrEqualTo(Math.Min(0, values.Min()) + (scale.Step * 1e-6));
        scale.Maximum.ShouldBeGreaterThanOrEqualTo(Math.Max(0, values.Max()) - (scale.Step * 1e-6));
        scale.Ticks.ShouldContain(0);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void From_QuelquesValeurs_AUnPasUnDeuxCinqEtPeuDeGraduations(double[] values)
    {
        var scale = NiceScale.From(values);

        var mantissa = scale.Step / Math.Pow(10, Math.Floor(Math.Log10(scale.Step) + 1e-9));
        new[] { 1.0, 2.0, 5.0 }.ShouldContain(m => Math.Abs(m - mantissa) < 1e-6);
        scale.Ticks.Count().ShouldBeInRange(2, 8);
    }

    [Fact]
    public void From_SansValeur_VaDeZeroAUnPas()
    {
        var scale = NiceScale.From([], smallestStep: 1);

        scale.Ticks.ShouldBe([0, 1]);
    }

    [Fact]
    public void From_QuandLesValeursSontEntieres_NeGraduePasEntreDeuxEntiers() => NiceScale.From([0, 2], 5, smallestStep: 1).Ticks.ShouldBe([0, 1, 2]);

    [Fact]
    public void From_QuandLeMaximumEstUneGraduation_NAjoutePasDIntervalle() => NiceScale.From([500_000]).Maximum.ShouldBe(500_000);

    [Fact]
    public void Position_AuxBornes_VautZeroEtUn()
    {
        var scale = NiceScale.From([-20, 60]);

        scale.Position(scale.Minimum).ShouldBe(0);
        scale.Position(scale.Maximum).ShouldBe(1);
    }
}
