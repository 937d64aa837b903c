using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

/// <summary>L'enregistrement d'un critère, seul ou à plusieurs.</summary>
public sealed class EvaluationCandidatureTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task EvaluerAsync_QuandLaNoteEstHorsDesDescripteurs_LaRefuseSansRienPerdre()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest());
        await using var mairie = Mairie();
        var refus = await Should.ThrowAsync<BusinessException>(
            () => mairie.Service<ICandidatureAppService>().EvaluerAsync(id, "lieu", new EvaluerCritereInput { Note = 5, Revision = 1 }, default));
        (refus.Code, refus.Champ).ShouldBe((CandidatureErrorCodes.NoteHorsDescripteurs, "Note"));
        (await LireAsync(id)).Dossier!.Criteres.Single(c => c.Code == "lieu").Auto.ShouldBe(3);
    }

    [Fact]
    public async Task EvaluerAsync_QuandDeuxPersonnesSurLeMemeCritere_LaSecondeLeSait_SurDeuxAutresNon()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest());
        await using var mairie = Mairie();
        await using var collegue = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Karim");
        await collegue.Service<ICandidatureAppService>().EvaluerAsync(id, "lieu", new EvaluerCritereInput { Note = 4, Revision = 1 }, default);
        var service = mairie.Service<ICandidatureAppService>();
        var refus = await Should.ThrowAsync<BusinessException>(() => service.EvaluerAsync(id, "lieu", new EvaluerCritereInput { Note = 2, Revision = 1 }, default));
        refus.Code.ShouldBe(CandidatureErrorCodes.CritereModifie);
        refus.Texte.ShouldStartWith("Karim a enregistré ce critère");
        (await service.EvaluerAsync(id, "sens", new EvaluerCritereInput { Note = 2, Revision = 1 }, default)).Revision.ShouldBe(2);
        (await service.GetCritereAsync(id, "lieu", default)).ShouldSatisfyAllConditions(c => c.Critere.Auto.ShouldBe(4), c => c.ModifieePar.ShouldBe("Karim"));
    }

    [Fact]
    public async Task EvaluerAsync_QuandUnAutreCritereSEnregistreAuMemeInstant_RecommenceSansRienPerdre()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest());
        await using var mairie = Mairie();
        // Ce que cette portée a lu n'est déjà plus ce qui est enregistré.
        await mairie.Service<ICandidatureRepository>().PourEvaluerAsync(id, default);
        await using (var collegue = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Karim"))
        {
            await collegue.Service<ICandidatureAppService>().EvaluerAsync(id, "lieu", new EvaluerCritereInput { Note = 4, Revision = 1 }, default);
        }
        (await mairie.Service<ICandidatureAppService>().EvaluerAsync(id, "sens", new EvaluerCritereInput { Note = 2, Revision = 1 }, default)).Revision.ShouldBe(2);
        var criteres = (await LireAsync(id)).Dossier!.Criteres;
        (criteres.Single(c => c.Code == "lieu").Auto, criteres.Single(c => c.Code == "sens").Auto).ShouldBe((4, 2));
    }

    [Fact]
    public async Task EvaluerAsync_NeChargeQueLesEvaluations_EtCompteSurLeProfilDuJour()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Deposee });
        await _base.AgirSurCandidatureAsync(id, (c, _, acte) => c.Corriger(new SessionLabel(Guid.NewGuid(), c.ReferentielId, FabriqueCandidatures.Session2026), acte));
        await using var mairie = Mairie();
        await mairie.Service<ICandidatureAppService>().EvaluerAsync(id, "lieu", new EvaluerCritereInput { Note = 4, Revision = 1 }, default);
        var charges = mairie.Contexte.ChangeTracker.Entries().Select(e => e.Metadata.ClrType).ToHashSet();
        charges.ShouldContain(typeof(EvaluationCritere));
        charges.ShouldNotContain(typeof(PreuveCandidature));
        charges.ShouldNotContain(typeof(DepotDossier));
        charges.ShouldNotContain(typeof(EvenementCandidature));
        var candidature = mairie.Contexte.ChangeTracker.Entries<Candidature>().Single().Entity;
        (candidature.Population, candidature.CriteresRenseignes).ShouldBe((877_215, candidature.CriteresApplicables));
        var lue = (await LireAsync(id)).Dossier!;
        (lue.Preuves.Count, lue.Depots.Count, lue.Points.Auto).ShouldBe((1, 1, candidature.TotalAuto));
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Camille");

    private async Task<CandidatureDetailDto> LireAsync(Guid id)
    {
        await using var mairie = Mairie();
        return await mairie.Service<ICandidatureAppService>().GetAsync(id, default);
    }
}
