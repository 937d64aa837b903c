
namespace VillesSolidaires.Labels;

/// <summary>Points des membres qui ont noté un dossier.</summary>
/// <param name="EcartType">Dispersion, en points.</param>
public sealed record SyntheseNotes(decimal Moyenne, decimal EcartType, decimal Minimum, decimal Maximum, int Notants, int Quorum)
{
    public bool QuorumAtteint => Notants >= Quorum;

    public static SyntheseNotes De(IEnumerable<NotationJury> notations, int quorum)
    {
        var totaux = notations.Where(n => n.Statut == NotationStatut.Remise).Select(n => n.Total).ToList();
        if (totaux.Count == 0)
        {
            return new SyntheseNotes(0, 0, 0, 0, 0, quorum);
        }
        var moyenne = totaux.Average();
        var variance = totaux.Average(t => (double)((t - moyenne) * (t - moyenne)));
        return new SyntheseNotes(decimal.Round(moyenne, 1), decimal.Round((decimal)Math.Sqrt(variance), 1), totaux.Min(), totaux.Max(), totaux.Count, quorum);
    }
}

/// <summary>Décision d'un dossier par qui préside, quorum atteint, motifs écrits.</summary>
public static class Deliberation
{
    /// <param name="niveau">De 1 à 3 pour une attribution, nul sinon.</param>
    /// <param name="presidence">Compte de la personne qui décide.</param>
    public static void Arreter(
        Jury jury, DossierAuJury dossier, Candidature candidature, IReadOnlyList<NotationJury> notations,
        IssueLabel issue, int? niveau, string motifs, Guid? presidence, Acte acte)
    {
        if (jury.Statut != JuryStatut.Notation)
        {
            throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", jury.Statut.Libelle());
        }
        if (presidence is null || jury.PresidePour(dossier) != presidence)
        {
            throw new BusinessException(JuryErrorCodes.NonPresident);
        }
        var notes = SyntheseNotes.De(notations.Where(n => n.CandidatureId == candidature.Id && jury.Conflits(n.JureId, dossier).Count == 0), jury.Quorum);
        if (!notes.QuorumAtteint)
        {
            throw new BusinessException(JuryErrorCodes.QuorumManquant).WithData("Notes", Formats.Accorder(notes.Notants, "note")).WithData("Quorum", jury.Quorum);
        }
        if ((issue == IssueLabel.Attribution) != niveau is >= 1 and <= LabelConsts.NiveauMax)
        {
            throw new BusinessException(JuryErrorCodes.NiveauDecideInvalide).WithData("Max", LabelConsts.NiveauMax).SurChamp("Niveau");
        }
        var raisons = Textes.Exiger(motifs, LabelConsts.MotifMax, "Motifs", CandidatureErrorCodes.MotifObligatoire);
        candidature.Deliberer(new DecisionLabel(issue, niveau, raisons, notes, acte), acte);
    }
}
