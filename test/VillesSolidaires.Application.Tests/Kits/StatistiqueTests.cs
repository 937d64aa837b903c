using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

public sealed class StatistiqueTests : IAsyncLifetime
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
    public async Task GetAsync_ParDefaut_CouvreQuatreVingtDixJoursSansTrou()
    {
        await _base.TelechargerAsync("13055", 3);
        var statistiques = await _base.StatistiquesAsync(_kit);

        (statistiques.Du, statistiques.Au).ShouldBe((new DateOnly(2026, 6, 18), new DateOnly(2026, 9, 15)));
        statistiques.Points.Select(j => j.Debut).ShouldBe(Enumerable.Range(0, 90).Select(i => new DateOnly(2026, 6, 18).AddDays(i)));
        statistiques.Points.Where(j => j.Qualifie > 0).ShouldHaveSingleItem().ShouldBe(new PointDto(new DateOnly(2026, 9, 15), 3, 3, 0));
    }

    [Fact]
    public async Task GetAsync_QuandIlEstMinuitPasseAParis_CompteDansLeJourFrancais()
    {
        _base.Horloge.AllerA(new DateTimeOffset(2026, 9, 15, 22, 30, 0, TimeSpan.Zero));
        await _base.TelechargerAsync("13055");
        (await _base.StatistiquesAsync(_kit)).Points.Single(j => j.Qualifie == 1).Debut.ShouldBe(new DateOnly(2026, 9, 16));
    }

    [Fact]
    public async Task GetAsync_FiltreParCanalEtVersion()
    {
        await _base.TelechargerAsync("13055", 2, "qr");
        await _base.TelechargerAsync("53130", 5, "mairie", poste: "198.51.100.");

        (await _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Canal = "qr" })).Total.Qualifie.ShouldBe(2);
        (await _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Version = 2 })).Total.Qualifie.ShouldBe(0);
        var tout = await _base.StatistiquesAsync(_kit);
        tout.Communes.ShouldBe(2);
        tout.ParCanal.ShouldBe([new PartDto("mairie", "Site de la mairie", 5), new PartDto("qr", "QR code des affiches", 2)]);
        tout.ParVersion.ShouldBe([new PartDto("1", "Version 1", 7)]);
        tout.ParFichier.ShouldHaveSingleItem().Libelle.ShouldBe("Affiche (version 1)");
    }

    [Fact]
    public async Task GetAsync_QuandLaPersonneDemandeSonPerimetre_NeCompteQueLui()
    {
        await _base.TelechargerAsync("13055", 2);
        await _base.TelechargerAsync("53130", 5, poste: "198.51.100.");
        await _base.TelechargerAsync(null, 1, poste: "203.0.113.");

        var marseille = Perimetre.DeCommune("13055");
        (await _base.StatistiquesAsync(_kit, new StatistiqueKitInput { MonPerimetre = true }, marseille)).Total.Qualifie.ShouldBe(2);
        (await _base.StatistiquesAsync(_kit, new StatistiqueKitInput(), marseille)).Total.Qualifie.ShouldBe(8);
    }

    [Fact]
    public async Task GetAsync_NAdditionneJamaisUnReleveNiUneDiffusionAuxComptes()
    {
        await _base.TelechargerAsync("13055", 2);
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.AddRange(
                new ReleveTelechargement(Guid.CreateVersion7(), _kit, new ReleveDonnees(
                    new(2025, 6, 1), new(2025, 9, 15), "été 2025", null, null, 52_917, BorneReleve.AuMoins, "Plus de 52 917 téléchargements", "Bilan 2025", "Chiffre arrondi"), new(2026, 9, 15)),
                new DiffusionKit(Guid.CreateVersion7(), _kit, new DiffusionDonnees(1_000, "Bilan 2025") { Periode = "2025", Enonce = "Mille kits remis" }, new(2026, 9, 15)));
            await systeme.Contexte.SaveChangesAsync();
        }

        var statistiques = await _base.StatistiquesAsync(_kit, new StatistiqueKitInput { Du = new(2025, 1, 1) });

        statistiques.Total.Qualifie.ShouldBe(2);
        statistiques.Points.Sum(j => j.Qualifie).ShouldBe(2);
        statistiques.Releves.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Valeur.ShouldBe(52_917), r => r.Borne.ShouldBe(BorneReleve.AuMoins), r => r.Source.ShouldBe("Bilan 2025"), r => r.Reserve.ShouldBe("Chiffre arrondi"));
        statistiques.Diffusions.ShouldHaveSingleItem().Quantite.ShouldBe(1_000);
    }

    [Fact]
    public async Task GetAsync_QuandLeKitEstInconnu_LeDit() => await Should.ThrowAsync<EntityNotFoundException>(() => _base.StatistiquesAsync(Guid.NewGuid()));
}
