using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

/// <summary>Ce qu'un dossier nouveau reprend du précédent : un label se renouvelle, le reste se demande.</summary>
public sealed class OuvertureCandidatureTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task OuvrirAsync_QuandLaCommuneEstLabellisee_RenouvelleEtMontreCeQuiAChange()
    {
        var ancienne = await _base.SessionLabelAsync(FabriqueCandidatures.Session2026 with { Intitule = "Session précédente" });
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = ancienne, Jusqua = CandidatureStatut.Attribuee });
        var session = await _base.SessionLabelAsync();
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        var id = await service.OuvrirAsync(new OuvrirCandidatureInput { SessionId = session, Commune = "13055", NiveauDemande = 2 }, default);
        var refus = await Should.ThrowAsync<BusinessException>(() => service.OuvrirAsync(new OuvrirCandidatureInput { SessionId = session, Commune = "13055" }, default));
        refus.Code.ShouldBe(CandidatureErrorCodes.DejaCandidate);
        var lue = (await service.GetAsync(id, default)).Dossier!;
        (lue.Precedente!.Session, lue.Elu!.Nom, lue.Preuves.Count).ShouldBe(("Session précédente", "Camille Perrin", 0));
        var changements = (await service.GetRenouvellementAsync(id, default))!;
        changements.ShouldSatisfyAllConditions(
            r => r.Avant.ShouldBe(50), r => r.Maintenant.ShouldBe(75), r => r.Criteres.ShouldAllBe(c => c.Avant == 2 && c.Maintenant == 3),
            r => r.Faits.Single(f => f.Source == SourcePreuve.Animations).Avant.ShouldBe("24 animations, 1 912 participants en 2025"));
    }

    [Theory]
    [InlineData(CandidatureStatut.Ajournee)]
    [InlineData(CandidatureStatut.Refusee)]
    [InlineData(CandidatureStatut.Irrecevable)]
    [InlineData(CandidatureStatut.Retiree)]
    public async Task OuvrirAsync_QuandLeDernierDossierNEstPasAttribue_NeLeReprendQueSiLaMairieLeDemande(CandidatureStatut issue)
    {
        await FinirAsync("Session précédente", issue);
        var neuf = await OuvrirAsync(await _base.SessionLabelAsync(), reprendre: false);
        neuf.ShouldSatisfyAllConditions(d => d.Precedente.ShouldBeNull(), d => d.Elu.ShouldBeNull(), d => d.Criteres.ShouldAllBe(c => c.Auto == null));
        var repris = await OuvrirAsync(await _base.SessionLabelAsync(), reprendre: true);
        repris.ShouldSatisfyAllConditions(
            d => d.Precedente!.Session.ShouldBe("Session précédente"), d => d.Elu!.Nom.ShouldBe("Camille Perrin"), d => d.Criteres.ShouldAllBe(c => c.Auto == 3));
    }

    [Fact]
    public async Task OuvrirAsync_QuandUnDossierAttribueAEteSuiviDUnAjournement_RenouvelleLAttribue_SaufDemande()
    {
        await FinirAsync("Session attribuée", CandidatureStatut.Attribuee);
        _base.Horloge.Avancer(TimeSpan.FromDays(1));
        await FinirAsync("Session ajournée", CandidatureStatut.Ajournee);
        (await OuvrirAsync(await _base.SessionLabelAsync(), reprendre: false)).Precedente!.Session.ShouldBe("Session attribuée");
        (await OuvrirAsync(await _base.SessionLabelAsync(), reprendre: true)).Precedente!.Session.ShouldBe("Session ajournée");
    }

    [Fact]
    public async Task OuvrirAsync_QuandIlNYARienAReprendre_OuvreUnDossierVide() =>
        (await OuvrirAsync(await _base.SessionLabelAsync(), reprendre: true)).Precedente.ShouldBeNull();

    private async Task FinirAsync(string session, CandidatureStatut issue) => await _base.CandidatureAsync(
        new CandidatureDeTest { SessionId = await _base.SessionLabelAsync(FabriqueCandidatures.Session2026 with { Intitule = session }), Jusqua = issue });

    private async Task<DossierDto> OuvrirAsync(Guid session, bool reprendre)
    {
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        var id = await service.OuvrirAsync(new OuvrirCandidatureInput { SessionId = session, Commune = "13055", NiveauDemande = 2, ReprendreDernier = reprendre }, default);
        return (await service.GetAsync(id, default)).Dossier!;
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Camille");
}
