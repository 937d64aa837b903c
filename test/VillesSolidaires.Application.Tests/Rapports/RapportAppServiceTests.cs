using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

public sealed class RapportAppServiceTests : IAsyncLifetime
{
    private static readonly Perimetre Marseille = Perimetre.DeCommune("13055");

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task CreateAsync_InscritLeRapportEtSonTravailEnsemble()
    {
        var id = await CreerAsync(RapportsDeTest.Demande());

        await using var systeme = _base.Systeme();
        var travail = await systeme.Contexte.Travaux.SingleAsync();
        travail.ShouldSatisfyAllConditions(
            t => t.EntiteId.ShouldBe(id), t => t.Type.ShouldBe(ProductionRapport.TypeTravail), t => t.CommuneCode.ShouldBe("13055"),
            t => t.Statut.ShouldBe(StatutTravail.EnAttente), t => t.Libelle.ShouldContain("Marseille"));
        (await systeme.Contexte.Rapports.SingleAsync()).Statut.ShouldBe(StatutRapport.Demande);
    }

    [Theory]
    [InlineData("2026-01-31", "2026-01-01", RapportErrorCodes.DatesInversees)]
    [InlineData("2023-01-01", "2026-01-01", RapportErrorCodes.PeriodeTropLongue)]
    [InlineData("2026-09-16", "2026-12-31", RapportErrorCodes.PeriodeFuture)]
    public async Task CreateAsync_QuandLaPeriodeNeConvientPas_NInscritRien(string du, string au, string code) =>
        await RefuseAsync(RapportsDeTest.Demande() with { Du = DateOnly.Parse(du), Au = DateOnly.Parse(au) }, code);

    [Fact]
    public async Task CreateAsync_QuandLaPeriodeDureTroisAnsToutJuste_EstAcceptee() =>
        await CreerAsync(RapportsDeTest.Demande() with { Du = new(2023, 1, 1), Au = new(2025, 12, 31) });

    [Fact]
    public async Task CreateAsync_QuandLeFormatManqueOuNExistePas_NInscritRien()
    {
        await RefuseAsync(RapportsDeTest.Demande() with { Formats = [] }, RapportErrorCodes.FormatsVides);
        await RefuseAsync(RapportsDeTest.Demande() with { Formats = ["pdf", "docx"] }, RapportErrorCodes.FormatInconnu);
    }

    [Fact]
    public async Task CreateAsync_QuandLeTypeOuLeTerritoireEstInconnu_NInscritRien()
    {
        await RefuseAsync(RapportsDeTest.Demande() with { Type = "impact-lunaire" }, RapportErrorCodes.TypeInconnu);
        await RefuseAsync(RapportsDeTest.Demande("99999"), RapportErrorCodes.TerritoireInconnu);
    }

    [Fact]
    public async Task CreateAsync_QuandLaCommuneEstHorsPerimetre_EstInterdite()
    {
        await using var portee = _base.Agir(Roles.Mairie, Marseille);
        var refus = await Should.ThrowAsync<AutorisationRefuseeException>(() => portee.Service<IRapportAppService>().CreateAsync(RapportsDeTest.Demande("53130"), default));
        (refus.Code, refus.EstAnonyme).ShouldBe((CompteErrorCodes.HorsPerimetre, false));
        await RienInscritAsync();
    }

    [Fact]
    public async Task GetAsync_QuandLeRapportEstHorsPerimetre_NExistePas()
    {
        var id = await CreerAsync(RapportsDeTest.Demande());
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));
        var service = portee.Service<IRapportAppService>();
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetDocumentAsync(id, "pdf", default));
        (await service.GetListAsync(new RapportListeInput(), default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task GetDocumentAsync_QuandLeRapportNEstPasPret_NExistePas()
    {
        var id = await CreerAsync(RapportsDeTest.Demande());
        await using var portee = _base.Agir(Roles.Mairie, Marseille);
        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<IRapportAppService>().GetDocumentAsync(id, "pdf", default));
    }

    [Fact]
    public async Task GetListAsync_FiltreParAnneeCouverteEtParTerritoire()
    {
        await CreerAsync(RapportsDeTest.Demande());
        await CreerAsync(RapportsDeTest.Demande() with { Du = new(2023, 11, 1), Au = new(2024, 3, 31) });
        await using var portee = _base.Agir(Roles.Mairie, Marseille);
        var service = portee.Service<IRapportAppService>();
        (await service.GetListAsync(new RapportListeInput { Annee = 2024 }, default)).Elements.ShouldHaveSingleItem().Du.ShouldBe(new DateOnly(2023, 11, 1));
        (await service.GetListAsync(new RapportListeInput { Recherche = "arseil" }, default)).Total.ShouldBe(2);
        (await service.GetListAsync(new RapportListeInput { Recherche = "Laval" }, default)).Total.ShouldBe(0);
    }

    private async Task<Guid> CreerAsync(CreerRapportInput input)
    {
        await using var portee = _base.Agir(Roles.Mairie, Marseille, nom: "Sofia Benhamou");
        return await portee.Service<IRapportAppService>().CreateAsync(input, default);
    }

    private async Task RefuseAsync(CreerRapportInput input, string code)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => CreerAsync(input));
        refus.Code.ShouldBe(code);
        refus.Champ.ShouldNotBeNull();
        refus.Texte.ShouldNotContain("{");
        await RienInscritAsync();
    }

    private async Task RienInscritAsync()
    {
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Rapports.CountAsync()).ShouldBe(0);
        (await systeme.Contexte.Travaux.CountAsync()).ShouldBe(0);
    }
}
