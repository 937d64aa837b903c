using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Rapports;

/// <summary>Ce qu'une personne fait d'une programmation, avec l'autorisation réelle.</summary>
public sealed class ProgrammationAppServiceTests : IAsyncLifetime
{
    private ProgrammationsDeTest _essai = null!;

    public async Task InitializeAsync() => _essai = await ProgrammationsDeTest.CreerAsync();

    public async Task DisposeAsync() => await _essai.DisposeAsync();

    [Fact]
    public async Task GetAsync_MontreLesProchainsPassages_LeRythmeEtLesAcces()
    {
        await _essai.CompteAsync(Roles.Elu, "elu@laval.example", "Élu de Laval", TypePerimetre.Commune, "53130");
        var id = await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie("elu@laval.example", "maire@marseille.example", "dgs@marseille.example") with { Jour = 31 });
        var lue = await _essai.ServirAsync(s => s.GetAsync(id, default));
        lue.Resume.Rythme.ShouldBe($"Chaque mois, le dernier jour à 6{Formats.Insecable}h");
        lue.Prochaines.Count.ShouldBe(6);
        lue.Prochaines.Single(p => HeureDeParis.Jour(p.Instant).Month == 2).Note.ShouldBe("le 28, car février 2027 n’a pas de 31");
        lue.Destinataires.Select(d => (d.Adresse, d.Nature, d.Acces)).ShouldBe(
            [
                ("dgs@marseille.example", NatureDestinataire.Adresse, AccesDestinataire.Refuse), ("elu@laval.example", NatureDestinataire.Compte, AccesDestinataire.Refuse),
                ("maire@marseille.example", NatureDestinataire.Compte, AccesDestinataire.Compte),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task GetContactsAsync_ProposeLesComptesPuisLesContactsDuTerritoire()
    {
        await using (var systeme = _essai.Moteur.Base.Systeme())
        {
            var mairie = new Organisation(Guid.NewGuid(), TypeOrganisation.Mairie, "Mairie de Marseille", null, "13055", "13");
            mairie.AjouterContact(new ContactDonnees("Leïla Haddad", "CCAS", "ccas@orange.fr", null));
            systeme.Contexte.Add(mairie);
            await systeme.Contexte.SaveChangesAsync();
        }
        (await _essai.ServirAsync(s => s.GetContactsAsync(CodesRapport.ImpactCommunal, "13055", default))).Select(c => (c.Adresse, c.Nature)).ShouldBe(
            [("maire@marseille.example", NatureDestinataire.Compte), ("ccas@orange.fr", NatureDestinataire.Contact)]);
        // Connue de l'annuaire, l'adresse grand public d'une mairie est acceptée, et nommée par lui.
        var id = await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie("ccas@orange.fr"));
        (await _essai.ServirAsync(s => s.GetAsync(id, default))).Destinataires.Single().ShouldSatisfyAllConditions(
            d => d.Nom.ShouldBe("Leïla Haddad"), d => d.Nature.ShouldBe(NatureDestinataire.Contact));
    }

    [Fact]
    public async Task CreateAsync_RefuseEnNommantLeChamp()
    {
        await RefuseAsync(ProgrammationsDeTest.Saisie() with { Type = "impact-lunaire" }, RapportErrorCodes.TypeInconnu, "Type");
        await RefuseAsync(ProgrammationsDeTest.Saisie() with { CodeTerritoire = "99999" }, RapportErrorCodes.TerritoireInconnu, "CodeTerritoire");
        await RefuseAsync(ProgrammationsDeTest.Saisie() with { Formats = ["docx"] }, RapportErrorCodes.FormatInconnu, "Formats");
        await RefuseAsync(ProgrammationsDeTest.Saisie() with { Jour = 32 }, ProgrammationErrorCodes.JourInvalide, "Jour");
        await RefuseAsync(ProgrammationsDeTest.Saisie("habitant@gmail.com"), ProgrammationErrorCodes.AdressePersonnelle, "Destinataires");
        await RefuseAsync(
            ProgrammationsDeTest.Saisie() with { Cadence = CadenceProgrammation.ApresCampagne, CampagneId = Guid.NewGuid(), JoursApres = 10 },
            ProgrammationErrorCodes.CampagneInconnue, "CampagneId");
    }

    [Fact]
    public async Task LesDroits_SuiventLeRoleEtLePerimetre()
    {
        var id = await _essai.ProgrammerAsync();
        await using var elu = _essai.Agir(Roles.Elu);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => elu.Service<IProgrammationAppService>().GetListAsync(new ProgrammationListeInput(), default));
        await using var laval = _essai.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        var service = laval.Service<IProgrammationAppService>();
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.LancerAsync(id, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetExecutionsAsync(id, new ListeInput(), default));
        (await Should.ThrowAsync<AutorisationRefuseeException>(() => service.CreateAsync(ProgrammationsDeTest.Saisie(), default))).Code.ShouldBe(CompteErrorCodes.HorsPerimetre);
        (await service.GetListAsync(new ProgrammationListeInput(), default)).Total.ShouldBe(0);
        (await service.GetContactsAsync(CodesRapport.ImpactCommunal, "13055", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LancerAsync_DemandeToutDeSuite_UnSeulALaFois_EtLeRapportPart()
    {
        var id = await _essai.ProgrammerAsync();
        await _essai.ServirAsync(s => s.LancerAsync(id, default));
        (await Should.ThrowAsync<BusinessException>(() => _essai.ServirAsync(s => s.LancerAsync(id, default)))).Code.ShouldBe(ProgrammationErrorCodes.ExecutionDejaEnCours);
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();

        var passage = (await _essai.ServirAsync(s => s.GetExecutionsAsync(id, new ListeInput(), default))).Elements.ShouldHaveSingleItem();
        passage.ShouldSatisfyAllConditions(p => p.Manuelle.ShouldBeTrue(), p => p.Du.ShouldBe(new DateOnly(2026, 8, 1)));
        // Août est vide dans cet essai : le rapport est retenu, et la liste des rapports le sait.
        passage.Statut.ShouldBe(StatutExecution.Vide);
        (await _essai.ServirAsync(s => s.GetDiffusionsAsync([passage.RapportId!.Value, Guid.NewGuid()], default)))
            .ShouldHaveSingleItem().Value.ShouldBe(new DiffusionDto(id, StatutExecution.Vide, 0, 0, 0));
        (await _essai.ServirAsync(s => s.GetListAsync(new ProgrammationListeInput(), default))).Elements.Single().Derniere!.Id.ShouldBe(passage.Id);
    }

    [Fact]
    public async Task SuspendrePuisReprendre_NeProduitQuUneDesEcheancesManquees()
    {
        var id = await _essai.ProgrammerAsync();
        await _essai.ServirAsync(async s => { await s.SuspendreAsync(id, new SuspendreProgrammationInput { Motif = "Élections" }, default); return true; });
        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromDays(120));
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).ShouldBeEmpty();

        var reprise = await _essai.ServirAsync(s => s.ReprendreAsync(id, default));
        (reprise.Manquees, HeureDeParis.Jour(reprise.Rattrapee!.Value)).ShouldBe((4, new DateOnly(2027, 1, 2)));
        await _essai.PasserAsync();
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).ShouldHaveSingleItem().Du.ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public async Task ModifierAsync_ReprendASonNom_EtRefuseUneVersionPerimee()
    {
        var id = await _essai.ProgrammerAsync();
        var lue = await _essai.ServirAsync(s => s.GetAsync(id, default));
        await using var departement = _essai.Moteur.Base.Agir(Roles.Departement, Perimetre.DeDepartement("13"), Guid.NewGuid(), "Farida Benali");
        var service = departement.Service<IProgrammationAppService>();
        await service.ModifierAsync(id, ProgrammationsDeTest.Saisie("b@ville.example") with { ConcurrencyStamp = lue.ConcurrencyStamp, Jour = 5 }, default);
        var apres = await service.GetAsync(id, default);
        (apres.Resume.Responsable, apres.Jour, apres.Destinataires.Single().Adresse).ShouldBe(("Farida Benali", 5, "b@ville.example"));
        await Should.ThrowAsync<ConcurrenceException>(() => service.ModifierAsync(id, ProgrammationsDeTest.Saisie() with { ConcurrencyStamp = lue.ConcurrencyStamp }, default));
    }

    [Fact]
    public async Task SupprimerAsync_ArreteTout_MemeUnPassageDejaOuvert()
    {
        var id = await _essai.ProgrammerAsync();
        await _essai.EchoirAsync();
        await _essai.ServirAsync(async s => { await s.SupprimerAsync(id, default); return true; });
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).Single().ShouldSatisfyAllConditions(e => e.Statut.ShouldBe(StatutExecution.Echec), e => e.Motif!.ShouldContain("supprimée"));
        (await _essai.CourrielsAsync("rapport-")).ShouldBeEmpty();
        (await _essai.ServirAsync(s => s.GetListAsync(new ProgrammationListeInput(), default))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task ApresCampagne_SuitLaCampagneProlongee_EtEnCouvreLesDates()
    {
        var campagne = await CampagneAsync(new DateOnly(2026, 9, 30));
        (await _essai.ServirAsync(s => s.GetCampagnesAsync(default))).ShouldHaveSingleItem().Titre.ShouldBe("Canicule 2026");
        var id = await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie() with { Cadence = CadenceProgrammation.ApresCampagne, CampagneId = campagne, JoursApres = 10 });
        await using (var systeme = _essai.Moteur.Base.Systeme())
        {
            await systeme.Contexte.Database.ExecuteSqlRawAsync("UPDATE Campagnes SET Fin = '2026-10-15'");
        }
        await _essai.PasserAsync();
        var lue = await _essai.ServirAsync(s => s.GetAsync(id, default));
        lue.Resume.Rythme.ShouldStartWith($"{Formats.Accorder(10, "jour")} après");
        lue.Prochaines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            p => HeureDeParis.Jour(p.Instant).ShouldBe(new DateOnly(2026, 10, 25)), p => p.Au.ShouldBe(new DateOnly(2026, 10, 15)));
    }

    [Fact]
    public async Task ApresCampagne_UneFoisLaSiennePassee_AttendLEditionSuivante()
    {
        var campagne = await CampagneAsync(new DateOnly(2026, 9, 30));
        var id = await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie() with { Cadence = CadenceProgrammation.ApresCampagne, CampagneId = campagne, JoursApres = 10 });
        var suivante = await CampagneAsync(new DateOnly(2027, 9, 15), 2027);
        await _essai.PasserAsync();
        (await _essai.ServirAsync(s => s.GetAsync(id, default))).CampagneId.ShouldBe(campagne);

        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromDays(30));
        await _essai.PasserAsync();
        await _essai.PasserAsync();
        var lue = await _essai.ServirAsync(s => s.GetAsync(id, default));
        (lue.CampagneId, lue.Resume.Etat).ShouldBe((suivante, EtatProgrammation.Active));
        HeureDeParis.Jour(lue.Prochaines.ShouldHaveSingleItem().Instant).ShouldBe(new DateOnly(2027, 9, 25));
        (await _essai.ExecutionsAsync()).ShouldHaveSingleItem();
    }

    private async Task<Guid> CampagneAsync(DateOnly fin, int annee = 2026)
    {
        await using var systeme = _essai.Moteur.Base.Systeme();
        var etape = new EtapeDonnees(Guid.NewGuid(), "Diffuser le kit", new DateOnly(annee, 6, 15));
        var campagne = new Campagne(Guid.NewGuid(), SaisonCampagne.Canicule, annee, new CampagneDonnees("Canicule", new DateOnly(annee, 6, 1), fin, [etape]));
        systeme.Contexte.Add(campagne);
        await systeme.Contexte.SaveChangesAsync();
        return campagne.Id;
    }

    private async Task RefuseAsync(EcrireProgrammationInput saisie, string code, string champ)
    {
        var refus = await Should.ThrowAsync<BusinessException>(() => _essai.ProgrammerAsync(saisie));
        (refus.Code, refus.Champ, refus.Texte.Contains('{', StringComparison.Ordinal)).ShouldBe((code, champ, false));
        (await _essai.ServirAsync(s => s.GetListAsync(new ProgrammationListeInput(), default))).Total.ShouldBe(0);
    }
}
