namespace VillesSolidaires.Rapports;

public class LotRapportsTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 15);

    [Fact]
    public void Lot_RangeSesFormatsDansLOrdreOuOnLesOffre() =>
        Lot(formats: ["xlsx", "pdf"]).ListeFormats.ShouldBe(["pdf", "xlsx"]);

    [Theory]
    [InlineData("2026-02-01", "2026-01-01", RapportErrorCodes.DatesInversees)]
    [InlineData("2026-10-01", "2026-12-31", RapportErrorCodes.PeriodeFuture)]
    [InlineData("2022-01-01", "2026-01-01", RapportErrorCodes.PeriodeTropLongue)]
    public void Lot_QuandAucunRapportNAccepteraitLaPeriode_EstRefuseAvantLaPremiereCommune(string du, string au, string code) =>
        Should.Throw<BusinessException>(() => Lot(DateOnly.Parse(du), DateOnly.Parse(au))).Code.ShouldBe(code);

    [Fact]
    public void Lot_SansFormat_EstRefuse() => Should.Throw<BusinessException>(() => Lot(formats: [])).Code.ShouldBe(RapportErrorCodes.FormatsVides);

    [Fact]
    public void Commune_ApresUneErreurImprevue_SeRetenteTantQuIlLuiResteUnEssai()
    {
        var commune = Commune();
        for (var essai = 1; essai < LotRapportsConsts.EssaisMax; essai++)
        {
            commune.Echouer("Base occupée", definitif: false);
            (commune.Etat, commune.Essais, commune.Motif).ShouldBe((EtatCommuneDeLot.AFaire, essai, "Base occupée"));
        }
        commune.Echouer("Base occupée", definitif: false);
        commune.Etat.ShouldBe(EtatCommuneDeLot.Echec);
    }

    [Fact]
    public void Commune_ApresUnRefusMetier_NeSeRetentePas_MaisSeReprend()
    {
        var commune = Commune();
        commune.Echouer(new string('x', LotRapportsConsts.MotifMax + 5), definitif: true);
        (commune.Etat, commune.Motif!.Length).ShouldBe((EtatCommuneDeLot.Echec, LotRapportsConsts.MotifMax));
        commune.Reprendre();
        (commune.Etat, commune.Essais, commune.Motif).ShouldBe((EtatCommuneDeLot.AFaire, 0, null));
    }

    [Fact]
    public void Commune_UneFoisProduite_GardeSonRapport()
    {
        var commune = Commune();
        var rapport = commune.RapportId;
        commune.Produire();
        Should.Throw<BusinessException>(commune.Reprendre).Code.ShouldBe(LotRapportsErrorCodes.CommuneDejaProduite);
        Should.Throw<BusinessException>(() => commune.Echouer("Trop tard", definitif: true)).Texte.ShouldContain("Laval");
        (commune.Etat, commune.RapportId).ShouldBe((EtatCommuneDeLot.Produit, rapport));
    }

    private static LotRapports Lot(DateOnly? du = null, DateOnly? au = null, string[]? formats = null) =>
        new(Guid.NewGuid(), "53", du ?? new(2025, 1, 1), au ?? new(2025, 12, 31), formats ?? ["pdf"], Aujourdhui);

    private static CommuneDeLot Commune() => new(Guid.NewGuid(), Guid.NewGuid(), "53130", "53", "Laval");
}
