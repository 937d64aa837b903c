namespace VillesSolidaires.Comptes;

public class MotDePasseCnilTests
{
    [Theory]
    [InlineData("Abcdefghij1!", true)]
    [InlineData("Abcdefghi1!", false)]
    [InlineData("Abcdefghijk1", false)]
    [InlineData("Abcdefghijklm1", true)]
    [InlineData("Abcdefghijkl1", false)]
    [InlineData("abcdefghijklm1", false)]
    [InlineData("abcdefghijklm1 ", true)]
    [InlineData("Élan-de-2026", true)]
    [InlineData("correct cheval batterie agrafe", false)]
    [InlineData("", false)]
    public void EstAssezFort_SuitLaDeliberation2022_100(string motDePasse, bool attendu) => MotDePasseCnilValidator.EstAssezFort(motDePasse).ShouldBe(attendu);

    [Fact]
    public void EstAssezFort_AccepteLeMotDePasseDeDemonstration() => MotDePasseCnilValidator.EstAssezFort(CompteConsts.MotDePasseDemo).ShouldBeTrue();
}
