using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Organisations;

public sealed class FusionTests : IAsyncLifetime
{
    private readonly RattachementTemoin _temoin = new();
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync(services => services.AddSingleton<IRattachementOrganisation>(_temoin));
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task FusionnerAsync_ReunitSupprimeEtFaitSuivre()
    {
        var (garder, doublon) = await DeuxBailleursAsync();
        await _base.AjouterContactAsync(garder, "Dominique Exemple", "d@bocage.example");
        await _base.AjouterContactAsync(doublon, "D. Exemple", "D@bocage.example");
        await _base.AjouterContactAsync(doublon, "Camille Modèle", "c@bocage.example");
        var compte = await CompteAsync(doublon);

        await FusionnerAsync(garder, doublon);

        var fiche = await _base.LireOrganisationAsync(garder);
        (fiche.Nom, fiche.Siren, fiche.CommuneCode).ShouldBe(("Bocage Habitat", "000530014", "53130"));
        fiche.Contacts.Select(c => c.Nom).ShouldBe(["Camille Modèle", "Dominique Exemple"]);
        (await _base.LireOrganisationAsync(doublon)).Id.ShouldBe(garder);
        _temoin.Appels.ShouldBe([(doublon, garder)]);
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Set<ContactOrganisation>().CountAsync()).ShouldBe(2);
        (await systeme.Contexte.Users.SingleAsync(u => u.Id == compte)).Perimetres.ShouldHaveSingleItem().Code.ShouldBe(garder.ToString());
        (await systeme.Contexte.Organisations.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task FusionnerAsync_QuandUnRattachementEchoue_NEcritRien()
    {
        var (garder, doublon) = await DeuxBailleursAsync();
        _temoin.Echec = new BusinessException(OrganisationErrorCodes.FusionAvecElleMeme);
        await Should.ThrowAsync<BusinessException>(() => FusionnerAsync(garder, doublon));
        (await _base.LireOrganisationAsync(doublon)).Id.ShouldBe(doublon);
        (await _base.LireOrganisationAsync(garder)).CommuneCode.ShouldBeNull();
    }

    [Fact]
    public async Task GetAsync_QuandLaGardeeAFusionneASonTour_SuitLaChaine()
    {
        var (un, deux) = await DeuxBailleursAsync();
        var trois = await _base.CreerBailleurAsync("Bocage Habitat, siège");
        await FusionnerAsync(un, deux);
        await FusionnerAsync(trois, un);
        (await _base.LireOrganisationAsync(deux)).Id.ShouldBe(trois);
    }

    [Fact]
    public async Task GetAsync_QuandLaGardeeEstHorsDuPerimetre_EstIntrouvable()
    {
        var (garder, doublon) = await DeuxBailleursAsync();
        await FusionnerAsync(garder, doublon);
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<IOrganisationAppService>().GetAsync(doublon, default));
    }

    [Fact]
    public async Task FusionnerAsync_QuandLeDoublonAChangeEntreTemps_EstRefuse()
    {
        var (garder, doublon) = await DeuxBailleursAsync();
        var lue = (await _base.LireOrganisationAsync(doublon)).ConcurrencyStamp;
        await _base.AjouterContactAsync(doublon, "Camille Modèle", "c@bocage.example");
        await using var portee = _base.Charge();
        await Should.ThrowAsync<ConcurrenceException>(() => portee.Service<IFusionOrganisationAppService>().FusionnerAsync(
            garder, new FusionnerInput { DoublonId = doublon, ConcurrencyStampDoublon = lue }, default));
    }

    [Fact]
    public async Task GetApercuAsync_MontreCeQuiSeraGardeSansRienEcrire()
    {
        var (garder, doublon) = await DeuxBailleursAsync();
        await _base.AjouterContactAsync(doublon, "Camille Modèle", "c@bocage.example");
        await using var portee = _base.Charge();
        var apercu = await portee.Service<IFusionOrganisationAppService>().GetApercuAsync(garder, doublon, default);
        (apercu.Resultat.Nom, apercu.Resultat.Siren, apercu.Resultat.Territoire).ShouldBe(("Bocage Habitat", "000530014", "Laval (53)"));
        apercu.Resultat.Contacts.ShouldHaveSingleItem();
        apercu.Refus.ShouldBeNull();
        (await _base.LireOrganisationAsync(doublon)).Contacts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task GetApercuAsync_QuandLesSirenDifferent_Avertit_EtQuandLesTypesDifferent_Refuse()
    {
        var garder = await _base.CreerBailleurAsync("Bocage Habitat", "000530014");
        var autre = await _base.CreerBailleurAsync("Bocage Habitat", "000530022");
        var mecene = await _base.CreerOrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mecene, Nom = "Bocage Habitat" });
        await using var portee = _base.Charge();
        var service = portee.Service<IFusionOrganisationAppService>();
        (await service.GetApercuAsync(garder, autre, default)).Avertissements.ShouldHaveSingleItem().ShouldContain("SIREN diffèrent");
        (await service.GetApercuAsync(garder, mecene, default)).Refus.ShouldNotBeNull().ShouldContain("même type");
        await Should.ThrowAsync<BusinessException>(() => service.FusionnerAsync(garder, new FusionnerInput { DoublonId = mecene }, default));
    }

    [Fact]
    public async Task GetCandidatesAsync_ProposeLesNomsProchesDuMemeType()
    {
        var (garder, doublon) = await DeuxBailleursAsync();
        await _base.CreerBailleurAsync("Maine Résidences");
        await _base.CreerOrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mecene, Nom = "Bocage Habitat" });
        await using var portee = _base.Charge();
        var service = portee.Service<IFusionOrganisationAppService>();
        (await service.GetCandidatesAsync(garder, null, default)).ShouldHaveSingleItem().Id.ShouldBe(doublon);
        (await service.GetCandidatesAsync(garder, "maine", default)).ShouldHaveSingleItem().Nom.ShouldBe("Maine Résidences");
    }

    private async Task<(Guid Garder, Guid Doublon)> DeuxBailleursAsync() =>
        (await _base.CreerBailleurAsync("Bocage Habitat", "000530014"), await _base.CreerBailleurAsync("BOCAGE-HABITAT (Laval)", commune: "53130"));

    private async Task FusionnerAsync(Guid garder, Guid doublon)
    {
        await using var portee = _base.Charge();
        await portee.Service<IFusionOrganisationAppService>().FusionnerAsync(garder, new FusionnerInput { DoublonId = doublon }, default);
    }

    private async Task<Guid> CompteAsync(Guid organisation)
    {
        await using var systeme = _base.Systeme();
        var compte = new Utilisateur(Guid.NewGuid(), "bailleur@essai.example", "Essai");
        compte.AttribuerPerimetre(TypePerimetre.Organisation, organisation.ToString());
        (await systeme.Service<UserManager<Utilisateur>>().CreateAsync(compte, "Voisins-d-essai-2026!")).Succeeded.ShouldBeTrue();
        return compte.Id;
    }

    private sealed class RattachementTemoin : IRattachementOrganisation
    {
        public List<(Guid Doublon, Guid Garder)> Appels { get; } = [];

        public BusinessException? Echec { get; set; }

        public Task RattacherAsync(Guid doublonId, Guid garderId, CancellationToken ct)
        {
            Appels.Add((doublonId, garderId));
            return Echec is null ? Task.CompletedTask : throw Echec;
        }
    }
}
