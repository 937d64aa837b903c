using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>Packs remis en main propre : chacun dans son périmètre, le national lu de tous, rien d'additionné aux téléchargements.</summary>
public sealed class RemisesTests : IAsyncLifetime
{
    private static readonly SaisieRemiseInput Remise = new() { Quantite = 120, Du = new(2026, 7, 1), Territoire = "Marseille", Canal = CanalRemise.Mairie, Source = "CCAS de Marseille" };

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
    public async Task GetListAsync_MontreSonTerritoireEtLeNational()
    {
        await CreerAsync(Remise);
        await CreerAsync(Remise with { Territoire = "Laval", Quantite = 30 });
        await CreerAsync(Remise with { Territoire = null, Quantite = 60_000, Du = null, Periode = "canicules de 2022" });

        (await ListerAsync(Perimetre.National)).Total.ShouldBe(60_150);
        var marseille = await ListerAsync(Perimetre.DeCommune("13055"));
        marseille.Remises.Elements.Select(r => (r.Territoire, r.Quantite, r.Modifiable)).ShouldBe([("Marseille (13055)", 120, true), ("France entière", 60_000, false)]);
        marseille.ParCommune.Select(c => (c.Libelle, c.Quantite)).ShouldBe([("Marseille", 120L), ("Sans commune précise", 60_000L)]);
        marseille.NombreCommunes.ShouldBe(1);
        (await ListerAsync(Perimetre.DeDepartement("53"))).Remises.Elements.Select(r => r.Territoire).ShouldContain("Laval (53130)");
    }

    [Theory]
    [InlineData("Laval")]
    [InlineData("Bouches-du-Rhône")]
    [InlineData(null)]
    public async Task CreateAsync_QuandLeTerritoireNEstPasCeluiDeLaMairie_LeRefuse(string? territoire)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => CreerAsync(Remise with { Territoire = territoire }, Roles.Mairie, Perimetre.DeCommune("13055")));
        (refus.Code, refus.Champ).ShouldBe((RemiseErrorCodes.RemiseHorsPerimetre, "Territoire"));
    }

    [Fact]
    public async Task Mairie_NeModifieNiNeSupprimeUneRemiseNationale()
    {
        var nationale = await CreerAsync(Remise with { Territoire = null });
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<IDiffusionKitAppService>().ModifierAsync(nationale, Remise, default));
        await using var autre = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => autre.Service<IDiffusionKitAppService>().SupprimerAsync(nationale, null, default));
    }

    [Fact]
    public async Task CreateAsync_QuandLaCampagneNePortePasLeKit_LaRefuse()
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => CreerAsync(Remise with { CampagneId = Guid.NewGuid() }));
        (refus.Code, refus.Champ).ShouldBe((RemiseErrorCodes.RemiseCampagneInconnue, "CampagneId"));
        (await Should.ThrowAsync<BusinessException>(() => CreerAsync(Remise with { Territoire = "Pays de la Loire" }))).Code.ShouldBe(RemiseErrorCodes.RemiseTerritoireTropLarge);
    }

    [Fact]
    public async Task GetListAsync_FiltreEtTotaliseParCampagne()
    {
        var campagne = await CampagneAsync();
        await CreerAsync(Remise with { CampagneId = campagne });
        await CreerAsync(Remise with { Quantite = 5, Canal = CanalRemise.Bailleur });

        var tout = await ListerAsync(Perimetre.National);
        tout.ParCampagne.Select(c => (c.Libelle, c.Quantite)).ShouldBe([("Canicule 2026", 120L), ("Hors campagne", 5L)]);
        tout.Campagnes.ShouldHaveSingleItem().Id.ShouldBe(campagne);
        var filtre = await ListerAsync(Perimetre.National, new RemiseListeInput { Campagne = campagne, Recherche = "marseille", Canal = CanalRemise.Mairie });
        (filtre.Total, filtre.Remises.Total).ShouldBe((120, 1));
        (await _base.StatistiquesAsync(_kit)).Total.Qualifie.ShouldBe(0);
    }

    private async Task<Guid> CampagneAsync()
    {
        await using var systeme = _base.Systeme();
        var campagne = new Campagne(
            Guid.CreateVersion7(), SaisonCampagne.Canicule, 2026, CampagneDonnees.Proposer(SaisonCampagne.Canicule, 2026, "Canicule 2026", new(2026, 6, 1), new(2026, 9, 15)) with { KitId = _kit });
        systeme.Contexte.Add(campagne);
        await systeme.Contexte.SaveChangesAsync();
        return campagne.Id;
    }

    private async Task<Guid> CreerAsync(SaisieRemiseInput saisie, string role = Roles.Association, Perimetre? perimetre = null)
    {
        await using var portee = _base.Agir(role, perimetre ?? Perimetre.National);
        return await portee.Service<IDiffusionKitAppService>().CreateAsync(_kit, saisie, default);
    }

    private async Task<RemisesKitDto> ListerAsync(Perimetre perimetre, RemiseListeInput? input = null)
    {
        await using var portee = _base.Agir(Roles.Mairie, perimetre);
        return await portee.Service<IDiffusionKitAppService>().GetListAsync(_kit, input ?? new RemiseListeInput(), default);
    }
}
