using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

/// <summary>Ce que l'adresse publique d'un fichier trouve, et ce qu'elle refuse sans rien compter.</summary>
public sealed class CatalogueTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task TrouverAsync_RendLeFichierPublieEtSonTerritoire()
    {
        await _base.CreerKitEnLigneAsync();
        var fichier = await TrouverAsync("grand-froid", commune: "13055", canal: "qr");
        fichier.Contenu.ShouldBe(KitsDeTest.Pdf);
        fichier.TypeMime.ShouldBe("application/pdf");
        (fichier.CommuneCode, fichier.DepartementCode, fichier.Canal, fichier.Version).ShouldBe(("13055", "13", "qr", 1));
    }

    [Fact]
    public async Task TrouverAsync_QuandLAdresseNeDitRien_RestePossible()
    {
        await _base.CreerKitEnLigneAsync();
        var fichier = await TrouverAsync("grand-froid");
        (fichier.CommuneCode, fichier.DepartementCode, fichier.Canal).ShouldBe(("", "", CanalTelechargement.NonPrecise));
    }

    [Theory]
    [InlineData("canicule", "affiche.pdf", null, null, null, KitErrorCodes.KitInconnu)]
    [InlineData("grand-froid", "tract.pdf", null, null, null, KitErrorCodes.FichierInconnu)]
    [InlineData("grand-froid", "affiche.pdf", null, null, 7, KitErrorCodes.VersionInconnue)]
    [InlineData("grand-froid", "affiche.pdf", "99999", null, null, KitErrorCodes.CommuneInconnue)]
    [InlineData("grand-froid", "affiche.pdf", "13055' OR 1=1", null, null, KitErrorCodes.CommuneInconnue)]
    [InlineData("grand-froid", "affiche.pdf", null, "pigeon", null, KitErrorCodes.CanalInconnu)]
    public async Task TrouverAsync_QuandQuelqueChoseEstInconnu_LeNomme(string slug, string nom, string? commune, string? canal, int? version, string code)
    {
        await _base.CreerKitEnLigneAsync();
        var refus = await Should.ThrowAsync<BusinessException>(() => TrouverAsync(slug, nom, commune, canal, version));
        refus.Code.ShouldBe(code);
        refus.Texte.ShouldNotContain("{");
    }

    [Fact]
    public async Task TrouverAsync_QuandLeKitNEstPasPublie_LIgnore()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id);
        await Should.ThrowAsync<EntityNotFoundException>(() => TrouverAsync("grand-froid"));
    }

    [Fact]
    public async Task TrouverAsync_QuandUneVersionEstPubliee_LaSertTousDeSuiteEtGardeLAncienne()
    {
        var id = await _base.CreerKitEnLigneAsync();
        (await TrouverAsync("grand-froid")).Version.ShouldBe(1);
        byte[] nouveau = [.. KitsDeTest.Pdf, 1];
        await using (var portee = _base.Association())
        {
            await portee.Service<IKitAppService>().OuvrirVersionAsync(id, null, default);
        }
        await _base.AjouterFichierAsync(id, "affiche.pdf", nouveau);
        await _base.PublierAsync(id);

        (await TrouverAsync("grand-froid")).ShouldSatisfyAllConditions(f => f.Version.ShouldBe(2), f => f.Contenu.ShouldBe(nouveau));
        (await TrouverAsync("grand-froid", version: 1)).Contenu.ShouldBe(KitsDeTest.Pdf);
    }

    [Fact]
    public async Task TrouverAsync_QuandLeKitEstArchive_NeLeSertPlus()
    {
        var id = await _base.CreerKitEnLigneAsync();
        await using (var portee = _base.Association())
        {
            await portee.Service<IKitAppService>().ArchiverAsync(id, null, default);
        }
        await Should.ThrowAsync<EntityNotFoundException>(() => TrouverAsync("grand-froid"));
    }

    [Fact]
    public async Task TrouverAsync_QuandUnImportAjouteUneCommune_LaConnaitDansLaMinute()
    {
        await _base.CreerKitEnLigneAsync();
        await TrouverAsync("grand-froid", commune: "13055");
        await using (var systeme = _base.Systeme())
        {
            systeme.Contexte.Add(new Commune("53001", new CommuneDonnees("Ahuillé", "53", "52", null, null, 1_800, "53940", "metro", null, null)));
            await systeme.Contexte.SaveChangesAsync();
        }
        _base.Horloge.Avancer(TimeSpan.FromMinutes(1));

        (await TrouverAsync("grand-froid", commune: "53001")).DepartementCode.ShouldBe("53");
    }

    private async Task<FichierPublicDto> TrouverAsync(string slug, string nom = "affiche.pdf", string? commune = null, string? canal = null, int? version = null)
    {
        await using var portee = _base.Anonyme();
        return await portee.Service<ITelechargementKitAppService>().TrouverAsync(new DemandeTelechargement(slug, nom, commune, canal, version), default);
    }
}
