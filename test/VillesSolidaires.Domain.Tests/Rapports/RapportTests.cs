namespace VillesSolidaires.Rapports;

public class RapportTests
{
    private static readonly DateOnly Aujourdhui = new(2026, 9, 15);
    private static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("2026-09-15", "2026-09-15", null)]
    [InlineData("2026-09-15", "2026-09-14", RapportErrorCodes.DatesInversees)]
    [InlineData("2026-09-16", "2026-09-30", RapportErrorCodes.PeriodeFuture)]
    [InlineData("2026-01-01", "2026-12-31", null)]
    [InlineData("2023-09-16", "2026-09-15", null)]
    [InlineData("2023-09-15", "2026-09-15", RapportErrorCodes.PeriodeTropLongue)]
    [InlineData("2024-02-29", "2027-02-27", null)]
    public void Rapport_AccepteUnePeriodeCommenceeDeTroisAnsAuPlus(string du, string au, string? code)
    {
        var action = () => Nouveau(DateOnly.Parse(du), DateOnly.Parse(au));
        if (code is null)
        {
            action().Statut.ShouldBe(StatutRapport.Demande);
        }
        else
        {
            Should.Throw<BusinessException>(action).Code.ShouldBe(code);
        }
    }

    [Fact]
    public void Rapport_GardeLesFormatsDansUnOrdreStableEtSansDouble() =>
        Nouveau(formats: ["xlsx", "pdf", "xlsx"]).ListeFormats.ShouldBe(["pdf", "xlsx"]);

    [Fact]
    public void Publier_QuandLesDonneesNeSontPasFigees_EstRefuse() =>
        Should.Throw<BusinessException>(() => Nouveau().Publier([], 0, Instant)).Code.ShouldBe(RapportErrorCodes.JeuAbsent);

    [Fact]
    public void Rapport_QuandIlEstOffert_NeChangePlus()
    {
        var rapport = Nouveau();
        rapport.Commencer();
        rapport.Figer("{}", "e", Instant);
        rapport.Publier([new DocumentRapport("pdf", "rapports/a.pdf", 3, "s")], 4, Instant);

        Action[] verbes = [rapport.Commencer, rapport.Arreter, rapport.Reprendre, () => rapport.Echouer("x"), () => rapport.Figer("{}", "f", Instant)];
        foreach (var verbe in verbes)
        {
            Should.Throw<BusinessException>(verbe).Code.ShouldBe(RapportErrorCodes.TransitionImpossible);
        }
        (rapport.Statut, rapport.EmpreinteJeu).ShouldBe((StatutRapport.Disponible, "e"));
    }

    [Fact]
    public void Reprendre_GardeLeJeuDejaFige()
    {
        var rapport = Nouveau();
        rapport.Figer("{}", "e", Instant);
        rapport.Echouer("Disque plein");
        rapport.Reprendre();
        (rapport.Statut, rapport.MotifEchec, rapport.EmpreinteJeu).ShouldBe((StatutRapport.Demande, null, "e"));
    }

    public static TheoryData<TerritoireRapport, NiveauTerritoire, string> Territoires => new()
    {
        { new("Laval", "53130", "53"), NiveauTerritoire.Commune, "53130" },
        { new("Mayenne", null, "53"), NiveauTerritoire.Departement, "53" },
        { new("Pays de la Loire", null, null, "52"), NiveauTerritoire.Region, "R52" },
        { TerritoireRapport.France, NiveauTerritoire.National, "FR" },
        { new("Bocage Habitat", null, null, null, new Guid("0198a000-0000-7000-8000-000000000001")), NiveauTerritoire.Bailleur, "0198a000-0000-7000-8000-000000000001" },
    };

    [Theory]
    [MemberData(nameof(Territoires))]
    public void Territoire_DeduitSonNiveauDeSesCodes(TerritoireRapport territoire, NiveauTerritoire niveau, string code)
    {
        (territoire.Niveau, territoire.Code).ShouldBe((niveau, code));
        var type = CodesRapport.Types.First(t => t.Accepte(niveau));
        new Rapport(Guid.NewGuid(), type, territoire, new(2026, 1, 1), new(2026, 12, 31), ["pdf"], Aujourdhui).Territoire.ShouldBe(territoire);
        var autre = CodesRapport.Types.First(t => !t.Accepte(niveau));
        Should.Throw<BusinessException>(() => new Rapport(Guid.NewGuid(), autre, territoire, new(2026, 1, 1), new(2026, 12, 31), ["pdf"], Aujourdhui))
            .Code.ShouldBe(RapportErrorCodes.TerritoireInconnu);
    }

    private static Rapport Nouveau(DateOnly? du = null, DateOnly? au = null, string[]? formats = null) => new(
        Guid.NewGuid(), TypeRapport.ImpactCommunal, new TerritoireRapport("Laval", "53130", "53"),
        du ?? new(2026, 1, 1), au ?? new(2026, 12, 31), formats ?? ["pdf"], Aujourdhui);
}
