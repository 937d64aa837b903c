namespace VillesSolidaires.Territoires;

public sealed class CommuneTests
{
    private static readonly CommuneDonnees Laval = new("Laval", "53", "52", "200083392", "215301300", 49_400, "53000", "metro", -0.76, 48.07);

    [Theory]
    [InlineData("L'Haÿ-les-Roses", "lhay les roses")]
    [InlineData("LHAY  LES ROSES", "lhay les roses")]
    [InlineData("Œting", "oeting")]
    [InlineData("Évron", "evron")]
    [InlineData("Saint-Denis-d’Anjou", "saint denis danjou")]
    [InlineData("  (Y)  ", "y")]
    [InlineData("---", "")]
    public void Normaliser_RendLaFormeDeRecherche(string nom, string attendu) => TexteRecherche.Normaliser(nom).ShouldBe(attendu);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(499, 1)]
    [InlineData(500, 2)]
    [InlineData(1_999, 2)]
    [InlineData(2_000, 3)]
    [InlineData(3_499, 3)]
    [InlineData(3_500, 4)]
    [InlineData(4_999, 4)]
    [InlineData(5_000, 5)]
    [InlineData(9_999, 5)]
    [InlineData(10_000, 6)]
    [InlineData(20_000, 7)]
    [InlineData(50_000, 8)]
    [InlineData(99_999, 8)]
    [InlineData(100_000, 9)]
    [InlineData(2_103_778, 9)]
    public void Strate_AuxBornes_RangeLaCommune(int population, int strate) => StratePopulation.De(population).Numero.ShouldBe(strate);

    [Fact]
    public void Strates_SeSuiventSansTrou() =>
        StratePopulation.Toutes.Zip(StratePopulation.Toutes.Skip(1)).ShouldAllBe(paire => paire.First.Max == paire.Second.Min);

    [Fact]
    public void Appliquer_QuandRienNeChange_RendFaux() => new Commune("53130", Laval).Appliquer(Laval).ShouldBeFalse();

    [Fact]
    public void Appliquer_QuandLaPopulationChange_RecalculeLaStrate()
    {
        var commune = new Commune("53130", Laval);

        commune.Appliquer(Laval with { Population = 50_001 }).ShouldBeTrue();

        commune.Strate.ShouldBe(8);
    }

    [Fact]
    public void Appliquer_QuandLaCommuneEtaitRetiree_LaRendActuelle()
    {
        var commune = new Commune("53130", Laval);
        commune.Retirer();

        commune.Appliquer(Laval).ShouldBeTrue();

        commune.EstActuelle.ShouldBeTrue();
    }

    [Fact]
    public void Appliquer_QuandLaPopulationEstNegative_EstRefuse() =>
        Should.Throw<BusinessException>(() => new Commune("53130", Laval with { Population = -1 })).Code.ShouldBe(TerritoireErrorCodes.PopulationNegative);
}
