using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

public sealed class KitAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync() => _base = await BaseDeTest.CreerAsync();

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task CycleDeVie_DeLaCreationALaRemiseEnLigne()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id);
        await _base.PublierAsync(id);
        var publie = await LireAsync(id);
        publie.Statut.ShouldBe(KitStatut.Publie);
        publie.VersionPubliee!.Numero.ShouldBe(1);
        publie.VersionPubliee.PublieeLe.ShouldBe(_base.Horloge.GetUtcNow().UtcDateTime);
        publie.Brouillon.ShouldBeNull();

        await AgirAsync(s => s.OuvrirVersionAsync(id, null, default));
        await _base.AjouterFichierAsync(id, "affiche.pdf", [.. KitsDeTest.Pdf, 1]);
        await AgirAsync(s => s.PublierAsync(id, new PublierKitInput { Notes = " Numéros mis à jour " }, default));
        (await LireAsync(id)).VersionPubliee.ShouldSatisfyAllConditions(v => v!.Numero.ShouldBe(2), v => v!.Notes.ShouldBe("Numéros mis à jour"));

        await AgirAsync(s => s.ArchiverAsync(id, null, default));
        await RefuseAsync(KitErrorCodes.KitArchive, s => s.OuvrirVersionAsync(id, null, default));
        await AgirAsync(s => s.RemettreEnLigneAsync(id, null, default));
        (await LireAsync(id)).Statut.ShouldBe(KitStatut.Publie);
    }

    [Fact]
    public async Task CreateAsync_QuandLAdresseAppartientAUnKitSupprime_EstRefusee()
    {
        var id = await _base.CreerKitAsync();
        await AgirAsync(s => s.SupprimerAsync(id, null, default));

        var refus = await Should.ThrowAsync<BusinessException>(() => _base.CreerKitAsync());

        refus.Code.ShouldBe(KitErrorCodes.SlugDejaPris);
        refus.Champ.ShouldBe("Slug");
        refus.Texte.ShouldContain("grand-froid");
    }

    [Fact]
    public async Task CreateAsync_QuandUnAutreVientDePrendreLAdresse_RecoitLeMemeRefus()
    {
        await using var portee = _base.Association();
        // L'autre personne enregistre entre la vérification et l'écriture de celle-ci.
        portee.Contexte.SavingChanges += (_, _) => Task.Run(() => _base.CreerKitAsync()).GetAwaiter().GetResult();
        var input = new CreerKitInput { Slug = "grand-froid", Titre = "Second", Resume = "Veiller.", Nature = KitNature.Urgence };

        var refus = await Should.ThrowAsync<BusinessException>(() => portee.Service<IKitAppService>().CreateAsync(input, default));

        (refus.Code, refus.Champ).ShouldBe((KitErrorCodes.SlugDejaPris, "Slug"));
        (await portee.Service<IKitAppService>().GetListAsync(new KitListeInput(), default)).Elements.ShouldHaveSingleItem().Titre.ShouldBe("Grand froid");
    }

    [Fact]
    public async Task SupprimerAsync_RetireLeKitDesListes()
    {
        var id = await _base.CreerKitEnLigneAsync();
        await AgirAsync(s => s.SupprimerAsync(id, null, default));

        await using var portee = _base.Association();
        (await portee.Service<IKitAppService>().GetListAsync(new KitListeInput(), default)).Total.ShouldBe(0);
        await Should.ThrowAsync<EntityNotFoundException>(() => portee.Service<IKitAppService>().GetAsync(id, default));
        (await portee.Service<ICatalogueKitsAppService>().GetListAsync(new CataloguePublicInput(), default)).Kits.ShouldBeEmpty();
    }

    public static TheoryData<string, byte[], string> FichiersRefuses => new()
    {
        { "affiche.exe", KitsDeTest.Pdf, KitErrorCodes.TypeFichierRefuse },
        { "affiche.PDF", KitsDeTest.Pdf, KitErrorCodes.TypeFichierRefuse },
        { "Affiche A3.pdf", KitsDeTest.Pdf, KitErrorCodes.NomFichierInvalide },
        { "../affiche.pdf", KitsDeTest.Pdf, KitErrorCodes.NomFichierInvalide },
        { "affiche.pdf", [], KitErrorCodes.FichierVide },
        { "affiche.pdf", [0x4D, 0x5A, 0x90], KitErrorCodes.ContenuNeCorrespondPas },
        { "affiche.png", KitsDeTest.Pdf, KitErrorCodes.ContenuNeCorrespondPas },
        { "affiche.jpg", KitsDeTest.Pdf, KitErrorCodes.ContenuNeCorrespondPas },
        { "affiche.pdf", new byte[KitConsts.TailleFichierMax + 1], KitErrorCodes.FichierTropGros },
    };

    // Sans énumération à la découverte : xunit y écrirait en texte les octets du fichier trop gros, en gigaoctets.
    [Theory]
    [MemberData(nameof(FichiersRefuses), DisableDiscoveryEnumeration = true)]
    public async Task AjouterFichierAsync_QuandLeFichierNeConvientPas_DitPourquoi(string nom, byte[] contenu, string code)
    {
        var id = await _base.CreerKitAsync();
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.AjouterFichierAsync(id, nom, contenu));
        refus.Code.ShouldBe(code);
        refus.Texte.ShouldNotContain("{");
        (await LireAsync(id)).Brouillon!.Fichiers.ShouldBeEmpty();
    }

    [Fact]
    public async Task AjouterFichierAsync_QuandLeFichierPeseExactementLaLimite_EstAccepte()
    {
        var id = await _base.CreerKitAsync();
        var contenu = PdfDeTest.Creer(taille: KitConsts.TailleFichierMax);
        await _base.AjouterFichierAsync(id, "affiche.pdf", contenu);
        (await LireAsync(id)).Brouillon!.Fichiers.ShouldHaveSingleItem().Taille.ShouldBe(KitConsts.TailleFichierMax);
    }

    [Fact]
    public async Task AjouterFichierAsync_QuandLeNomEstDejaPris_EstRefuse()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id);
        (await Should.ThrowAsync<BusinessException>(() => _base.AjouterFichierAsync(id))).Code.ShouldBe(KitErrorCodes.FichierDejaPresent);
    }

    [Fact]
    public async Task RetirerFichierAsync_QuandLaVersionEstPubliee_EstRefuse()
    {
        var id = await _base.CreerKitEnLigneAsync();
        var fichier = (await LireAsync(id)).VersionPubliee!.Fichiers[0].Id;
        await RefuseAsync(KitErrorCodes.VersionPubliee, s => s.RetirerFichierAsync(id, fichier, null, default));

        await AgirAsync(s => s.OuvrirVersionAsync(id, null, default));
        await RefuseAsync(KitErrorCodes.VersionPubliee, s => s.RetirerFichierAsync(id, fichier, null, default));
    }

    [Fact]
    public async Task RetirerFichierAsync_QuandLaVersionEstEnPreparation_LibereSonNom()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id);
        var fichier = (await LireAsync(id)).Brouillon!.Fichiers[0].Id;
        await AgirAsync(s => s.RetirerFichierAsync(id, fichier, null, default));
        await _base.AjouterFichierAsync(id);
        (await LireAsync(id)).Brouillon!.Fichiers.ShouldHaveSingleItem().Id.ShouldNotBe(fichier);
    }

    [Fact]
    public async Task PublierAsync_QuandLaVersionEstVide_EstRefuse()
    {
        var id = await _base.CreerKitAsync();
        await RefuseAsync(KitErrorCodes.VersionSansFichier, s => s.PublierAsync(id, new PublierKitInput(), default));
    }

    [Fact]
    public async Task Modifier_QuandLaFicheAChangeEntreTemps_NEcritRien()
    {
        var id = await _base.CreerKitAsync();
        var lu = (await LireAsync(id)).ConcurrencyStamp;
        await ModifierAsync(id, "Premier titre", lu);

        await Should.ThrowAsync<ConcurrenceException>(() => ModifierAsync(id, "Second titre", lu));

        (await LireAsync(id)).Titre.ShouldBe("Premier titre");
    }

    [Fact]
    public async Task GetListAsync_FiltreTrieEtCompteToutCeQuiRepond()
    {
        await _base.CreerKitEnLigneAsync("canicule", "Canicule");
        await _base.CreerKitAsync("grand-froid", "Grand froid");
        await _base.CreerKitAsync("fete-des-voisins", "Fête des voisins");

        await using var portee = _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        var service = portee.Service<IKitAppService>();
        var page = await service.GetListAsync(new KitListeInput { Tri = "-titre", Taille = 2 }, default);
        page.Total.ShouldBe(3);
        page.Elements.Select(k => k.Titre).ShouldBe(["Grand froid", "Fête des voisins"]);
        (await service.GetListAsync(new KitListeInput { Recherche = "froid" }, default)).Elements.ShouldHaveSingleItem().Slug.ShouldBe("grand-froid");
        var publie = (await service.GetListAsync(new KitListeInput { Statut = KitStatut.Publie }, default)).Elements.ShouldHaveSingleItem();
        publie.ShouldSatisfyAllConditions(k => k.VersionPubliee.ShouldBe(1), k => k.NombreFichiers.ShouldBe(1), k => k.Telechargements.ShouldBe(0));
    }

    private async Task ModifierAsync(Guid id, string titre, string jeton) => await AgirAsync(s => s.ModifierAsync(
        id, new ModifierKitInput { Titre = titre, Resume = "Veiller.", Nature = KitNature.Urgence, ConcurrencyStamp = jeton }, default));

    private async Task RefuseAsync(string code, Func<IKitAppService, Task> action) =>
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(action))).Code.ShouldBe(code);

    private async Task AgirAsync(Func<IKitAppService, Task> action)
    {
        await using var portee = _base.Association();
        await action(portee.Service<IKitAppService>());
    }

    private async Task<KitDetailDto> LireAsync(Guid id)
    {
        await using var portee = _base.Association();
        return await portee.Service<IKitAppService>().GetAsync(id, default);
    }
}
