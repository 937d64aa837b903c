using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Labels;

public sealed class InstructionAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _alice;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _alice = await _base.CompteDeRoleAsync(Roles.Association, "Alice Martin");
        await using var systeme = _base.Systeme();
        var mairie = new Organisation(Guid.CreateVersion7(), TypeOrganisation.Mairie, "Mairie de Marseille", null, "13055", "13");
        mairie.AjouterContact(new ContactDonnees("Nadia Berthier", null, "nadia@mairie.example", null));
        systeme.Contexte.Add(mairie);
        await systeme.Contexte.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Tableau_CompteParEtatParPersonneEtLesRetards()
    {
        var session = await _base.SessionLabelAsync();
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session });
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "13001", Jusqua = CandidatureStatut.Deposee });
        var complements = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53", Jusqua = CandidatureStatut.ComplementsDemandes });
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53147", Departement = "53", Jusqua = CandidatureStatut.EnJury });
        _base.Horloge.Avancer(TimeSpan.FromDays(20));

        await using var portee = Association();
        var service = portee.Service<IInstructionAppService>();
        var charge = await service.GetChargeAsync(session, default);
        (charge.Toutes, charge.ATraiter, charge.NonAffectees, charge.EcheancesDepassees, charge.AuJury).ShouldBe((3, 2, 1, 1, 1), "Un brouillon est à la mairie seule.");
        charge.ParEtat.Select(e => (e.Statut, e.Nombre, e.JoursMax)).ShouldBe(
            [(CandidatureStatut.Deposee, 1, 20), (CandidatureStatut.ComplementsDemandes, 1, 20), (CandidatureStatut.EnJury, 1, 20)]);
        charge.ParPersonne.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Nom.ShouldBe("Hélène Morvan"), p => p.EcheancesDepassees.ShouldBe(1));

        var aTraiter = await service.GetListAsync(new InstructionListeInput { SessionId = session }, default);
        aTraiter.Elements.Select(l => l.Commune).ShouldBe(["Laval", "Aix-en-Provence"], "L’échéance passée d’abord.");
        aTraiter.Elements[0].EcheanceDepassee.ShouldBeTrue();
        (await service.GetListAsync(new InstructionListeInput { Vue = VueInstruction.EcheanceDepassee }, default)).Elements.ShouldHaveSingleItem().Id.ShouldBe(complements);
        (await service.GetListAsync(new InstructionListeInput { Vue = VueInstruction.Toutes, Recherche = "aix" }, default)).Total.ShouldBe(1);
        (await service.GetListAsync(new InstructionListeInput { Vue = VueInstruction.Toutes, Tri = "-commune", Taille = 1 }, default)).Elements.ShouldHaveSingleItem().Commune.ShouldBe("Mayenne");
    }

    [Theory]
    [InlineData("auto", "Laval", "Aix-en-Provence", "Marseille")]
    [InlineData("-auto", "Marseille", "Aix-en-Provence", "Laval")]
    [InlineData("instruction", "Marseille", "Laval", "Aix-en-Provence")]
    [InlineData("-instruction", "Aix-en-Provence", "Laval", "Marseille")]
    public async Task Liste_SeTrieParPoints_CommeDesNombres(string tri, params string[] attendues)
    {
        var session = await _base.SessionLabelAsync();
        // 100 points ne passent pas avant 50 comme le ferait un texte ; et un dossier déposé n'a encore aucun point d'instruction.
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Note = 4, Jusqua = CandidatureStatut.Deposee });
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "13001", Note = 3, Jusqua = CandidatureStatut.EnInstruction });
        await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53", Note = 2, Jusqua = CandidatureStatut.EnInstruction });
        await using var portee = Association();
        (await portee.Service<IInstructionAppService>().GetListAsync(new InstructionListeInput { SessionId = session, Tri = tri }, default))
            .Elements.Select(l => l.Commune).ShouldBe(attendues);
    }

    [Fact]
    public async Task Dossier_SInstruitDeLAffectationAuxComplements()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Deposee });
        await using (var portee = Association())
        {
            var service = portee.Service<IInstructionAppService>();
            (await service.GetInstructeursAsync(default)).ShouldHaveSingleItem().Nom.ShouldBe("Alice Martin");
            (await Should.ThrowAsync<BusinessException>(() => service.AffecterAsync(id, new AffecterInstructionInput { InstructeurId = Guid.NewGuid() }, default)))
                .Code.ShouldBe(CandidatureErrorCodes.InstructeurInconnu);
            await service.AffecterAsync(id, new AffecterInstructionInput { InstructeurId = _alice }, default);
        }
        _base.Horloge.Avancer(TimeSpan.FromMinutes(1));
        await FaireAsync(s => s.PointerAsync(id, new PointsVerifiesInput { Points = [PointsVerifies.Convention, PointsVerifies.Preuves] }, default));
        var lu = await LireAsync(id);
        lu.Points.ShouldBe(PointsVerifies.Convention | PointsVerifies.Preuves);
        var lieu = lu.Criteres.Single(c => c.Code == "lieu");
        (lieu.NoteAuto, lieu.Commentaire, lieu.NoteJury).ShouldBe((3, "Ce que fait la commune.", null));
        await FaireAsync(s => s.NoterAsync(id, "lieu", new InstruireCritereInput { Note = 2, MotifEcart = "Pas de charte.", Revision = lieu.Revision }, default));
        (await RefusAsync(s => s.DemanderComplementsAsync(id, new DemanderComplementsInput { Echeance = new DateOnly(2026, 10, 6) }, default))).ShouldBe(CandidatureErrorCodes.AucuneQuestion);
        await FaireAsync(s => s.QuestionnerAsync(id, new QuestionnerInput { Critere = "lieu", Texte = "Où est la charte ?" }, default));
        (await RefusAsync(s => s.DemanderComplementsAsync(id, new DemanderComplementsInput { Echeance = new DateOnly(2026, 9, 15) }, default))).ShouldBe(CandidatureErrorCodes.EcheancePassee);
        await FaireAsync(s => s.DemanderComplementsAsync(id, new DemanderComplementsInput { Echeance = new DateOnly(2026, 10, 6) }, default));

        var apres = await LireAsync(id);
        apres.ShouldSatisfyAllConditions(
            d => d.Statut.ShouldBe(CandidatureStatut.ComplementsDemandes), d => d.Totaux.CriteresInstruits.ShouldBe(1), d => d.Instructeur.ShouldBe("Alice Martin"),
            d => d.Criteres.Single(c => c.Code == "lieu").Fils.ShouldHaveSingleItem().AttendLaMairie.ShouldBeTrue(), d => d.Evenements[0].Quoi.ShouldBe("Compléments demandés"));
        (await CourrielsAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Sujet.ShouldBe("Label : des compléments avant le 6 octobre 2026"), c => c.Adresse.ShouldBe("nadia@mairie.example"), c => c.Lien.ShouldBe($"/labels/{id}"));
    }

    [Fact]
    public async Task Noter_QuandDeuxPersonnesEnregistrentLeMemeCritere_AvertitLaSeconde_EtGardeLAutreVersion()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.EnInstruction });
        var revision = (await LireAsync(id)).Criteres.Single(c => c.Code == "lieu").Revision;
        await FaireAsync(s => s.NoterAsync(id, "lieu", new InstruireCritereInput { Note = 1, MotifEcart = "Alice a visité.", Revision = revision }, default));
        var refus = await Should.ThrowAsync<BusinessException>(
            () => FaireAsync(s => s.NoterAsync(id, "lieu", new InstruireCritereInput { Note = 4, MotifEcart = "Bruno a lu.", Revision = revision }, default), "Bruno"));
        refus.Code.ShouldBe(CandidatureErrorCodes.CritereModifie);
        refus.Texte.ShouldContain("Alice a enregistré ce critère le 15 septembre 2026");
        var enregistre = (await LireAsync(id)).Criteres.Single(c => c.Code == "lieu");
        (enregistre.NoteInstruction, enregistre.MotifEcart, enregistre.ModifieePar).ShouldBe((1, "Alice a visité.", "Alice"));
        await FaireAsync(s => s.NoterAsync(id, "lieu", new InstruireCritereInput { Note = 4, MotifEcart = "Bruno a lu.", Revision = enregistre.Revision }, default), "Bruno");
        (await LireAsync(id)).Criteres.Single(c => c.Code == "lieu").NoteInstruction.ShouldBe(4);
    }

    [Fact]
    public async Task Noter_RefuseHorsDesDescripteurs_EtSansMotif()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.EnInstruction });
        var revision = (await LireAsync(id)).Criteres.Single(c => c.Code == "lieu").Revision;
        (await RefusAsync(s => s.NoterAsync(id, "lieu", new InstruireCritereInput { Note = 7, Revision = revision }, default))).ShouldBe(CandidatureErrorCodes.NoteHorsDescripteurs);
        (await RefusAsync(s => s.NoterAsync(id, "lieu", new InstruireCritereInput { Note = 1, Revision = revision }, default))).ShouldBe(CandidatureErrorCodes.MotifEcartObligatoire);
        (await RefusAsync(s => s.NoterAsync(id, "inconnu", new InstruireCritereInput { Note = 1 }, default))).ShouldBe(CandidatureErrorCodes.CritereInconnu);
    }

    [Fact]
    public async Task Recevable_ExamineLaCommuneAujourdhui_EtIrrecevableEcritLeMotif()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.EnInstruction });
        // Ni convention ni programme dans cette base : le dossier l'était au dépôt, il ne l'est plus.
        (await RefusAsync(s => s.DeclarerRecevableAsync(id, new GesteInstructionInput(), default))).ShouldBe(CandidatureErrorCodes.NonRecevable);
        await FaireAsync(s => s.DeclarerIrrecevableAsync(id, new MotiverInstructionInput { Motif = "La convention a pris fin." }, default));
        (await LireAsync(id)).Statut.ShouldBe(CandidatureStatut.Irrecevable);
        (await CourrielsAsync()).ShouldHaveSingleItem().Corps.ShouldContain("La convention a pris fin.");
    }

    [Fact]
    public async Task Transmettre_QuandLeJuryNoteDeja_EstRefuse()
    {
        var session = await _base.SessionLabelAsync();
        var recevable = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Jusqua = CandidatureStatut.Recevable });
        var premiere = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53", Jusqua = CandidatureStatut.Recevable });
        await FaireAsync(s => s.TransmettreAsync(premiere, new GesteInstructionInput(), default));
        await _base.JuryComposeAsync(session, 1, (await _base.CompteDeRoleAsync(Roles.Jure, "Awa Diop"), null));
        await _base.NotationOuverteAsync(session);
        (await RefusAsync(s => s.TransmettreAsync(recevable, new GesteInstructionInput(), default))).ShouldBe(JuryErrorCodes.JuryFige);
    }

    [Fact]
    public async Task Delais_RappellentUneFois_PuisRendentLeDossierALInstruction_EtEcriventAuxDeuxCotes()
    {
        var id = await _base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Deposee });
        await FaireAsync(s => s.AffecterAsync(id, new AffecterInstructionInput { InstructeurId = _alice }, default));
        await FaireAsync(s => s.QuestionnerAsync(id, new QuestionnerInput { Texte = "Où en êtes-vous ?" }, default));
        await FaireAsync(s => s.DemanderComplementsAsync(id, new DemanderComplementsInput { Echeance = new DateOnly(2026, 9, 30) }, default));
        _base.Horloge.Avancer(TimeSpan.FromDays(11));
        await DelaisAsync();
        await DelaisAsync();
        (await CourrielsAsync()).Count(c => c.Sujet.StartsWith("Rappel", StringComparison.Ordinal)).ShouldBe(1);
        _base.Horloge.Avancer(TimeSpan.FromDays(5));
        await DelaisAsync();
        await DelaisAsync();
        var lu = await LireAsync(id);
        (lu.Statut, lu.Evenements[0].Auteur).ShouldBe((CandidatureStatut.EnInstruction, Candidature.AuteurSysteme));
        (await CourrielsAsync()).Where(c => c.Sujet.Contains("compléments", StringComparison.OrdinalIgnoreCase)).Select(c => c.Sujet).Order(StringComparer.Ordinal).ShouldBe(
            ["Label : des compléments avant le 30 septembre 2026", "Label : le délai de vos compléments est passé", "Marseille : compléments non reçus, l’instruction reprend", "Rappel : vos compléments avant le 30 septembre 2026"]);
    }

    [Theory]
    [InlineData(Roles.Mairie)]
    [InlineData(Roles.Jure)]
    [InlineData(Roles.Elu)]
    public async Task Instruction_EstALAssociationSeule(string role)
    {
        await using var portee = _base.Agir(role, Perimetre.National);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => portee.Service<IInstructionAppService>().GetListAsync(new InstructionListeInput(), default));
    }

    private PorteeDeTest Association(string nom = "Alice") => _base.Agir(Roles.Association, Perimetre.National, _alice, nom);

    private async Task<DossierInstruitDto> LireAsync(Guid id)
    {
        await using var portee = Association();
        return await portee.Service<IInstructionAppService>().GetAsync(id, default);
    }

    private async Task FaireAsync(Func<IInstructionAppService, Task> geste, string nom = "Alice")
    {
        await using var portee = Association(nom);
        await geste(portee.Service<IInstructionAppService>());
    }

    private async Task<string> RefusAsync(Func<IInstructionAppService, Task> geste) => (await Should.ThrowAsync<BusinessException>(() => FaireAsync(geste))).Code;

    private async Task DelaisAsync()
    {
        await using var systeme = _base.Systeme();
        await systeme.Service<IEnumerable<ITravailRecurrent>>().Single(t => t.Nom == "delais-label").ExecuterAsync(default);
    }

    private async Task<List<(string Sujet, string Adresse, string Corps, string? Lien)>> CourrielsAsync()
    {
        await using var systeme = _base.Systeme();
        return [.. (await systeme.Contexte.Courriels.AsNoTracking().OrderBy(c => c.CreeLe).ToListAsync()).Select(c => (c.Sujet, c.DestinataireAdresse, c.Corps, c.Lien))];
    }
}
