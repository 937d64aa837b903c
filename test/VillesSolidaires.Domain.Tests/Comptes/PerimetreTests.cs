namespace VillesSolidaires.Comptes;

public class PerimetreTests
{
    [Theory]
    [InlineData("13055", "13", true)]
    [InlineData("13001", "13", false)]
    [InlineData("53130", "53", true)]
    [InlineData(null, "53", true)]
    [InlineData(null, "13", false)]
    [InlineData(null, null, false)]
    [InlineData("", "", false)]
    public void Contient_UneCommuneOuSonDepartement(string? commune, string? departement, bool attendu) =>
        new Perimetre(false, ["13055"], ["53"], []).Contient(commune, departement).ShouldBe(attendu);

    [Fact]
    public void Contient_QuandRienNEstAttribue_EstFermeATout()
    {
        Perimetre.Aucun.Contient(null, null).ShouldBeFalse();
        Perimetre.National.Contient(null, null).ShouldBeTrue();
        new UtilisateurCourant().Perimetre.ShouldBe(Perimetre.Aucun);
    }

    [Fact]
    public void Exiger_QuandLeTerritoireEstDehors_RefuseSansDireQueLaPersonneEstAnonyme()
    {
        var refus = Should.Throw<AutorisationRefuseeException>(() => Perimetre.DeCommune("13055").Exiger("53130", "53"));
        (refus.Code, refus.EstAnonyme).ShouldBe((CompteErrorCodes.HorsPerimetre, false));
    }

    [Fact]
    public void DefinirSysteme_OuvreToutLeTerritoireMaisAucunePermission()
    {
        var systeme = new UtilisateurCourant();
        systeme.DefinirSysteme();
        systeme.Perimetre.EstNational.ShouldBeTrue();
        systeme.Principal.Identity!.IsAuthenticated.ShouldBeFalse();
    }

    [Fact]
    public void AttribuerPerimetre_QuandIlEstDejaAttribue_NeLeDoublePas()
    {
        var compte = new Utilisateur(Guid.NewGuid(), "alice@demo.example", "Alice Martin");
        compte.AttribuerPerimetre(TypePerimetre.Commune, "13055");
        compte.AttribuerPerimetre(TypePerimetre.Commune, "13055");
        compte.Perimetres.Count.ShouldBe(1);
    }
}
