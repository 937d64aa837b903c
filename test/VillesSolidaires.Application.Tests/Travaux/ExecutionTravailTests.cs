using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

public sealed class ExecutionTravailTests
{
    [Fact]
    public async Task ExecuterAsync_QuandEnAttente_TermineEtNoteLaProgression()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        Travail? pendant = null;
        moteur.Executant.Corps = async (contexte, _) =>
        {
            await contexte.AvancerAsync("Calcul des chiffres", 40);
            pendant = await moteur.LireAsync(id);
        };

        await moteur.ExecuterAsync(id);

        pendant!.Statut.ShouldBe(StatutTravail.EnCours);
        (pendant.Etape, pendant.Progression).ShouldBe(("Calcul des chiffres", 40));
        var fini = await moteur.LireAsync(id);
        (fini.Statut, fini.Progression, fini.Tentatives).ShouldBe((StatutTravail.Termine, 100, 1));
        fini.ReclamePar.ShouldBeNull();
    }

    [Fact]
    public async Task ExecuterAsync_QuandHuitExecutionsEnMemeTemps_UneSeuleGagne()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, ct) => Task.Delay(200, ct);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => moteur.ExecuterAsync(id))));

        moteur.Executant.Executions.ShouldBe(1);
        (await moteur.LireAsync(id)).Tentatives.ShouldBe(1);
    }

    [Fact]
    public async Task ExecuterAsync_QuandErreurRepetee_AttendDePlusEnPlusPuisEchoueSansMontrerLaPile()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) => throw new IOException("/chemin/secret introuvable");
        var attentes = new List<double>();

        for (var tentative = 1; tentative < TravailConsts.TentativesMax; tentative++)
        {
            await moteur.ExecuterAsync(id);
            var travail = await moteur.LireAsync(id);
            travail.Statut.ShouldBe(StatutTravail.EnAttente);
            var attente = travail.ProchaineTentativeLe!.Value - moteur.Base.Horloge.GetUtcNow().UtcDateTime;
            attentes.Add(attente.TotalSeconds);
            moteur.Planifies.Travaux[^1].PasAvant.ShouldBe(travail.ProchaineTentativeLe);

            moteur.Base.Horloge.Avancer(attente - TimeSpan.FromSeconds(1));
            await moteur.ExecuterAsync(id);
            moteur.Executant.Executions.ShouldBe(tentative, "pas encore échu");
            moteur.Base.Horloge.Avancer(TimeSpan.FromSeconds(1));
        }
        await moteur.ExecuterAsync(id);

        attentes.ShouldBe([5, 30, 120, 600]);
        var fini = await moteur.LireAsync(id);
        (fini.Statut, fini.Tentatives).ShouldBe((StatutTravail.Echec, TravailConsts.TentativesMax));
        fini.Erreur!.ShouldMatch("^Une erreur est survenue de notre côté. Si elle persiste, transmettez le numéro de suivi [0-9a-f]{8}.$");
        moteur.Executant.Abandons.ShouldBe([(StatutTravail.Echec, fini.Erreur!)]);
    }

    [Fact]
    public async Task ExecuterAsync_QuandTropDArretsBrutaux_EchoueSansRejouer()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        for (var mort = 0; mort < TravailConsts.TentativesMax; mort++)
        {
            (await moteur.ReclamerAilleursAsync(id)).ShouldNotBeNull();
            moteur.Base.Horloge.Avancer(TimeSpan.FromMinutes(2));
        }

        await moteur.ExecuterAsync(id);

        moteur.Executant.Executions.ShouldBe(0);
        var fini = await moteur.LireAsync(id);
        (fini.Statut, fini.Tentatives).ShouldBe((StatutTravail.Echec, TravailConsts.TentativesMax));
        fini.Erreur.ShouldBe("Le travail a été repris 5 fois sans aboutir. Il n’est plus relancé seul.");
        moteur.Executant.Abandons.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ExecuterAsync_QuandRefusMetier_EchoueToutDeSuiteAvecSonTexte()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) => throw new BusinessException("Rapports:TotauxDifferents").WithData("Ecart", "3 habitants");

        await moteur.ExecuterAsync(id);

        var fini = await moteur.LireAsync(id);
        (fini.Statut, fini.Tentatives, fini.Erreur).ShouldBe((StatutTravail.Echec, 1, "Les totaux diffèrent : 3 habitants. Rien n’a été diffusé."));
    }

    [Fact]
    public async Task ExecuterAsync_QuandConflitDEcriture_SeReprend()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) => throw new ConcurrenceException(null, null);

        await moteur.ExecuterAsync(id);

        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.EnAttente);
    }

    [Fact]
    public async Task ExecuterAsync_QuandTypeInconnu_EchoueEnLeDisant()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync(type: "disparu");

        await moteur.ExecuterAsync(id);

        (await moteur.LireAsync(id)).Erreur.ShouldBe("Aucun exécutant ne connaît le travail « disparu ».");
    }

    [Fact]
    public async Task ExecuterAsync_QuandLAgregatRefuseLAbandon_ClotQuandMeme()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, _) => throw new BusinessException("Rapports:JeuAbsent");
        moteur.Executant.AvantAbandon = () => throw new BusinessException("Rapports:TransitionImpossible");

        await moteur.ExecuterAsync(id);

        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.Echec);
    }

    [Fact]
    public async Task ExecuterAsync_QuandDureeDepassee_SeReprendEnDisantPourquoi()
    {
        await using var moteur = await MoteurDeTest.CreerAsync(o => o.MaxDuration = TimeSpan.FromMilliseconds(100));
        var id = await moteur.InscrireAsync();
        moteur.Executant.Corps = (_, ct) => Task.Delay(Timeout.Infinite, ct);

        await moteur.ExecuterAsync(id);

        var travail = await moteur.LireAsync(id);
        travail.Statut.ShouldBe(StatutTravail.EnAttente);
        travail.Erreur!.ShouldStartWith("Le travail a dépassé la durée permise");
    }

    [Fact]
    public async Task ExecuterAsync_QuandDemandeParUnePersonne_EndosseSonIdentiteActuelle()
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var demandeur = moteur.Fabrique.Connaitre(Roles.Mairie, Perimetre.DeCommune("13055"));
        var id = await moteur.InscrireAsync(demandeur);

        await moteur.ExecuterAsync(id);

        var (agissant, nom, perimetre) = moteur.Executant.Agissant.ShouldNotBeNull();
        (agissant, nom).ShouldBe((demandeur, "Camille Roy"));
        perimetre.Communes.ShouldBe(["13055"]);
        (await moteur.LireAsync(id)).Statut.ShouldBe(StatutTravail.Termine);
    }

    [Theory]
    [InlineData("compte disparu")]
    [InlineData("rôle retiré")]
    [InlineData("territoire retiré")]
    public async Task ExecuterAsync_QuandDroitsPerdus_EchoueSansRepriseNiExecution(string perte)
    {
        await using var moteur = await MoteurDeTest.CreerAsync();
        var demandeur = perte switch
        {
            "rôle retiré" => moteur.Fabrique.Connaitre(Roles.Jure, Perimetre.DeCommune("13055")),
            "territoire retiré" => moteur.Fabrique.Connaitre(Roles.Mairie, Perimetre.DeCommune("53130")),
            _ => Guid.NewGuid(),
        };
        var id = await moteur.InscrireAsync(demandeur);

        await moteur.ExecuterAsync(id);

        moteur.Executant.Executions.ShouldBe(0);
        var fini = await moteur.LireAsync(id);
        (fini.Statut, fini.Erreur).ShouldBe((StatutTravail.Echec, "La personne qui a demandé ce travail n’a plus les droits nécessaires."));
        moteur.Executant.Abandons.Count.ShouldBe(1);
    }
}
