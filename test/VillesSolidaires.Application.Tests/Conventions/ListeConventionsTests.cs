using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>Liste des conventions : vues, filtres, tris, pages, export. Le jour du test est le 15 septembre 2026.</summary>
public sealed class ListeConventionsTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Vues_ComptentEtMontrentLesMemesConventions()
    {
        await _base.TousLesEtatsAsync();

        var onglets = await OngletsAsync();

        onglets.ShouldSatisfyAllConditions(
            o => o.Toutes.ShouldBe(9), o => o.ATraiter.ShouldBe(4), o => o.Brouillons.ShouldBe(1), o => o.EnVigueur.ShouldBe(1),
            o => o.Expirent.ShouldBe(0), o => o.Expirees.ShouldBe(1), o => o.Closes.ShouldBe(1));
        foreach (var vue in Enum.GetValues<VueConventions>())
        {
            (await ListerAsync(new() { Vue = vue })).Total.ShouldBe(onglets.De(vue), $"{vue}");
        }
        (await ListerAsync(new() { Vue = VueConventions.ATraiter })).Elements.Select(c => c.Etat).Order()
            .ShouldBe([EtatConvention.EnRelecture, EtatConvention.EnCorrection, EtatConvention.ASigner, EtatConvention.PartiellementSignee]);
    }

    [Fact]
    public async Task Etats_FiltrentCeQueLaDateEnFait()
    {
        await _base.TousLesEtatsAsync();
        foreach (var etat in new[] { EtatConvention.Brouillon, EtatConvention.EnCorrection, EtatConvention.Signee, EtatConvention.EnVigueur, EtatConvention.Expiree, EtatConvention.Resiliee })
        {
            (await ListerAsync(new() { Etat = etat })).Elements.ShouldHaveSingleItem().Etat.ShouldBe(etat);
        }
    }

    [Fact]
    public async Task AvenantSigne_NeSeCompteNiEnVigueurNiExpire()
    {
        var id = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new(2026, 9, 1) });
        var avenant = await _base.AvenantSigneAsync(id, new DateOnly(2029, 6, 30), (_, _) => { });

        (await OngletsAsync()).ShouldSatisfyAllConditions(o => o.Toutes.ShouldBe(2), o => o.EnVigueur.ShouldBe(1));
        (await ListerAsync(new() { Vue = VueConventions.EnVigueur })).Elements.ShouldHaveSingleItem().Id.ShouldBe(id);
        (await ListerAsync(new())).Elements.Single(c => c.Id == avenant).NumeroAvenant.ShouldBe(1);
    }

    [Fact]
    public async Task Filtres_SeCombinentEtCherchentSansAccents()
    {
        var marseille = await _base.ConventionAsync(new ModeleDeTest { Objet = "Présence de proximité en pied d’immeuble", Type = TypeConvention.AbattementTfpb, AutresParties = ["Habitat des Étoiles"] });
        var laval = await _base.ConventionAsync(new ModeleDeTest
        {
            Commune = "53130", Departement = "53", Territoire = "Laval", Mairie = "Ville de Laval", Type = TypeConvention.Adhesion, Fin = new(2026, 11, 30), Jusqua = ConventionStatut.ASigner,
        });

        await SeulAsync(marseille, new() { Type = TypeConvention.AbattementTfpb });
        await SeulAsync(marseille, new() { Recherche = "PRESENCE, proximite" });
        await SeulAsync(marseille, new() { Recherche = "habitat etoiles" });
        await SeulAsync(laval, new() { Recherche = "cv 2026 0002" });
        await SeulAsync(laval, new() { Territoire = "53" });
        await SeulAsync(laval, new() { Territoire = "53130" });
        await SeulAsync(laval, new() { Acteur = TypeActeur.Mairie });
        await SeulAsync(laval, new() { Echeance = 90 });
        (await ListerAsync(new() { Echeance = 30 })).Total.ShouldBe(0);
        (await ListerAsync(new() { Recherche = "présence laval" })).Total.ShouldBe(0);
        (await ListerAsync(new() { Recherche = "100 %_" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Territoire_TrouveAussiLesConventionsDontUnePartieEnVient()
    {
        var cadre = await _base.ConventionAsync(new ModeleDeTest { Type = TypeConvention.CadreDepartemental, Territoire = "Mayenne", Commune = "53", Departement = "53", Mairie = "Département de la Mayenne" });
        var lavalId = await _base.OrganisationAsync(Organisations.TypeOrganisation.Mairie, "Ville de Laval", "53130", "53");
        await _base.AgirSurAsync(cadre, (c, a) => c.Redaction.Parties.Ajouter([new NouvellePartie(lavalId.Id, lavalId.Type, lavalId.Nom, null, "53130", "53", 5)], a));
        await _base.ConventionAsync(new ModeleDeTest());

        await SeulAsync(cadre, new() { Territoire = "53130" });
        await SeulAsync(cadre, new() { Territoire = "53" });
        await SeulAsync(cadre, new() { OrganisationId = lavalId.Id });
    }

    [Theory]
    [InlineData("numero")]
    [InlineData("objet")]
    [InlineData("territoire")]
    [InlineData("etat")]
    [InlineData("acteur")]
    [InlineData("depuis")]
    [InlineData("echeance")]
    public async Task Tri_SInverseEtNePerdPersonneEntreDeuxPages(string tri)
    {
        await _base.TousLesEtatsAsync();
        var croissant = await ListerAsync(new() { Tri = tri });
        var decroissant = await ListerAsync(new() { Tri = "-" + tri });
        decroissant.Elements.Select(c => c.Id).ShouldBe(croissant.Elements.Reverse().Select(c => c.Id));

        List<Guid> pages = [];
        for (var page = 1; page <= 5; page++)
        {
            pages.AddRange((await ListerAsync(new() { Tri = tri, Page = page, Taille = 2 })).Elements.Select(c => c.Id));
        }
        pages.ShouldBe(croissant.Elements.Select(c => c.Id));
    }

    [Fact]
    public async Task ATraiter_MontreDAbordLaPlusLongueAttente()
    {
        var ancienne = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.EnRelecture });
        _base.Horloge.Avancer(TimeSpan.FromDays(16));
        var recente = await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.ASigner });
        _base.Horloge.Avancer(TimeSpan.FromDays(3));

        var liste = await ListerAsync(new() { Vue = VueConventions.ATraiter });

        liste.Elements.Select(c => (c.Id, c.Jours)).ShouldBe([(ancienne, 19), (recente, 3)]);
        (await OngletsAsync()).EnAttenteLongue.ShouldBe(1);
    }

    [Fact]
    public async Task Tri_QuandIlEstInconnu_EstCeluiDeLaVue()
    {
        await _base.TousLesEtatsAsync();
        var attendu = (await ListerAsync(new() { Vue = VueConventions.ATraiter })).Elements.Select(c => c.Id);
        (await ListerAsync(new() { Vue = VueConventions.ATraiter, Tri = "couleur" })).Elements.Select(c => c.Id).ShouldBe(attendu);
    }

    [Fact]
    public async Task Export_EstLaListeEntiereDansSonOrdre()
    {
        await _base.TousLesEtatsAsync();
        var input = new ConventionListeInput { Vue = VueConventions.ATraiter, Tri = "-objet", Taille = 1 };
        var liste = await ListerAsync(input with { Taille = 200 });

        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        var service = portee.Service<IConventionAppService>();
        (await service.GetExportAsync(input, null, default)).ShouldBe(liste.Elements);
        var choisies = liste.Elements.Skip(1).Take(2).ToList();
        (await service.GetExportAsync(input, [.. choisies.Select(c => c.Id)], default)).ShouldBe(choisies);
        // Une convention d'une autre vue ne s'exporte pas avec celle-ci.
        var brouillon = (await ListerAsync(new() { Vue = VueConventions.Brouillons })).Elements.ShouldHaveSingleItem();
        (await service.GetExportAsync(input, [brouillon.Id], default)).ShouldBeEmpty();
    }

    private async Task SeulAsync(Guid attendu, ConventionListeInput input) => (await ListerAsync(input)).Elements.ShouldHaveSingleItem().Id.ShouldBe(attendu);

    private async Task<ListeDto<ConventionDto>> ListerAsync(ConventionListeInput input)
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        return await portee.Service<IConventionAppService>().GetListAsync(input, default);
    }

    private async Task<OngletsConventionsDto> OngletsAsync()
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        return await portee.Service<IConventionAppService>().GetOngletsAsync(default);
    }
}
