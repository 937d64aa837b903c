using VillesSolidaires.Animations;

namespace VillesSolidaires.Kits;

/// <summary>Catalogue interne et public : classement, validité, journal, modèles liés.</summary>
public sealed class CatalogueKitsTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync() => _base = await BaseDeTest.CreerAsync();

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task GetListAsync_FiltreParThemeLangueContenuEtValidite()
    {
        await ClasserAsync(await _base.CreerKitEnLigneAsync("canicule", "Canicule"), ThemesKit.Chaleur | ThemesKit.Isolement, au: new DateOnly(2026, 9, 14));
        var froid = await _base.CreerKitAsync("grand-froid");
        await _base.AjouterFichierAsync(froid, "affiche.pdf");
        await _base.AjouterFichierAsync(froid, "affiche-ar.pdf", langue: "ar");
        await _base.PublierAsync(froid);
        await ClasserAsync(froid, ThemesKit.Froid | ThemesKit.Isolement, du: new DateOnly(2026, 11, 1));

        (await SlugsAsync(new KitListeInput { Theme = ThemesKit.Isolement })).ShouldBe(["canicule", "grand-froid"]);
        (await SlugsAsync(new KitListeInput { Theme = ThemesKit.Chaleur })).ShouldBe(["canicule"]);
        (await SlugsAsync(new KitListeInput { Langue = "ar" })).ShouldBe(["grand-froid"]);
        (await SlugsAsync(new KitListeInput { Contenu = TypeFichierKit.Affiche })).Count.ShouldBe(2);
        (await SlugsAsync(new KitListeInput { Contenu = TypeFichierKit.Guide })).ShouldBeEmpty();
        (await SlugsAsync(new KitListeInput { Validite = ValiditeKit.Perimee })).ShouldBe(["canicule"]);
        (await SlugsAsync(new KitListeInput { Validite = ValiditeKit.AVenir })).ShouldBe(["grand-froid"]);
        (await SlugsAsync(new KitListeInput { Validite = ValiditeKit.Valable })).ShouldBeEmpty();

        var ligne = (await ListeAsync(new KitListeInput { Langue = "ar" })).Elements.ShouldHaveSingleItem();
        ligne.Langues.ShouldBe(["fr", "ar"]);
        ligne.Contenus.ShouldBe([TypeFichierKit.Affiche]);
        ligne.Validite.ShouldBe(ValiditeKit.AVenir);
    }

    [Fact]
    public async Task GetListAsync_QuandUneVersionRemplaceLaLangue_NeLaTrouvePlus()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id, "affiche-ar.pdf", langue: "ar");
        await _base.PublierAsync(id);
        await OuvrirAsync(id);
        await _base.AjouterFichierAsync(id, "affiche.pdf");
        (await SlugsAsync(new KitListeInput { Langue = "ar" })).ShouldBe(["grand-froid"]);
        await _base.PublierAsync(id);
        (await SlugsAsync(new KitListeInput { Langue = "ar" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task CataloguePublic_QuandLeKitEstPerime_LeSortEtLeDitMaisLeSertEncore()
    {
        var id = await _base.CreerKitEnLigneAsync();
        await ClasserAsync(id, ThemesKit.Froid, au: new DateOnly(2026, 9, 15));
        (await PublicAsync()).Kits.ShouldHaveSingleItem().Titre.ShouldBe("Grand froid", "le dernier jour compte encore");

        _base.Horloge.Avancer(TimeSpan.FromDays(1));

        var catalogue = await PublicAsync();
        catalogue.Kits.ShouldBeEmpty();
        catalogue.Perimes.ShouldBe([new KitPerimeDto("grand-froid", "Grand froid", new DateOnly(2026, 9, 15))]);
        await using var anonyme = _base.Anonyme();
        (await anonyme.Service<ICatalogueKitsAppService>().GetAsync("grand-froid", default)).Validite.ShouldBe(ValiditeKit.Perimee);
        (await anonyme.Service<ITelechargementKitAppService>().TrouverAsync(new DemandeTelechargement("grand-froid", "affiche.pdf", null, null, null), default))
            .Contenu.ShouldBe(KitsDeTest.Pdf);
    }

    [Fact]
    public async Task CataloguePublic_FiltreSansPerdreLesChoix()
    {
        await ClasserAsync(await _base.CreerKitEnLigneAsync("canicule", "Canicule"), ThemesKit.Chaleur);
        await ClasserAsync(await _base.CreerKitEnLigneAsync("gel", "Gel"), ThemesKit.Froid | ThemesKit.Isolement);
        var catalogue = await PublicAsync(new CataloguePublicInput { Theme = ThemesKit.Froid });
        catalogue.Kits.ShouldHaveSingleItem().Slug.ShouldBe("gel");
        catalogue.Themes.ShouldBe([ThemesKit.Chaleur, ThemesKit.Froid, ThemesKit.Isolement]);
        catalogue.Langues.ShouldBe(["fr"]);
        (await PublicAsync(new CataloguePublicInput { Langue = "en" })).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Journal_DitCeQueLesFichiersOntDeChange()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id, "affiche.pdf");
        await _base.AjouterFichierAsync(id, "tract.pdf");
        await _base.PublierAsync(id);
        await OuvrirAsync(id);
        await _base.AjouterFichierAsync(id, "affiche.pdf", PdfDeTest.Creer(pages: 2));
        await _base.AjouterFichierAsync(id, "guide.pdf");
        await _base.PublierAsync(id);

        await using var anonyme = _base.Anonyme();
        var journal = (await anonyme.Service<ICatalogueKitsAppService>().GetAsync("grand-froid", default)).Journal;
        journal.Select(j => j.Numero).ShouldBe([2, 1]);
        journal[0].Changements.ShouldBe(["Ajouté : Affiche.", "Mis à jour : Affiche.", "Retiré : Affiche."]);
        journal[1].Changements.ShouldBeEmpty();
    }

    [Fact]
    public async Task ModifierAsync_QuandLaValiditeFinitAvantDeCommencer_EstRefuse()
    {
        var id = await _base.CreerKitAsync();
        var refus = await Should.ThrowAsync<BusinessException>(() => ClasserAsync(id, ThemesKit.Aucun, new DateOnly(2026, 9, 2), new DateOnly(2026, 9, 1)));
        (refus.Code, refus.Champ).ShouldBe((DepotKitErrorCodes.ValiditeInversee, nameof(Kit.ValideAu)));
    }

    [Fact]
    public async Task GetAsync_MontreLesModelesDontLaVersionEnVigueurEmploieLeKit()
    {
        var id = await _base.CreerKitEnLigneAsync();
        await using (var systeme = _base.Systeme())
        {
            var modele = new ModeleAnimation(Guid.CreateVersion7(), "OPERATION_FROID", new ModeleDonnees("Opération grand froid", RegleDate.Lire("mois:12")) { KitId = id });
            modele.Publier(null, _base.Horloge.GetUtcNow().UtcDateTime);
            systeme.Contexte.Add(modele);
            await systeme.Contexte.SaveChangesAsync();
        }
        await using var portee = _base.Association();
        (await portee.Service<IKitAppService>().GetAsync(id, default)).Modeles.ShouldHaveSingleItem().Intitule.ShouldBe("Opération grand froid");
        await using var anonyme = _base.Anonyme();
        (await anonyme.Service<ICatalogueKitsAppService>().GetAsync("grand-froid", default)).Modeles.ShouldHaveSingleItem();
    }

    private async Task ClasserAsync(Guid id, ThemesKit themes, DateOnly? du = null, DateOnly? au = null)
    {
        await using var portee = _base.Association();
        var kit = await portee.Service<IKitAppService>().GetAsync(id, default);
        await portee.Service<IKitAppService>().ModifierAsync(id, new ModifierKitInput
        {
            Nature = kit.Nature, Titre = kit.Titre, Resume = kit.Resume, Themes = [.. Enum.GetValues<ThemesKit>().Where(t => t != ThemesKit.Aucun && themes.HasFlag(t))], ValideDu = du, ValideAu = au,
        }, default);
    }

    private async Task OuvrirAsync(Guid id)
    {
        await using var portee = _base.Association();
        await portee.Service<IKitAppService>().OuvrirVersionAsync(id, null, default);
    }

    private async Task<ListeDto<KitDto>> ListeAsync(KitListeInput input)
    {
        await using var portee = _base.Association();
        return await portee.Service<IKitAppService>().GetListAsync(input, default);
    }

    private async Task<List<string>> SlugsAsync(KitListeInput input) => [.. (await ListeAsync(input)).Elements.Select(k => k.Slug).Order(StringComparer.Ordinal)];

    private async Task<CataloguePublicDto> PublicAsync(CataloguePublicInput? input = null)
    {
        await using var portee = _base.Anonyme();
        return await portee.Service<ICatalogueKitsAppService>().GetListAsync(input ?? new CataloguePublicInput(), default);
    }
}
