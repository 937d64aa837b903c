using System.ComponentModel.DataAnnotations;

namespace VillesSolidaires.Courriels;

public sealed class CourrielOptionsTests
{
    [Fact]
    public void Validate_QuandRienNEstConfigure_EcritEnFichiersAvecDesLiensDuPoste()
    {
        var options = new CourrielOptions();
        Erreurs(options).ShouldBeEmpty();
        options.Smtp.EstConfigure.ShouldBeFalse();
        options.AdresseDe("/conventions/1").ShouldBe("http://localhost:5080/conventions/1");
    }

    [Fact]
    public void Validate_QuandServeurComplet_LAccepte() => Erreurs(Complet()).ShouldBeEmpty();

    [Fact]
    public void Validate_QuandServeurSansExpediteurNiAdressePublique_Refuse()
    {
        var options = Complet();
        options.Expediteur = null;
        Erreurs(options).ShouldHaveSingleItem().ShouldContain("Courriel:Expediteur");
    }

    [Fact]
    public void Validate_QuandMotDePasseSansTls_Refuse()
    {
        var options = Complet();
        (options.Smtp.Identifiant, options.Smtp.Tls) = ("villes", false);
        Erreurs(options).ShouldHaveSingleItem().ShouldContain("en clair");
    }

    [Theory]
    [InlineData("villes.example")]
    [InlineData("ftp://villes.example")]
    public void Validate_QuandAdressePubliqueIncomplete_Refuse(string adresse) =>
        Erreurs(new CourrielOptions { AdressePublique = adresse }).ShouldHaveSingleItem().ShouldContain("Courriel:AdressePublique");

    [Fact]
    public void Validate_QuandExpediteurMalEcritOuPortAbsurde_Refuse()
    {
        Erreurs(new CourrielOptions { Expediteur = "pas une adresse" }).ShouldHaveSingleItem().ShouldContain("Courriel:Expediteur");
        var options = Complet();
        options.Smtp.Port = 0;
        Erreurs(options).ShouldHaveSingleItem().ShouldContain("Courriel:Smtp:Port");
    }

    private static CourrielOptions Complet() => new()
    {
        Expediteur = "Villes Solidaires <avis@villes.example>", AdressePublique = "https://villes.example", Smtp = new SmtpOptions { Hote = "smtp.villes.example" },
    };

    private static List<string> Erreurs(CourrielOptions options) => [.. options.Validate(new ValidationContext(options)).Select(e => e.ErrorMessage!)];
}
