using System.Text;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Fichiers;

namespace VillesSolidaires.Kits;

/// <summary>Ce qu'un dépôt accepte, ce qu'il en apprend, et ce qu'il refuse avec sa raison. Les vrais outils d'aperçu, bornés serré.</summary>
public sealed class DepotFichierKitTests : IAsyncLifetime
{
    /// <summary>Assez pour dessiner une page, trop peu pour une bombe.</summary>
    private static readonly OptionsApercus Serrees = new() { Duree = TimeSpan.FromSeconds(3), MemoireMo = 256 };

    private BaseDeTest _base = null!;

    public static TheoryData<string, Func<byte[]>, string> Pieges => new()
    {
        { "zip.pdf", () => DocumentsDeTest.Docx(), KitErrorCodes.ContenuNeCorrespondPas },
        { "faux.docx", () => DocumentsDeTest.Archive([("virus.exe", [1, 2, 3])]), KitErrorCodes.ContenuNeCorrespondPas },
        { "page.exe", () => PdfDeTest.Creer(), KitErrorCodes.TypeFichierRefuse },
        { "tronque.pdf", () => PdfDeTest.Creer()[..200], DepotKitErrorCodes.PdfIllisible },
        { "casse.pdf", () => Encoding.ASCII.GetBytes("%PDF-1.7\nn’importe quoi\n%%EOF\n"), DepotKitErrorCodes.PdfIllisible },
        { "chiffre.pdf", () => PdfDeTest.Creer(chiffre: true), DepotKitErrorCodes.PdfChiffre },
        { "pages.pdf", () => PdfDeTest.Creer(pages: 5_000), DepotKitErrorCodes.PdfTropDePages },
        { "geante.pdf", () => PdfDeTest.Creer(cote: 14_000), DepotKitErrorCodes.PdfPageGeante },
        { "bombe.pdf", () => PdfDeTest.Creer(flux: PdfDeTest.FluxBombe(1_500_000_000)), DepotKitErrorCodes.PdfTropLourd },
        { "bombe.png", () => DocumentsDeTest.Png(30_000, 30_000), DepotKitErrorCodes.ImageGeante },
        { "longue.png", () => DocumentsDeTest.Png(12_001, 10), DepotKitErrorCodes.ImageGeante },
        { "cassee.png", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], DepotKitErrorCodes.ImageIllisible },
        { "cassee.jpg", () => [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0], DepotKitErrorCodes.ImageIllisible },
        { "macros.docx", () => DocumentsDeTest.Docx(("word/vbaProject.bin", [1])), DepotKitErrorCodes.DocumentMacros },
        { "macros.odt", () => DocumentsDeTest.Odt(("Basic/Standard/Module1.xml", [1])), DepotKitErrorCodes.DocumentMacros },
        { "chiffre.odt", () => DocumentsDeTest.Odt(("META-INF/manifest.xml", "<manifest:encryption-data/>"u8.ToArray())), DepotKitErrorCodes.DocumentChiffre },
        { "bombe.docx", () => DocumentsDeTest.Docx(("word/media/bombe.bin", new byte[DepotKitConsts.ArchiveOuverteMax + 1])), DepotKitErrorCodes.DocumentTropLourd },
        { "entrees.odt", () => DocumentsDeTest.Odt([.. Enumerable.Range(0, DepotKitConsts.EntreesArchiveMax).Select(i => ($"e{i}", Array.Empty<byte>()))]), DepotKitErrorCodes.DocumentTropLourd },
        { "tronque.docx", () => Abimer(DocumentsDeTest.Docx(("word/media/image.bin", Encoding.ASCII.GetBytes(new string('a', 5_000))))), DepotKitErrorCodes.DocumentIllisible },
    };

    public async Task InitializeAsync() => _base = await BaseDeTest.CreerAsync(s => s.AddSingleton<IApercusPdf>(_ => new ApercusPoppler(Serrees)));

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pieges), DisableDiscoveryEnumeration = true)]
    public async Task AjouterFichierAsync_QuandLeContenuEstPiege_RefuseEnDisantPourquoi(string nom, Func<byte[]> fabriquer, string code)
    {
        var id = await _base.CreerKitAsync();
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.AjouterFichierAsync(id, nom, fabriquer()));
        refus.Code.ShouldBe(code);
        refus.Champ.ShouldBe("Fichier");
        refus.Texte.ShouldNotContain("{");
        (await FicheAsync(id)).Brouillon!.Fichiers.ShouldBeEmpty();
        Directory.Exists(Path.Combine(_base.Dossier, "fichiers", "kits")).ShouldBeFalse("un fichier refusé ne se range pas");
    }

    [Fact]
    public async Task AjouterFichierAsync_DUnPdf_CompteSesPagesEtDessineLaPremiere()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id, "guide.pdf", PdfDeTest.Creer(pages: 3));

        var fichier = (await FicheAsync(id)).Brouillon!.Fichiers.ShouldHaveSingleItem();
        fichier.Pages.ShouldBe(3);
        // poppler arrondit un côté à un pixel près, selon sa version.
        fichier.ApercuLargeur.ShouldNotBeNull().ShouldBeInRange(169, 171);
        fichier.ApercuHauteur.ShouldNotBeNull().ShouldBeInRange(169, 171);
        await using var portee = _base.Association();
        var apercu = await portee.Service<ICatalogueKitsAppService>().LireApercuAsync(fichier.ApercuSha256!, default);
        apercu.TypeMime.ShouldBe("image/jpeg");
        DimensionsImage.Lire(apercu.Contenu).ShouldBe(new DimensionsImage(fichier.ApercuLargeur!.Value, fichier.ApercuHauteur!.Value));
    }

    [Fact]
    public async Task AjouterFichierAsync_DUneImage_NoteSesDimensionsEtLaReduit()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id, "affiche.png", DocumentsDeTest.Png(600, 1_200));

        var fichier = (await FicheAsync(id)).Brouillon!.Fichiers.ShouldHaveSingleItem();
        (fichier.Largeur, fichier.Hauteur, fichier.Pages).ShouldBe((600, 1_200, null));
        fichier.ApercuHauteur.ShouldBe(170);
        fichier.ApercuLargeur!.Value.ShouldBeInRange(84, 86);
    }

    [Theory]
    [InlineData("livret.docx")]
    [InlineData("livret.odt")]
    public async Task AjouterFichierAsync_DUnDocumentDeBureau_LeRangeSansApercu(string nom)
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id, nom, nom.EndsWith("docx", StringComparison.Ordinal) ? DocumentsDeTest.Docx() : DocumentsDeTest.Odt(), "ar");
        var fichier = (await FicheAsync(id)).Brouillon!.Fichiers.ShouldHaveSingleItem();
        (fichier.Langue, fichier.ApercuSha256).ShouldBe(("ar", null));
    }

    [Fact]
    public async Task AjouterFichierAsync_QuandLaLangueEstInconnue_EstRefuse()
    {
        var id = await _base.CreerKitAsync();
        var refus = await Should.ThrowAsync<BusinessException>(() => _base.AjouterFichierAsync(id, langue: "zz"));
        (refus.Code, refus.Champ).ShouldBe((DepotKitErrorCodes.LangueInconnue, "Langue"));
    }

    [Fact]
    public async Task LireApercuAsync_SansCompte_NeMontreQueLesVersionsPubliees()
    {
        var id = await _base.CreerKitAsync();
        await _base.AjouterFichierAsync(id);
        var empreinte = (await FicheAsync(id)).Brouillon!.Fichiers[0].ApercuSha256!;
        await using (var anonyme = _base.Anonyme())
        {
            await Should.ThrowAsync<EntityNotFoundException>(() => anonyme.Service<ICatalogueKitsAppService>().LireApercuAsync(empreinte, default));
        }
        await _base.PublierAsync(id);
        await using var visiteur = _base.Anonyme();
        (await visiteur.Service<ICatalogueKitsAppService>().LireApercuAsync(empreinte, default)).Contenu.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Depot_QuandLOutilManque_MarcheEtLaFicheLeDit()
    {
        await using var sansOutil = await BaseDeTest.CreerAsync();
        var id = await sansOutil.CreerKitAsync();
        await sansOutil.AjouterFichierAsync(id, "guide.pdf", PdfDeTest.Creer(pages: 3));
        await using var portee = sansOutil.Association();
        var kit = await portee.Service<IKitAppService>().GetAsync(id, default);
        kit.ApercusDisponibles.ShouldBeFalse();
        kit.Brouillon!.Fichiers.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Pages.ShouldBeNull(), f => f.ApercuSha256.ShouldBeNull());
    }

    [Fact]
    public async Task RegenerationApercus_DessineCeQuiManqueSansToucherAuKit()
    {
        var id = await _base.CreerKitEnLigneAsync();
        var avant = await FicheAsync(id);
        var fichier = avant.VersionPubliee!.Fichiers[0];
        var chemin = Path.Combine(_base.Dossier, "fichiers", FichiersKit.Chemin(fichier.ApercuSha256!));
        File.Delete(chemin);
        await using (var systeme = _base.Systeme())
        {
            await systeme.Service<IKitRepository>().NoterLectureAsync(fichier.Sha256, LectureFichier.Aucune, default);
        }
        (await FicheAsync(id)).VersionPubliee!.Fichiers[0].Pages.ShouldBeNull();

        await using (var systeme = _base.Systeme())
        {
            await systeme.Service<IEnumerable<Travaux.ITravailRecurrent>>().OfType<RegenerationApercus>().Single().ExecuterAsync(default);
        }

        File.Exists(chemin).ShouldBeTrue();
        var apres = await FicheAsync(id);
        apres.VersionPubliee!.Fichiers[0].ShouldBe(fichier);
        (apres.ConcurrencyStamp, apres.ModifieLe).ShouldBe((avant.ConcurrencyStamp, avant.ModifieLe));
    }

    private async Task<KitDetailDto> FicheAsync(Guid id)
    {
        await using var portee = _base.Association();
        return await portee.Service<IKitAppService>().GetAsync(id, default);
    }

    // La table de l'archive est juste, mais les octets qu'elle désigne ne le sont plus.
    private static byte[] Abimer(byte[] archive)
    {
        var place = archive.AsSpan().IndexOf("word/media/image.bin"u8) + "word/media/image.bin".Length;
        archive.AsSpan(place, 10).Fill(0xFF);
        return archive;
    }
}
