using System.Net;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Kits;

/// <summary>L’affiche d’une commune, son code QR suivi jusqu’au compteur, et les affiches de tout un département.</summary>
public sealed class AffichesTests : IAsyncLifetime
{
    private static readonly Uri Racine = new("https://villes.example/");

    private BaseDeTest _base = null!;
    private Guid _kit;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _kit = await _base.CreerKitEnLigneAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task ProduireAsync_LeCodeQrMeneAuLienDeLaCommune_QuiCompte()
    {
        await using var mairie = Mairie();
        var affiche = await mairie.Service<IAfficheKitAppService>().ProduireAsync(_kit, new AfficheInput { Date = new(2026, 10, 3), Heure = "à 18 h", Lieu = "Place Castellane" }, Racine, default);

        affiche.Nom.ShouldBe("affiche-grand-froid-13055-a4.pdf");
        var adresse = await LecteurQr.LireAsync(affiche.Contenu);
        adresse.ShouldStartWith("https://villes.example/k/");
        PdfTextReader.Read(affiche.Contenu).PageCount.ShouldBe(1);
        await using (var anonyme = _base.Anonyme())
        {
            var lien = (await anonyme.Service<ILienPublicAppService>().TrouverAsync(adresse[^LienConsts.CodeLongueur..], default))!;
            (lien.KitSlug, lien.CommuneCode, lien.Canal).ShouldBe(("grand-froid", "13055", "qr"));
            var telechargement = anonyme.Service<ITelechargementKitAppService>();
            var fichier = await telechargement.TrouverAsync(new DemandeTelechargement("grand-froid", "affiche.pdf", lien.CommuneCode, lien.Canal, null, lien.Code), default);
            await telechargement.CompterAsync(fichier, new ContexteTelechargement(IPAddress.Parse("192.0.2.1"), "Mozilla/5.0 Firefox/140.0", EstPartiel: false, EstPrechargement: false), default);
        }
        (await mairie.Service<ILienSuiviAppService>().GetListAsync(_kit, new LienListeInput(), default)).Elements.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(l => l.Qualifies.ShouldBe(1), l => l.EstAffiche.ShouldBeTrue());
    }

    [Fact]
    public async Task ProduireAsync_QuandLAfficheEstRefaite_GardeSonLien_SaufUneFoisRevoque()
    {
        await using var mairie = Mairie();
        var (affiches, liens) = (mairie.Service<IAfficheKitAppService>(), mairie.Service<ILienSuiviAppService>());
        await affiches.ProduireAsync(_kit, new AfficheInput(), Racine, default);
        await affiches.ProduireAsync(_kit, new AfficheInput { Format = FormatAffiche.A3, Message = "Venez !" }, Racine, default);
        var lien = (await liens.GetListAsync(_kit, new LienListeInput(), default)).Elements.ShouldHaveSingleItem();

        await liens.RevoquerAsync(lien.Id, default);
        await affiches.ProduireAsync(_kit, new AfficheInput(), Racine, default);
        (await liens.GetListAsync(_kit, new LienListeInput(), default)).Elements.ShouldHaveSingleItem().Code.ShouldNotBe(lien.Code);
    }

    [Fact]
    public async Task GetApercuAsync_NeCreeRien_EtDitCeQuiManque()
    {
        await using var mairie = Mairie();
        var apercu = await mairie.Service<IAfficheKitAppService>().GetApercuAsync(_kit, new AfficheInput { Message = "Un <script> ?" }, Racine, default);
        (apercu.LienExiste, apercu.SansLogo, apercu.SansContact).ShouldBe((false, true, true));
        apercu.Svg.ShouldStartWith("<svg");
        apercu.Svg.ShouldNotContain("<script");
        (await mairie.Service<ILienSuiviAppService>().GetListAsync(_kit, new LienListeInput(), default)).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", FormatAffiche.A4)]
    [InlineData("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", FormatAffiche.A3)]
    [InlineData("Y", FormatAffiche.A4)]
    public void Rendre_QuelleQueSoitLaLongueur_TientSurUnePage(string commune, FormatAffiche format)
    {
        var resume = string.Concat(Enumerable.Repeat("Veiller sur ses voisins. ", 24))[..KitConsts.ResumeMax];
        var kit = new KitAffiche(Guid.NewGuid(), "k", new string('W', KitConsts.TitreMax), KitNature.Urgence, resume, "toute l’année", ["Affiche"], new DateTime(2026, 9, 1, 0, 0, 0, DateTimeKind.Utc));
        var today = new DateOnly(2026, 9, 15);
        var textes = new TextesAffiche(today, new string('M', AfficheConsts.HeureMax), new string('M', AfficheConsts.LieuMax), new string('m', AfficheConsts.MessageMax), today);
        var identite = new IdentiteImprimee(null, new string('M', 80), "04 91 00 00 00", new string('m', 100) + "@exemple.example", new string('m', 100) + ".example");
        var affiche = new DocumentAffiche(kit, commune, textes, new Uri("https://un-tres-long-nom-de-domaine.villes-solidaires.example/k/7ZK3M9QAF"), format) { Identite = identite };
        PdfTextReader.Read(AffichePdf.Rendre(affiche)).PageCount.ShouldBe(1);
    }

    [Fact]
    public async Task ProduireAsync_QuandUnTexteEstFaux_LeRefuse()
    {
        await RefuseAsync(AfficheErrorCodes.AfficheDatePassee, new AfficheInput { Date = new(2026, 9, 14) });
        await RefuseAsync(AfficheErrorCodes.AfficheHeureSansDate, new AfficheInput { Heure = "à 18 h" });
        await RefuseAsync("Territoires:CaractereNonImprimable", new AfficheInput { Message = "Venez 🎉" });
        await RefuseAsync(LienErrorCodes.LienCampagneInconnue, new AfficheInput { CampagneId = Guid.NewGuid() });
    }

    [Fact]
    public async Task Lot_QuandIlEstInterrompuPuisRepris_NeRefaitPasCeQuiEstFait()
    {
        await using var departement = Departement();
        var lots = departement.Service<ILotAffichesAppService>();
        var id = await lots.LancerAsync(_kit, new LotAffichesInput { Departement = "53" }, Racine, default);
        (await Should.ThrowAsync<BusinessException>(() => lots.GetArchiveAsync(id, default))).Code.ShouldBe(AfficheErrorCodes.LotPasPret);
        await Should.ThrowAsync<OperationCanceledException>(() => ExecuterAsync(id, etape => etape == "Archive" ? throw new OperationCanceledException() : Task.CompletedTask));
        var depot = departement.Service<IDepotFichiers>();
        depot.Lister($"affiches/{id:N}").Count.ShouldBe(2);

        await ExecuterAsync(id, _ => Task.CompletedTask);

        (await lots.GetAsync(id, default)).ShouldSatisfyAllConditions(l => l.EstPret.ShouldBeTrue(), l => l.Affiches.ShouldBe(2));
        depot.Lister($"affiches/{id:N}").ShouldBeEmpty();
        var archive = await lots.GetArchiveAsync(id, default);
        archive.Nom.ShouldBe("affiches-grand-froid-53.zip");
        await using var zip = new ZipArchive(new MemoryStream(archive.Contenu));
        zip.Entries.Select(e => e.FullName).ShouldBe(["affiche-53130-laval.pdf", "affiche-53147-mayenne.pdf", "lisez-moi.csv"]);
        using var lecture = new StreamReader(await zip.GetEntry("lisez-moi.csv")!.OpenAsync());
        var lignes = (await lecture.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var liens = (await departement.Service<ILienSuiviAppService>().GetListAsync(_kit, new LienListeInput(), default)).Elements;
        liens.Count.ShouldBe(2);
        lignes[1].ShouldContain($"Laval;53130;https://villes.example/k/{liens.Single(l => l.CommuneCode == "53130").Code}");
    }

    [Fact]
    public async Task Purge_EffaceLesAffichesDUnLotAbandonne_UneFoisSonSursisPasse()
    {
        await using var departement = Departement();
        var lots = departement.Service<ILotAffichesAppService>();
        var (abandonne, enAttente) = (await InterrompreAsync(lots), await InterrompreAsync(lots));
        await AbandonnerAsync(abandonne);
        var depot = departement.Service<IDepotFichiers>();

        await PurgerAsync();
        depot.Lister($"affiches/{abandonne:N}").Count.ShouldBe(2, "il peut encore être relancé");

        _base.Horloge.Avancer(TimeSpan.FromDays(8));
        await PurgerAsync();
        depot.Lister($"affiches/{abandonne:N}").ShouldBeEmpty();
        depot.Lister($"affiches/{enAttente:N}").Count.ShouldBe(2, "son travail attend encore");
    }

    [Fact]
    public async Task Purge_QuandLeLotEstPret_EffaceCeQuUnArretALaisse_EtGardeLArchive()
    {
        await using var departement = Departement();
        var lots = departement.Service<ILotAffichesAppService>();
        var id = await lots.LancerAsync(_kit, new LotAffichesInput { Departement = "53" }, Racine, default);
        await ExecuterAsync(id, _ => Task.CompletedTask);
        var depot = departement.Service<IDepotFichiers>();
        // Tué entre l'archive et le ménage.
        await depot.EcrireAsync($"affiches/{id:N}/affiche-53130-laval.pdf", "%PDF-"u8.ToArray(), default);

        await PurgerAsync();

        depot.Lister("affiches").ShouldBe([$"affiches/{id:N}.zip"]);
    }

    [Fact]
    public async Task Lot_QuandLeDepartementEstHorsPerimetre_EstRefuse_EtNeSeVoitPas()
    {
        await using var mairie = Mairie();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => mairie.Service<ILotAffichesAppService>().LancerAsync(_kit, new LotAffichesInput { Departement = "13" }, Racine, default));
        await using var departement = Departement();
        var id = await departement.Service<ILotAffichesAppService>().LancerAsync(_kit, new LotAffichesInput { Departement = "53" }, Racine, default);
        await Should.ThrowAsync<EntityNotFoundException>(() => mairie.Service<ILotAffichesAppService>().GetArchiveAsync(id, default));
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"));

    private PorteeDeTest Departement() => _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"));

    private async Task ExecuterAsync(Guid id, Func<string, Task> avancer)
    {
        await using var portee = Departement();
        await portee.Service<IEnumerable<IExecutantTravail>>().Single(e => e.Type == ProductionLotAffiches.TypeTravail)
            .ExecuterAsync(new ContexteTravail(Guid.NewGuid(), id, (etape, _) => avancer(etape)), default);
    }

    /// <summary>Lot dont les affiches sont faites, mais pas l'archive.</summary>
    private async Task<Guid> InterrompreAsync(ILotAffichesAppService lots)
    {
        var id = await lots.LancerAsync(_kit, new LotAffichesInput { Departement = "53" }, Racine, default);
        await Should.ThrowAsync<OperationCanceledException>(() => ExecuterAsync(id, etape => etape == "Archive" ? throw new OperationCanceledException() : Task.CompletedTask));
        return id;
    }

    private async Task AbandonnerAsync(Guid lot)
    {
        await using var systeme = _base.Systeme();
        var travail = await systeme.Contexte.Travaux.SingleAsync(t => t.EntiteId == lot);
        travail.DemanderArret(_base.Horloge.GetUtcNow().UtcDateTime);
        await systeme.Contexte.SaveChangesAsync();
    }

    private async Task PurgerAsync()
    {
        await using var systeme = _base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<PurgeAffiches>().Single().ExecuterAsync(default);
    }

    private async Task RefuseAsync(string code, AfficheInput input)
    {
        await using var mairie = Mairie();
        var refus = await Should.ThrowAsync<BusinessException>(() => mairie.Service<IAfficheKitAppService>().ProduireAsync(_kit, input, Racine, default));
        refus.Code.ShouldBe(code);
        refus.Texte.ShouldNotContain("{");
    }
}
