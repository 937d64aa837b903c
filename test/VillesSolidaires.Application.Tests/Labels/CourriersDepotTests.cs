using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;

namespace VillesSolidaires.Labels;

/// <summary>Ce que l'association reçoit quand une mairie dépose, redépose ou complète son dossier.</summary>
public sealed class CourriersDepotTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new DateOnly(2026, 1, 1), Fin = new DateOnly(2027, 12, 31) });
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new DateOnly(2026, 5, 29))), AnimationStatut.Realisee);
        await _base.PublierProgrammeAsync("13055", 2026);
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Deposer_AvertitLesChargesDeMissionDuPerimetre_UneFoisParDepot()
    {
        string[] duPerimetre = ["Alice nationale", "Bruno du département", "Chloé de la région", "Dora de la commune"];
        await _base.CompteDeRoleAsync(Roles.Association, duPerimetre[0]);
        await _base.CompteDeRoleAsync(Roles.Association, duPerimetre[1], (TypePerimetre.Departement, "13"));
        await _base.CompteDeRoleAsync(Roles.Association, duPerimetre[2], (TypePerimetre.Region, "93"));
        await _base.CompteDeRoleAsync(Roles.Association, duPerimetre[3], (TypePerimetre.Commune, "13055"));
        await _base.CompteDeRoleAsync(Roles.Association, "Élie de la Mayenne", (TypePerimetre.Departement, "53"));
        await _base.CompteDeRoleAsync(Roles.Association, "Farid d’Aix", (TypePerimetre.Commune, "13001"));
        await _base.CompteDeRoleAsync(Roles.Jure, "Awa jurée");
        var id = await _base.CandidatureAsync(new CandidatureDeTest());

        await FaireAsync(s => s.DeposerAsync(id, null, default));
        var premier = await CourrielsAsync();
        premier.Select(c => c.DestinataireNom).Order(StringComparer.Ordinal).ShouldBe(duPerimetre);
        premier.ShouldAllBe(c => c.Sujet == "Marseille : dossier déposé pour le label" && c.Lien == $"/labels/{id}/instruction" && c.CommuneCode == "13055");
        premier[0].Corps.ShouldContain("Camille, pour Marseille, a déposé le dossier de candidature");

        await FaireAsync(s => s.CorrigerAsync(id, null, default));
        await FaireAsync(s => s.DeposerAsync(id, null, default));
        var tous = await CourrielsAsync();
        tous.Count(c => c.Sujet == "Marseille : dossier corrigé et redéposé pour le label").ShouldBe(duPerimetre.Length);
        tous.Count.ShouldBe(2 * duPerimetre.Length);
        tous.Select(c => c.Cle).ShouldBeUnique();
    }

    [Fact]
    public async Task Deposer_QuandCeDepotEstDejaAnnonce_NEcritRienDePlus()
    {
        await _base.CompteDeRoleAsync(Roles.Association, "Alice Martin");
        var id = await _base.CandidatureAsync(new CandidatureDeTest());
        await FaireAsync(s => s.DeposerAsync(id, null, default));
        await using (var systeme = _base.Systeme())
        {
            var candidature = await systeme.Service<ICandidatureRepository>().GetAsync(id, default);
            await systeme.Service<CourriersInstruction>().AnnoncerDepotAsync(candidature, candidature.Depots[0], default);
            await systeme.Contexte.SaveChangesAsync();
        }
        (await CourrielsAsync()).ShouldHaveSingleItem().DestinataireNom.ShouldBe("Alice Martin");
    }

    [Fact]
    public async Task Deposer_QuandIlEstRefuse_NEcritRien()
    {
        await _base.CompteDeRoleAsync(Roles.Association, "Alice Martin");
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Remplie = false });
        await Should.ThrowAsync<BusinessException>(() => FaireAsync(s => s.DeposerAsync(id, null, default)));
        (await CourrielsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task EnvoyerComplements_AvertitLaPersonneQuiInstruit_EllesToutesSiElleEstPartie()
    {
        var alice = await _base.CompteDeRoleAsync(Roles.Association, "Alice Martin");
        await _base.CompteDeRoleAsync(Roles.Association, "Bruno Petit");
        var session = await _base.SessionLabelAsync();
        var confiee = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Jusqua = CandidatureStatut.EnInstruction });
        await _base.AgirSurCandidatureAsync(confiee, (c, contenu, acte) =>
        {
            c.PrendreEnInstruction(alice, "Alice Martin", acte);
            c.Questionner(contenu, "lieu", "Où est la charte ?", acte);
            c.DemanderComplements(acte.Jour.AddDays(17), acte);
        });
        await CompleterAsync(confiee);
        (await CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.DestinataireNom.ShouldBe("Alice Martin"), c => c.Sujet.ShouldBe("Marseille : compléments envoyés pour le label"),
            c => c.Corps.ShouldContain("a répondu aux questions de l’instruction"), c => c.Lien.ShouldBe($"/labels/{confiee}/instruction"));

        // Celle-ci est confiée à une personne qui n'a plus de compte.
        var orpheline = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.ComplementsDemandes });
        await CompleterAsync(orpheline);
        (await CourrielsAsync()).Where(c => c.ObjetId == orpheline).Select(c => c.DestinataireNom).Order(StringComparer.Ordinal).ShouldBe(["Alice Martin", "Bruno Petit"]);
    }

    [Fact]
    public void Association_EstLeSeulRoleDeTerrainQuiInstruit() =>
        Roles.Libelles.Keys.Where(r => RolePermissions.Permet(r, LabelPermissions.Instruire)).ShouldBe([Roles.Administrateur, Roles.Association], ignoreOrder: true);

    private async Task CompleterAsync(Guid id)
    {
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        foreach (var question in (await service.GetAsync(id, default)).Dossier!.Questions)
        {
            await service.RepondreAsync(id, question.Id, new MessageInput { Texte = "La voici." }, default);
        }
        await service.EnvoyerComplementsAsync(id, null, default);
    }

    private async Task FaireAsync(Func<ICandidatureAppService, Task> geste)
    {
        await using var mairie = Mairie();
        await geste(mairie.Service<ICandidatureAppService>());
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Camille");

    private Task<List<Courriel>> CourrielsAsync() => _base.CourrielsAsync();
}
