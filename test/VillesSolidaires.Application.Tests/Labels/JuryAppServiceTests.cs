using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Labels;

/// <summary>Un jury entier, avec de vrais comptes de jurés : composition, aveugle, déports, délibération, publication.</summary>
public sealed class JuryAppServiceTests : IAsyncLifetime
{
    private BaseDeTest _base = null!;
    private Guid _session;
    private Guid _presidente;
    private Guid _suppleant;
    private Guid _troisieme;
    private Guid _marseille;
    private Guid _laval;

    public async Task InitializeAsync()
    {
        _base = await BaseDeTest.CreerAsync();
        await _base.AjouterTerritoireAsync();
        _presidente = await _base.CompteDeRoleAsync(Roles.Jure, "Awa Diop");
        _suppleant = await _base.CompteDeRoleAsync(Roles.Jure, "Paul Morin");
        _troisieme = await _base.CompteDeRoleAsync(Roles.Jure, "Zoé Petit");
        _session = await _base.SessionLabelAsync();
        _marseille = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = _session, Jusqua = CandidatureStatut.EnJury });
        _laval = await _base.CandidatureAsync(new CandidatureDeTest { SessionId = _session, Commune = "53130", Departement = "53", Jusqua = CandidatureStatut.EnJury });
    }

    public async Task DisposeAsync() => await _base.DisposeAsync();

    [Fact]
    public async Task Composition_CalculeLesConflitsDossierParDossier_EtRefuseLesErreurs()
    {
        Guid mairie;
        await using (var systeme = _base.Systeme())
        {
            var organisation = new Organisation(Guid.CreateVersion7(), TypeOrganisation.Mairie, "Ville de Laval", null, "53130", "53");
            systeme.Contexte.Add(organisation);
            await systeme.Contexte.SaveChangesAsync();
            mairie = organisation.Id;
        }
        (await RefusAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = _presidente, Qualite = "Sociologue" }, default))).ShouldBe(JuryErrorCodes.JuryAbsent);
        await FaireAsync(s => s.ConvoquerAsync(_session, new ConvoquerJuryInput { ReuniLe = new DateOnly(2026, 12, 1), Quorum = 2 }, default));
        (await RefusAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = Guid.NewGuid(), Qualite = "Sociologue" }, default))).ShouldBe(JuryErrorCodes.JureInconnu);
        (await RefusAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = _presidente, Qualite = "x", Employeur = "Inconnue" }, default))).ShouldBe(JuryErrorCodes.EmployeurInconnu);
        await FaireAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = _presidente, Qualite = "Sociologue", Employeur = "ville de laval" }, default));
        await FaireAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = _suppleant, Qualite = "Maire honoraire", Commune = "Aix-en-Provence" }, default));
        await FaireAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = _troisieme, Qualite = "Urbaniste", Departement = "Mayenne" }, default));
        (await RefusAsync(s => s.OuvrirNotationAsync(_session, new GesteJuryInput(), default))).ShouldBe(JuryErrorCodes.PresidenceManquante);

        var jury = await LireAsync();
        jury.Membres.Select(m => (m.Nom, m.Commune, m.Departement, m.Employeur)).ShouldBe(
            [("Awa Diop", null, null, "Ville de Laval"), ("Paul Morin", "Aix-en-Provence", "Bouches-du-Rhône", null), ("Zoé Petit", null, "Mayenne", null)]);
        string Conflits(Guid dossier) => string.Join(" | ", jury.Dossiers.Single(d => d.CandidatureId == dossier).Cases.Select(c => string.Join(", ", c.Conflits)));
        Conflits(_marseille).ShouldBe(" | même département | ");
        Conflits(_laval).ShouldBe("même employeur |  | même département");
        jury.Dossiers.Select(d => d.Votants).ShouldBe([2, 1]);
        mairie.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task Notation_EstAveugle_EtNeConfieQueLesDossiersSansConflit()
    {
        await OuvrirAsync(quorum: 2, suppleant: "13001");
        await using var jure = _base.Jure(_suppleant);
        var service = jure.Service<INotationAppService>();
        var jury = (await service.GetListAsync(default)).ShouldHaveSingleItem();
        jury.Deports.ShouldBe(["même département"]);
        var dossier = jury.Dossiers.ShouldHaveSingleItem();
        (await service.GetCommunesAsync(_session, default)).Select(c => c.Nom).ShouldBe(["Laval", "Marseille"], "Toutes, par nom : rien ne dit laquelle est laquelle.");

        var lu = await service.GetAsync(dossier.Id, default);
        lu.ShouldSatisfyAllConditions(
            n => n.NumeroDossier.ShouldBe(2), n => n.Dossier!.Strate.ShouldBe("100 000 habitants et plus"), n => n.Dossier!.Region.ShouldBe("Pays de la Loire"), n => n.PeutNoter.ShouldBeFalse("Il n’a pas déclaré ses liens."),
            n => n.Presidence.ShouldBeNull());
        System.Text.Json.JsonSerializer.Serialize(lu).ShouldSatisfyAllConditions(
            t => t.ShouldNotContain("Laval"), t => t.ShouldNotContain("53130"), t => t.ShouldNotContain("Perrin"), t => t.ShouldNotContain("mairie.example"), t => t.ShouldNotContain("Une seule action constatée"));
    }

    [Fact]
    public async Task Noter_AvantDeDeclarer_HorsDescripteurs_PuisApresDeport_EstRefuse()
    {
        await OuvrirAsync(quorum: 2);
        var notation = await NotationAsync(_troisieme, 1);
        (await RefusJureAsync(_troisieme, s => s.NoterAsync(notation, new NoterDossierInput(), default))).ShouldBe(JuryErrorCodes.DeclarationManquante);
        await FaireJureAsync(_troisieme, s => s.DeclarerAsync(_session, new DeclarerLiensInput(), default));
        (await RefusJureAsync(_troisieme, s => s.NoterAsync(notation, new NoterDossierInput { Notes = [new NoteCritereInput { Critere = "lieu", Note = 9 }] }, default))).ShouldBe(CandidatureErrorCodes.NoteHorsDescripteurs);
        await FaireJureAsync(_troisieme, s => s.NoterAsync(notation, new NoterDossierInput { Notes = [new NoteCritereInput { Critere = "lieu", Note = 2 }] }, default));
        (await RefusJureAsync(_troisieme, s => s.RemettreAsync(notation, new NoterDossierInput { Avis = "Bien." }, default))).ShouldBe(JuryErrorCodes.NotationIncomplete);
        await FaireJureAsync(_troisieme, s => s.SeDeporterAsync(notation, new SeDeporterInput { Motif = "J’y ai travaillé." }, default));
        (await RefusJureAsync(_troisieme, s => s.NoterAsync(notation, new NoterDossierInput { Notes = [new NoteCritereInput { Critere = "lieu", Note = 2 }] }, default))).ShouldBe(JuryErrorCodes.DossierDeporte);
        (await LireAsync()).Dossiers[0].ShouldSatisfyAllConditions(d => d.Votants.ShouldBe(2), d => d.Cases[2].Conflits.ShouldBe(["lien déclaré : J’y ai travaillé."]));
        await using var jure = _base.Jure(_troisieme);
        (await jure.Service<INotationAppService>().GetAsync(notation, default)).ShouldSatisfyAllConditions(n => n.Dossier.ShouldBeNull(), n => n.MotifDeport.ShouldBe("J’y ai travaillé."));
    }

    [Fact]
    public async Task Declarer_PendantLaNotation_FermeLeDossierDeLaCommune()
    {
        await OuvrirAsync(quorum: 2);
        (await RefusJureAsync(_troisieme, s => s.DeclarerAsync(_session, Lien("13001", "Je la connais"), default))).ShouldBe(JuryErrorCodes.CommuneNonCandidate);
        (await RefusJureAsync(_troisieme, s => s.DeclarerAsync(_session, Lien("53130", ""), default))).ShouldBe(JuryErrorCodes.MotifLienObligatoire);
        await FaireJureAsync(_troisieme, s => s.DeclarerAsync(_session, Lien("53130", "Mon frère y est élu"), default));
        await using var jure = _base.Jure(_troisieme);
        var jury = (await jure.Service<INotationAppService>().GetListAsync(default)).ShouldHaveSingleItem();
        jury.ShouldSatisfyAllConditions(
            j => j.Dossiers.ShouldHaveSingleItem().NumeroDossier.ShouldBe(1), j => j.Deports.ShouldBe(["lien déclaré : Mon frère y est élu"]), j => j.Liens.ShouldBe([new LienDeclareDto("Laval", "Mon frère y est élu")]));
    }

    [Fact]
    public async Task UnJure_NOuvreNiLaNotationDUnAutre_NiUnDossierQuiNeLuiEstPasConfie()
    {
        await OuvrirAsync(quorum: 2, suppleant: "13001");
        var autre = await NotationAsync(_presidente, 1);
        await Should.ThrowAsync<EntityNotFoundException>(() => FaireJureAsync(_suppleant, s => s.GetAsync(autre, default)));
        await Should.ThrowAsync<EntityNotFoundException>(() => FaireJureAsync(_suppleant, s => s.NoterAsync(autre, new NoterDossierInput(), default)));
        var etranger = await _base.CompteDeRoleAsync(Roles.Jure, "Hors jury");
        await Should.ThrowAsync<EntityNotFoundException>(() => FaireJureAsync(etranger, s => s.GetCommunesAsync(_session, default)));
        await using var administration = _base.Agir(Roles.Administrateur, Perimetre.National, Guid.NewGuid());
        await Should.ThrowAsync<EntityNotFoundException>(() => administration.Service<INotationAppService>().GetAsync(autre, default));
        await using var jure = _base.Jure(_suppleant);
        (await jure.Contexte.Candidatures.Select(c => c.Id).ToListAsync()).ShouldBe([_laval], "Le filtre de périmètre ne lui montre que ce qu’on lui confie.");
    }

    [Fact]
    public async Task Presidence_LitLaSyntheseQuorumAtteintEtSaNoteRemise_PuisDecide()
    {
        await OuvrirAsync(quorum: 2);
        var sienne = await NotationAsync(_presidente, 1);
        await _base.ToutNoterAsync(_suppleant, 2);
        (await SyntheseAsync(sienne)).ShouldSatisfyAllConditions(p => p.Remises.ShouldBe(1), p => p.Synthese.ShouldBeNull());
        (await RefusJureAsync(_presidente, s => s.ArreterAsync(sienne, Decision(IssueLabel.Refus), default))).ShouldBe(JuryErrorCodes.SyntheseAvantNote);
        await _base.ToutNoterAsync(_troisieme, 4);
        (await SyntheseAsync(sienne)).Synthese.ShouldBeNull("Sa propre note n’est pas remise.");
        await _base.ToutNoterAsync(_presidente, 3);
        var synthese = (await SyntheseAsync(sienne)).Synthese.ShouldNotBeNull();
        synthese.ShouldSatisfyAllConditions(
            s => s.Moyenne.ShouldBe(75), s => s.Minimum.ShouldBe(50), s => s.Maximum.ShouldBe(100), s => s.EcartType.ShouldBe(20.4m), s => s.Totaux.ShouldBe([50, 75, 100]), s => s.Criteres[0].Moyenne.ShouldBe(3));
        var autre = await NotationAsync(_suppleant, 1);
        (await RefusJureAsync(_suppleant, s => s.ArreterAsync(autre, Decision(IssueLabel.Refus), default))).ShouldBe(JuryErrorCodes.NonPresident);
        await using (var jure = _base.Jure(_suppleant))
        {
            (await jure.Service<INotationAppService>().GetAsync(autre, default)).Presidence.ShouldBeNull();
        }
        await FaireJureAsync(_presidente, s => s.ArreterAsync(sienne, Decision(IssueLabel.Attribution, 2), default));
        (await SyntheseAsync(sienne)).Decision.ShouldNotBeNull().PresidePar.ShouldBe("Awa Diop");
        var tardive = await NotationAsync(_troisieme, 1);
        (await RefusJureAsync(_troisieme, s => s.SeDeporterAsync(tardive, new SeDeporterInput { Motif = "Trop tard" }, default))).ShouldBe(JuryErrorCodes.DecisionArretee);
    }

    [Fact]
    public async Task Deliberer_SansQuorum_EstRefuse()
    {
        await OuvrirAsync(quorum: 3);
        var sienne = await NotationAsync(_presidente, 1);
        await _base.ToutNoterAsync(_presidente, 3);
        await _base.ToutNoterAsync(_suppleant, 3);
        (await RefusJureAsync(_presidente, s => s.ArreterAsync(sienne, Decision(IssueLabel.Attribution, 1), default))).ShouldBe(JuryErrorCodes.QuorumManquant);
    }

    [Fact]
    public async Task Deport_QuiMetUnDossierSousLeQuorum_SeRepareParUnRenfort()
    {
        await OuvrirAsync(quorum: 3);
        var sienne = await NotationAsync(_presidente, 1);
        await _base.ToutNoterAsync(_presidente, 3);
        await _base.ToutNoterAsync(_suppleant, 3);
        var deportee = await NotationAsync(_troisieme, 1);
        await FaireJureAsync(_troisieme, s => s.SeDeporterAsync(deportee, new SeDeporterInput { Motif = "J’y ai travaillé." }, default));

        var renfort = await _base.CompteDeRoleAsync(Roles.Jure, "Yann Riou");
        await FaireAsync(s => s.NommerAsync(_session, new NommerMembreInput { Membre = renfort, Qualite = "Géographe", Departement = "Mayenne" }, default));
        await using (var jure = _base.Jure(renfort))
        {
            var jury = (await jure.Service<INotationAppService>().GetListAsync(default)).ShouldHaveSingleItem();
            jury.Dossiers.ShouldHaveSingleItem().NumeroDossier.ShouldBe(1);
            jury.Deports.ShouldBe(["même département"]);
        }
        await _base.ToutNoterAsync(renfort, 3);
        await FaireJureAsync(_presidente, s => s.ArreterAsync(sienne, Decision(IssueLabel.Attribution, 1), default));
        (await LireAsync()).Dossiers.Single(d => d.CandidatureId == _marseille).Statut.ShouldBe(CandidatureStatut.Deliberee);
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Courriels.CountAsync(c => c.DestinataireNom == "Yann Riou")).ShouldBe(1);
    }

    [Fact]
    public async Task Publication_SeFaitEnsemble_AvecAttestationLettreProcesVerbalEtCourriels()
    {
        // La présidence habite les Bouches-du-Rhône : la suppléance décide de Marseille.
        await OuvrirAsync(quorum: 2, presidente: "13001");
        foreach (var jure in new[] { _presidente, _suppleant, _troisieme })
        {
            await _base.ToutNoterAsync(jure, 3);
        }
        var (surLaval, surMarseille) = (await NotationAsync(_presidente, 2), await NotationAsync(_suppleant, 1));
        await FaireJureAsync(_presidente, s => s.ArreterAsync(surLaval, Decision(IssueLabel.Ajournement), default));
        (await RefusAsync(s => s.CloreAsync(_session, new GesteJuryInput(), default))).ShouldBe(JuryErrorCodes.DossiersNonDeliberes);
        (await RefusAsync(s => s.PublierAsync(_session, new GesteJuryInput(), default))).ShouldBe(JuryErrorCodes.JuryNonDelibere);
        (await RefusAsync(s => s.GetProcesVerbalAsync(_session, default))).ShouldBe(JuryErrorCodes.ProcesVerbalTropTot);
        await FaireJureAsync(_suppleant, s => s.ArreterAsync(surMarseille, Decision(IssueLabel.Attribution, 2), default), "Paul Morin");
        await FaireAsync(s => s.CloreAsync(_session, new GesteJuryInput(), default));
        await using (var mairie = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130")))
        {
            await Should.ThrowAsync<EntityNotFoundException>(() => mairie.Service<ILettreDecisionAppService>().GetAsync(_laval, default));
        }
        await FaireAsync(async s => (await s.PublierAsync(_session, new GesteJuryInput(), default)).ShouldBe(2));

        (await LireAsync()).ShouldSatisfyAllConditions(
            j => j.Statut.ShouldBe(JuryStatut.Publie), j => j.Dossiers.Select(d => d.Statut).ShouldBe([CandidatureStatut.Attribuee, CandidatureStatut.Ajournee]),
            j => j.Dossiers[0].Decision!.PresidePar.ShouldBe("Paul Morin"));
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Attestations.SingleAsync()).ShouldSatisfyAllConditions(a => a.CandidatureId.ShouldBe(_marseille), a => a.Niveau.ShouldBe(2), a => a.ValableJusquau.ShouldBe(new DateOnly(2029, 9, 14)));
        var pv = await LirePvAsync();
        (pv.Nom, pv.TypeMime, pv.Contenu.AsSpan(0, 4).SequenceEqual("%PDF"u8)).ShouldBe(("proces-verbal-2026-12-01.pdf", "application/pdf", true));
        await using var laval = _base.Agir(Roles.Mairie, Perimetre.DeCommune("53130"));
        (await laval.Service<ILettreDecisionAppService>().GetAsync(_laval, default)).Nom.ShouldBe("lettre-label-53130.pdf");
        await Should.ThrowAsync<EntityNotFoundException>(() => laval.Service<ILettreDecisionAppService>().GetAsync(_marseille, default));
        await using var elu = _base.Agir(Roles.Elu, Perimetre.DeCommune("53130"));
        await Should.ThrowAsync<AutorisationRefuseeException>(() => elu.Service<ILettreDecisionAppService>().GetAsync(_laval, default));
        await using var association = Association();
        (await association.Service<IInstructionAppService>().GetAsync(_marseille, default)).Criteres.ShouldAllBe(c => c.NoteJury == 3);
    }

    [Fact]
    public async Task Ouverture_EcritUneFoisAChaqueMembre()
    {
        await OuvrirAsync(quorum: 2, suppleant: "13001");
        await using var systeme = _base.Systeme();
        (await systeme.Contexte.Courriels.AsNoTracking().OrderBy(c => c.DestinataireNom).Select(c => c.Sujet).ToListAsync()).ShouldBe(
            new[] { 2, 1, 2 }.Select(n => $"Jury du label : {Formats.Accorder(n, "dossier")} à noter"));
    }

    [Theory]
    [InlineData(Roles.Jure)]
    [InlineData(Roles.Mairie)]
    [InlineData(Roles.Elu)]
    public async Task Jury_EstALAssociationSeule_EtLAssociationNeNotePas(string role)
    {
        await using var portee = _base.Agir(role, Perimetre.National);
        await Should.ThrowAsync<AutorisationRefuseeException>(() => portee.Service<IJuryAppService>().GetAsync(_session, default));
        await using var association = Association();
        await Should.ThrowAsync<AutorisationRefuseeException>(() => association.Service<INotationAppService>().GetListAsync(default));
    }

    private async Task OuvrirAsync(int quorum, string? presidente = null, string? suppleant = null)
    {
        await _base.JuryComposeAsync(_session, quorum, (_presidente, presidente), (_suppleant, suppleant), (_troisieme, null));
        await _base.NotationOuverteAsync(_session);
    }

    private static DeclarerLiensInput Lien(string commune, string motif) => new() { Liens = [new LienInput { Commune = commune, Motif = motif }] };

    private static ArreterDecisionInput Decision(IssueLabel issue, int? niveau = null) => new() { Issue = issue, Niveau = niveau, Motifs = "Le jury a pesé le dossier." };

    private PorteeDeTest Association() => _base.Agir(Roles.Association, Perimetre.National, nom: "Alice");

    private async Task<JuryDetailDto> LireAsync()
    {
        await using var portee = Association();
        return await portee.Service<IJuryAppService>().GetAsync(_session, default);
    }

    private async Task<FichierDto> LirePvAsync()
    {
        await using var portee = Association();
        return await portee.Service<IJuryAppService>().GetProcesVerbalAsync(_session, default);
    }

    private async Task<PresidenceDto> SyntheseAsync(Guid notation)
    {
        await using var portee = _base.Jure(_presidente);
        return (await portee.Service<INotationAppService>().GetAsync(notation, default)).Presidence.ShouldNotBeNull();
    }

    private async Task<Guid> NotationAsync(Guid jure, int numeroDossier)
    {
        await using var portee = _base.Jure(jure);
        return (await portee.Service<INotationAppService>().GetListAsync(default))[0].Dossiers.Single(d => d.NumeroDossier == numeroDossier).Id;
    }

    private async Task FaireAsync(Func<IJuryAppService, Task> geste)
    {
        await using var portee = Association();
        await geste(portee.Service<IJuryAppService>());
    }

    private async Task FaireJureAsync(Guid jure, Func<INotationAppService, Task> geste, string nom = "Awa Diop")
    {
        await using var portee = _base.Jure(jure, nom);
        await geste(portee.Service<INotationAppService>());
    }

    private async Task<string> RefusAsync(Func<IJuryAppService, Task> geste) => (await Should.ThrowAsync<BusinessException>(() => FaireAsync(geste))).Code;

    private async Task<string> RefusJureAsync(Guid jure, Func<INotationAppService, Task> geste) => (await Should.ThrowAsync<BusinessException>(() => FaireJureAsync(jure, geste))).Code;
}
