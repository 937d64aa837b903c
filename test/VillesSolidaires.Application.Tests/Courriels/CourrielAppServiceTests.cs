using VillesSolidaires.Comptes;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

public sealed class CourrielAppServiceTests
{
    [Fact]
    public async Task GetListAsync_QuandFiltreRechercheEtPage_LesApplique()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        foreach (var sujet in new[] { "Relance de Béziers", "Avis", "Relance de Laval" })
        {
            await moteur.DeposerAsync(CourrielsDeTest.Creer(sujet: sujet, nom: "Mairie"));
            moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(1));
        }
        var (envoye, travail) = await moteur.DeposerAsync(CourrielsDeTest.Creer(sujet: "Déjà parti", nom: "Mairie"));
        await moteur.ExecuterAsync(travail);
        await using var association = moteur.Base.Association();
        var service = association.Service<ICourrielAppService>();

        (await service.GetListAsync(new CourrielListeInput(), default)).Elements.Select(c => c.Sujet).ShouldBe(["Déjà parti", "Relance de Laval", "Avis", "Relance de Béziers"]);
        (await service.GetListAsync(new CourrielListeInput { Statut = StatutCourriel.Envoye }, default)).Elements.ShouldHaveSingleItem().Id.ShouldBe(envoye);
        (await service.GetListAsync(new CourrielListeInput { Recherche = "BEZIERS relance" }, default)).Total.ShouldBe(0, "les mots se cherchent dans l’ordre");
        (await service.GetListAsync(new CourrielListeInput { Recherche = "de BEZIERS" }, default)).Elements.ShouldHaveSingleItem().Sujet.ShouldBe("Relance de Béziers");
        var page = await service.GetListAsync(new CourrielListeInput { Tri = "sujet", Taille = 2, Page = 2 }, default);
        (page.Total, page.Elements.Count).ShouldBe((4, 2));
    }

    [Theory]
    [InlineData("destinataire")]
    [InlineData("sujet")]
    [InlineData("statut")]
    [InlineData("envoyeLe")]
    [InlineData("deposeLe")]
    [InlineData("inconnu")]
    public async Task GetListAsync_QuandTri_SeTraduitEnSql(string tri)
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        await moteur.DeposerAsync();
        await using var association = moteur.Base.Association();

        foreach (var sens in new[] { "", "-" })
        {
            (await association.Service<ICourrielAppService>().GetListAsync(new CourrielListeInput { Tri = sens + tri }, default)).Total.ShouldBe(1);
        }
    }

    [Fact]
    public async Task GetAsync_QuandEmpeche_DitLeProchainEssai()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (id, travail) = await moteur.DeposerAsync();
        await moteur.ReclamerAilleursAsync(travail);
        await using (var systeme = moteur.Base.Systeme())
        {
            var ligne = await systeme.Service<ITravailRepository>().GetAsync(travail, default);
            ligne.Reporter("délai dépassé", new DateTime(2026, 9, 15, 8, 5, 0, DateTimeKind.Utc));
            await systeme.Contexte.SaveChangesAsync();
        }
        await using var association = moteur.Base.Association();

        var courriel = await association.Service<ICourrielAppService>().GetAsync(id, default);

        (courriel.Lien, courriel.ObjetType, courriel.ProchainEssaiLe).ShouldBe(("/conventions/42", "Convention", new DateTime(2026, 9, 15, 8, 5, 0, DateTimeKind.Utc)));
        courriel.Corps.ShouldContain("attend votre signature");
    }

    [Fact]
    public async Task RenvoyerAsync_QuandPasEnEchec_EstRefuse()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (id, _) = await moteur.DeposerAsync();
        await using var association = moteur.Base.Association();

        (await Should.ThrowAsync<BusinessException>(() => association.Service<ICourrielAppService>().RenvoyerAsync(id, default))).Code.ShouldBe(CourrielErrorCodes.TransitionImpossible);
    }

    [Fact]
    public async Task ToutesLesMethodes_QuandHorsPerimetreOuSansPermission_SontRefusees()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var (id, _) = await moteur.DeposerAsync();
        await using (var mayenne = moteur.Base.Agir(Roles.Association, Perimetre.DeDepartement("53")))
        {
            var service = mayenne.Service<ICourrielAppService>();
            (await service.GetListAsync(new CourrielListeInput(), default)).Total.ShouldBe(0);
            await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
            await Should.ThrowAsync<EntityNotFoundException>(() => service.RenvoyerAsync(id, default));
        }
        foreach (var role in new[] { Roles.Mairie, Roles.Bailleur, Roles.Departement, Roles.Elu, Roles.Jure })
        {
            await using var portee = moteur.Base.Agir(role, Perimetre.National);
            var service = portee.Service<ICourrielAppService>();
            await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetListAsync(new CourrielListeInput(), default));
            await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetAsync(id, default));
            await Should.ThrowAsync<AutorisationRefuseeException>(() => service.RenvoyerAsync(id, default));
        }
    }
}
