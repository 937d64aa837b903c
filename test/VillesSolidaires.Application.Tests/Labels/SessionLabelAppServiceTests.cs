using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

public sealed class SessionLabelAppServiceTests : IAsyncLifetime
{
    private static readonly EcrireSessionInput Saisie = new()
    {
        Intitule = "Session 2026", ReferentielId = ReferentielLivre.Id, Ouverture = new(2026, 9, 1), Cloture = new(2026, 10, 31), FinCorrections = new(2026, 11, 15),
    };

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await using var systeme = _base.Systeme();
        await systeme.Service<IReferentielLivre>().AssurerAsync(default);
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Session_SeCreeSurUnReferentielPublie_EtDitOuElleEnEst()
    {
        await using var association = Association();
        var service = association.Service<ISessionLabelAppService>();
        var id = await service.CreateAsync(Saisie, default);

        (await service.GetListAsync(default)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.Referentiel.ShouldBe("2026.1"), s => s.Etat.ShouldBe(EtatSessionLabel.Ouverte), s => s.Dossiers.ShouldBe(0));
        _base.Horloge.Avancer(TimeSpan.FromDays(55));
        (await service.GetAsync(id, default)).ShouldSatisfyAllConditions(
            s => s.Etat.ShouldBe(EtatSessionLabel.Corrections), s => s.Annee.ShouldBe(2026), s => s.DelaiComplements.ShouldBe(21));
    }

    [Fact]
    public async Task Session_SurUneVersionEnPreparation_OuUnCalendrierInverse_EstRefusee()
    {
        await using var association = Association();
        var brouillon = await association.Service<IReferentielLabelAppService>().OuvrirVersionAsync(ReferentielLivre.Id, default);
        var service = association.Service<ISessionLabelAppService>();

        var refus = await Should.ThrowAsync<BusinessException>(() => service.CreateAsync(Saisie with { ReferentielId = brouillon }, default));
        (refus.Code, refus.Champ).ShouldBe((ReferentielErrorCodes.ReferentielNonPublie, nameof(EcrireSessionInput.ReferentielId)));
        (await Should.ThrowAsync<BusinessException>(() => service.CreateAsync(Saisie with { Cloture = new(2026, 8, 31) }, default))).Champ.ShouldBe(nameof(EcrireSessionInput.Cloture));
        (await Should.ThrowAsync<BusinessException>(() => service.CreateAsync(Saisie with { FinCorrections = new(2026, 10, 1) }, default)))
            .Champ.ShouldBe(nameof(EcrireSessionInput.FinCorrections));
        (await service.GetListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Modifier_QuandUnDossierEstOuvert_GardeLeReferentiel_EtCompteParEtat()
    {
        await using var association = Association();
        var service = association.Service<ISessionLabelAppService>();
        var id = await service.CreateAsync(Saisie, default);
        var referentiels = association.Service<IReferentielLabelAppService>();
        var suivante = await referentiels.OuvrirVersionAsync(ReferentielLivre.Id, default);
        await referentiels.PublierAsync(suivante, null, default);
        await OuvrirDossierAsync(id);

        (await Should.ThrowAsync<BusinessException>(() => service.ModifierAsync(id, Saisie with { ReferentielId = suivante }, default)))
            .Code.ShouldBe(SessionLabelErrorCodes.ReferentielFige);
        await service.ModifierAsync(id, Saisie with { Intitule = "Session d’automne" }, default);

        (await service.GetAsync(id, default)).ShouldSatisfyAllConditions(
            s => s.Intitule.ShouldBe("Session d’automne"), s => s.Referentiel.ShouldBe("2026.1"),
            s => s.ParEtat.ShouldBe([new DossiersParEtatDto(CandidatureStatut.Brouillon, 1)]));
    }

    [Fact]
    public async Task Mairie_LitLeCalendrier_SansLeNombreDeDossiers_EtNEcritPas()
    {
        Guid id;
        await using (var association = Association())
        {
            id = await association.Service<ISessionLabelAppService>().CreateAsync(Saisie, default);
        }
        await OuvrirDossierAsync(id);
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var service = mairie.Service<ISessionLabelAppService>();
        (await service.GetListAsync(default)).ShouldHaveSingleItem().Dossiers.ShouldBeNull();
        var lue = await service.GetAsync(id, default);
        (lue.ParEtat.Count, lue.PeutGerer).ShouldBe((0, false));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.CreateAsync(Saisie, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.ModifierAsync(id, Saisie, default));
        await using var jure = _base.Agir(Roles.Jure, Perimetre.National);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => jure.Service<ISessionLabelAppService>().GetListAsync(default));
    }

    private PorteeDeTest Association() => _base.Agir(Roles.Association, Perimetre.National);

    private async Task OuvrirDossierAsync(Guid sessionId)
    {
        await using var systeme = _base.Systeme();
        var session = await systeme.Service<ISessionLabelRepository>().GetAsync(sessionId, default);
        var candidatures = systeme.Service<ICandidatureRepository>();
        var commune = new CommuneCandidate("13055", "Marseille", "13", new ProfilCommune(877_215, BailleurSignataire: false));
        var dossier = await new CandidatureManager(candidatures).OuvrirAsync(
            session, ReferentielLivre.Lire().Contenu, commune, 2, null, new Acte(null, "Camille", _base.Horloge.GetUtcNow().UtcDateTime), default);
        candidatures.Ajouter(dossier);
        await candidatures.SaveAsync(dossier, null, default);
    }
}
