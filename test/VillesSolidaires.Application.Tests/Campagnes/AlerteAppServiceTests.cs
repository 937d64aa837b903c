using VillesSolidaires.Comptes;

namespace VillesSolidaires.Campagnes;

public sealed class AlerteAppServiceTests : IAsyncLifetime
{
    private static readonly DateOnly Demain = new(2026, 9, 16);
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.ProgrammeAsync("13055", "13");
        await _base.ProgrammeAsync("13001", "13");
        await _base.ProgrammeAsync("53130", "53");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Declarer_OuvreLaCampagne_EtEcritUneFoisAChaqueCoordinateur()
    {
        // Deux communes, une seule personne : un seul courriel.
        await _base.CoordinateurAsync("nadia@essai.example", "13055", "13001");
        await _base.CoordinateurAsync("laval@essai.example", "53130");

        var alerte = await LireAsync(await DeclarerAsync("13"));

        alerte.ShouldSatisfyAllConditions(
            a => a.Libelle.ShouldBe("Vigilance orange canicule"), a => a.Campagne.ShouldBe("Canicule 2026"), a => a.Communes.ShouldBe(2), a => a.Prevenus.ShouldBe(1),
            a => a.Etat.ShouldBe(EtatAlerte.AVenir));
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.DestinataireAdresse.ShouldBe("nadia@essai.example"), c => c.Corps.ShouldContain("Ouvrez les points d’accueil."),
            c => c.Lien.ShouldBe($"/campagnes/{alerte.CampagneId}"), c => c.ObjetId.ShouldBe(alerte.Id));
        await using var national = _base.National();
        (await national.Service<ICampagneAppService>().GetAsync(alerte.CampagneId!.Value, default)).ShouldSatisfyAllConditions(
            c => c.Statut.ShouldBe(CampagneStatut.Ouverte), c => c.Avancement.Communes.ShouldBe(2));

        // La seconde retrouve la campagne, sans la refaire.
        var seconde = await LireAsync(await DeclarerAsync("53"));
        seconde.CampagneId.ShouldBe(alerte.CampagneId);
        (await _base.CourrielsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Declarer_QuandLesDepartementsNeConviennentPas_Refuse()
    {
        await DeclarerAsync("13");
        (await RefusAsync("13", "53")).ShouldBe(CampagneErrorCodes.AlerteEnDouble);
        (await RefusAsync("99")).ShouldBe(CampagneErrorCodes.DepartementInconnu);
        await using var departement = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => departement.Service<IAlerteAppService>().CreateAsync(Saisie("13"), default)))
            .Code.ShouldBe(CompteErrorCodes.HorsPerimetre);
        (await _base.CourrielsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Alerte_NeSeVoitQueDesTerritoiresQuElleConcerne()
    {
        var id = await DeclarerAsync("13");
        await using var marseille = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        (await marseille.Service<IAlerteAppService>().GetAsync(id, default)).PeutConduire.ShouldBeFalse();
        await using var laval = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        (await laval.Service<IAlerteAppService>().GetListAsync(new AlerteListeInput(), default)).Total.ShouldBe(0);
        await using var departement = _base.Agir(Roles.Departement, Perimetre.DeDepartement("13"));
        (await departement.Service<IAlerteAppService>().GetAsync(id, default)).PeutConduire.ShouldBeTrue();
        (await departement.Service<IAlerteAppService>().GetDepartementsAsync(default)).ShouldHaveSingleItem().Code.ShouldBe("13");
    }

    [Fact]
    public async Task Lever_RetireLAlerteDesActives_SansFermerLaCampagne()
    {
        var id = await DeclarerAsync("13");
        await using var national = _base.National();
        var alertes = national.Service<IAlerteAppService>();
        await alertes.AjusterAsync(id, new AjusterAlerteInput { Niveau = NiveauAlerte.Rouge, Au = Demain.AddDays(5) }, default);
        await alertes.LeverAsync(id, new LeverAlerteInput { Motif = "Fin de l’épisode" }, default);

        (await alertes.GetListAsync(new AlerteListeInput { Actives = true }, default)).Total.ShouldBe(0);
        var levee = await LireAsync(id);
        (levee.Etat, levee.Niveau, levee.Motif).ShouldBe((EtatAlerte.Levee, NiveauAlerte.Rouge, "Fin de l’épisode"));
        (await national.Service<ICampagneAppService>().GetAsync(levee.CampagneId!.Value, default)).Statut.ShouldBe(CampagneStatut.Ouverte);
        (await Should.ThrowAsync<BusinessException>(() => alertes.LeverAsync(id, new LeverAlerteInput { Motif = "Encore" }, default))).Code.ShouldBe(CampagneErrorCodes.AlerteFinie);
    }

    private static DeclarerAlerteInput Saisie(params string[] departements) => new()
    {
        Nature = NatureAlerte.Canicule, Niveau = NiveauAlerte.Orange, Departements = departements, Du = Demain, Au = Demain.AddDays(2), Source = "Météo-France",
        Message = "Ouvrez les points d’accueil.",
    };

    private async Task<Guid> DeclarerAsync(params string[] departements)
    {
        await using var national = _base.National();
        return await national.Service<IAlerteAppService>().CreateAsync(Saisie(departements), default);
    }

    private async Task<AlerteDto> LireAsync(Guid id)
    {
        await using var national = _base.National();
        return await national.Service<IAlerteAppService>().GetAsync(id, default);
    }

    private async Task<string> RefusAsync(params string[] departements)
    {
        await using var national = _base.National();
        return (await Should.ThrowAsync<BusinessException>(() => national.Service<IAlerteAppService>().CreateAsync(Saisie(departements), default))).Code;
    }
}
