namespace VillesSolidaires.Organisations;

public sealed class SirenTests
{
    [Theory]
    [InlineData("211300553")] // commune de Marseille
    [InlineData("356000000")] // La Poste
    [InlineData("356 000 000")]
    [InlineData("000530014")]
    public void Valider_QuandLaCleEstJuste_RendLesNeufChiffres(string siren) =>
        Siren.Valider(siren).ShouldBe(siren.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("")]
    [InlineData("21130055")]
    [InlineData("2113005530")]
    public void Valider_QuandLaLongueurEstFausse_DitLaLongueur(string siren) =>
        Should.Throw<BusinessException>(() => Siren.Valider(siren)).Code.ShouldBe(OrganisationErrorCodes.SirenLongueur);

    [Theory]
    [InlineData("21130055A", "« A »")]
    [InlineData("211.300.553", "« . »")]
    [InlineData("٢١١٣٠٠٥٥٣", "« ٢ »")] // chiffres arabes : des chiffres, mais pas ceux d'un SIREN
    public void Valider_QuandUnSigneNEstPasUnChiffre_LeNomme(string siren, string signe)
    {
        var refus = Should.Throw<BusinessException>(() => Siren.Valider(siren));
        refus.Code.ShouldBe(OrganisationErrorCodes.SirenCaracteres);
        refus.Texte.ShouldContain(signe);
    }

    [Theory]
    [InlineData("211300554")]
    [InlineData("121300553")] // deux chiffres échangés
    public void Valider_QuandLaCleEstFausse_DitLaCle(string siren) =>
        Should.Throw<BusinessException>(() => Siren.Valider(siren)).Code.ShouldBe(OrganisationErrorCodes.SirenCle);

    [Fact]
    public void Valider_QuandUnChiffreChange_EstToujoursRefuse()
    {
        const string Juste = "211300553";
        for (var rang = 0; rang < Juste.Length; rang++)
        {
            foreach (var chiffre in "0123456789".Where(c => c != Juste[rang]))
            {
                var faux = Juste.Remove(rang, 1).Insert(rang, chiffre.ToString());
                Should.Throw<BusinessException>(() => Siren.Valider(faux), faux).Code.ShouldBe(OrganisationErrorCodes.SirenCle);
            }
        }
    }

    [Fact]
    public void Organisation_QuandMairieSansCommune_EstRefusee() =>
        Should.Throw<BusinessException>(() => new Organisation(Guid.NewGuid(), TypeOrganisation.Mairie, "Mairie de Laval", null, null, "53"))
            .Code.ShouldBe(OrganisationErrorCodes.MairieSansCommune);
}
