namespace VillesSolidaires.Kits;

/// <summary>Ce qu'un relevé et une remise acceptent, et ce qu'ils refusent, près de quel champ.</summary>
public class MesuresTests
{
    private static readonly DateOnly Today = new(2026, 9, 15);

    private static readonly ReleveDonnees Releve = new(new(2020, 3, 12), new(2020, 4, 12), null, null, null, 500_000, BorneReleve.AuMoins, "Plus de 500 000", "Le Monde", null);

    private static readonly DiffusionDonnees Remise = new(120, "CCAS") { Du = new(2026, 7, 1) };

    public static TheoryData<ReleveDonnees, string, string> RelevesRefuses => new()
    {
        { Releve with { Valeur = -1 }, ReleveErrorCodes.ReleveValeurHorsBornes, "Valeur" },
        { Releve with { Valeur = 1_000_000_001 }, ReleveErrorCodes.ReleveValeurHorsBornes, "Valeur" },
        { Releve with { Du = new(2020, 4, 13) }, ReleveErrorCodes.ReleveDatesInversees, "Au" },
        { Releve with { Au = new(2026, 9, 16) }, ReleveErrorCodes.ReleveDateFuture, "Au" },
        { Releve with { Du = new(1999, 12, 31) }, ReleveErrorCodes.ReleveDateTropAncienne, "Du" },
        { Releve with { Source = " " }, ReleveErrorCodes.ReleveSansSource, "Source" },
        { Releve with { Enonce = "" }, ReleveErrorCodes.ReleveSansEnonce, "Enonce" },
        { Releve with { Adresse = "javascript:alert(1)" }, ReleveErrorCodes.ReleveAdresseInvalide, "Adresse" },
        { Releve with { Adresse = "www.lemonde.fr" }, ReleveErrorCodes.ReleveAdresseInvalide, "Adresse" },
    };

    public static TheoryData<DiffusionDonnees, string, string> RemisesRefusees => new()
    {
        { Remise with { Quantite = 0 }, RemiseErrorCodes.RemiseQuantiteHorsBornes, "Quantite" },
        { Remise with { Au = new(2026, 6, 30) }, RemiseErrorCodes.RemiseDatesInversees, "Au" },
        { Remise with { Au = new(2026, 9, 16) }, RemiseErrorCodes.RemiseDateFuture, "Au" },
        { Remise with { Du = new(2026, 9, 16) }, RemiseErrorCodes.RemiseDateFuture, "Du" },
        { Remise with { Du = null }, RemiseErrorCodes.RemiseSansDate, "Du" },
        { Remise with { Source = "" }, RemiseErrorCodes.RemiseSansSource, "Source" },
    };

    [Theory]
    [MemberData(nameof(RelevesRefuses))]
    public void Releve_QuandUneDonneeEstFausse_LaRefusePresDeSonChamp(ReleveDonnees donnees, string code, string champ)
    {
        var refus = Should.Throw<BusinessException>(() => new ReleveTelechargement(Guid.NewGuid(), Guid.NewGuid(), donnees, Today));
        (refus.Code, refus.Champ).ShouldBe((code, champ));
    }

    [Fact]
    public void Releve_SansPeriodeEnMots_EcritSesDates()
    {
        new ReleveTelechargement(Guid.NewGuid(), Guid.NewGuid(), Releve, Today).Periode.ShouldBe(Formats.Periode(Releve.Du, Releve.Au));
        new ReleveTelechargement(Guid.NewGuid(), Guid.NewGuid(), Releve with { Du = Releve.Au }, Today).Periode.ShouldBe(Formats.Date(Releve.Au));
        new ReleveTelechargement(Guid.NewGuid(), Guid.NewGuid(), Releve with { Periode = " mi-mars 2020 " }, Today).Periode.ShouldBe("mi-mars 2020");
    }

    [Fact]
    public void Modifier_QuandLaNouvelleValeurEstRefusee_NeChangeRien()
    {
        var releve = new ReleveTelechargement(Guid.NewGuid(), Guid.NewGuid(), Releve, Today);
        Should.Throw<BusinessException>(() => releve.Modifier(Releve with { Valeur = 1, Source = "" }, Today));
        releve.Valeur.ShouldBe(500_000);
    }

    [Theory]
    [MemberData(nameof(RemisesRefusees))]
    public void Remise_QuandUneDonneeEstFausse_LaRefusePresDeSonChamp(DiffusionDonnees donnees, string code, string champ)
    {
        var refus = Should.Throw<BusinessException>(() => new DiffusionKit(Guid.NewGuid(), Guid.NewGuid(), donnees, Today));
        (refus.Code, refus.Champ).ShouldBe((code, champ));
    }

    [Fact]
    public void Remise_DUnSeulJour_VautCeJour()
    {
        var remise = new DiffusionKit(Guid.NewGuid(), Guid.NewGuid(), Remise, Today);
        (remise.Du, remise.Au, remise.Periode).ShouldBe((new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 1), "1er juillet 2026"));
        remise.Enonce.ShouldBe(Formats.Accorder(120, "pack remis", "packs remis"));
    }
}
