using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Accueil;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>Ce que chacun voit des conventions, ce qui l'attend, et les échéances.</summary>
public sealed class PerimetreListeConventionsTests : IAsyncLifetime
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
    public async Task Liste_NeMontreQueLesConventionsDuPerimetre()
    {
        var marseille = await _base.ConventionAsync(new ModeleDeTest());
        var laval = await LavalAsync();
        var bailleur = await BailleurDeAsync(laval);

        (await VuesPar(Roles.Mairie, Marseille)).ShouldBe([marseille]);
        (await VuesPar(Roles.Elu, Marseille)).ShouldBe([marseille]);
        (await VuesPar(Roles.Departement, Perimetre.DeDepartement("53"))).ShouldBe([laval]);
        (await VuesPar(Roles.Bailleur, new Perimetre(false, [], [], [bailleur]))).ShouldBe([laval]);
        (await VuesPar(Roles.Bailleur, new Perimetre(false, [], [], [Guid.NewGuid()]))).ShouldBeEmpty();
        (await VuesPar(Roles.Association, Perimetre.National)).ShouldBe([laval, marseille]);
    }

    [Fact]
    public async Task AMoi_ALaSignature_SuitLeTour()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.ASigner });
        var bailleur = new Perimetre(false, [], [], [await BailleurDeAsync(id)]);
        (await AttendusAsync()).ShouldBe((true, false, false));

        await SignerAsync(id, TypeOrganisation.Mairie);
        (await AttendusAsync()).ShouldBe((false, true, false));
        await SignerAsync(id, TypeOrganisation.Association);
        (await AttendusAsync()).ShouldBe((false, false, true));
        await SignerAsync(id, TypeOrganisation.BailleurSocial);
        (await AttendusAsync()).ShouldBe((false, false, false));

        async Task<(bool, bool, bool)> AttendusAsync() =>
            (await AttendueAsync(Roles.Mairie, Marseille), await AttendueAsync(Roles.Association, Perimetre.National), await AttendueAsync(Roles.Bailleur, bailleur));
    }

    [Fact]
    public async Task AMoi_QuandPlusieursPartiesSignentAuMemeRang_VautPourToutes()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        await _base.AgirSurAsync(id, (c, a) =>
        {
            foreach (var partie in c.Parties.ToList())
            {
                c.Redaction.Parties.ChangerRang(partie.Id, 1, a);
            }
            c.Signatures.EnregistrerDeliberation(c.Parties.Single(p => p.DoitDeliberer).Id, "2026-01", a.Jour.AddDays(-20), a.Jour.AddDays(-10), a);
            c.Signatures.Ouvrir(a);
        });

        (await ListerAsync(Roles.Mairie, Marseille, new())).Elements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.ActeurNom.ShouldStartWith("Démo Logis et 2"), c => c.AMoi.ShouldBeTrue());
        (await AttendueAsync(Roles.Association, Perimetre.National)).ShouldBeTrue();
        await SignerAsync(id, TypeOrganisation.Mairie);
        (await AttendueAsync(Roles.Mairie, Marseille)).ShouldBeFalse();
        (await AttendueAsync(Roles.Association, Perimetre.National)).ShouldBeTrue();
    }

    [Fact]
    public async Task AMoi_EnRelecture_EstLaPartieDesignee_EtJamaisUnLecteur()
    {
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });

        (await AttendueAsync(Roles.Mairie, Marseille)).ShouldBeTrue();
        (await AttendueAsync(Roles.Elu, Marseille)).ShouldBeFalse();
        (await AttendueAsync(Roles.Association, Perimetre.National)).ShouldBeFalse();
        // Le département voit la convention de sa commune ; il n'en est pas partie.
        (await AttendueAsync(Roles.Departement, Perimetre.DeDepartement("13"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Echeances_SeRangentParPalierAvecLeurRenouvellement()
    {
        var sous30 = await SigneeAsync(new(2026, 10, 15));
        var sous90 = await SigneeAsync(new(2026, 10, 16));
        await SigneeAsync(new(2027, 3, 14));
        await SigneeAsync(new(2027, 3, 15));
        await LavalAsync();
        var renouvellement = await RenouvelerAsync(sous90);

        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        var paliers = (await portee.Service<IConventionAppService>().GetEcheancesAsync(default)).Paliers;

        paliers.Select(p => (p.Jours, p.Total)).ShouldBe([(30, 1), (90, 1), (180, 1)]);
        paliers[0].Elements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Id.ShouldBe(sous30), e => e.JoursAvantFin.ShouldBe(30), e => e.RenouvellementId.ShouldBeNull());
        paliers[1].Elements.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            e => e.RenouvellementId.ShouldBe(renouvellement), e => e.RenouvelleePar.ShouldNotBeNull(), e => e.RenouvellementStatut.ShouldBe(ConventionStatut.Brouillon));
    }

    [Fact]
    public async Task Echeances_QuandLeRenouvellementEstAnnule_SeProposentDeNouveau()
    {
        var id = await SigneeAsync(new(2026, 10, 1));
        var renouvellement = await RenouvelerAsync(id);
        await _base.AgirSurAsync(renouvellement, (c, a) => c.Annuler("Faute de budget", a));

        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        (await portee.Service<IConventionAppService>().GetEcheancesAsync(default)).Paliers[0].Elements.ShouldHaveSingleItem().RenouvellementId.ShouldBeNull();
    }

    [Fact]
    public async Task Choix_NeProposentQueLePerimetre()
    {
        await _base.ConventionAsync(new ModeleDeTest { AutresParties = ["Habitat du Sud"] });
        await LavalAsync();
        await _base.OrganisationAsync(TypeOrganisation.BailleurSocial, "Sans convention");

        var national = await ChoixAsync(Roles.Association, Perimetre.National);
        national.Departements.Select(d => d.Valeur).ShouldBe(["13", "53"]);
        national.Bailleurs.Select(b => b.Libelle).ShouldBe(["Démo Logis", "Démo Logis", "Habitat du Sud"]);
        var mairie = await ChoixAsync(Roles.Mairie, Marseille);
        mairie.Departements.Select(d => d.Valeur).ShouldBe(["13"]);
        mairie.Bailleurs.Select(b => b.Libelle).ShouldBe(["Démo Logis", "Habitat du Sud"]);
    }

    [Fact]
    public async Task Accueil_DitCeQuiAttend()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.ASigner });
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Subvention = 20_000 });
        // 60 jours après l'échéance du 30 novembre.
        _base.Horloge.AllerA(new DateTimeOffset(2027, 1, 29, 9, 0, 0, TimeSpan.Zero));
        (await AccueilAsync(Roles.Mairie))!.VersementsEnRetard.ShouldBe(0);
        _base.Horloge.Avancer(TimeSpan.FromDays(1));

        (await AccueilAsync(Roles.Mairie))!.ShouldSatisfyAllConditions(
            c => c.AVous.ShouldBe(1), c => c.Premieres.ShouldHaveSingleItem().Id.ShouldBe(id), c => c.ATraiter.ShouldBe(1),
            c => c.EnRetard.ShouldBe(1), c => c.VersementsEnRetard.ShouldBe(1), c => c.Expirent.ShouldBe(0));
        (await AccueilAsync(Roles.Elu))!.ShouldSatisfyAllConditions(c => c.AVous.ShouldBe(0), c => c.Premieres.ShouldBeEmpty(), c => c.ATraiter.ShouldBe(1));
        (await AccueilAsync(Roles.Jure)).ShouldBeNull();
    }

    private Task<Guid> LavalAsync() => _base.ConventionAsync(new ModeleDeTest { Commune = "53130", Departement = "53", Territoire = "Laval", Mairie = "Ville de Laval" });

    private Task<Guid> SigneeAsync(DateOnly fin) => _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 15), Fin = fin });

    private async Task<Guid> RenouvelerAsync(Guid id)
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        return await portee.Service<IConventionAppService>().RenouvelerAsync(id, null, default);
    }

    private Task SignerAsync(Guid id, TypeOrganisation type) => _base.AgirSurAsync(id, (c, a) =>
    {
        var partie = c.Parties.Single(p => p.Type == type);
        c.Signatures.Signer(partie.Id, partie.Signataires[0].Id, c.Empreinte!, a.Jour, surPapier: false, a);
    });

    private async Task<Guid> BailleurDeAsync(Guid id)
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Conventions.Where(c => c.Id == id).SelectMany(c => c.Parties)
            .Where(p => p.Type == TypeOrganisation.BailleurSocial).Select(p => p.OrganisationId).SingleAsync();
    }

    private async Task<bool> AttendueAsync(string role, Perimetre perimetre)
    {
        var ligne = (await ListerAsync(role, perimetre, new())).Elements.ShouldHaveSingleItem();
        (await ListerAsync(role, perimetre, new() { AMoi = true })).Total.ShouldBe(ligne.AMoi ? 1 : 0);
        return ligne.AMoi;
    }

    private async Task<IEnumerable<Guid>> VuesPar(string role, Perimetre perimetre) => (await ListerAsync(role, perimetre, new())).Elements.Select(c => c.Id);

    private async Task<ListeDto<ConventionDto>> ListerAsync(string role, Perimetre perimetre, ConventionListeInput input)
    {
        await using var portee = _base.Agir(role, perimetre);
        return await portee.Service<IConventionAppService>().GetListAsync(input, default);
    }

    private async Task<ChoixConventionsDto> ChoixAsync(string role, Perimetre perimetre)
    {
        await using var portee = _base.Agir(role, perimetre);
        return await portee.Service<IConventionAppService>().GetChoixAsync(null, default);
    }

    private async Task<ConventionsAccueilDto?> AccueilAsync(string role)
    {
        await using var portee = _base.Agir(role, role == Roles.Jure ? Perimetre.National : Marseille);
        return (await portee.Service<IAccueilAppService>().GetAsync(default)).Conventions;
    }
}
