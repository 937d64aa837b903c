using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Labels;

public sealed class CandidatureAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Parcours_LaMairieOuvreRemplitEtDepose_LeDepotNeChangePlus()
    {
        var session = await _base.SessionLabelAsync();
        Guid id;
        await using (var mairie = Mairie())
        {
            var service = mairie.Service<ICandidatureAppService>();
            (await service.GetSessionsOuvertesAsync(default)).ShouldHaveSingleItem().Seuils.ShouldBe([40, 60, 80]);
            id = await service.OuvrirAsync(new OuvrirCandidatureInput { SessionId = session, Commune = "Marseille", NiveauDemande = 2 }, default);
        }
        var vide = await LireAsync(id);
        vide.Dossier!.ShouldSatisfyAllConditions(
            d => d.Points.Cible.ShouldBe(2), d => d.Points.Manquants.ShouldBe(60), d => d.Recevabilite.ShouldAllBe(r => !r.Remplie), d => d.FaitsReleves.ShouldBeTrue(),
            d => d.Criteres.Count(c => c.PreuveObligatoireAbsente).ShouldBeGreaterThan(5), d => d.Echeance.ShouldBe(new DateOnly(2026, 10, 31)));

        await RefuserAsync(id, CandidatureErrorCodes.NonRecevable);
        await PreparerLaCommuneAsync();
        await RemplirAsync(id, vide);
        await using (var mairie = Mairie())
        {
            (await mairie.Service<ICandidatureAppService>().DeposerAsync(id, null, default)).ShouldBe(1);
        }
        var deposee = await LireAsync(id);
        deposee.ShouldSatisfyAllConditions(
            c => c.Statut.ShouldBe(CandidatureStatut.Deposee), c => c.Dossier!.FaitsReleves.ShouldBeFalse(), c => c.Dossier!.Recevabilite.ShouldAllBe(r => r.Remplie),
            c => c.Peut(ActionCandidature.Corriger).ShouldBeTrue(), c => c.Peut(ActionCandidature.Remplir).ShouldBeFalse());
        await using var lecture = Mairie();
        var depot = await lecture.Service<ICandidatureAppService>().GetDepotAsync(id, 1, default);
        depot.ShouldSatisfyAllConditions(
            d => d.Intact.ShouldBeTrue(), d => d.Criteres.ShouldAllBe(c => c.Note == 3), d => d.Total.ShouldBe(75),
            d => d.Preuves.ShouldContain(p => p.Nature == NaturePreuve.Automatique && p.Precision!.Contains("Programme 2026")));
    }

    [Fact]
    public async Task DeposerAsync_QuandLaSessionEstClose_DitQuandElleRecevait()
    {
        await PreparerLaCommuneAsync();
        var session = await _base.SessionLabelAsync();
        var id = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session });
        await _base.RecalerAsync(session, FabriqueCandidatures.Session2026 with { Cloture = new DateOnly(2026, 9, 14), FinCorrections = new DateOnly(2026, 9, 30) });
        (await RefuserAsync(id, SessionLabelErrorCodes.SessionFermee)).ShouldContain("du 1er juin 2026 au 14 septembre 2026");
        (await LireAsync(id)).Dossier!.Criteres.ShouldAllBe(c => c.Auto == 3);
    }

    [Fact]
    public async Task Lecture_TantQueLInstructionNAPasRendu_LaMairieNenVoitRien()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.EnInstruction });
        await _base.AgirSurCandidatureAsync(id, (c, contenu, acte) => c.Questionner(contenu, "lieu", "Question en préparation", acte));
        var mairie = (await LireAsync(id)).Dossier!;
        mairie.ShouldSatisfyAllConditions(
            d => d.NotesInstructionVisibles.ShouldBeFalse(), d => d.Points.Instruction.ShouldBeNull(), d => d.Questions.ShouldBeEmpty(),
            d => d.Criteres.ShouldAllBe(c => c.Instruction == null && c.MotifEcart == null));
        await using var association = Association();
        var dossier = (await association.Service<ICandidatureAppService>().GetAsync(id, default)).Dossier!;
        (dossier.Points.Instruction, dossier.Questions.Count).ShouldBe((50m, 1));
    }

    [Fact]
    public async Task Lecture_UneDecisionNonPubliee_NestVueDePersonneDeLaCommune()
    {
        var session = await _base.SessionLabelAsync();
        var id = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Jusqua = CandidatureStatut.Deliberee });
        var lue = await LireAsync(id);
        (lue.Issue, lue.Dossier!.Points.Instruction).ShouldBe((null, null));
        await using (var mairie = Mairie())
        {
            (await mairie.Service<ICandidatureAppService>().GetListAsync(new CandidatureListeInput(), default)).Elements.ShouldHaveSingleItem().Niveau.ShouldBeNull();
        }
        await using var elu = Elu();
        var service = elu.Service<ICandidatureAppService>();
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
        (await service.GetListAsync(new CandidatureListeInput(), default)).Total.ShouldBe(0);
        (await service.GetOngletsAsync(default)).Toutes.ShouldBe(0);
    }

    [Fact]
    public async Task Lecture_UnEluNeLitQueLIssuePubliee()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Ajournee });
        await using var elu = Elu();
        var service = elu.Service<ICandidatureAppService>();
        var lue = await service.GetAsync(id, default);
        lue.ShouldSatisfyAllConditions(
            c => c.Dossier.ShouldBeNull(), c => c.Issue!.Issue.ShouldBe(IssueLabel.Ajournement), c => c.Issue!.Motifs.ShouldBeNull());
        (await service.GetListAsync(new CandidatureListeInput(), default)).Elements.ShouldHaveSingleItem().PointsAuto.ShouldBeNull();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetCritereAsync(id, "lieu", default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.GetDepotAsync(id, 1, default));
    }

    [Fact]
    public async Task Perimetre_UneMairieNeVoitNiNOuvreLeDossierDUneAutre()
    {
        var session = await _base.SessionLabelAsync();
        var id = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53" });
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        await Should.ThrowAsync<EntityNotFoundException>(() => service.GetAsync(id, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.EvaluerAsync(id, "lieu", new EvaluerCritereInput { Note = 1, Revision = 1 }, default));
        await Should.ThrowAsync<EntityNotFoundException>(() => service.RetirerAsync(id, new RetirerCandidatureInput { Motif = "Non" }, default));
        await Should.ThrowAsync<EntityNotFoundException>(
            () => mairie.Service<IPreuveCandidatureAppService>().JoindreAsync(id, new JoindrePreuveInput { Libelle = "Charte", Lien = "https://a.example", Criteres = ["lieu"] }, default));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => service.OuvrirAsync(new OuvrirCandidatureInput { SessionId = session, Commune = "53147" }, default));
    }

    [Theory]
    [InlineData("points", "Laval", "Marseille")]
    [InlineData("-points", "Marseille", "Laval")]
    public async Task Liste_SeTrieParPoints_CommeDesNombres(string tri, params string[] attendues)
    {
        var session = await _base.SessionLabelAsync();
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Note = 4 });
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53", Note = 2 });
        await using var association = Association();
        (await association.Service<ICandidatureAppService>().GetListAsync(new CandidatureListeInput { Tri = tri }, default)).Elements.Select(c => c.Commune).ShouldBe(attendues);
    }

    [Fact]
    public async Task Complements_LaMairieRepondPuisRenvoie_CeQuiEstEnvoyeSeFige()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.ComplementsDemandes });
        var demande = await LireAsync(id);
        demande.Dossier!.ShouldSatisfyAllConditions(
            d => d.NotesInstructionVisibles.ShouldBeTrue(), d => d.Points.Instruction.ShouldBe(50), d => d.Echeance.ShouldBe(new DateOnly(2026, 10, 2)), d => d.FaitsReleves.ShouldBeTrue());
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        (await Should.ThrowAsync<BusinessException>(() => service.EnvoyerComplementsAsync(id, null, default))).Code.ShouldBe(CandidatureErrorCodes.QuestionsSansReponse);
        await service.RepondreAsync(id, demande.Dossier!.Questions.Single().Id, new MessageInput { Texte = "La voici." }, default);
        (await service.EnvoyerComplementsAsync(id, null, default)).ShouldBe(2);
        (await service.GetDepotAsync(id, 2, default)).Reponses.ShouldHaveSingleItem().Reponse.ShouldBe("La voici.");
    }

    [Fact]
    public async Task RepondreALaDecisionAsync_UneFoisDansLeDelai()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Refusee });
        (await LireAsync(id)).Peut(ActionCandidature.RepondreALaDecision).ShouldBeTrue();
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        await service.RepondreALaDecisionAsync(id, new MessageInput { Texte = "Le compte rendu existe." }, default);
        (await Should.ThrowAsync<BusinessException>(() => service.RepondreALaDecisionAsync(id, new MessageInput { Texte = "Encore" }, default)))
            .Code.ShouldBe(CandidatureErrorCodes.ReponseDejaDonnee);
        (await service.GetAsync(id, default)).Dossier!.Reponse!.Texte.ShouldBe("Le compte rendu existe.");
    }

    [Fact]
    public async Task DesignerReferentsAsync_QuandUnCourrielEstFaux_DitLequel()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest());
        await using var mairie = Mairie();
        var refus = await Should.ThrowAsync<BusinessException>(() => mairie.Service<ICandidatureAppService>().DesignerReferentsAsync(id, new ReferentsInput
        {
            Technique = new ReferentInput { Nom = "Karim Haddad", Fonction = "chef de projet", Courriel = "karim" },
        }, default));
        (refus.Code, refus.Champ).ShouldBe((CandidatureErrorCodes.CourrielInvalide, "Technique.Courriel"));
    }

    private PorteeDeTest Mairie() => _base.Agir(Roles.Mairie, Perimetre.DeCommune("13055"), nom: "Camille");

    private PorteeDeTest Elu() => _base.Agir(Roles.Elu, Perimetre.DeCommune("13055"), nom: "Élu");

    private PorteeDeTest Association() => _base.Agir(Roles.Association, Perimetre.National, nom: "Alice");

    private async Task<CandidatureDetailDto> LireAsync(Guid id)
    {
        await using var mairie = Mairie();
        return await mairie.Service<ICandidatureAppService>().GetAsync(id, default);
    }

    private async Task<string> RefuserAsync(Guid id, string code)
    {
        await using var mairie = Mairie();
        var refus = await Should.ThrowAsync<BusinessException>(() => mairie.Service<ICandidatureAppService>().DeposerAsync(id, null, default));
        refus.Code.ShouldBe(code);
        return refus.Texte;
    }

    private async Task PreparerLaCommuneAsync()
    {
        await _base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Debut = new DateOnly(2026, 1, 1), Fin = new DateOnly(2027, 12, 31) });
        await _base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new DateOnly(2026, 5, 29))), AnimationStatut.Realisee);
        await _base.PublierProgrammeAsync("13055", 2026);
    }

    private async Task RemplirAsync(Guid id, CandidatureDetailDto vide)
    {
        await using var mairie = Mairie();
        var service = mairie.Service<ICandidatureAppService>();
        await service.DesignerReferentsAsync(id, new ReferentsInput
        {
            Elu = new ReferentInput { Nom = "Camille Perrin", Fonction = "adjointe", Courriel = "camille@mairie.example" },
            Technique = new ReferentInput { Nom = "Karim Haddad", Fonction = "chef de projet", Courriel = "karim@mairie.example" },
        }, default);
        foreach (var critere in (await service.GetAsync(id, default)).Dossier!.Criteres)
        {
            await service.EvaluerAsync(id, critere.Code, new EvaluerCritereInput { Note = 3, Commentaire = "Ce que nous faisons." }, default);
        }
        // Une seule pièce sert tous les critères.
        await mairie.Service<IPreuveCandidatureAppService>().JoindreAsync(id, new JoindrePreuveInput
        {
            Libelle = "Dossier complet", Lien = "https://www.mairie.example/label",
            Criteres = [.. (await service.GetAsync(id, default)).Dossier!.Criteres.SelectMany(c => c.Exigences.Select(e => $"{c.Code}/{e.Code}"))],
        }, default);
        vide.Dossier!.Criteres.ShouldNotBeEmpty();
    }
}
