namespace VillesSolidaires.Documents.Excel;

public class SheetNamesTests
{
    [Theory]
    [InlineData("Communes", "Communes")]
    [InlineData("A/B: [2026]?*\\", "A B 2026")]
    [InlineData("'cité'", "cité")]
    [InlineData("  ", "Feuille")]
    [InlineData("History", "History (2)")]
    [InlineData("Conventions du département de la Loire-Atlantique", "Conventions du département de l")]
    public void Reserve_QuandLeNomNEstPasAccepte_LAssainit(string wanted, string expected)
    {
        var name = new SheetNames().Reserve(wanted);

        name.ShouldBe(expected);
        name.Length.ShouldBeLessThanOrEqualTo(SheetNames.MaxLength);
    }

    [Fact]
    public void Reserve_QuandLeNomEstPris_AjouteUnRangSansDepasser()
    {
        var names = new SheetNames();
        var long31 = new string('a', 40);

        names.Reserve(long31).ShouldBe(new string('a', 31));
        names.Reserve(long31.ToUpperInvariant()).ShouldBe(new string('A', 27) + " (2)");
        names.Reserve(long31).ShouldBe(new string('a', 27) + " (3)");
    }
}
