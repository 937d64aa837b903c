using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Kits;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Enregistrement;

/// <summary>Le journal dit qui a changé quoi, avec la modification ou pas du tout, et jamais un secret.</summary>
public sealed class JournalTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync() => _base = await BaseDeTest.CreerAsync();

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Modification_EcritAvantEtApresDesSeulsChampsChanges()
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National, Guid.NewGuid(), "Alice Martin");
        var kit = await AjouterKitAsync(portee);
        kit.Modifier(KitNature.Urgence, "Très grand froid", "Veiller.", null);
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);

        var entree = (await LireAsync()).Single(e => e.Operation == "modification");
        entree.Auteur.ShouldBe("Alice Martin");
        entree.Type.ShouldBe(nameof(Kit));
        entree.EntiteId.ShouldBe(kit.Id.ToString());
        entree.Champs.ShouldBe("""[{"champ":"Titre","avant":"Grand froid","apres":"Très grand froid"}]""");
    }

    [Fact]
    public async Task Partie_QuandUnFichierDeKitPart_LaisseUneTrace()
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National, Guid.NewGuid(), "Alice Martin");
        var kit = await AjouterKitAsync(portee);
        var fichier = kit.AjouterFichier(new FichierDepose("tract.pdf", "Tract", TypeFichierKit.Tract, "application/pdf", 10, new string('c', 64)));
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);
        kit.RetirerFichier(fichier.Id);
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);

        var traces = (await LireAsync()).Where(e => e.Type == nameof(FichierKit)).ToList();
        traces.Select(e => e.Operation).ShouldBe(["creation", "suppression"]);
        traces[1].Champs.ShouldContain("tract.pdf");
    }

    [Fact]
    public async Task Suppression_SeNommeAinsiEtPasModification()
    {
        await using var portee = _base.Agir(Roles.Association, Perimetre.National);
        var kit = await AjouterKitAsync(portee);
        portee.Service<IKitRepository>().Supprimer(kit);
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);

        (await LireAsync()).Select(e => (e.Type, e.Operation)).Last().ShouldBe((nameof(Kit), "suppression"));
    }

    [Fact]
    public async Task Echec_QuandLEnregistrementEstRefuse_NeLaisseNiFicheNiTrace()
    {
        await using (var premiere = _base.Agir(Roles.Association, Perimetre.National))
        {
            await AjouterKitAsync(premiere);
        }
        var traces = (await LireAsync()).Count;

        await using var seconde = _base.Agir(Roles.Association, Perimetre.National);
        await Should.ThrowAsync<UniciteException>(() => AjouterKitAsync(seconde));

        (await LireAsync()).Count.ShouldBe(traces);
        (await seconde.Contexte.Kits.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Compte_QuandLeMotDePasseChange_NEcritAucunSecret()
    {
        var compte = new Utilisateur(Guid.NewGuid(), "alice@demo.example", "Alice Martin");
        await using (var systeme = _base.Systeme())
        {
            (await systeme.Service<UserManager<Utilisateur>>().CreateAsync(compte, "Un-Secret-2026!")).Succeeded.ShouldBeTrue();
            var relu = (await systeme.Service<UserManager<Utilisateur>>().FindByIdAsync(compte.Id.ToString()))!;
            await systeme.Service<UserManager<Utilisateur>>().ChangePasswordAsync(relu, "Un-Secret-2026!", "Un-Autre-Secret-2026!");
        }

        await using var lecture = _base.Systeme();
        var enBase = await lecture.Contexte.Users.SingleAsync(u => u.Id == compte.Id);
        var tout = string.Join('\n', (await LireAsync()).Select(e => e.Champs));
        tout.ShouldContain("alice@demo.example");
        tout.ShouldNotContain(enBase.PasswordHash!);
        tout.ShouldNotContain(enBase.SecurityStamp!);
        tout.ShouldNotContain("Secret-2026");
    }

    [Fact]
    public async Task Compte_QuandSesDroitsChangent_LaisseUneTrace()
    {
        var compte = new Utilisateur(Guid.NewGuid(), "alice@demo.example", "Alice Martin");
        await using (var systeme = _base.Systeme())
        {
            var comptes = systeme.Service<UserManager<Utilisateur>>();
            await systeme.Service<RoleManager<IdentityRole<Guid>>>().CreateAsync(new IdentityRole<Guid>(Roles.Mairie));
            await comptes.CreateAsync(compte, "Un-Secret-2026!");
            await comptes.AddToRoleAsync(compte, Roles.Mairie);
            compte.AttribuerPerimetre(TypePerimetre.Commune, "13055");
            await comptes.UpdateAsync(compte);
        }

        var traces = await LireAsync();
        traces.ShouldContain(e => e.Type == nameof(PerimetreAttribue) && e.Operation == "creation" && e.EntiteId.Contains("13055"));
        traces.ShouldContain(e => e.Type == "RoleAttribue" && e.EntiteId.StartsWith(compte.Id.ToString()));
    }

    [Fact]
    public async Task ReferentielEtCompteurs_NEncombrentPasLeJournal()
    {
        await _base.AjouterTerritoireAsync();
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Communes.SingleAsync(c => c.Code == "53130")).Retirer();
        await systeme.Contexte.SaveChangesAsync();

        (await LireAsync()).ShouldBeEmpty();
    }

    private static async Task<Kit> AjouterKitAsync(PorteeDeTest portee)
    {
        var kit = new Kit(Guid.CreateVersion7(), "grand-froid", KitNature.Urgence, "Grand froid", "Veiller.", null);
        portee.Service<IKitRepository>().Ajouter(kit);
        await portee.Service<IKitRepository>().SaveAsync(kit, null, default);
        return kit;
    }

    private async Task<List<EntreeJournal>> LireAsync()
    {
        await using var systeme = _base.Systeme();
        return await systeme.Contexte.Journal.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }
}
