using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Organisations;

public sealed class OrganisationAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [InlineData("53130", null)]
    [InlineData("laval", null)]
    [InlineData("Laval (53130)", "53")]
    [InlineData("Laval", "Mayenne")]
    public async Task CreateAsync_RetrouveLaCommuneEtSonDepartement(string commune, string? departement)
    {
        var id = await _base.CreerOrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mairie, Nom = "Mairie de Laval", Commune = commune, Departement = departement });
        (await _base.LireOrganisationAsync(id)).ShouldSatisfyAllConditions(
            o => o.CommuneCode.ShouldBe("53130"), o => o.DepartementCode.ShouldBe("53"), o => o.Territoire.ShouldBe("Laval (53)"));
    }

    [Theory]
    [InlineData("Brigadoon", null, TerritoireErrorCodes.CommuneInconnue, "Commune")]
    [InlineData("99999", null, TerritoireErrorCodes.CommuneInconnue, "Commune")]
    [InlineData("Laval", "13", TerritoireErrorCodes.CommuneHorsDepartement, "Departement")]
    [InlineData(null, "Atlantide", TerritoireErrorCodes.DepartementInconnu, "Departement")]
    [InlineData(null, null, OrganisationErrorCodes.MairieSansCommune, "Commune")]
    public async Task CreateAsync_QuandLeTerritoireNeConvientPas_DitPourquoi(string? commune, string? departement, string code, string champ)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() =>
            _base.CreerOrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mairie, Nom = "Mairie", Commune = commune, Departement = departement }));
        (refus.Code, refus.Champ).ShouldBe((code, champ));
        refus.Texte.ShouldNotContain("{");
    }

    [Fact]
    public async Task CreateAsync_QuandLaCommuneADesHomonymes_LesCite()
    {
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.AddRange(
                new Commune("13999", new CommuneDonnees("Saint-Denis", "13", "93", null, null, 10, "", "metro", null, null)),
                new Commune("53999", new CommuneDonnees("Saint-Denis", "53", "52", null, null, 20, "", "metro", null, null)));
            await systeme.Contexte.SaveChangesAsync();
        }
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.CreerBailleurAsync("Habitat", commune: "St Denis"));
        refus.Texte.ShouldContain("53999 (Mayenne), 13999 (Bouches-du-Rhône)");
        var id = await _base.CreerBailleurAsync("Habitat", commune: "St Denis", departement: "13");
        (await _base.LireOrganisationAsync(id)).CommuneCode.ShouldBe("13999");
    }

    [Fact]
    public async Task CreateAsync_QuandLeSirenEstDejaPris_NommeLAutre()
    {
        var premier = await _base.CreerBailleurAsync("Bocage Habitat", "000530014", departement: "53");
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.CreerBailleurAsync("Bocage habitat bis", "000 530 014"));
        (refus.Code, refus.Champ).ShouldBe((OrganisationErrorCodes.SirenDejaPris, "Siren"));
        refus.Texte.ShouldContain("« Bocage Habitat »");
        refus.Donnees["OrganisationId"].ShouldBe(premier);
    }

    [Fact]
    public async Task CreateAsync_QuandLeNumeroEstPrisHorsDuPerimetre_NeNommePas()
    {
        await _base.CreerBailleurAsync("Bocage Habitat", "000530014", departement: "53");
        await using var portee = _base.Charge(Perimetre.DeDepartement("13"));
        var refus = await Should.ThrowAsync<BusinessException>(() => portee.Service<IOrganisationAppService>().CreateAsync(
            new ModifierOrganisationInput { Type = TypeOrganisation.BailleurSocial, Nom = "Autre", Siren = "000530014", Departement = "13" }, default));
        refus.Code.ShouldBe(OrganisationErrorCodes.NumeroPrisHorsPerimetre);
        refus.Texte.ShouldNotContain("Bocage");
    }

    [Fact]
    public async Task ModifierAsync_QuandLeRnaEstDejaPris_EstRefuseMaisPasPourElleMeme()
    {
        var premiere = await _base.CreerOrganisationAsync(Association("Voisins d’Évron", "W531234567"));
        var seconde = await _base.CreerOrganisationAsync(Association("Voisins de Laval", null));
        await using var portee = _base.Charge();
        var service = portee.Service<IOrganisationAppService>();
        await service.ModifierAsync(premiere, Association("Voisins d’Évron et alentours", "W531234567"), default);
        (await Should.ThrowAsync<BusinessException>(() => service.ModifierAsync(seconde, Association("Voisins de Laval", "w531234567"), default)))
            .Code.ShouldBe(OrganisationErrorCodes.RnaDejaPris);
    }

    [Fact]
    public async Task ModifierAsync_QuandLaFicheAChangeEntreTemps_NEcritRien()
    {
        var id = await _base.CreerBailleurAsync("Premier nom");
        var jeton = (await _base.LireOrganisationAsync(id)).ConcurrencyStamp;
        await _base.AjouterContactAsync(id, "Dominique Exemple", "d@exemple.example");
        await using var portee = _base.Charge();
        await Should.ThrowAsync<ConcurrenceException>(() => portee.Service<IOrganisationAppService>().ModifierAsync(
            id, new ModifierOrganisationInput { Type = TypeOrganisation.BailleurSocial, Nom = "Second nom", ConcurrencyStamp = jeton }, default));
        (await _base.LireOrganisationAsync(id)).Nom.ShouldBe("Premier nom");
    }

    [Fact]
    public async Task GetListAsync_ChercheFiltreEtTrieEnSql()
    {
        await _base.CreerBailleurAsync("Évron Habitat", "000530014", departement: "53");
        await _base.CreerBailleurAsync("Zéphyr Logis", "000530022", commune: "13055");
        await _base.CreerOrganisationAsync(Association("Atelier des voisins", "W531234567"));
        (await NomsAsync(new OrganisationListeInput())).ShouldBe(["Atelier des voisins", "Évron Habitat", "Zéphyr Logis"]);
        (await NomsAsync(new OrganisationListeInput { Tri = "-nom", Taille = 2 })).ShouldBe(["Zéphyr Logis", "Évron Habitat"]);
        (await NomsAsync(new OrganisationListeInput { Recherche = "evron" })).ShouldBe(["Évron Habitat"]);
        (await NomsAsync(new OrganisationListeInput { Recherche = "000 530 022" })).ShouldBe(["Zéphyr Logis"]);
        (await NomsAsync(new OrganisationListeInput { Recherche = "w53" })).ShouldBe(["Atelier des voisins"]);
        (await NomsAsync(new OrganisationListeInput { Recherche = "Marseille" })).ShouldBe(["Zéphyr Logis"]);
        (await NomsAsync(new OrganisationListeInput { Departement = "53" })).ShouldBe(["Évron Habitat"]);
        (await NomsAsync(new OrganisationListeInput { Type = TypeOrganisation.AssociationLocale })).ShouldBe(["Atelier des voisins"]);
    }

    [Fact]
    public async Task GetListAsync_NeMontreQueLePerimetre()
    {
        var bailleur = await _base.CreerBailleurAsync("Bocage Habitat", departement: "53");
        await _base.CreerBailleurAsync("Marseille Habitat", commune: "13055");
        (await NomsAsync(new OrganisationListeInput(), Roles.Mairie, Perimetre.DeCommune("13055"))).ShouldBe(["Marseille Habitat"]);
        (await NomsAsync(new OrganisationListeInput(), Roles.Bailleur, new Perimetre(false, [], [], [bailleur]))).ShouldBe(["Bocage Habitat"]);
    }

    [Fact]
    public async Task Contacts_UnBailleurTientLesSiensSansTerritoire()
    {
        var sien = await _base.CreerBailleurAsync("Bocage Habitat", departement: "53");
        await using var portee = _base.Agir(Roles.Bailleur, new Perimetre(false, [], [], [sien]));
        var service = portee.Service<IOrganisationAppService>();
        var contact = await service.AjouterContactAsync(sien, new ContactInput { Nom = "Dominique Exemple", Telephone = "02 61 91 00 01" }, default);
        await service.ModifierContactAsync(sien, contact, new ContactInput { Nom = "Dominique Exemple", Courriel = "d@bocage.example" }, default);
        var fiche = await service.GetAsync(sien, default);
        fiche.Contacts.ShouldHaveSingleItem().Courriel.ShouldBe("d@bocage.example");
        fiche.ContactsModifiables.ShouldBeTrue();
        await service.RetirerContactAsync(sien, contact, fiche.ConcurrencyStamp, default);
        (await service.GetAsync(sien, default)).Contacts.ShouldBeEmpty();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.ModifierAsync(sien, new ModifierOrganisationInput { Type = TypeOrganisation.BailleurSocial, Nom = "Autre" }, default));
    }

    [Fact]
    public async Task Contacts_UneMairieTientLesSiensPasCeuxDUnBailleurDeSaCommune()
    {
        var mairie = await _base.CreerOrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mairie, Nom = "Mairie de Marseille", Commune = "13055" });
        var bailleur = await _base.CreerBailleurAsync("Marseille Habitat", commune: "13055");
        await using var portee = _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));
        var service = portee.Service<IOrganisationAppService>();
        await service.AjouterContactAsync(mairie, new ContactInput { Nom = "Accueil", Courriel = "a@marseille.example" }, default);
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => service.AjouterContactAsync(bailleur, new ContactInput { Nom = "Accueil", Courriel = "a@b.example" }, default)))
            .Code.ShouldBe(OrganisationErrorCodes.ContactsDUneAutre);
        (await service.GetAsync(bailleur, default)).ContactsModifiables.ShouldBeFalse();
    }

    private static ModifierOrganisationInput Association(string nom, string? rna) => new() { Type = TypeOrganisation.AssociationLocale, Nom = nom, Rna = rna };

    private async Task<IEnumerable<string>> NomsAsync(OrganisationListeInput input, string role = Roles.Association, Perimetre? perimetre = null)
    {
        await using var portee = _base.Agir(role, perimetre ?? Perimetre.National);
        return (await portee.Service<IOrganisationAppService>().GetListAsync(input, default)).Elements.Select(o => o.Nom);
    }
}
