namespace VillesSolidaires.Travaux;

public sealed class ArretTravailTests
{
    [Fact]
    public async Task ArreterAsync_QuandEnAttente_ArreteToutDeSuiteEtPrevientLAgregat()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();

        await moteur.AgirAsync(s => s.ArreterAsync(id, CancellationToken.None));
        await moteur.ExecuterAsync(id);

        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.Arrete);
        moteur.Executant.Executions.ShouldBe(0);
        moteur.Executant.Abandons.ShouldBe([(StatutTravail.Arrete, "")]);
    }

    [Fact]
    public async Task ArreterAsync_QuandEnCours_SArreteALaProchaineEtape()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        var suite = false;
        moteur.Executant.Corps = async (contexte, _) =>
        {
            await moteur.AgirAsync(s => s.ArreterAsync(id, CancellationToken.None));
            await contexte.AvancerAsync("Étape suivante", 50);
            suite = true;
        };

        await moteur.ExecuterAsync(id);

        suite.ShouldBeFalse();
        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.Arrete);
        moteur.Executant.Abandons.ShouldBe([(StatutTravail.Arrete, "")]);
    }

    [Fact]
    public async Task ArreterAsync_QuandEnCoursSansEtape_EstVuAuSigneDeVie()
    {
        await using var moteur = await MoteurDeTest.CreerAsync(o => o.HeartbeatInterval = TimeSpan.FromMilliseconds(50));
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = async (_, ct) =>
        {
            await moteur.AgirAsync(s => s.ArreterAsync(id, CancellationToken.None));
            await Task.Delay(TimeSpan.FromMinutes(1), ct);
        };

        await moteur.ExecuterAsync(id).WaitAsync(TimeSpan.FromSeconds(20));

        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.Arrete);
    }

    [Fact]
    public async Task ArreterAsync_QuandLExecutionCommenceEntreTemps_RelitEtDemandeLArretDuTravailEnCours()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.AvantAbandon = () => moteur.ReclamerAilleursAsync(id);

        await moteur.AgirAsync(s => s.ArreterAsync(id, CancellationToken.None));

        var travail = await moteur.LireAsync(id);
        (travail.Statut, travail.ArretDemande).ShouldBe((StatutTravail.EnCours, true));
        travail.ReclamePar.ShouldBe("ailleurs:1:a:1");
    }

    [Fact]
    public async Task ExecuterAsync_QuandLArretADejaEteDemandePendantUneExecutionMorte_NeRejouePas()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        await moteur.ReclamerAilleursAsync(id);
        await moteur.AgirAsync(s => s.ArreterAsync(id, CancellationToken.None));
        moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(2));

        await moteur.ExecuterAsync(id);

        moteur.Executant.Executions.ShouldBe(0);
        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.Arrete);
    }

    [Fact]
    public async Task ExecuterAsync_QuandLeProgrammeSArrete_RendLeTravailSansCompterDeTentative()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        using var programme = new CancellationTokenSource();
        moteur.Executant.Corps = async (contexte, _) =>
        {
            await programme.CancelAsync();
            await contexte.AvancerAsync("Étape suivante", 50);
        };

        await Should.ThrowAsync<OperationCanceledException>(() => moteur.ExecuterAsync(id, programme.Token));

        var travail = await moteur.LireAsync(id);
        (travail.Statut, travail.Tentatives, travail.Erreur).ShouldBe((StatutTravail.EnAttente, 0, null));
        moteur.Executant.Abandons.ShouldBeEmpty();
    }

    [Fact]
    public async Task ExecuterAsync_QuandUneAutreExecutionLARepris_NEcritPlusRien()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = async (contexte, _) =>
        {
            moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(2));
            (await moteur.ReclamerAilleursAsync(id)).ShouldNotBeNull();
            await contexte.AvancerAsync("Étape suivante", 50);
        };

        await moteur.ExecuterAsync(id);

        var travail = await moteur.LireAsync(id);
        (travail.Statut, travail.ReclamePar, travail.Etape).ShouldBe((StatutTravail.EnCours, "ailleurs:1:a:1", null));
    }

    [Fact]
    public async Task ExecuterAsync_QuandPerduPendantUnCorpsQuiAboutit_NeClotPasLeTravailDUneAutre()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) =>
        {
            moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(2));
            return moteur.ReclamerAilleursAsync(id);
        };

        await moteur.ExecuterAsync(id);

        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.EnCours);
    }
}
