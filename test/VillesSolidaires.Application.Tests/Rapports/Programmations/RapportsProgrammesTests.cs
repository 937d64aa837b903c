using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

/// <summary>De l'échéance aux courriels, sur une vraie base et par le vrai moteur : une seule fois, quoi qu'il arrive, et jamais en silence.</summary>
public sealed class RapportsProgrammesTests : IAsyncLifetime
{
    private ProgrammationsDeTest _essai = null!;

    public async Task InitializeAsync() => _essai = await ProgrammationsDeTest.CreerAsync();

    public async Task DisposeAsync() => await _essai.DisposeAsync();

    [Fact]
    public async Task AEcheance_LeRapportSeProduitPuisPartUneSeuleFois()
    {
        await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie("maire@marseille.example", "dgs@marseille.example"));
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).ShouldBeEmpty();

        await _essai.EchoirAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        await _essai.PasserAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();

        var execution = (await _essai.ExecutionsAsync()).ShouldHaveSingleItem();
        execution.ShouldSatisfyAllConditions(
            e => e.Statut.ShouldBe(StatutExecution.Envoyee), e => (e.Du, e.Au).ShouldBe((new DateOnly(2026, 9, 1), new DateOnly(2026, 9, 30))),
            e => (e.Destinataires, e.Envoyes, e.Rebonds, e.SansDroit).ShouldBe((2, 2, 0, 1)));
        (await _essai.RapportsAsync()).ShouldBe(1);
        _essai.Espion.Envoyes.Count.ShouldBe(2);
        var envois = await _essai.EnvoisAsync();
        envois.ShouldAllBe(c => c.Lien == $"/rapports/{execution.RapportId}" && c.Sujet == "Rapport disponible : Impact communal, Marseille");
        // La clé enregistrée garde sa forme : en changer réécrirait à chacun au premier passage.
        envois.Select(c => c.Cle).ShouldBe([$"rapport-envoi:{execution.Id:N}:c8f1ae40e4c2c40e1e983a1a", $"rapport-envoi:{execution.Id:N}:05a388a21f9c0b6c7e450f3c"]);
        // Sans compte, et sans lien de partage : on le lui dit.
        envois.Select(c => c.Corps.Contains("demande un compte", StringComparison.Ordinal)).ShouldBe([true, false]);
        (await _essai.CourrielsAsync("rapport-alerte:")).ShouldBeEmpty();
    }

    [Fact]
    public async Task SansCompte_LeCourrielPorteUnLienDePartage_EtLaPageSuffitAuxAutres()
    {
        await using var essai = await ProgrammationsDeTest.CreerAsync(partages: true);
        var id = await essai.ProgrammerAsync(ProgrammationsDeTest.Saisie("dgs@marseille.example", "maire@marseille.example"));
        (await essai.ServirAsync(s => s.GetAsync(id, default))).Destinataires.Select(d => d.Acces).ShouldBe([AccesDestinataire.Partage, AccesDestinataire.Compte], ignoreOrder: true);
        await essai.EchoirAsync();
        await essai.TravaillerAsync();
        await essai.PasserAsync();

        var envois = await essai.EnvoisAsync();
        envois[1].Lien.ShouldStartWith("/rapports/");
        envois[1].Lien!.ShouldNotContain("partages");
        var jeton = envois[0].Lien!["/rapports/partages/".Length..];
        await using var systeme = essai.Moteur.Base.Systeme();
        var (partage, rapport) = (await systeme.Service<IPartageRapportRepository>().OuvrirAsync(JetonSecret.EmpreinteDe(jeton), default))!.Value;
        (partage.Destinataire, partage.ExpireLe, rapport.Statut).ShouldBe(("dgs@marseille.example", new DateOnly(2026, 11, 1), StatutRapport.Disponible));
        (await systeme.Service<IRapportsRetenus>().ParmiAsync([rapport.Id, Guid.NewGuid()], default)).ShouldBe([rapport.Id]);
    }

    [Fact]
    public async Task AEcheance_ParDeuxNoeudsALaFois_UnSeulPassageSOuvre()
    {
        for (var i = 0; i < 5; i++)
        {
            await _essai.ProgrammerAsync();
        }
        _essai.Attendre();
        await Task.WhenAll(_essai.PasserAsync(), _essai.PasserAsync());
        (await _essai.ExecutionsAsync()).Count.ShouldBe(5);

        await _essai.TravaillerAsync();
        (await _essai.RapportsAsync()).ShouldBe(5);
        await Task.WhenAll(_essai.PasserAsync(), _essai.PasserAsync());
        await _essai.PasserAsync();
        await _essai.TravaillerAsync();
        (await _essai.EnvoisAsync()).Count.ShouldBe(5);
        _essai.Espion.Envoyes.Distinct().Count().ShouldBe(5);
        _essai.Espion.Envoyes.Count.ShouldBe(5);
    }

    [Fact]
    public async Task UneEcheance_NeSEcritPasDeuxFois()
    {
        var id = await _essai.ProgrammerAsync();
        await _essai.EchoirAsync();
        var premiere = (await _essai.ExecutionsAsync()).Single();
        await using var systeme = _essai.Moteur.Base.Systeme();
        var programmation = await systeme.Service<IRepository<ProgrammationRapport>>().GetAsync(id, default);
        var double_ = new ExecutionProgrammation(
            Guid.NewGuid(), programmation, new EcheanceDue(new Echeance(premiere.Echeance, new PeriodeRapport(premiere.Du, premiere.Au), null), 0), manuelle: false);
        var executions = systeme.Service<IRepository<ExecutionProgrammation>>();
        executions.Ajouter(double_);
        await Should.ThrowAsync<UniciteException>(() => executions.SaveAsync(double_, null, default));
    }

    [Fact]
    public async Task ArretBrutalApresLaDemande_NeRedemandePas()
    {
        await _essai.ProgrammerAsync();
        await _essai.EchoirAsync();
        var execution = (await _essai.ExecutionsAsync()).Single();
        // Le processus demande le rapport et meurt avant de clore son travail.
        await using (var mort = _essai.Agir())
        {
            await mort.Service<ExecutantsTravail>().Exiger(ProgrammationConsts.TypeTravail)
                .ExecuterAsync(new ContexteTravail(Guid.NewGuid(), execution.Id, (_, _) => Task.CompletedTask), default);
        }
        await _essai.TravaillerAsync();
        (await _essai.RapportsAsync()).ShouldBe(1);
        // Il meurt encore, entre le rapport produit et les courriels : le passage suivant les dépose.
        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromHours(2));
        await _essai.PasserAsync();
        await _essai.TravaillerAsync();
        _essai.Espion.Envoyes.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ServeurDeCourrielEnPanneUneHeure_ToutPartEtUneSeuleFois()
    {
        await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie("a@ville.example", "b@ville.example", "c@ville.example"));
        await _essai.EchoirAsync();
        await _essai.TravaillerAsync();
        var retour = _essai.Moteur.Base.Horloge.GetUtcNow().AddHours(1);
        _essai.Espion.Panne = _ => _essai.Moteur.Base.Horloge.GetUtcNow() < retour ? new ServeurIndisponibleException("connexion impossible", new InvalidOperationException()) : null;
        await _essai.PasserAsync();
        for (var minute = 0; minute < 100; minute += 5)
        {
            await _essai.TravaillerAsync();
            _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(5));
            await _essai.PasserAsync();
        }
        _essai.Espion.Envoyes.Count.ShouldBe(3);
        (await _essai.ExecutionsAsync()).Single().ShouldSatisfyAllConditions(e => e.Envoyes.ShouldBe(3), e => e.Rebonds.ShouldBe(0));
    }

    [Fact]
    public async Task UneAdresseQuiNeRepondPas_EstUnRebondCompteEtSignale()
    {
        await _essai.ProgrammerAsync(ProgrammationsDeTest.Saisie("absent@ville.example", "maire@marseille.example"));
        _essai.Espion.Panne = c => c.DestinataireAdresse == "absent@ville.example" ? new BusinessException(CourrielErrorCodes.AdresseRefusee).WithData("Cause", "réponse 550") : null;
        await _essai.EchoirAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).Single().ShouldSatisfyAllConditions(e => e.Envoyes.ShouldBe(1), e => e.Rebonds.ShouldBe(1));
        (await _essai.AlertesAsync("rebond")).ShouldHaveSingleItem().DestinataireAdresse.ShouldBe("morvan@association.example");
    }

    [Fact]
    public async Task CompteFerme_OuSansDroit_EchoueEtAlerte()
    {
        var id = await _essai.ProgrammerAsync();
        await using (var autre = _essai.Moteur.Base.Agir(Roles.Association, Perimetre.National, Guid.NewGuid(), "Compte fermé depuis"))
        {
            await autre.Service<IProgrammationAppService>().ModifierAsync(id, ProgrammationsDeTest.Saisie(), default);
        }
        await _essai.EchoirAsync();
        await _essai.TravaillerAsync();

        var echec = (await _essai.ExecutionsAsync()).ShouldHaveSingleItem();
        echec.Statut.ShouldBe(StatutExecution.Echec);
        echec.Motif!.ShouldContain("droits");
        (await _essai.RapportsAsync()).ShouldBe(0);
        var alerte = (await _essai.AlertesAsync("echec")).ShouldHaveSingleItem();
        (alerte.DestinataireAdresse, alerte.Lien).ShouldBe(("morvan@association.example", $"/rapports/programmations/{id}"));
        alerte.Corps.ShouldContain("Compte fermé depuis");
    }

    [Fact]
    public async Task RapportVide_EstRetenuEtAlerte_PuisPartSiOnLeDecide()
    {
        await using var vide = await ProgrammationsDeTest.CreerAsync(donnees: false);
        await vide.ProgrammerAsync();
        await vide.EchoirAsync();
        await vide.TravaillerAsync();
        await vide.PasserAsync();
        await vide.PasserAsync();

        var retenue = (await vide.ExecutionsAsync()).Single();
        retenue.Statut.ShouldBe(StatutExecution.Vide);
        (await vide.EnvoisAsync()).ShouldBeEmpty();
        (await vide.AlertesAsync("vide")).ShouldHaveSingleItem();

        await vide.ServirAsync(async s => { await s.DiffuserAsync(retenue.Id, default); return true; });
        (await vide.EnvoisAsync()).ShouldHaveSingleItem();
        (await Should.ThrowAsync<BusinessException>(() => vide.ServirAsync(async s => { await s.DiffuserAsync(retenue.Id, default); return true; }))).Code
            .ShouldBe(ProgrammationErrorCodes.DiffusionImpossible);
    }

    [Fact]
    public async Task RapportPasProduitUnJourApres_AlerteUneFois_PuisPartQuandMeme()
    {
        await _essai.ProgrammerAsync();
        await _essai.EchoirAsync();
        await _essai.PasserAsync();
        (await _essai.AlertesAsync("retard")).ShouldBeEmpty();
        _essai.Moteur.Base.Horloge.Avancer(TimeSpan.FromHours(25));
        await _essai.PasserAsync();
        await _essai.PasserAsync();
        (await _essai.AlertesAsync("retard")).ShouldHaveSingleItem();
        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        (await _essai.EnvoisAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ProductionEnEchec_Alerte_PuisPartSiOnLaRelance()
    {
        await _essai.ProgrammerAsync();
        await _essai.EchoirAsync();
        await using (var systeme = _essai.Moteur.Base.Systeme())
        {
            var demande = (await systeme.Service<IRegistreTravaux>().ListerEchusAsync(10, default)).Single();
            await _essai.Moteur.ExecuterAsync(demande.Id);
        }
        var id = (await _essai.ExecutionsAsync()).Single().RapportId!.Value;
        await using (var systeme = _essai.Moteur.Base.Systeme())
        {
            var rapports = systeme.Service<IRepository<Rapport>>();
            var rapport = await rapports.GetAsync(id, default);
            rapport.Echouer("Disque plein.");
            await rapports.SaveAsync(rapport, null, default);
        }
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).Single().Motif.ShouldBe("Disque plein.");
        (await _essai.AlertesAsync("echec")).ShouldHaveSingleItem().Corps.ShouldContain("Disque plein.");

        await _essai.TravaillerAsync();
        await _essai.PasserAsync();
        (await _essai.ExecutionsAsync()).Single().Statut.ShouldBe(StatutExecution.Envoyee);
    }
}
