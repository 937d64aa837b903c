using static VillesSolidaires.Labels.CandidatureDeTest;

namespace VillesSolidaires.Labels;

public class CandidatureTests
{
    [Fact]
    public async Task Ouvrir_NumeroteLeDossierApresLeDernier()
    {
        var candidature = await OuvrirAsync();
        candidature.NumeroDossier.ShouldBe(12);
        candidature.Statut.ShouldBe(CandidatureStatut.Brouillon);
        candidature.CriteresApplicables.ShouldBe(2, "Le critère des bailleurs ne s’applique pas à cette commune.");
    }

    [Fact]
    public async Task Evaluer_TientLesPointsEtLAvancementAJour()
    {
        var candidature = await OuvrirAsync();
        candidature.Evaluer(Contenu, Lieu, 4, null, null, Mairie);
        // 50 et 30 points ramenés à 100 : le lieu en vaut 62,5.
        candidature.TotalAuto.ShouldBe(62.5m);
        candidature.CriteresRenseignes.ShouldBe(1);
        candidature.NiveauAuto.ShouldBe(0, "Un critère à zéro bloque tous les niveaux, quels que soient les points.");
        candidature.Evaluer(Contenu, Rencontres, 2, null, null, Mairie);
        candidature.TotalAuto.ShouldBe(81.3m);
        candidature.NiveauAuto.ShouldBe(2, "Le total atteint 80, mais « rencontres » reste sous le minimum du niveau 3.");
    }

    [Fact]
    public async Task Evaluer_RefuseCeQuiNEstPasDuReferentiel()
    {
        var candidature = await OuvrirAsync();
        Refuse(CandidatureErrorCodes.NoteHorsDescripteurs, () => candidature.Evaluer(Contenu, Lieu, 5, null, null, Mairie));
        Refuse(CandidatureErrorCodes.NoteHorsDescripteurs, () => candidature.Evaluer(Contenu, Lieu, -1, null, null, Mairie));
        Refuse(CandidatureErrorCodes.CritereInconnu, () => candidature.Evaluer(Contenu, "inconnu", 1, null, null, Mairie));
        Refuse(CandidatureErrorCodes.CritereInconnu, () => candidature.Evaluer(Contenu, Bailleurs, 1, null, null, Mairie));
        candidature.Evaluations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Evaluer_QuandLeProfilDuJourOuvreUnCritere_LAccepteEtCompteAvecLui()
    {
        var candidature = await OuvrirAsync();
        var signataire = Faits.Profil with { BailleurSignataire = true };
        candidature.Evaluer(Contenu, Bailleurs, 4, null, null, Mairie, signataire);
        (candidature.Profil, candidature.CriteresApplicables, candidature.TotalAuto).ShouldBe((signataire, 3, 20m));
    }

    [Fact]
    public async Task Evaluer_QuandLaNoteEstRefusee_NeRetientPasLeProfilDuJour()
    {
        var candidature = await OuvrirAsync();
        Refuse(CandidatureErrorCodes.NoteHorsDescripteurs, () => candidature.Evaluer(Contenu, Bailleurs, 5, null, null, Mairie, Faits.Profil with { BailleurSignataire = true }));
        (candidature.Profil, candidature.CriteresApplicables).ShouldBe((Faits.Profil, 2));
    }

    [Fact]
    public async Task Evaluer_QuandUneAutreEnregistreAvant_NommeQuiEtQuand()
    {
        var candidature = await OuvrirAsync();
        candidature.Evaluer(Contenu, Lieu, 2, "Ouvert le samedi", revision: null, Mairie);
        var refus = Should.Throw<BusinessException>(() => candidature.Evaluer(Contenu, Lieu, 3, "Ouvert le dimanche", revision: null, Mairie with { Auteur = "Karim" }));
        refus.Code.ShouldBe(CandidatureErrorCodes.CritereModifie);
        refus.Texte.ShouldContain("Nadia de la mairie");
        candidature.Evaluation(Lieu)!.Commentaire.ShouldBe("Ouvert le samedi");
        candidature.Evaluer(Contenu, Lieu, 3, "Ouvert le dimanche", candidature.Evaluation(Lieu)!.Revision, Mairie);
        candidature.Evaluation(Lieu)!.NoteAuto.ShouldBe(3);
    }

    [Fact]
    public async Task Examen_NommeChaqueRegleQuiManque()
    {
        var candidature = await OuvrirAsync();
        var faits = Faits with { Convention = null, ProgrammePublieLe = null, Preuves = [] };
        var examen = ExamenRecevabilite.Examiner(candidature, Contenu, faits);
        examen.Regles.ShouldAllBe(r => !r.Remplie);
        examen.PreuvesManquantes.Select(p => p.Exigence.Code).ShouldBe([Charte, "animations"]);
        var refus = Should.Throw<BusinessException>(() => candidature.Deposer(Session, "2026.1", Contenu, faits, Mairie));
        refus.Code.ShouldBe(CandidatureErrorCodes.NonRecevable);
        refus.Texte.ShouldContain("convention en vigueur, programme de l’année publié, élue ou élu référent désigné");
        candidature.Depots.ShouldBeEmpty();
    }

    [Fact]
    public async Task Preuve_SertPlusieursCriteres_EtLAutomatiqueVautPreuve()
    {
        var candidature = await CompleteAsync();
        candidature.Preuves.ShouldHaveSingleItem().Sert(Rencontres).ShouldBeTrue();
        ExamenRecevabilite.Examiner(candidature, Contenu, Faits).EstRecevable.ShouldBeTrue();
        ExamenRecevabilite.Examiner(candidature, Contenu, Faits with { Preuves = [new(SourcePreuve.Animations, "Aucune animation", Suffit: false)] })
            .PreuvesManquantes.ShouldHaveSingleItem().Exigence.Code.ShouldBe("animations");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mairie.example/charte")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://local")]
    [InlineData("")]
    public async Task Joindre_RefuseUnLienQuiNEnEstPasUn(string lien)
    {
        var candidature = await OuvrirAsync();
        Refuse(CandidatureErrorCodes.LienInvalide, () => candidature.Joindre(Contenu, new NouvellePreuve("Charte", [new(Lieu, null)]) { Lien = lien }, Mairie));
        Refuse(CandidatureErrorCodes.PreuveSansCritere, () => candidature.Joindre(Contenu, new NouvellePreuve("Charte", []) { Lien = "https://mairie.example" }, Mairie));
        candidature.Preuves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Deposer_HorsDeLaSession_EstRefuse_SaufCorrectionATemps()
    {
        var candidature = await CompleteAsync();
        var tard = Mairie with { Instant = Instant(2026, 5, 10) };
        Refuse(SessionLabelErrorCodes.SessionFermee, () => candidature.Deposer(Session, "2026.1", Contenu, Faits, tard));
        candidature.Deposer(Session, "2026.1", Contenu, Faits, Mairie with { Instant = Instant(2026, 4, 30) });
        candidature.Corriger(Session, tard);
        candidature.Statut.ShouldBe(CandidatureStatut.Brouillon);
        candidature.Deposer(Session, "2026.1", Contenu, Faits, tard);
        candidature.Depots.Count.ShouldBe(2);
        Refuse(SessionLabelErrorCodes.CorrectionsCloses, () => candidature.Corriger(Session, Mairie with { Instant = Instant(2026, 5, 16) }));
    }

    [Fact]
    public async Task Depot_NeChangePlus_QuandLeDossierContinue()
    {
        var candidature = await DeposeeAsync();
        var depot = candidature.Depots.ShouldHaveSingleItem();
        var (contenu, empreinte) = (depot.Contenu, depot.Empreinte);
        candidature.Corriger(Session, Mairie);
        candidature.Evaluer(Contenu, Lieu, 0, "Tout a changé", candidature.Evaluation(Lieu)!.Revision, Mairie);
        candidature.RetirerPreuve(candidature.Preuves[0].Id);
        candidature.Designer(null, null);
        (depot.Contenu, depot.Empreinte).ShouldBe((contenu, empreinte));
        depot.EstIntact.ShouldBeTrue();
        var fige = DossierFige.Lire(depot.Contenu);
        fige.Elu!.Nom.ShouldBe("Mme Perrin");
        fige.Criteres.Single(c => c.Code == Lieu).Note.ShouldBe(3);
        fige.Preuves.Select(p => p.Nature).ShouldBe([NaturePreuve.Lien, NaturePreuve.Automatique]);
        fige.Recevabilite.ShouldAllBe(r => r.Remplie);
    }

    [Fact]
    public async Task Instruire_ExigeUnMotifQuandLaNoteDiffere()
    {
        var candidature = await EnInstructionAsync();
        var revision = candidature.Evaluation(Lieu)!.Revision;
        Refuse(CandidatureErrorCodes.MotifEcartObligatoire, () => candidature.Instruire(Contenu, Lieu, 1, " ", revision, Association));
        candidature.Instruire(Contenu, Lieu, 1, "La charte n’est pas signée.", revision, Association);
        candidature.Evaluation(Lieu)!.ShouldSatisfyAllConditions(e => e.NoteAuto.ShouldBe(3), e => e.NoteInstruction.ShouldBe(1));
        candidature.TotalInstruction.ShouldBeLessThan(candidature.TotalAuto);
        Refuse(CandidatureErrorCodes.CritereModifie, () => candidature.Instruire(Contenu, Lieu, 3, null, revision, Association));
    }

    [Fact]
    public async Task Complements_VontEtViennent_EtSeFigent()
    {
        var candidature = await EnInstructionAsync();
        Refuse(CandidatureErrorCodes.AucuneQuestion, () => candidature.DemanderComplements(new DateOnly(2026, 6, 12), Association));
        var question = candidature.Questionner(Contenu, Lieu, "La charte est-elle affichée ?", Association);
        Refuse(CandidatureErrorCodes.EcheancePassee, () => candidature.DemanderComplements(Association.Jour, Association));
        candidature.DemanderComplements(new DateOnly(2026, 6, 12), Association);
        Refuse(CandidatureErrorCodes.QuestionsSansReponse, () => candidature.EnvoyerComplements("2026.1", Contenu, Faits, Mairie));
        Refuse(CandidatureErrorCodes.PreuveFigee, () => candidature.RetirerPreuve(candidature.Preuves[0].Id));
        Refuse(CandidatureErrorCodes.TransitionRefusee, () => candidature.Evaluer(Contenu, Lieu, 4, null, 1, Mairie));
        candidature.Repondre(question, CoteDossier.Mairie, "Oui, photo jointe.", Mairie with { Instant = Instant(2026, 5, 20) });
        candidature.EnvoyerComplements("2026.1", Contenu, Faits, Mairie with { Instant = Instant(2026, 5, 20) });
        candidature.Statut.ShouldBe(CandidatureStatut.EnInstruction);
        candidature.EcheanceComplements.ShouldBeNull();
        DossierFige.Lire(candidature.Depots[1].Contenu).Reponses.ShouldHaveSingleItem().Reponse.ShouldBe("Oui, photo jointe.");
    }

    [Fact]
    public async Task DelaiEchu_RendLaMainALInstruction_LeLendemainSeulement()
    {
        var candidature = await EnInstructionAsync();
        candidature.Questionner(Contenu, null, "Où en est le programme ?", Association);
        candidature.DemanderComplements(new DateOnly(2026, 6, 12), Association);
        candidature.ConstaterDelaiEchu(Instant(2026, 6, 12)).ShouldBeFalse("La mairie a jusqu’au soir.");
        candidature.ConstaterDelaiEchu(Instant(2026, 6, 13)).ShouldBeTrue();
        candidature.Statut.ShouldBe(CandidatureStatut.EnInstruction);
        candidature.Evenements[^1].Auteur.ShouldBe(Candidature.AuteurSysteme);
        candidature.ConstaterDelaiEchu(Instant(2026, 6, 14)).ShouldBeFalse();
    }

    [Fact]
    public async Task DeclarerRecevable_ExigeNotesPointsEtQuestions()
    {
        var candidature = await EnInstructionAsync();
        Refuse(CandidatureErrorCodes.CriteresNonInstruits, () => candidature.DeclarerRecevable(Contenu, Faits, Association));
        candidature.Instruire(Contenu, Lieu, 3, null, candidature.Evaluation(Lieu)!.Revision, Association);
        candidature.Instruire(Contenu, Rencontres, 2, null, candidature.Evaluation(Rencontres)!.Revision, Association);
        Refuse(CandidatureErrorCodes.PointsNonVerifies, () => candidature.DeclarerRecevable(Contenu, Faits, Association));
        candidature.Verifier(PointsVerifies.Tous);
        var question = candidature.Questionner(Contenu, Lieu, "Une précision ?", Association);
        Refuse(CandidatureErrorCodes.QuestionsOuvertes, () => candidature.DeclarerRecevable(Contenu, Faits, Association));
        candidature.Classer(question, Association);
        Refuse(CandidatureErrorCodes.NonRecevable, () => candidature.DeclarerRecevable(Contenu, Faits with { Convention = null }, Association));
        candidature.DeclarerRecevable(Contenu, Faits, Association);
        candidature.Statut.ShouldBe(CandidatureStatut.Recevable);
    }

    [Fact]
    public async Task Renouveler_ReprendLAutoEvaluation_SansLesPreuves()
    {
        var precedente = await RecevableAsync();
        var candidature = await OuvrirAsync(precedente: precedente);
        candidature.PrecedenteId.ShouldBe(precedente.Id);
        candidature.NoteAuto(Lieu).ShouldBe(3);
        candidature.NoteInstruction(Lieu).ShouldBeNull("Une note d’instruction ne se reporte pas.");
        candidature.Elu.ShouldBe(precedente.Elu);
        candidature.Elu.ShouldNotBeSameAs(precedente.Elu);
        candidature.Preuves.ShouldBeEmpty();
    }

    [Fact]
    public async Task GesteHorsDeSonEtat_EstToujoursRefuse()
    {
        var candidature = await OuvrirAsync();
        Refuse(CandidatureErrorCodes.TransitionRefusee, () => candidature.PrendreEnInstruction(Guid.NewGuid(), "Alice", Association));
        Refuse(CandidatureErrorCodes.TransitionRefusee, () => candidature.TransmettreAuJury(Association));
        Refuse(CandidatureErrorCodes.TransitionRefusee, () => candidature.DeclarerIrrecevable("Hors délai", Association));
        Refuse(CandidatureErrorCodes.TransitionRefusee, () => candidature.RepondreALaDecision("Nous contestons", Mairie));
        Refuse(CandidatureErrorCodes.MotifObligatoire, () => candidature.Retirer(" ", Mairie));
        candidature.Retirer("Nous reviendrons l’an prochain.", Mairie);
        Refuse(CandidatureErrorCodes.TransitionRefusee, () => candidature.Evaluer(Contenu, Lieu, 1, null, null, Mairie));
    }

    private static void Refuse(string code, Action verbe) => Should.Throw<BusinessException>(verbe).Code.ShouldBe(code);
}
