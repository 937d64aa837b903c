using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;

namespace VillesSolidaires.Enregistrement;

/// <summary>Ce que tout enregistrement fait de lui-même : audit, suppression logique, jeton de concurrence.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private static readonly Guid Alice = Guid.NewGuid();
    private static readonly Guid Bruno = Guid.NewGuid();

    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await using var systeme = _base.Systeme();
        systeme.Contexte.AddRange(new Utilisateur(Alice, "alice@demo.example", "Alice Martin"), new Utilisateur(Bruno, "bruno@demo.example", "Bruno Petit"));
        await systeme.Contexte.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Creation_NoteQuiEtQuand()
    {
        var id = await CreerKitAsync();
        var kit = await LireAsync(id);
        kit.CreeLe.ShouldBe(_base.Horloge.GetUtcNow().UtcDateTime);
        kit.CreeLe.Kind.ShouldBe(DateTimeKind.Utc);
        kit.CreeParId.ShouldBe(Alice);
        kit.ModifieLe.ShouldBeNull();
    }

    [Fact]
    public async Task Modification_NoteQuiEtQuandEtRenouvelleLeJeton()
    {
        var id = await CreerKitAsync();
        var avant = await LireAsync(id);
        _base.Horloge.Avancer(TimeSpan.FromHours(1));

        await ModifierAsync(Bruno, "Bruno Petit", id, avant.ConcurrencyStamp);

        var apres = await LireAsync(id);
        apres.ModifieLe.ShouldBe(_base.Horloge.GetUtcNow().UtcDateTime);
        apres.ModifieParId.ShouldBe(Bruno);
        apres.CreeParId.ShouldBe(Alice);
        apres.ConcurrencyStamp.ShouldNotBe(avant.ConcurrencyStamp);
    }

    [Fact]
    public async Task Modification_QuandSeuleUnePartieChange_RenouvelleLeJetonDeLAgregat()
    {
        var id = await CreerKitAsync();
        var avant = await LireAsync(id);
        await using (var portee = AgirComme(Bruno, "Bruno Petit"))
        {
            var kits = portee.Service<IKitRepository>();
            var kit = await kits.GetAsync(id, default);
            kit.AjouterFichier(new FichierDepose("tract.pdf", "Tract", TypeFichierKit.Tract, "application/pdf", 10, new string('b', 64)));
            await kits.SaveAsync(kit, avant.ConcurrencyStamp, default);
        }
        (await LireAsync(id)).ConcurrencyStamp.ShouldNotBe(avant.ConcurrencyStamp);
        await Should.ThrowAsync<ConcurrenceException>(() => ModifierAsync(Alice, "Alice Martin", id, avant.ConcurrencyStamp));
    }

    [Fact]
    public async Task Modification_QuandLeJetonEstPerime_NommeLaPersonneEtLHeure()
    {
        var id = await CreerKitAsync();
        var lu = (await LireAsync(id)).ConcurrencyStamp;
        _base.Horloge.Avancer(TimeSpan.FromHours(1));
        await ModifierAsync(Bruno, "Bruno Petit", id, lu);

        var conflit = await Should.ThrowAsync<ConcurrenceException>(() => ModifierAsync(Alice, "Alice Martin", id, lu));

        conflit.Texte.ShouldContain("Bruno Petit");
        conflit.Texte.ShouldContain("15 septembre 2026 à 11");
    }

    [Fact]
    public async Task Modification_QuandDeuxPersonnesAjoutentEnMemeTemps_LaSecondeEstPrevenue()
    {
        var id = await CreerKitAsync();
        await using var premiere = AgirComme(Alice, "Alice Martin");
        await using var seconde = AgirComme(Bruno, "Bruno Petit");
        var chezAlice = await premiere.Service<IKitRepository>().GetAsync(id, default);
        var chezBruno = await seconde.Service<IKitRepository>().GetAsync(id, default);
        chezAlice.AjouterFichier(Fichier("guide.pdf"));
        chezBruno.AjouterFichier(Fichier("guide.pdf"));
        await premiere.Service<IKitRepository>().SaveAsync(chezAlice, null, default);

        var conflit = await Should.ThrowAsync<ConcurrenceException>(() => seconde.Service<IKitRepository>().SaveAsync(chezBruno, null, default));

        conflit.Texte.ShouldContain("Alice Martin");
    }

    [Fact]
    public async Task Suppression_CacheLaFicheSansRienEffacer()
    {
        var id = await CreerKitAsync();
        await using (var portee = AgirComme(Bruno, "Bruno Petit"))
        {
            var kits = portee.Service<IKitRepository>();
            var kit = await kits.GetAsync(id, default);
            kits.Supprimer(kit);
            await kits.SaveAsync(kit, null, default);
        }

        await using var systeme = _base.Systeme();
        await Should.ThrowAsync<EntityNotFoundException>(() => systeme.Service<IKitRepository>().GetAsync(id, default));
        var cache = await systeme.Contexte.Kits.IgnoreQueryFilters().Include(k => k.Versions).ThenInclude(v => v.Fichiers).SingleAsync(k => k.Id == id);
        cache.EstSupprime.ShouldBeTrue();
        cache.SupprimeLe.ShouldBe(_base.Horloge.GetUtcNow().UtcDateTime);
        cache.ModifieParId.ShouldBe(Bruno);
        cache.Versions.ShouldHaveSingleItem().Fichiers.Count.ShouldBe(1);
    }

    private static FichierDepose Fichier(string nom) => new(nom, "Fichier", TypeFichierKit.Affiche, "application/pdf", 10, new string('a', 64));

    private PorteeDeTest AgirComme(Guid id, string nom) => _base.Agir(Roles.Administrateur, Perimetre.National, id, nom);

    private async Task<Guid> CreerKitAsync()
    {
        await using var portee = AgirComme(Alice, "Alice Martin");
        var kit = new Kit(Guid.CreateVersion7(), "grand-froid", KitNature.Urgence, "Grand froid", "Veiller.", null);
        kit.AjouterFichier(Fichier("affiche.pdf"));
        portee.Service<IKitRepository>().Ajouter(kit);
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);
        return kit.Id;
    }

    private async Task ModifierAsync(Guid personne, string nom, Guid id, string jeton)
    {
        await using var portee = AgirComme(personne, nom);
        var kits = portee.Service<IKitRepository>();
        var kit = await kits.GetAsync(id, default);
        kit.Modifier(KitNature.Urgence, $"Titre de {nom}", "Veiller.", null);
        await kits.SaveAsync(kit, jeton, default);
    }

    private async Task<Kit> LireAsync(Guid id)
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Kits.AsNoTracking().SingleAsync(k => k.Id == id);
    }
}
