using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Campagnes;

public sealed class CampagneAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.ProgrammeAsync("13055", "13");
        await _base.ProgrammeAsync("53130", "53");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Avancement_SeCompteParDepartementEtParCommune_DansLePerimetre()
    {
        var id = await _base.GrandFroidOuvertAsync();
        var etapes = await EtapesAsync(id);
        await CocherAsync(id, "13055", etapes[0].Id, true);
        await CocherAsync(id, "13055", etapes[1].Id, true);
        await CocherAsync(id, "13055", etapes[1].Id, false);

        await using var national = _base.National();
        var suivis = national.Service<ISuiviCampagneAppService>();
        (await suivis.GetDepartementsAsync(id, default)).Select(d => (d.Code, d.Avancement.Communes, d.Avancement.Faites, d.Avancement.Attendues))
            .ShouldBe([("13", 1, 1, 6), ("53", 1, 0, 6)]);
        (await suivis.GetCommunesAsync(id, new AvancementListeInput { Vue = VueAvancement.PasCommencees }, default)).Elements.ShouldHaveSingleItem().Nom.ShouldBe("Laval");
        (await suivis.GetCommunesAsync(id, new AvancementListeInput { Recherche = "marseille" }, default)).Elements.ShouldHaveSingleItem().Faites.ShouldBe(1);
        (await national.Service<ICampagneAppService>().GetListAsync(new CampagneListeInput(), default)).Elements.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(c => c.Communes.ShouldBe(2), c => c.Faites.ShouldBe(1), c => c.Part.ShouldBe(1m / 12));

        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        (await mairie.Service<ICampagneAppService>().GetAsync(id, default)).ShouldSatisfyAllConditions(c => c.Avancement.Communes.ShouldBe(1), c => c.PeutConduire.ShouldBeFalse());
        (await mairie.Service<ISuiviCampagneAppService>().GetAsync(id, "13055", default)).Etapes[0].FaitePar.ShouldBe("Personne de test");
        await Should.ThrowAsync<EntityNotFoundException>(() => mairie.Service<ISuiviCampagneAppService>().GetAsync(id, "53130", default));
    }

    [Fact]
    public async Task Cocher_QuandLaCommuneNEstPasInscrite_LInscrit()
    {
        var id = await _base.GrandFroidOuvertAsync();
        await CocherAsync(id, "13001", (await EtapesAsync(id))[0].Id, true);
        await using var national = _base.National();
        (await national.Service<ISuiviCampagneAppService>().GetCommunesAsync(id, new AvancementListeInput { Departement = "13" }, default)).Total.ShouldBe(2);
    }

    [Fact]
    public async Task Relancer_EcritUneFoisParJourAuxSeulesCommunesEnRetard()
    {
        await _base.CoordinateurAsync("laval@essai.example", "53130");
        await _base.CoordinateurAsync("marseille@essai.example", "13055");
        var id = await _base.GrandFroidOuvertAsync();
        (await RefusAsync(id)).ShouldBe(CampagneErrorCodes.AucunRetard);

        _base.Horloge.AllerA(new DateTimeOffset(2026, 10, 20, 8, 0, 0, TimeSpan.Zero));
        foreach (var etape in (await EtapesAsync(id)).Where(e => e.EstDue))
        {
            await CocherAsync(id, "13055", etape.Id, true);
        }
        await using (var national = _base.National())
        {
            (await national.Service<ICampagneAppService>().GetAsync(id, default)).EnRetard.ShouldBe(1);
            (await national.Service<ISuiviCampagneAppService>().RelancerAsync(id, new RelancerCampagneInput(), default)).ShouldBe(new RelanceCampagneDto(1, 1, 0, 0));
        }
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.DestinataireAdresse.ShouldBe("laval@essai.example"), c => c.Lien.ShouldBe($"/campagnes/{id}"), c => c.Corps.ShouldContain("Communes concernées : Laval."));
        (await RefusAsync(id)).ShouldBe(CampagneErrorCodes.DejaRelancees);

        await PasserAsync();
        (await _base.CourrielsAsync()).Count.ShouldBe(1);
        _base.Horloge.Avancer(TimeSpan.FromDays(7));
        // Une étape de plus est due : Marseille, à jour jusque-là, est en retard à son tour.
        await PasserAsync();
        await PasserAsync();
        (await _base.CourrielsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Creer_QuandLaSaisonEstPrise_OuSansPerimetreNational_Refuse()
    {
        await _base.GrandFroidOuvertAsync();
        await using var national = _base.National();
        var campagnes = national.Service<ICampagneAppService>();
        var proposee = await campagnes.ProposerAsync(SaisonCampagne.GrandFroid, 2026, default);
        (await Should.ThrowAsync<BusinessException>(() => campagnes.CreateAsync(proposee, default))).Code.ShouldBe(CampagneErrorCodes.CampagneExiste);
        (await Should.ThrowAsync<BusinessException>(() => campagnes.CreateAsync(proposee with { Annee = 2027, KitId = Guid.NewGuid() }, default))).Code.ShouldBe(CampagneErrorCodes.KitInconnu);

        await using var departement = _base.Agir(Roles.Departement, Perimetre.DeDepartement("13"));
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => departement.Service<ICampagneAppService>().CreateAsync(proposee with { Annee = 2027 }, default)))
            .Code.ShouldBe(CompteErrorCodes.HorsPerimetre);
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<ICampagneAppService>().CreateAsync(proposee, default)))
            .Code.ShouldBe(CompteErrorCodes.PermissionManquante);
    }

    private async Task<IReadOnlyList<EtapeDto>> EtapesAsync(Guid id)
    {
        await using var national = _base.National();
        return (await national.Service<ICampagneAppService>().GetAsync(id, default)).Etapes;
    }

    private async Task CocherAsync(Guid id, string commune, Guid etape, bool faite)
    {
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune(commune));
        await mairie.Service<ISuiviCampagneAppService>().CocherAsync(id, commune, etape, new CocherEtapeInput { Faite = faite }, default);
    }

    private async Task<string> RefusAsync(Guid id)
    {
        await using var national = _base.National();
        return (await Should.ThrowAsync<BusinessException>(() => national.Service<ISuiviCampagneAppService>().RelancerAsync(id, new RelancerCampagneInput(), default))).Code;
    }

    private async Task PasserAsync()
    {
        await using var systeme = _base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<RelancesCampagnes>().Single().ExecuterAsync(default);
    }
}
