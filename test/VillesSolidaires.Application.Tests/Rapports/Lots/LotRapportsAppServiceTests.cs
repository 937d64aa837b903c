using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

public sealed class LotRapportsAppServiceTests : IAsyncLifetime
{
    private readonly SectionCapricieuse _caprice = new();
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync(s => s.AddSingleton<ISectionRapport>(_caprice));
        await _base.AjouterTerritoireAsync();
        await ConventionnerAsync("Mairie de Laval", "53130", ConventionStatut.Signee);
        await ConventionnerAsync("Mairie de Mayenne", "53147", ConventionStatut.Signee);
        await ConventionnerAsync("Mairie d’Aix", "13001", ConventionStatut.EnRelecture);
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Lot_ProduitUnRapportParCommuneSousConvention_EtOffreLArchiveDuDepartement()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        (await AgirAsync(s => s.CompterAsync("53", default))).ShouldBe(2);
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(s => s.GetArchiveAsync(id, "53", default)))).Code.ShouldBe(LotRapportsErrorCodes.LotPasFini);

        await ExecuterAsync(id);

        var detail = await AgirAsync(s => s.GetAsync(id, default));
        (detail.Lot.Communes, detail.Lot.Produits, detail.Lot.Echecs, detail.Lot.Territoire).ShouldBe((2, 2, 0, "Mayenne"));
        detail.Departements.ShouldHaveSingleItem().AUneArchive.ShouldBeTrue();
        var archive = await AgirAsync(s => s.GetArchiveAsync(id, "53", default));
        archive.Nom.ShouldBe("rapports-53-2025-01-01-2025-12-31.zip");
        await using var reponse = new AsyncOnlyStream();
        await archive.EcrireAsync(reponse, default);
        await using var zip = new ZipArchive(new MemoryStream(reponse.Content), ZipArchiveMode.Read);
        zip.Entries.Select(e => e.FullName).ShouldBe(["laval-53130.pdf", "laval-53130.xlsx", "mayenne-53147.pdf", "mayenne-53147.xlsx"]);
        zip.Entries.ShouldAllBe(e => e.Length > 1000);

        // La mairie trouve le sien dans ses archives, comme si elle l'avait demandé.
        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        (await mairie.Service<IRapportAppService>().GetListAsync(new RapportListeInput(), default)).Elements.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.Statut.ShouldBe(StatutRapport.Disponible), r => r.Documents.Count.ShouldBe(2), r => r.TotauxRecoupes.ShouldBeGreaterThan(0));
    }

    [Fact]
    public async Task RapportDUnLot_DitQuiALanceLeLot_MemeALaMairieQuiNeVoitPasLeLot()
    {
        Guid departement;
        await using (var systeme = _base.Systeme())
        {
            var compte = new Utilisateur(Guid.CreateVersion7(), "roy@mayenne.example", "Camille Roy");
            systeme.Contexte.Add(compte);
            await systeme.Contexte.SaveChangesAsync();
            departement = compte.Id;
        }
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default), departement);
        await ExecuterAsync(id, departement);

        await using var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        var rapports = mairie.Service<IRapportAppService>();
        var rapport = (await rapports.GetListAsync(new RapportListeInput(), default)).Elements.ShouldHaveSingleItem();
        rapport.DemandePar.ShouldBe("Camille Roy");
        (await rapports.GetAsync(rapport.Id, default)).DemandePar.ShouldBe("Camille Roy");
    }

    [Fact]
    public async Task Lot_Rejoue_NeRefaitRien()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        await ExecuterAsync(id);
        var avant = await JetonsAsync();
        await ExecuterAsync(id);
        (await JetonsAsync()).ShouldBe(avant);
        avant.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Lot_AnnuleEnCours_GardeCeQuiEstProduit_NeLaisseAucunFichier_EtReprend()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        _caprice.Pour = "53147";
        _caprice.Cause = new OperationCanceledException();
        using var arret = new CancellationTokenSource();
        _caprice.Avant = arret.Cancel;
        await Should.ThrowAsync<OperationCanceledException>(() => ExecuterAsync(id, ct: arret.Token));
        await AgirAsync(async s =>
        {
            await s.AnnulerAsync(id, default);
            return true;
        });

        (await AgirAsync(s => s.GetAsync(id, default))).Lot.ShouldSatisfyAllConditions(
            l => l.Travail.ShouldBe(StatutTravail.Arrete), l => l.PeutReprendre.ShouldBeTrue(), l => l.Echecs.ShouldBe(0));
        await FichiersDesRapportsSeulsAsync();

        (_caprice.Pour, _caprice.Avant) = (null, () => { });
        await AgirAsync(async s =>
        {
            await s.ReprendreAsync(id, default);
            return true;
        });
        await ExecuterAsync(id);
        (await AgirAsync(s => s.GetAsync(id, default))).Lot.Produits.ShouldBe(2);
        await FichiersDesRapportsSeulsAsync();
    }

    [Fact]
    public async Task Lot_QuandUneCommuneEchoue_FinitLesAutres_LaNomme_EtLaRefaitSeule()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        _caprice.Pour = "53147";
        _caprice.Cause = new InvalidOperationException("Une panne qui dure");
        await ExecuterAsync(id);

        var detail = await AgirAsync(s => s.GetAsync(id, default));
        (detail.Lot.Produits, detail.Lot.Echecs, detail.Lot.Restants).ShouldBe((1, 1, 0));
        detail.Echecs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Nom.ShouldBe("Mayenne"), e => e.Motif.ShouldStartWith("Le rapport n’a pas pu être produit"));
        _caprice.Fois.ShouldBe(LotRapportsConsts.EssaisMax);
        await FichiersDesRapportsSeulsAsync();
        var avant = await JetonsAsync();

        _caprice.Pour = null;
        await CloreTravailAsync(id);
        await AgirAsync(async s =>
        {
            await s.ReprendreCommuneAsync(id, "53147", default);
            return true;
        });
        await ExecuterAsync(id);
        (await AgirAsync(s => s.GetAsync(id, default))).Lot.ShouldSatisfyAllConditions(l => l.Produits.ShouldBe(2), l => l.Travail.ShouldBe(StatutTravail.EnAttente));
        avant.ShouldBeSubsetOf(await JetonsAsync());
        await CloreTravailAsync(id);
        (await Should.ThrowAsync<BusinessException>(() => AgirAsync(async s =>
        {
            await s.ReprendreAsync(id, default);
            return true;
        }))).Code.ShouldBe(LotRapportsErrorCodes.LotRienAReprendre);
    }

    [Fact]
    public async Task Lot_QuandUnRefusMetierSeRepeterait_NeSeRetentePas()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        _caprice.Pour = "53147";
        _caprice.Cause = new BusinessException(RapportErrorCodes.JeuAbsent);
        await ExecuterAsync(id);
        (await AgirAsync(s => s.GetAsync(id, default))).Echecs.ShouldHaveSingleItem();
        _caprice.Fois.ShouldBe(1);
    }

    [Fact]
    public async Task Lancer_QuandRienNEstPossible_DitPourquoi_EtNInscritRien()
    {
        await using (var national = _base.Agir(Roles.Association, Perimetre.National))
        {
            var service = national.Service<ILotRapportsAppService>();
            (await Should.ThrowAsync<BusinessException>(() => service.LancerAsync(Demande("99"), default))).Code.ShouldBe(LotRapportsErrorCodes.LotDepartementInconnu);
            (await Should.ThrowAsync<BusinessException>(() => service.LancerAsync(Demande("13"), default))).Texte.ShouldContain("Bouches-du-Rhône");
            (await service.CompterAsync(null, default)).ShouldBe(2);
        }
        await Should.ThrowAsync<AutorisationRefuseeException>(() => AgirAsync(s => s.LancerAsync(Demande("13"), default)));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => AgirAsync(s => s.LancerAsync(Demande(null), default)));
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.LotsRapports.CountAsync(), await systeme.Contexte.CommunesDeLots.CountAsync(), await systeme.Contexte.Travaux.CountAsync()).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Purge_EffaceLesFichiersAvecLeLot_UneFoisSaDureePassee()
    {
        var id = await AgirAsync(s => s.LancerAsync(Demande("53"), default));
        await ExecuterAsync(id);
        await PurgerAsync();
        (await JetonsAsync()).Count.ShouldBe(2);

        _base.Horloge.Avancer(TimeSpan.FromDays(366 * 10));
        await PurgerAsync();

        await using var systeme = _base.Systeme();
        (await systeme.Contexte.LotsRapports.CountAsync(), await systeme.Contexte.CommunesDeLots.CountAsync(), await systeme.Contexte.Rapports.CountAsync(), await systeme.Contexte.Travaux.CountAsync())
            .ShouldBe((0, 0, 0, 0));
        systeme.Service<IDepotFichiers>().Lister("rapports").ShouldBeEmpty();
    }

    private async Task PurgerAsync()
    {
        await using var systeme = _base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().OfType<PurgeLots>().Single().ExecuterAsync(default);
    }

    private static LotRapportsInput Demande(string? departement) =>
        new() { Departement = departement, Du = new(2025, 1, 1), Au = new(2025, 12, 31), Formats = ["pdf", "xlsx"] };

    private Task ConventionnerAsync(string mairie, string commune, ConventionStatut jusqua) => _base.ConventionAsync(
        new ModeleDeTest { Mairie = mairie, Commune = commune, Departement = commune[..2], Jusqua = jusqua, Debut = new(2026, 9, 1), Fin = new(2027, 8, 31) });

    private async Task<T> AgirAsync<T>(Func<ILotRapportsAppService, Task<T>> action, Guid? compte = null)
    {
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"), compte, "Camille Roy");
        return await action(portee.Service<ILotRapportsAppService>());
    }

    private async Task ExecuterAsync(Guid id, Guid? compte = null, CancellationToken ct = default)
    {
        await using var portee = _base.Agir(Roles.Departement, Perimetre.DeDepartement("53"), compte, "Camille Roy");
        var contexte = new ContexteTravail(Guid.NewGuid(), id, (_, _) => Task.CompletedTask);
        await portee.Service<ExecutantsTravail>().Exiger(LotRapportsConsts.TypeTravail).ExecuterAsync(contexte, ct);
    }

    /// <summary>Le moteur n'est pas là : l'essai dit à sa place que la tentative est finie.</summary>
    private async Task CloreTravailAsync(Guid lot)
    {
        await using var systeme = _base.Systeme();
        await systeme.Contexte.Travaux.Where(t => t.EntiteId == lot).ExecuteUpdateAsync(s => s.SetProperty(t => t.Statut, StatutTravail.Termine));
    }

    private async Task<List<string>> JetonsAsync()
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Rapports.OrderBy(r => r.Id).Select(r => r.Id + r.ConcurrencyStamp).ToListAsync();
    }

    private async Task FichiersDesRapportsSeulsAsync()
    {
        await using var systeme = _base.Systeme();
        var rapports = await systeme.Contexte.Rapports.AsNoTracking().ToListAsync();
        systeme.Service<IDepotFichiers>().Lister("rapports").ShouldBe(rapports.SelectMany(r => r.Documents).Select(d => d.Chemin).Order(StringComparer.Ordinal));
    }

    /// <summary>Section qui tombe en panne pour une commune, tant que l'essai le veut.</summary>
    private sealed class SectionCapricieuse : ISectionRapport
    {
        private int _fois;

        public string? Pour { get; set; }

        public Exception Cause { get; set; } = new InvalidOperationException();

        public Action Avant { get; set; } = () => { };

        public int Fois => _fois;

        public IReadOnlyList<TypeRapport> Types => [TypeRapport.ImpactCommunal];

        public int Ordre => int.MaxValue;

        public Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
        {
            if (demande.CommuneCode != Pour)
            {
                return Task.FromResult<SectionRapport?>(null);
            }
            Interlocked.Increment(ref _fois);
            Avant();
            return Task.FromException<SectionRapport?>(Cause);
        }
    }
}
