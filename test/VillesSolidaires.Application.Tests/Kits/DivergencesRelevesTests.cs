namespace VillesSolidaires.Kits;

/// <summary>Relevés qui se contredisent, et périodes que les statistiques refusent.</summary>
public sealed class DivergencesRelevesTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task GetAsync_QuandUnRelevePlusTardifDitMoins_MontreLesDeux()
    {
        await ReleverAsync(null, new DateOnly(2020, 3, 12), new DateOnly(2020, 4, 12), 500_000);
        await ReleverAsync(null, new DateOnly(2020, 3, 17), new DateOnly(2020, 5, 11), 100_000);
        var divergence = (await _base.StatistiquesAsync(_kit)).Divergences.ShouldHaveSingleItem();
        divergence.Territoire.ShouldBeNull();
        divergence.Releves.Select(r => r.Valeur).ShouldBe([500_000, 100_000]);
    }

    [Fact]
    public async Task GetAsync_QuandLeCumulMonte_NeVoitPasDeDivergence()
    {
        await ReleverAsync(null, new DateOnly(2020, 3, 12), new DateOnly(2020, 3, 19), 140_000);
        await ReleverAsync(null, new DateOnly(2020, 3, 12), new DateOnly(2020, 4, 12), 500_000);
        (await _base.StatistiquesAsync(_kit)).Divergences.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAsync_QuandLesTerritoiresOuLesPeriodesSontEtrangers_NeCompareRien()
    {
        await ReleverAsync(null, new DateOnly(2018, 1, 1), new DateOnly(2018, 12, 31), 50_000);
        await ReleverAsync(null, new DateOnly(2020, 1, 1), new DateOnly(2020, 12, 31), 10_000);
        await ReleverAsync("Marseille", new DateOnly(2020, 3, 12), new DateOnly(2021, 3, 20), 2_867);
        (await _base.StatistiquesAsync(_kit)).Divergences.ShouldBeEmpty();
    }

    [Fact]
    public async Task GetAsync_QuandDeuxRelevesDuMemeJourDifferent_MontreLesDeux()
    {
        await ReleverAsync("Marseille", new DateOnly(2020, 3, 1), new DateOnly(2020, 3, 20), 2_867);
        await ReleverAsync("Marseille", new DateOnly(2020, 3, 12), new DateOnly(2020, 3, 20), 3_000);
        (await _base.StatistiquesAsync(_kit)).Divergences.ShouldHaveSingleItem().Territoire.ShouldBe("Marseille");
    }

    [Theory]
    [InlineData("2026-09-10", "2026-09-01", KitErrorCodes.DatesInversees)]
    [InlineData("2006-09-14", "2026-09-15", KitErrorCodes.PeriodeTropLongue)]
    [InlineData("0001-01-01", "2026-09-15", KitErrorCodes.PeriodeTropLongue)]
    [InlineData("0001-01-01", "9999-12-31", KitErrorCodes.PeriodeFuture)]
    public async Task GetAsync_QuandLaPeriodeNeConvientPas_LaRefuse(string du, string au, string code)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Du = DateOnly.Parse(du, null), Au = DateOnly.Parse(au, null) }));
        refus.Code.ShouldBe(code);
        refus.Champ.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("2006-09-15", "2026-09-15")]
    [InlineData("2026-09-15", "2026-09-15")]
    [InlineData("2024-02-29", "2027-12-31")]
    public async Task GetAsync_QuandLaPeriodeEstALaLimite_LaSert(string du, string au)
    {
        var lus = await _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Du = DateOnly.Parse(du, null), Au = DateOnly.Parse(au, null) });
        lus.Points[^1].Debut.ShouldBeLessThanOrEqualTo(DateOnly.Parse(au, null));
        lus.Points[0].Debut.ShouldBeLessThanOrEqualTo(DateOnly.Parse(du, null));
    }

    private async Task ReleverAsync(string? territoire, DateOnly du, DateOnly au, long valeur)
    {
        await using var systeme = _base.Systeme();
        systeme.Contexte.Add(new ReleveTelechargement(
            Guid.CreateVersion7(), _kit, new ReleveDonnees(du, au, "essai", territoire is null ? null : "13055", territoire, valeur, BorneReleve.Exacte, "Énoncé", "Source", null), new DateOnly(2026, 9, 15)));
        await systeme.Contexte.SaveChangesAsync();
    }
}
