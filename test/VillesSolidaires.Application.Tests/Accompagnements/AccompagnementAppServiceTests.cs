using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Accompagnements;

public sealed class AccompagnementAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Parcours_LaMairieDemande_LAssociationConduit()
    {
        var id = await DemanderAsync("13055");
        await using (var mairie = Mairie())
        {
            await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<IAccompagnementAppService>().PrendreEnChargeAsync(id, null, default));
        }
        await using (var association = Association())
        {
            var service = association.Service<IAccompagnementAppService>();
            await service.PrendreEnChargeAsync(id, (await service.GetAsync(id, default)).ConcurrencyStamp, default);
            await service.FixerRendezVousAsync(id, new RendezVousInput { Jour = new(2026, 9, 20), Heure = new TimeOnly(10, 0), Lieu = "Mairie" }, default);
            await service.ConvenirAsync(id, new ActionConvenueInput { Libelle = "Choisir les dates", Porteur = PorteurAction.Mairie, Echeance = new(2026, 9, 10) }, default);
        }
        await using var lecture = Mairie();
        var lu = await lecture.Service<IAccompagnementAppService>().GetAsync(id, default);
        lu.ShouldSatisfyAllConditions(
            a => a.SuiviPar.ShouldBe("Alice"), a => a.PeutConduire.ShouldBeFalse(), a => a.PeutParticiper.ShouldBeTrue(),
            a => a.Actions.ShouldHaveSingleItem().EnRetard.ShouldBeTrue(), a => a.RendezVous.ShouldHaveSingleItem().EstPasse.ShouldBeFalse());
        var ligne = (await lecture.Service<IAccompagnementAppService>().GetListAsync(new AccompagnementListeInput { Statut = AccompagnementStatut.PrisEnCharge }, default))
            .Elements.ShouldHaveSingleItem();
        (ligne.Commune, ligne.ProchainRendezVous, ligne.ActionsRestantes).ShouldBe(("Marseille", new DateOnly(2026, 9, 20), 1));
    }

    [Fact]
    public async Task CreateAsync_QuandUneMairieDemande_EcritUneFoisALAssociation()
    {
        await _base.CompteAsync(Roles.Association, "accompagnement@voisins.example");
        await _base.CoordinateurAsync("mairie@marseille.example", "13055");
        Guid id;
        await using (var mairie = Mairie())
        {
            id = await mairie.Service<IAccompagnementAppService>().CreateAsync(
                new DemanderAccompagnementInput { Commune = "13055", Objet = "Monter un programme", Besoin = "Nous débutons." }, default);
        }
        (await _base.CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.DestinataireAdresse.ShouldBe("accompagnement@voisins.example"), c => c.Sujet.ShouldBe("Marseille demande un accompagnement : Monter un programme"),
            c => c.Corps.ShouldContain("Camille, pour Marseille"), c => c.Lien.ShouldBe($"/accompagnements/{id}"));

        // La suite se passe entre eux, et l'association qui note une demande ne s'écrit pas.
        await using (var association = Association())
        {
            await association.Service<IAccompagnementAppService>().PrendreEnChargeAsync(id, null, default);
        }
        await DemanderAsync("53130");
        (await _base.CourrielsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Perimetre_UneMairieNeVoitNiNeDemandePourUneAutre()
    {
        var id = await DemanderAsync("53130");
        await using var mairie = Mairie();
        var service = mairie.Service<IAccompagnementAppService>();
        (await service.GetListAsync(new AccompagnementListeInput(), default)).Total.ShouldBe(0);
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(
            () => service.CreateAsync(new DemanderAccompagnementInput { Commune = "53130", Objet = "Aide", Besoin = "Besoin" }, default));
    }

    [Fact]
    public async Task GetListAsync_MetLesDemandesSansReponseDAbord()
    {
        var premiere = await DemanderAsync("13055", "Première");
        await DemanderAsync("53130", "Seconde");
        await using (var association = Association())
        {
            await association.Service<IAccompagnementAppService>().PrendreEnChargeAsync(premiere, null, default);
        }
        await using var lecture = Association();
        (await lecture.Service<IAccompagnementAppService>().GetListAsync(new AccompagnementListeInput(), default)).Elements.Select(a => a.Objet).ShouldBe(["Seconde", "Première"]);
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Camille");

    private PorteeDeTest Association() => _base.Agir(Roles.Association, Perimetre.National, nom: "Alice");

    private async Task<Guid> DemanderAsync(string commune, string objet = "Monter un programme")
    {
        await using var portee = Association();
        return await portee.Service<IAccompagnementAppService>().CreateAsync(new DemanderAccompagnementInput { Commune = commune, Objet = objet, Besoin = "Nous débutons." }, default);
    }
}
