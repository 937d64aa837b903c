using static VillesSolidaires.Labels.CandidatureDeTest;

namespace VillesSolidaires.Labels;

public class JuryTests
{
    private static readonly Guid Presidente = Guid.CreateVersion7();
    private static readonly Guid Suppleant = Guid.CreateVersion7();
    private static readonly Guid Troisieme = Guid.CreateVersion7();
    private static readonly Guid Mairie53 = Guid.CreateVersion7();
    private static readonly DateOnly Reunion = new(2026, 7, 7);

    private static DossierAuJury Laval(Guid? candidature = null) => new(candidature ?? Guid.CreateVersion7(), "Laval", "53130", "53", [Mairie53]);

    [Theory]
    [InlineData("53130", "53", "même commune")]
    [InlineData("53147", "53", "même département")]
    [InlineData(null, "53", "même département")]
    [InlineData("13055", "13", null)]
    [InlineData(null, null, null)]
    public void Conflit_SeCalculeSurLaCommunePuisLeDepartement(string? commune, string? departement, string? attendu)
    {
        var membre = new MembreJury(Presidente, "Awa Diop", "sociologue", new AttachesMembre(commune, departement, null));
        ConflitInteret.Chercher(membre, [], Laval()).ShouldBe(attendu is null ? [] : [attendu]);
    }

    [Fact]
    public void Conflit_ReunitEmployeurEtLiensDeclares()
    {
        var jury = Compose(new AttachesMembre(null, null, Mairie53));
        jury.DeclarerLien(Presidente, "53130", "J’y ai mené une étude.", Instant(2026, 6, 1));
        jury.DeclarerLien(Presidente, "13055", "Ma sœur y habite.", Instant(2026, 6, 1));
        jury.Conflits(Presidente, Laval()).ShouldBe(["même employeur", "lien déclaré : J’y ai mené une étude."]);
        jury.Conflits(Suppleant, Laval()).ShouldBeEmpty();
    }

    [Fact]
    public void Declarer_DateLaDeclaration_MemeSansLien_EtNeRetireRien()
    {
        var jury = Compose();
        jury.Declarer(Presidente, new Dictionary<string, string>(StringComparer.Ordinal) { ["53130"] = "Ancienne élue" }, Instant(2026, 6, 1));
        jury.Declarer(Presidente, new Dictionary<string, string>(StringComparer.Ordinal), Instant(2026, 6, 2));
        jury.Declarer(Suppleant, new Dictionary<string, string>(StringComparer.Ordinal), Instant(2026, 6, 2));
        jury.Membre(Presidente).DeclareLe.ShouldBe(Instant(2026, 6, 2));
        jury.Membre(Suppleant).DeclareLe.ShouldBe(Instant(2026, 6, 2));
        jury.Membre(Troisieme).DeclareLe.ShouldBeNull();
        jury.Liens.ShouldHaveSingleItem().Motif.ShouldBe("Ancienne élue");
        Refus(() => jury.Declarer(Presidente, new Dictionary<string, string>(StringComparer.Ordinal) { ["53130"] = " " }, Instant(2026, 6, 3))).ShouldBe(JuryErrorCodes.MotifLienObligatoire);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(LabelConsts.MembresMax + 1)]
    public void Convoquer_RefuseUnQuorumImpossible(int quorum) =>
        Refus(() => new Jury(Guid.CreateVersion7(), Guid.CreateVersion7(), Reunion, quorum)).ShouldBe(JuryErrorCodes.QuorumInvalide);

    [Fact]
    public void Composer_RefuseLesDoublonsEtLesInconnus()
    {
        var jury = Compose();
        Refus(() => jury.Nommer(Membre(Presidente))).ShouldBe(JuryErrorCodes.MembreDejaPresent);
        Refus(() => jury.Presider(Guid.CreateVersion7(), null)).ShouldBe(JuryErrorCodes.MembreInconnu);
        Refus(() => jury.Presider(Presidente, Presidente)).ShouldBe(JuryErrorCodes.SuppleanceIdentique);
    }

    [Fact]
    public void Revoquer_RetireAussiLaPresidenceEtLesLiens()
    {
        var jury = Compose();
        jury.DeclarerLien(Presidente, "53130", "Lien", Instant(2026, 6, 1));
        jury.Revoquer(Presidente);
        jury.PresidentId.ShouldBeNull();
        jury.Liens.ShouldBeEmpty();
        Refus(() => jury.OuvrirNotation([Laval()])).ShouldBe(JuryErrorCodes.PresidenceManquante);
    }

    [Fact]
    public void OuvrirNotation_ExigeQuorumEtPresidencePourChaqueDossier()
    {
        var jury = Compose();
        jury.DeclarerLien(Suppleant, "53130", "Lien", Instant(2026, 6, 1));
        jury.DeclarerLien(Troisieme, "53130", "Lien", Instant(2026, 6, 1));
        Refus(() => jury.OuvrirNotation([Laval()])).ShouldBe(JuryErrorCodes.QuorumHorsDAtteinte);
        jury.Convoquer(Reunion, quorum: 1);
        jury.OuvrirNotation([Laval()]);
        jury.Statut.ShouldBe(JuryStatut.Notation);
        Refus(() => jury.Convoquer(Reunion, 2)).ShouldBe(JuryErrorCodes.JuryFige);
        Refus(() => jury.Revoquer(Troisieme)).ShouldBe(JuryErrorCodes.JuryFige);
    }

    [Fact]
    public void PendantLaNotation_OnRenforceLeJury_SansChangerQuiPreside()
    {
        var jury = Compose();
        jury.OuvrirNotation([Laval()]);
        var renfort = Guid.CreateVersion7();
        jury.Nommer(Membre(renfort));
        jury.Presider(Presidente, renfort);
        jury.SuppleantId.ShouldBe(renfort);
        Refus(() => jury.Presider(renfort, Presidente)).ShouldBe(JuryErrorCodes.JuryFige);
        jury.Clore(0);
        Refus(() => jury.Nommer(Membre(Guid.CreateVersion7()))).ShouldBe(JuryErrorCodes.JuryFige);
        Refus(() => jury.Presider(Presidente, Troisieme)).ShouldBe(JuryErrorCodes.JuryFige);
    }

    [Fact]
    public void PresidePour_QuandLaPresidenceEstEcartee_EstLaSuppleance()
    {
        var jury = Compose(new AttachesMembre("53130", "53", null));
        jury.PresidePour(Laval()).ShouldBe(Suppleant);
        jury.PresidePour(new DossierAuJury(Guid.CreateVersion7(), "Marseille", "13055", "13", [])).ShouldBe(Presidente);
        jury.DeclarerLien(Suppleant, "53130", "Lien", Instant(2026, 6, 1));
        jury.PresidePour(Laval()).ShouldBeNull();
    }

    [Fact]
    public void Clore_PuisPublier_SeFontDansLOrdre()
    {
        var jury = Compose();
        Refus(() => jury.Clore(0)).ShouldBe(JuryErrorCodes.JuryFige);
        jury.OuvrirNotation([Laval()]);
        Refus(() => jury.Clore(1)).ShouldBe(JuryErrorCodes.DossiersNonDeliberes);
        Refus(() => jury.Publier(Session, [], Association)).ShouldBe(JuryErrorCodes.JuryNonDelibere);
        jury.Clore(0);
        jury.Publier(Session, [], Association);
        (jury.Statut, jury.PublieLe).ShouldBe((JuryStatut.Publie, Association.Instant));
        Refus(() => jury.DeclarerLien(Presidente, "53130", "Trop tard", Instant(2026, 8, 1))).ShouldBe(JuryErrorCodes.JuryFige);
    }

    [Fact]
    public async Task Notation_TientSesPointsEtSeFige()
    {
        var candidature = await EnJuryAsync();
        var notation = new NotationJury(Guid.CreateVersion7(), Guid.CreateVersion7(), candidature.Id, Presidente);
        Refus(() => notation.Noter(Contenu, candidature.Profil, Notes((Lieu, 5)), null)).ShouldBe(CandidatureErrorCodes.NoteHorsDescripteurs);
        Refus(() => notation.Noter(Contenu, candidature.Profil, Notes((Bailleurs, 2)), null)).ShouldBe(CandidatureErrorCodes.CritereInconnu);
        notation.Noter(Contenu, candidature.Profil, Notes((Lieu, 4)), null);
        (notation.Total, notation.Statut).ShouldBe((62.5m, NotationStatut.EnCours));
        Refus(() => notation.Remettre(Contenu, candidature.Profil, Instant(2026, 6, 20))).ShouldBe(JuryErrorCodes.NotationIncomplete);
        notation.Noter(Contenu, candidature.Profil, Notes((Rencontres, 4)), " ");
        Refus(() => notation.Remettre(Contenu, candidature.Profil, Instant(2026, 6, 20))).ShouldBe(JuryErrorCodes.AvisTropCourt);
        notation.Noter(Contenu, candidature.Profil, Notes(), "Solide.");
        notation.Remettre(Contenu, candidature.Profil, Instant(2026, 6, 20));
        (notation.Total, notation.RemiseLe).ShouldBe((100m, Instant(2026, 6, 20)));
        Refus(() => notation.Noter(Contenu, candidature.Profil, Notes((Lieu, 1)), null)).ShouldBe(JuryErrorCodes.NotationClose);
    }

    [Fact]
    public async Task SeDeporter_EffaceLesNotes_EtFermeLeDossier()
    {
        var candidature = await EnJuryAsync();
        var notation = Remise(candidature, Presidente, 4);
        notation.SeDeporter("Je reconnais la commune où je travaille.");
        notation.ShouldSatisfyAllConditions(
            n => n.Notes.ShouldBeEmpty(), n => n.Total.ShouldBe(0), n => n.Avis.ShouldBeNull(), n => n.RemiseLe.ShouldBeNull(), n => n.Statut.ShouldBe(NotationStatut.Deport));
        Refus(() => notation.Noter(Contenu, candidature.Profil, Notes((Lieu, 1)), null)).ShouldBe(JuryErrorCodes.DossierDeporte);
    }

    [Fact]
    public async Task Synthese_NeCompteQueLesNotesRemises()
    {
        var candidature = await EnJuryAsync();
        var enCours = new NotationJury(Guid.CreateVersion7(), Guid.CreateVersion7(), candidature.Id, Troisieme);
        enCours.Noter(Contenu, candidature.Profil, Notes((Lieu, 0)), null);
        var synthese = SyntheseNotes.De([Remise(candidature, Presidente, 4), Remise(candidature, Suppleant, 2), enCours], quorum: 2);
        synthese.ShouldBe(new SyntheseNotes(75, 25, 50, 100, 2, 2));
        synthese.QuorumAtteint.ShouldBeTrue();
        SyntheseNotes.De([], quorum: 1).ShouldBe(new SyntheseNotes(0, 0, 0, 0, 0, 1));
    }

    [Fact]
    public async Task Arreter_QuandLeQuorumManque_OuParQuiNePresidePas_EstRefuse()
    {
        var candidature = await EnJuryAsync();
        var jury = Compose();
        var dossier = Laval(candidature.Id);
        jury.OuvrirNotation([dossier]);
        NotationJury[] une = [Remise(candidature, Presidente, 3)];
        NotationJury[] deux = [.. une, Remise(candidature, Suppleant, 3)];
        void Arreter(NotationJury[] notes, Guid? par, IssueLabel issue = IssueLabel.Attribution, int? niveau = 1, string motifs = "Solide.") =>
            Deliberation.Arreter(jury, dossier, candidature, notes, issue, niveau, motifs, par, Association);
        Refus(() => Arreter(une, Presidente)).ShouldBe(JuryErrorCodes.QuorumManquant);
        Refus(() => Arreter(deux, Suppleant)).ShouldBe(JuryErrorCodes.NonPresident);
        Refus(() => Arreter(deux, null)).ShouldBe(JuryErrorCodes.NonPresident);
        Refus(() => Arreter(deux, Presidente, niveau: null)).ShouldBe(JuryErrorCodes.NiveauDecideInvalide);
        Refus(() => Arreter(deux, Presidente, niveau: 4)).ShouldBe(JuryErrorCodes.NiveauDecideInvalide);
        Refus(() => Arreter(deux, Presidente, IssueLabel.Refus, niveau: 1)).ShouldBe(JuryErrorCodes.NiveauDecideInvalide);
        Refus(() => Arreter(deux, Presidente, motifs: " ")).ShouldBe(CandidatureErrorCodes.MotifObligatoire);
        candidature.Statut.ShouldBe(CandidatureStatut.EnJury, "Aucun refus n’a rien changé.");
        Arreter(deux, Presidente);
        candidature.ShouldSatisfyAllConditions(
            c => c.Statut.ShouldBe(CandidatureStatut.Deliberee), c => c.Decision!.Niveau.ShouldBe(1), c => c.Decision!.Notants.ShouldBe(2), c => c.Decision!.PublieeLe.ShouldBeNull());
        Refus(() => Arreter(deux, Presidente)).ShouldBe(CandidatureErrorCodes.TransitionRefusee);
    }

    [Fact]
    public async Task Arreter_NeComptePasLaNoteDUnMembreEcarte()
    {
        var candidature = await EnJuryAsync();
        var jury = Compose();
        var dossier = Laval(candidature.Id);
        jury.OuvrirNotation([dossier]);
        NotationJury[] notes = [Remise(candidature, Presidente, 3), Remise(candidature, Troisieme, 0)];
        jury.DeclarerLien(Troisieme, "53130", "Lien découvert", Instant(2026, 6, 25));
        Refus(() => Deliberation.Arreter(jury, dossier, candidature, notes, IssueLabel.Refus, null, "Motif", Presidente, Association)).ShouldBe(JuryErrorCodes.QuorumManquant);
    }

    [Fact]
    public async Task Publier_OuvreLeDroitDeReponseDUneDecisionDefavorable()
    {
        var candidature = await EnJuryAsync();
        var jury = Compose();
        var dossier = Laval(candidature.Id);
        jury.OuvrirNotation([dossier]);
        Deliberation.Arreter(
            jury, dossier, candidature, [Remise(candidature, Presidente, 1), Remise(candidature, Suppleant, 1)], IssueLabel.Ajournement, null, "À reprendre.", Presidente, Association);
        jury.Clore(0);
        jury.Publier(Session, [candidature], Association);
        candidature.Statut.ShouldBe(CandidatureStatut.Ajournee);
        candidature.ReponseJusquau.ShouldBe(Association.Jour.AddDays(Session.DelaiReponse));
        candidature.Decision!.PublieeLe.ShouldBe(Association.Instant);
    }

    private static Jury Compose(AttachesMembre? presidente = null)
    {
        var jury = new Jury(Guid.CreateVersion7(), Guid.CreateVersion7(), Reunion, quorum: 2);
        jury.Nommer(new MembreJury(Presidente, "Awa Diop", "sociologue", presidente ?? new AttachesMembre(null, null, null)));
        jury.Nommer(Membre(Suppleant));
        jury.Nommer(Membre(Troisieme));
        jury.Presider(Presidente, Suppleant);
        return jury;
    }

    private static MembreJury Membre(Guid id) => new(id, "Paul Morin", "maire honoraire", new AttachesMembre(null, null, null));

    private static async Task<Candidature> EnJuryAsync()
    {
        var candidature = await RecevableAsync();
        candidature.TransmettreAuJury(Association);
        return candidature;
    }

    private static NotationJury Remise(Candidature candidature, Guid jure, int note)
    {
        var notation = new NotationJury(Guid.CreateVersion7(), Guid.CreateVersion7(), candidature.Id, jure);
        notation.Noter(Contenu, candidature.Profil, Notes((Lieu, note), (Rencontres, note)), "Avis.");
        notation.Remettre(Contenu, candidature.Profil, Instant(2026, 6, 20));
        return notation;
    }

    private static Dictionary<string, int> Notes(params (string Code, int Note)[] notes) => notes.ToDictionary(n => n.Code, n => n.Note, StringComparer.Ordinal);

    private static string Refus(Action geste) => Should.Throw<BusinessException>(geste).Code;
}
