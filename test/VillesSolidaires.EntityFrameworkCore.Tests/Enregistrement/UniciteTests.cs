using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;
using VillesSolidaires.Kits;
using VillesSolidaires.SqlServer;

namespace VillesSolidaires.Enregistrement;

/// <summary>Une valeur unique prise par un autre entre la vérification et l'écriture devient un refus qui la nomme, chez les deux fournisseurs.</summary>
public sealed class UniciteTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync() => _base = await BaseDeTest.CreerAsync();

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task SaveAsync_QuandLaValeurEstDejaPrise_NommeLaPropriete()
    {
        await EnregistrerAsync(Kit("grand-froid"));

        var refus = await Should.ThrowAsync<UniciteException>(() => EnregistrerAsync(Kit("grand-froid")));

        refus.Proprietes.ShouldBe([nameof(VillesSolidaires.Kits.Kit.Slug)]);
        refus.Porte(nameof(VillesSolidaires.Kits.Kit.Slug)).ShouldBeTrue();
        refus.Porte(nameof(VillesSolidaires.Kits.Kit.Titre)).ShouldBeFalse();
        refus.InnerException.ShouldBeOfType<DbUpdateException>();
    }

    [Fact]
    public async Task SaveAsync_QuandLIdentifiantEstDejaPris_NommeLaClePrimaire()
    {
        var premier = Kit("grand-froid");
        await EnregistrerAsync(premier);
        var refus = await Should.ThrowAsync<UniciteException>(() => EnregistrerAsync(new Kit(premier.Id, "canicule", KitNature.Urgence, "Canicule", "Veiller.", null)));
        refus.Porte(nameof(VillesSolidaires.Kits.Kit.Id)).ShouldBeTrue();
    }

    [Fact]
    public async Task SaveAsync_QuandLIndexAPlusieursColonnes_LesNommeToutes()
    {
        var kit = Kit("grand-froid");
        kit.AjouterFichier(Fichier("affiche.pdf"));
        await EnregistrerAsync(kit);
        await using var systeme = _base.Systeme();
        // À la main : l'agrégat refuserait lui-même deux fichiers du même nom.
        var lu = await systeme.Service<IKitRepository>().GetAsync(kit.Id, default);
        var double_ = lu.AjouterFichier(Fichier("tract.pdf"));
        systeme.Contexte.Entry(double_).Property(f => f.Nom).CurrentValue = "affiche.pdf";

        var refus = await Should.ThrowAsync<UniciteException>(() => systeme.Service<IKitRepository>().SaveAsync(lu, null, default));

        refus.Proprietes.ShouldBe(["VersionKitId", nameof(FichierKit.Nom)]);
        refus.Porte(nameof(FichierKit.Nom)).ShouldBeFalse();
    }

    [Fact]
    public async Task SaveAsync_QuandLaBaseRefusePourUneAutreRaison_LaisseLErreurTechnique()
    {
        await using var systeme = _base.Systeme();
        var diffusion = new DiffusionKit(Guid.CreateVersion7(), Guid.NewGuid(), new DiffusionDonnees(10, "Bilan") { Periode = "Été 2025" }, new(2026, 9, 15));
        systeme.Service<IRepository<DiffusionKit>>().Ajouter(diffusion);
        await Should.ThrowAsync<DbUpdateException>(() => systeme.Service<IRepository<DiffusionKit>>().SaveAsync(diffusion, null, default));
    }

    [Fact]
    public async Task SaveAsync_QuandOnRetenteAvecUneAutreValeur_NEcritQuUneTrace()
    {
        await EnregistrerAsync(Kit("grand-froid"));
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        var kits = portee.Service<IKitRepository>();
        var second = Kit("grand-froid");
        kits.Ajouter(second);
        await Should.ThrowAsync<UniciteException>(() => kits.SaveAsync(second, null, default));

        portee.Contexte.Entry(second).Property(k => k.Slug).CurrentValue = "grand-froid-2";
        await kits.SaveAsync(second, null, default);

        (await portee.Contexte.Journal.Where(e => e.EntiteId == second.Id.ToString()).Select(e => e.Operation).ToListAsync()).ShouldBe(["creation"]);
    }

    [Theory]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.Kits' with unique index 'IX_Kits_Slug'. The duplicate key value is (grand-froid).", "Slug")]
    [InlineData(2601, "Impossible d'insérer une ligne de clé en double dans l'objet 'dbo.Kits' avec l'index unique 'IX_Kits_Slug'.", "Slug")]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.KitFichiers' with unique index 'IX_KitFichiers_VersionKitId_Nom'.", "VersionKitId,Nom")]
    [InlineData(2627, "Violation of PRIMARY KEY constraint 'PK_Kits'. Cannot insert duplicate key in object 'dbo.Kits'.", "Id")]
    [InlineData(2601, "Cannot insert duplicate key row in object 'dbo.Ailleurs' with unique index 'IX_Ailleurs'.", "")]
    public void Lire_QuandSqlServerRefuse_NommeLesProprietes(int numero, string message, string proprietes)
    {
        using var contexte = ContexteSqlServer();
        var unicite = ViolationUnicite.Lire(new DbUpdateException("Échec", ErreurSqlServer.Creer(numero, message)), contexte.Model);
        string.Join(',', unicite.ShouldNotBeNull().Proprietes).ShouldBe(proprietes);
    }

    [Fact]
    public void Lire_QuandSqlServerRefuseUneCleEtrangere_NeDitRien()
    {
        using var contexte = ContexteSqlServer();
        ViolationUnicite.Lire(new DbUpdateException("Échec", ErreurSqlServer.Creer(547, "The INSERT statement conflicted with the FOREIGN KEY constraint 'FK'.")), contexte.Model)
            .ShouldBeNull();
    }

    private static Kit Kit(string slug) => new(Guid.CreateVersion7(), slug, KitNature.Urgence, "Grand froid", "Veiller.", null);

    private static FichierDepose Fichier(string nom) => new(nom, "Fichier", TypeFichierKit.Affiche, "application/pdf", 10, new string('a', 64));

    private static VillesSolidairesDbContext ContexteSqlServer()
    {
        var options = new DbContextOptionsBuilder<VillesSolidairesDbContext>();
        options.UtiliserFournisseur(FournisseurBase.SqlServer, "Server=aucun;Database=aucune");
        return new VillesSolidairesDbContext(options.Options, new UtilisateurCourant());
    }

    private async Task EnregistrerAsync(Kit kit)
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        portee.Service<IKitRepository>().Ajouter(kit);
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);
    }
}
