namespace VillesSolidaires.Travaux;

public sealed class TravailTests
{
    private static readonly DateTime Instant = new(2026, 9, 15, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Terminer_QuandEnCours_ClotLeTravailEtLibereLaReclamation()
    {
        var travail = EnCours();

        travail.Terminer(Instant);

        travail.Statut.ShouldBe(StatutTravail.Termine);
        travail.Progression.ShouldBe(100);
        travail.TermineLe.ShouldBe(Instant);
        travail.ReclamePar.ShouldBeNull();
        travail.EstClos.ShouldBeTrue();
    }

    [Fact]
    public void Reporter_QuandEnCours_RemetEnAttenteAvecLeMotifEtLaDate()
    {
        var travail = EnCours();

        travail.Reporter("La base ne répond pas.", Instant.AddSeconds(5));

        travail.Statut.ShouldBe(StatutTravail.EnAttente);
        travail.ProchaineTentativeLe.ShouldBe(Instant.AddSeconds(5));
        travail.Erreur.ShouldBe("La base ne répond pas.");
        travail.Tentatives.ShouldBe(1);
    }

    [Fact]
    public void Rendre_QuandLeProgrammeSArrete_NeCompteNiTentativeNiErreur()
    {
        var travail = EnCours();

        travail.Rendre();

        travail.Statut.ShouldBe(StatutTravail.EnAttente);
        travail.Tentatives.ShouldBe(0);
        travail.Erreur.ShouldBeNull();
        travail.ProchaineTentativeLe.ShouldBeNull();
    }

    [Fact]
    public void Epuiser_QuandReclameAuDelaDuPlafond_EchoueEnDisantLeNombreDeTentatives()
    {
        var travail = EnCours(tentatives: TravailConsts.TentativesMax + 1);

        travail.Epuiser(Instant);

        travail.Statut.ShouldBe(StatutTravail.Echec);
        travail.Tentatives.ShouldBe(TravailConsts.TentativesMax);
        travail.Erreur.ShouldBe("Le travail a été repris 5 fois sans aboutir. Il n’est plus relancé seul.");
    }

    [Fact]
    public void Echouer_QuandLeMotifEstTropLong_LeTronque()
    {
        var travail = EnCours();

        travail.Echouer(new string('x', TravailConsts.ErreurMax + 1), Instant);

        travail.Erreur!.Length.ShouldBe(TravailConsts.ErreurMax);
    }

    [Fact]
    public void DemanderArret_QuandEnAttente_ArreteToutDeSuite()
    {
        var travail = EnAttente();

        travail.DemanderArret(Instant);

        travail.Statut.ShouldBe(StatutTravail.Arrete);
        travail.TermineLe.ShouldBe(Instant);
    }

    [Fact]
    public void DemanderArret_QuandEnCours_LeDemandeSeulement()
    {
        var travail = EnCours();

        travail.DemanderArret(Instant);

        travail.Statut.ShouldBe(StatutTravail.EnCours);
        travail.ArretDemande.ShouldBeTrue();
    }

    [Fact]
    public void Relancer_QuandArrete_RepartDeZero()
    {
        var travail = EnCours(tentatives: 3);
        travail.DemanderArret(Instant);
        travail.Arreter(Instant);

        travail.Relancer();

        travail.Statut.ShouldBe(StatutTravail.EnAttente);
        travail.Tentatives.ShouldBe(0);
        travail.ArretDemande.ShouldBeFalse();
        travail.TermineLe.ShouldBeNull();
    }

    [Fact]
    public void TransitionIllegale_QuandLEtatNeLaPermetPas_EstRefusee()
    {
        Action<Travail>[] surEnAttente =
            [t => t.Terminer(Instant), t => t.Echouer("", Instant), t => t.Arreter(Instant), t => t.Reporter("", Instant), t => t.Rendre(), t => t.Epuiser(Instant), t => t.Relancer()];
        Action<Travail>[] surTermine = [t => t.DemanderArret(Instant), t => t.Relancer(), t => t.Terminer(Instant)];

        foreach (var transition in surEnAttente)
        {
            Should.Throw<BusinessException>(() => transition(EnAttente())).Texte.ShouldBe("Ce travail est à l’état « en attente » : l’action n’est plus possible.");
        }
        foreach (var transition in surTermine)
        {
            var travail = EnCours();
            travail.Terminer(Instant);
            Should.Throw<BusinessException>(() => transition(travail)).Code.ShouldBe(TravailErrorCodes.TransitionImpossible);
        }
    }

    [Fact]
    public void Recommencer_QuandClos_RepartDeZeroADate()
    {
        var travail = EnCours(tentatives: 3);
        travail.Echouer("Disque plein.", Instant);

        travail.Recommencer(Instant.AddDays(1)).ShouldBeTrue();

        (travail.Statut, travail.Tentatives, travail.Erreur, travail.TermineLe, travail.DemandeLe).ShouldBe((StatutTravail.EnAttente, 0, null, null, Instant.AddDays(1)));
    }

    [Fact]
    public void Recommencer_QuandPasFini_NeChangeRien()
    {
        var enCours = EnCours();
        enCours.Recommencer(Instant.AddDays(1)).ShouldBeFalse();
        EnAttente().Recommencer(Instant).ShouldBeFalse();
        (enCours.Statut, enCours.DemandeLe).ShouldBe((StatutTravail.EnCours, Instant));
    }

    [Fact]
    public void EstReclamePar_QuandUneAutreExecutionLeTient_EstFaux()
    {
        EnCours().EstReclamePar("poste:1:a:1").ShouldBeTrue();
        EnCours().EstReclamePar("poste:2:b:1").ShouldBeFalse();
    }

    private static Travail EnAttente() => new(Guid.NewGuid(), new DemandeTravail("test", "Essai", Guid.NewGuid(), "13055", "13"), null, "Système", Instant);

    // La réclamation est une mise à jour conditionnelle en base, pas un verbe de l'agrégat : le test pose l'état qu'elle laisse.
    private static Travail EnCours(int tentatives = 1)
    {
        var travail = EnAttente();
        Poser(travail, nameof(Travail.Statut), StatutTravail.EnCours);
        Poser(travail, nameof(Travail.Tentatives), tentatives);
        Poser(travail, nameof(Travail.ReclamePar), "poste:1:a:1");
        return travail;
    }

    private static void Poser(Travail travail, string propriete, object valeur) => typeof(Travail).GetProperty(propriete)!.SetValue(travail, valeur);
}
