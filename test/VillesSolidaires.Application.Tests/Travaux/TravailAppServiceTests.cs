using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

public sealed class TravailAppServiceTests
{
    [Fact]
    public async Task GetListAsync_QuandHorsPerimetre_NeMontrePasLeTravail()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var ici = await moteur.InscrireAsync();
        var ailleurs = await moteur.InscrireAsync(commune: "53130", departement: "53");

        await moteur.AgirAsync(async service =>
        {
            var liste = await service.GetListAsync(new TravailListeInput(), CancellationToken.None);
            liste.Total.ShouldBe(1);
            liste.Elements.ShouldHaveSingleItem().Id.ShouldBe(ici);
            await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(ailleurs, CancellationToken.None));
            await Should.ThrowAsync<EntityNotFoundException>(() => service.ArreterAsync(ailleurs, CancellationToken.None));
            await Should.ThrowAsync<EntityNotFoundException>(() => service.RelancerAsync(ailleurs, CancellationToken.None));
        });
    }

    [Fact]
    public async Task GetListAsync_QuandFiltreTriEtPage_LesApplique()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        foreach (var libelle in new[] { "Rapport de Laval", "Rapport Aix", "Export", "Rapport de Brest" })
        {
            await moteur.InscrireAsync(libelle: libelle);
            moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(1));
        }
        var clos = await moteur.InscrireAsync(libelle: "Rapport clos");
        await moteur.ExecuterAsync(clos);

        await moteur.AgirAsync(async service =>
        {
            var parDefaut = await service.GetListAsync(new TravailListeInput(), CancellationToken.None);
            parDefaut.Elements[0].Libelle.ShouldBe("Rapport clos");
            var page = await service.GetListAsync(
                new TravailListeInput { Recherche = "Rapport", EnCoursSeulement = true, Tri = "-libelle", Taille = 2, Page = 1 }, CancellationToken.None);
            page.Total.ShouldBe(3);
            page.Elements.Select(t => t.Libelle).ShouldBe(["Rapport de Laval", "Rapport de Brest"]);
            var termines = await service.GetListAsync(new TravailListeInput { Statut = StatutTravail.Termine }, CancellationToken.None);
            termines.Elements.ShouldHaveSingleItem().Libelle.ShouldBe("Rapport clos");
        });
    }

    [Theory]
    [InlineData("libelle")]
    [InlineData("statut")]
    [InlineData("demandePar")]
    [InlineData("debuteLe")]
    [InlineData("termineLe")]
    [InlineData("demandeLe")]
    [InlineData("inconnu")]
    public async Task GetListAsync_QuandTri_SeTraduitEnSql(string tri)
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await moteur.InscrireAsync();

        await moteur.AgirAsync(async service =>
            (await service.GetListAsync(new TravailListeInput { Tri = "-" + tri }, CancellationToken.None)).Total.ShouldBe(1));
    }

    [Fact]
    public async Task GetAsync_QuandEnCours_DonneLaDureeEcoulee()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        await moteur.AgirAsync(async s => (await s.GetAsync(id, CancellationToken.None)).Duree.ShouldBeNull());
        await moteur.ReclamerAilleursAsync(id);
        moteur.Base.Horloge.Avancer(TimeSpan.FromSeconds(42));

        await moteur.AgirAsync(async s => (await s.GetAsync(id, CancellationToken.None)).Duree.ShouldBe(TimeSpan.FromSeconds(42)));
    }

    [Fact]
    public async Task RelancerAsync_QuandEnEchec_RemetEnFileReveilleLAgregatEtPlanifie()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) => throw new BusinessException("Rapports:JeuAbsent");
        await moteur.ExecuterAsync(id);
        moteur.Planifies.Travaux.Clear();

        await moteur.AgirAsync(s => s.RelancerAsync(id, CancellationToken.None));

        var travail = await moteur.LireAsync(id);
        (travail.Statut, travail.Tentatives, travail.Erreur).ShouldBe((StatutTravail.EnAttente, 0, null));
        moteur.Executant.Reprises.ShouldBe(1);
        moteur.Planifies.Travaux.ShouldBe([new TravailAPlanifier(id, ExecutantDeTest.Nom, null)]);
    }

    [Fact]
    public async Task RelancerAsync_QuandEnAttente_EstRefuse()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();

        await moteur.AgirAsync(async s =>
            (await Should.ThrowAsync<BusinessException>(() => s.RelancerAsync(id, CancellationToken.None))).Code.ShouldBe(TravailErrorCodes.TransitionImpossible));

        moteur.Executant.Reprises.ShouldBe(0);
    }

    [Fact]
    public async Task ToutesLesMethodes_QuandLeRoleNePermetPas_SontRefusees()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        await using var jure = moteur.Base.Agir(Roles.Jure, Perimetre.National);
        var service = jure.Service<ITravailAppService>();

        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetListAsync(new TravailListeInput(), CancellationToken.None));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetAsync(id, CancellationToken.None));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.RelancerAsync(id, CancellationToken.None));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.ArreterAsync(id, CancellationToken.None));
    }
}
