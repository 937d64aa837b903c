using FsCheck;
using FsCheck.Fluent;

namespace VillesSolidaires.Organisations;

public sealed class SiretRnaTests
{
    [Theory]
    [InlineData("21130055300016")] // commune de Marseille
    [InlineData("35600000049837")] // La Poste : somme des chiffres multiple de 5
    [InlineData("35600000000048")] // La Poste : Luhn ordinaire
    [InlineData("356 000 000 00048")]
    [InlineData("356\u00A0000\u202F000 00048")]
    public void Siret_QuandLaCleEstJuste_RendLesQuatorzeChiffres(string siret) =>
        Siret.Valider(siret).ShouldBe(string.Concat(siret.Where(char.IsAsciiDigit)));

    [Theory]
    [InlineData("2113005530001", OrganisationErrorCodes.SiretLongueur)]
    [InlineData("", OrganisationErrorCodes.SiretLongueur)]
    [InlineData("2113005530001O", OrganisationErrorCodes.SiretCaracteres)]
    [InlineData("21130055300017", OrganisationErrorCodes.SiretCle)]
    [InlineData("35600000049838", OrganisationErrorCodes.SiretCle)] // ni Luhn ni multiple de 5
    [InlineData("21130055300009", OrganisationErrorCodes.SiretCle)] // somme multiple de 5, mais pas La Poste
    public void Siret_QuandIlEstFaux_DitPourquoi(string siret, string code)
    {
        var refus = Should.Throw<BusinessException>(() => Siret.Valider(siret));
        refus.Code.ShouldBe(code);
        refus.Champ.ShouldBe("Siret");
        refus.Texte.ShouldNotContain("{");
    }

    [Theory]
    [InlineData("W751234567", "W751234567")]
    [InlineData(" w75 123 4567", "W751234567")]
    [InlineData("W9R2001234", "W9R2001234")]
    public void Rna_QuandIlALaForme_EstMisAuPropre(string rna, string attendu) => Rna.Valider(rna).ShouldBe(attendu);

    [Theory]
    [InlineData("W75123456", OrganisationErrorCodes.RnaLongueur)]
    [InlineData("W7512345678", OrganisationErrorCodes.RnaLongueur)]
    [InlineData("", OrganisationErrorCodes.RnaLongueur)]
    [InlineData("X751234567", OrganisationErrorCodes.RnaCaracteres)]
    [InlineData("W75123456é", OrganisationErrorCodes.RnaCaracteres)]
    [InlineData("W75-123456", OrganisationErrorCodes.RnaCaracteres)]
    public void Rna_QuandIlEstFaux_DitPourquoi(string rna, string code) => Should.Throw<BusinessException>(() => Rna.Valider(rna)).Code.ShouldBe(code);

    [Fact]
    public void Luhn_PourTouteRacine_UneSeuleCleSurDix() => Prop.ForAll(Chiffres(8), racine =>
        Enumerable.Range(0, 10).Count(cle => Accepte(() => Siren.Valider($"{racine}{cle}"))) == 1).QuickCheckThrowOnFailure();

    [Fact]
    public void Luhn_QuandUnChiffreChange_RefuseToujours() => Prop.ForAll(Chiffres(13), Gen.Choose(0, 13).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (racine, rang, ecart) =>
    {
        var juste = Enumerable.Range(0, 10).Select(cle => $"{racine}{cle}").First(CleLuhnJuste);
        var faux = juste.ToCharArray();
        faux[rang] = (char)('0' + ((faux[rang] - '0' + ecart) % 10));
        return new string(faux).StartsWith("356000000", StringComparison.Ordinal) || !CleLuhnJuste(new string(faux));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Valider_QuelQueSoitLeTexte_RendUnNumeroPropreOuUnRefusMetier() => Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), texte =>
        new (Func<string, string> Valider, int Longueur)[] { (Siren.Valider, 9), (Siret.Valider, 14), (Rna.Valider, 10) }
            .All(n => !Accepte(() => n.Valider(texte.Get)) || n.Valider(texte.Get).Length == n.Longueur)).QuickCheckThrowOnFailure();

    private static bool CleLuhnJuste(string siret) => Accepte(() => Siret.Valider(siret));

    private static bool Accepte(Func<string> valider)
    {
        try
        {
            valider();
            return true;
        }
        catch (BusinessException)
        {
            return false;
        }
    }

    private static Arbitrary<string> Chiffres(int nombre) => Gen.Choose(0, 9).ArrayOf(nombre).Select(t => string.Concat(t)).ToArbitrary();
}
