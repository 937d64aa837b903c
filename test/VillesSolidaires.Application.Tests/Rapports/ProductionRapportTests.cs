using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>De la demande aux deux documents, sur une vraie base, avec de vrais téléchargements.</summary>
public sealed class ProductionRapportTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.CreerKitEnLigneAsync();
        await _base.CreerKitEnLigneAsync("canicule", "Canicule");
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task ExecuterAsync_OffreLesDeuxDocumentsAuxMemesTotaux()
    {
        await _base.TelechargerAsync("13055", 7, "qr");
        await _base.TelechargerAsync("13055", 4, "mairie", "canicule");
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());

        var etapes = await _base.ProduireAsync(id);

        etapes[^1].ShouldBe("Rangement des documents");
        var rapport = await _base.LireRapportAsync(id);
        rapport.Statut.ShouldBe(StatutRapport.Disponible);
        rapport.TotauxRecoupes.ShouldBeGreaterThan(8);
        rapport.EmpreinteJeu.ShouldBe(JeuDeDonnees.Empreinte(rapport.JeuDeDonnees!));
        await using var portee = _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"));
        var pdf = await portee.Service<IRapportAppService>().GetDocumentAsync(id, "pdf", default);
        pdf.Contenu.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        pdf.Nom.ShouldBe("impact-communal-marseille-2026-01-01-2026-12-31.pdf");
        var xlsx = await portee.Service<IRapportAppService>().GetDocumentAsync(id, "xlsx", default);
        xlsx.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(xlsx.Contenu)));
        WorkbookReader.Read(new MemoryStream(xlsx.Contenu)).Sheet("Kits téléchargés").Tables.Select(t => t.Total("Qualifiés")).First(t => t is not null).ShouldBe(11);
    }

    [Fact]
    public async Task ExecuterAsync_QuandRienNAEteTelecharge_OffreQuandMemeLesDocuments()
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande("53130"));
        await _base.ProduireAsync(id);
        (await _base.LireRapportAsync(id)).Statut.ShouldBe(StatutRapport.Disponible);
    }

    [Fact]
    public async Task ExecuterAsync_QuandUnKitTelechargeAEteSupprimePuisRefait_NommeLesDeux()
    {
        await _base.TelechargerAsync("13055", 3);
        await using (var portee = _base.Association())
        {
            var ancien = await portee.Contexte.Kits.Where(k => k.Slug == "grand-froid").Select(k => k.Id).SingleAsync();
            await portee.Service<IKitAppService>().SupprimerAsync(ancien, null, default);
        }
        await _base.CreerKitEnLigneAsync("grand-froid-2026", "Grand froid");
        await _base.TelechargerAsync("13055", 2, slug: "grand-froid-2026");
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());

        await _base.ProduireAsync(id);

        var jeu = JeuDeDonnees.DeJson((await _base.LireRapportAsync(id)).JeuDeDonnees!);
        jeu.Tableau("Par kit").Lignes.Select(l => (l[0].Texte, l[1].Nombre)).ShouldBe([("Grand froid", 3), ("Grand froid (2)", 2)]);
    }

    [Fact]
    public async Task ExecuterAsync_QuandIlEstRejoue_NeRefaitRien()
    {
        await _base.TelechargerAsync("13055", 7);
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());
        await _base.ProduireAsync(id);
        var premier = await _base.LireRapportAsync(id);
        await _base.TelechargerAsync("13055", 5, poste: "198.51.100.");

        (await _base.ProduireAsync(id)).ShouldBeEmpty();

        var second = await _base.LireRapportAsync(id);
        (second.EmpreinteJeu, second.ConcurrencyStamp).ShouldBe((premier.EmpreinteJeu, premier.ConcurrencyStamp));
    }

    [Fact]
    public async Task ExecuterAsync_QuandIlReprendApresUnArret_GardeLeJeuFigeEtNettoieLesRestes()
    {
        await _base.TelechargerAsync("13055", 7);
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());
        var depot = _base.Racine.GetService(typeof(IDepotFichiers)).ShouldBeAssignableTo<IDepotFichiers>()!;
        await ArreterApresLeGelAsync(id);
        var fige = await _base.LireRapportAsync(id);
        fige.JeuDeDonnees.ShouldNotBeNull();
        await depot.EcrireAsync($"{FichiersRapport.Dossier(id)}/reste.tmp", new byte[3], default);
        await _base.TelechargerAsync("13055", 5, poste: "198.51.100.");

        await _base.ProduireAsync(id);

        (await _base.LireRapportAsync(id)).EmpreinteJeu.ShouldBe(fige.EmpreinteJeu);
        depot.Lister(FichiersRapport.Dossier(id)).ShouldBe([FichiersRapport.PieceBrute(id), FichiersRapport.Chemin(id, "pdf"), FichiersRapport.Chemin(id, "xlsx")]);
    }

    [Fact]
    public async Task AbandonnerAsync_DitLEchecEtNeLaisseAucunFichier()
    {
        var id = await _base.DemanderAsync(RapportsDeTest.Demande());
        await using (var systeme = _base.Systeme())
        {
            var depot = systeme.Service<IDepotFichiers>();
            await depot.EcrireAsync(FichiersRapport.Chemin(id, "pdf"), new byte[3], default);
            await systeme.Service<IEnumerable<IExecutantTravail>>().Single(e => e.Type == ProductionRapport.TypeTravail)
                .AbandonnerAsync(id, StatutTravail.Echec, "Disque plein", default);
            await systeme.Contexte.SaveChangesAsync();
            depot.Lister(FichiersRapport.Dossier(id)).ShouldBeEmpty();
        }
        (await _base.LireRapportAsync(id)).ShouldSatisfyAllConditions(r => r.Statut.ShouldBe(StatutRapport.Echec), r => r.MotifEchec.ShouldBe("Disque plein"));
    }

    private async Task ArreterApresLeGelAsync(Guid id)
    {
        await using var portee = _base.Agir(Roles.Administrateur, Perimetre.National);
        var contexte = new ContexteTravail(Guid.NewGuid(), id, (etape, _) => etape == "PDF" ? throw new OperationCanceledException() : Task.CompletedTask);
        var production = portee.Service<IEnumerable<IExecutantTravail>>().Single(e => e.Type == ProductionRapport.TypeTravail);
        await Should.ThrowAsync<OperationCanceledException>(() => production.ExecuterAsync(contexte, default));
    }
}
