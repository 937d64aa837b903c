using VillesSolidaires.Documents.Reading;
using VillesSolidaires.Labels.Documents;

namespace VillesSolidaires.Labels;

/// <summary>Attestation, lettre et procès-verbal : ce qu'on y lit, et le code QR relu par un lecteur étranger.</summary>
public class DocumentsLabelTests
{
    private static readonly SignatureLabel Signature = new() { Nom = "Camille Exemple", Qualite = "présidente de l’association" };

    [Theory]
    [InlineData("Marseille", "Bouches-du-Rhône", 2)]
    [InlineData("Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson", "Marne", 3)]
    [InlineData("Y", "Somme", 1)]
    public async Task Attestation_TientSurUnePage_EtSonCodeMeneALaVerification(string commune, string departement, int niveau)
    {
        var pdf = AttestationPdf.Rendre(Attestation() with { Commune = commune, Departement = departement, Niveau = niveau });
        var lu = PdfTextReader.Read(pdf);
        lu.PageCount.ShouldBe(1);
        lu.Text.ReplaceLineEndings(" ").ShouldSatisfyAllConditions(
            t => t.ShouldContain(commune), t => t.ShouldContain(departement), t => t.ShouldContain($"niveau {niveau}"), t => t.ShouldContain("VC-2026-0031"),
            t => t.ShouldContain("du 15 septembre 2026 au 14 septembre 2029"), t => t.ShouldContain("Camille Exemple"), t => t.ShouldContain("villes.example/attestations/VC-2026-0031"));
        (await LecteurQr.LireAsync(pdf)).ShouldBe("https://villes.example/attestations/VC-2026-0031");
    }

    [Fact]
    public void Attestation_MemesDonnees_MemesOctets() =>
        AttestationPdf.Rendre(Attestation()).ShouldBe(AttestationPdf.Rendre(Attestation()));

    [Theory]
    [InlineData(CandidatureStatut.Ajournee, "est ajournée", "Les motifs du jury")]
    [InlineData(CandidatureStatut.Refusee, "n’est pas retenue", "Les motifs du jury")]
    [InlineData(CandidatureStatut.Irrecevable, "n’est pas recevable", "Ce que l’instruction a relevé")]
    public void Lettre_DitLaDecisionLesMotifsEtLaFenetreDeReponse(CandidatureStatut issue, string decision, string motifs)
    {
        var pdf = LettrePdf.Rendre(Lettre() with { Issue = issue });
        PdfTextReader.Read(pdf).Text.ReplaceLineEndings(" ").ShouldSatisfyAllConditions(
            t => t.ShouldContain(decision), t => t.ShouldContain(motifs), t => t.ShouldContain("Le programme ne dit pas qui organise"), t => t.ShouldContain("Lieu : note 2, il faut 3"),
            t => t.ShouldContain("jusqu’au 15 octobre 2026 compris"), t => t.ShouldContain("villes.example/labels/1"));
    }

    [Fact]
    public void Lettre_SansDroitDeReponse_NEnParlePas_EtRefuseUneDecisionFavorable()
    {
        PdfTextReader.Read(LettrePdf.Rendre(Lettre() with { ReponseJusquau = null, Dossier = null })).Text.ShouldNotContain("droit de réponse");
        Should.Throw<ArgumentOutOfRangeException>(() => LettrePdf.Rendre(Lettre() with { Issue = CandidatureStatut.Attribuee }));
    }

    [Fact]
    public void ProcesVerbal_ConsigneQuorumDeportsDispersionEtDecisions()
    {
        var pv = new ProcesVerbal(
            "Session 2026", new DateOnly(2026, 9, 15), "2026-1", 2,
            [
                new MembrePv("Alix Martin", "sociologue", Preside: true, NotesRemises: 2), new MembrePv("Dominique Roy", "bailleur social", Preside: false, NotesRemises: 2),
                new MembrePv("Claude Petit", "ancien élu", Preside: false, NotesRemises: 2), new MembrePv("Sacha Lenoir", "journaliste", Preside: false, NotesRemises: 0),
            ],
            [
                new DossierPv("Marseille", "Bouches-du-Rhône", 2, [new DeportPv("Claude Petit", "même département")], new SyntheseNotes(67.8m, 3.8m, 64m, 71.5m, 2, 2), IssueLabel.Attribution, 2, "Un programme suivi, des habitants moteurs."),
                new DossierPv("Laval", "Mayenne", 1, [], new SyntheseNotes(44.8m, 7.3m, 38.5m, 55m, 3, 2), IssueLabel.Ajournement, null, "Le programme ne dit pas qui organise."),
                new DossierPv("Mayenne", "Mayenne", 3, [], new SyntheseNotes(0, 0, 0, 0, 0, 2), IssueLabel.Refus, null, "Aucune note n’a été rendue.") { PresidePar = "Dominique Roy" },
            ],
            Signature);
        var pdf = ProcesVerbalPdf.Rendre(pv);
        PdfTextReader.Read(pdf).Text.ReplaceLineEndings(" ").ShouldSatisfyAllConditions(
            t => t.ShouldContain("Il n’est pas atteint pour Mayenne."), t => t.ShouldContain("sociologue – présidence"), t => t.ShouldContain("Claude Petit (même département)"),
            t => t.ShouldContain("67,8"), t => t.ShouldContain("64 – 71,5"), t => t.ShouldContain("Sous la présidence de Dominique Roy"), t => t.ShouldContain("Laval : ajournement"), t => t.ShouldContain("Alix Martin, sociologue"));
        PdfTextReader.Read(ProcesVerbalPdf.Rendre(pv with { Dossiers = [pv.Dossiers[0]] })).Text.ReplaceLineEndings(" ").ShouldContain("Le quorum est atteint pour chaque dossier.");
    }

    private static DocumentAttestation Attestation() => new(
        "VC-2026-0031", "Marseille", "Bouches-du-Rhône", 2, new DateOnly(2026, 9, 15), new DateOnly(2026, 9, 15), new DateOnly(2029, 9, 14), "2026-1",
        new Uri("https://villes.example/attestations/VC-2026-0031"), Signature);

    private static LettreDecision Lettre() =>
        new(CandidatureStatut.Ajournee, "Laval", "Session 2026", new DateOnly(2026, 9, 15), "Le jury salue l’engagement des habitants.\n\n- Le programme ne dit pas qui organise\n- Aucun lieu n’est ouvert le soir", Signature)
        {
            NiveauDemande = 2, Points = 41.5m, Manques = ["Lieu : note 2, il faut 3"], ReponseJusquau = new DateOnly(2026, 10, 15), Dossier = new Uri("https://villes.example/labels/1"),
        };
}
