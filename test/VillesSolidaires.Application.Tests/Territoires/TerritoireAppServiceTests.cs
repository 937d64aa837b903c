using VillesSolidaires.Comptes;
using VillesSolidaires.Demonstration;

namespace VillesSolidaires.Territoires;

[Collection(CollectionDemonstration.Nom)]
public sealed class TerritoireAppServiceTests(BaseDemonstration demo)
{
    [Theory]
    [InlineData("lhay les roses", "94038")]
    [InlineData("L'Haÿ-les-Roses", "94038")]
    [InlineData("l hay les roses", "94038")]
    [InlineData("LHAYLESROSES", "94038")]
    [InlineData("marseil", "13055")]
    [InlineData("genest-saint-isle", "53103")]
    [InlineData("St Berthevin", "53201")]
    [InlineData("evron", "53097")]
    [InlineData("2a004", "2A004")]
    [InlineData("53810", "53054")]
    public async Task Recherche_TrouveDAbordLaCommuneAttendue(string recherche, string attendu) =>
        (await ChercherAsync(new CommuneListeInput { Recherche = recherche })).Elements[0].Code.ShouldBe(attendu);

    [Fact]
    public async Task Recherche_13001_TrouveAixParSonCodeInseeEtMarseilleParSonCodePostal() =>
        (await ChercherAsync(new CommuneListeInput { Recherche = "13001" })).Elements.Select(c => c.Code).ShouldBe(["13001", "13055"]);

    [Fact]
    public async Task Recherche_DesHomonymes_LesRendTousAvecLeurDepartement()
    {
        var liste = await ChercherAsync(new CommuneListeInput { Recherche = "Saint-Denis", Taille = 200 });

        liste.Elements.Where(c => c.Nom == "Saint-Denis").Select(c => c.DepartementNom).ShouldBe(["Seine-Saint-Denis", "La Réunion", "Aude", "Gard"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    public async Task Recherche_DeSignesDuSql_NeTrouveRienDeTrop(string recherche)
    {
        var liste = await ChercherAsync(new CommuneListeInput { Recherche = recherche });

        // Un signe seul ne dit rien : toute la liste ; un texte sans commune : aucune.
        liste.Total.ShouldBeOneOf(0, 34_969);
    }

    [Fact]
    public async Task Liste_SePagineSansRecouvrementNiOubli()
    {
        var vus = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            var liste = await ChercherAsync(new CommuneListeInput { Departement = "53", Page = page, Taille = 100, Tri = "-population" });
            liste.Total.ShouldBe(240);
            vus.AddRange(liste.Elements.Select(c => c.Code));
        }

        vus.Distinct(StringComparer.Ordinal).Count().ShouldBe(240);
        vus[0].ShouldBe("53130");
    }

    [Fact]
    public async Task Liste_SeLimiteAuPerimetre()
    {
        (await ChercherAsync(new CommuneListeInput(), Roles.Mairie, Perimetre.DeCommune("13055"))).Elements.ShouldHaveSingleItem().Code.ShouldBe("13055");
        (await ChercherAsync(new CommuneListeInput(), Roles.Departement, Perimetre.DeDepartement("53"))).Total.ShouldBe(240);
        (await ChercherAsync(new CommuneListeInput { Departement = "13" }, Roles.Departement, Perimetre.DeDepartement("53"))).Total.ShouldBe(0);
        (await ChercherAsync(new CommuneListeInput(), Roles.Elu, Perimetre.Aucun)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Detail_DitLaRegionLIntercommunaliteEtLaStrate()
    {
        await using var portee = demo.Test.Agir(Roles.Association, Perimetre.National);

        var commune = await portee.Service<ITerritoireAppService>().GetAsync("53130", default);

        (commune.Nom, commune.RegionNom, commune.EpciNom, commune.Strate).ShouldBe(("Laval", "Pays de la Loire", "CA Laval Agglomération", "20 000 à 49 999 habitants"));
    }

    [Theory]
    [InlineData("13055")]
    [InlineData("00000")]
    public async Task Detail_HorsDuPerimetreOuInconnue_EstIntrouvable(string code)
    {
        await using var portee = demo.Test.Agir(Roles.Departement, Perimetre.DeDepartement("53"));

        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<ITerritoireAppService>().GetAsync(code, default));
    }

    [Fact]
    public async Task Anonyme_EstRefuse()
    {
        await using var portee = demo.Test.Anonyme();
        var service = portee.Service<ITerritoireAppService>();

        (await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetListAsync(new CommuneListeInput(), default))).EstAnonyme.ShouldBeTrue();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetAsync("13055", default));
    }

    private async Task<ListeDto<CommuneDto>> ChercherAsync(CommuneListeInput input, string role = Roles.Association, Perimetre? perimetre = null)
    {
        await using var portee = demo.Test.Agir(role, perimetre ?? Perimetre.National);
        return await portee.Service<ITerritoireAppService>().GetListAsync(input, default);
    }
}
