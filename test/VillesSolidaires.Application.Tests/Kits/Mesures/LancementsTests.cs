using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>Lancements alignés sur leur premier jour : comptés ici, ou relevés par d'autres.</summary>
public sealed class LancementsTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        // Publié le 15 septembre 2026, jour 1.
        _kit = await _base.CreerKitEnLigneAsync();
        await _base.TelechargerAsync("13055", 3);
        _base.Horloge.AllerA(new DateTimeOffset(2026, 9, 22, 8, 0, 0, TimeSpan.Zero));
        await _base.TelechargerAsync("53130", 5, poste: "198.51.100.");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task GetAsync_LancementCompte_CumuleJusquAAujourdhui()
    {
        var lancement = (await LireAsync("grand-froid-v1")).Lancements.ShouldHaveSingleItem();
        lancement.Nature.ShouldBe(NatureLancement.Compte);
        lancement.Points.Select(p => p.Valeur).ShouldBe([3, 3, 3, 3, 3, 3, 3, 8]);
        lancement.Reperes.Select(r => (r.Jour, r.Point?.Jour, r.Point?.Valeur, r.EstAVenir)).ShouldBe([(1, 1, 3L, false), (7, 7, 3L, false), (30, 8, 8L, true), (60, null, null, true)]);
    }

    [Fact]
    public async Task GetAsync_DansMonPerimetre_LitSesCompteurs()
    {
        (await LireAsync(["grand-froid-v1"], Perimetre.DeCommune("53130"), true)).Lancements[0].Points[^1].Valeur.ShouldBe(5);
        (await LireAsync(["grand-froid-v1"], Perimetre.DeCommune("53130"))).Lancements[0].Points[^1].Valeur.ShouldBe(8);
    }

    [Fact]
    public async Task GetAsync_LancementReleve_AligneSesRelevesEtDitCeQuIlEcarte()
    {
        await ReleverAsync(new(2020, 3, 12), new(2020, 3, 19), 140_000, BorneReleve.AuMoins);
        await ReleverAsync(new(2020, 3, 12), new(2020, 4, 12), 500_000, BorneReleve.AuMoins);
        await ReleverAsync(new(2020, 3, 17), new(2020, 5, 11), 100_000, BorneReleve.AuMoins);

        var lus = await LireAsync("grand-froid-2020", "grand-froid-v1");

        var releve = lus.Lancements[0];
        (releve.Nature, releve.Jour1).ShouldBe((NatureLancement.Releve, new DateOnly(2020, 3, 12)));
        releve.Points.Select(p => (p.Jour, p.Valeur)).ShouldBe([(8, 140_000L), (32, 500_000L)]);
        // « En une semaine » finit le huitième jour : il renseigne le jour 7, et le dit.
        releve.Reperes.Select(r => r.Point?.Jour).ShouldBe([null, 8, 32, null]);
        releve.Remarques.ShouldHaveSingleItem().ShouldContain("hors de la courbe");
        // Dix fois plus haut : deux échelles, et le compté d'ici sur les deux.
        lus.Echelles.Select(e => e.Codes).ShouldBe([["grand-froid-2020", "grand-froid-v1"], ["grand-froid-v1"]]);
    }

    [Fact]
    public async Task GetAsync_ReleveDUneAnneeEntiere_EstUnNiveauSansJour()
    {
        await ReleverAsync(new(2018, 1, 1), new(2018, 12, 31), 50_000, BorneReleve.Exacte);
        var releve = (await LireAsync("grand-froid-2018")).Lancements.ShouldHaveSingleItem();
        releve.Points.ShouldBeEmpty();
        releve.Niveau.ShouldBe(new PointLancementDto(LancementsDto.Jours, 50_000));
        releve.Reperes.ShouldAllBe(r => r.Point == null);
        releve.Dernier.ShouldStartWith(Formats.Nombre(50_000));
    }

    [Fact]
    public async Task GetAsync_SansChoix_ProposeLeDernierCompteEtLesRelevesLesPlusHauts()
    {
        foreach (var (annee, valeur) in new[] { (2017, 10L), (2018, 50_000L), (2019, 35_000L), (2020, 500_000L) })
        {
            await ReleverAsync(new(annee, 1, 1), new(annee, 2, 1), valeur, BorneReleve.Exacte);
        }
        var lus = await LireAsync();
        lus.Lancements.Select(l => l.Code).ShouldBe(["grand-froid-v1", "grand-froid-2020", "grand-froid-2018", "grand-froid-2019"]);
        lus.Choix.Count.ShouldBe(5);
    }

    [Fact]
    public async Task GetAsync_QuandLeChoixEstFaux_LeRefuse()
    {
        (await Should.ThrowAsync<BusinessException>(() => LireAsync("inconnu-v9"))).Code.ShouldBe(LancementErrorCodes.LancementInconnu);
        (await Should.ThrowAsync<BusinessException>(() => LireAsync("a", "b", "c", "d", "e"))).Code.ShouldBe(LancementErrorCodes.LancementsTrop);
    }

    private Task<LancementsDto> LireAsync(params string[] codes) => LireAsync(codes, Perimetre.National);

    private async Task<LancementsDto> LireAsync(string[] codes, Perimetre perimetre, bool monPerimetre = false)
    {
        await using var portee = _base.Agir(Roles.Mairie, perimetre);
        return await portee.Service<ILancementKitAppService>().GetAsync(new LancementsInput { Lancements = codes, MonPerimetre = monPerimetre }, default);
    }

    private async Task ReleverAsync(DateOnly du, DateOnly au, long valeur, BorneReleve borne)
    {
        await using var portee = _base.Association();
        await portee.Service<IReleveKitAppService>().CreateAsync(
            _kit, new SaisieReleveInput { Du = du, Au = au, Valeur = valeur, Borne = borne, Enonce = "Énoncé", Source = "Source" }, default);
    }
}
