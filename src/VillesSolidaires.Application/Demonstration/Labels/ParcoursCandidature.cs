using VillesSolidaires.Labels;

namespace VillesSolidaires.Demonstration;

/// <summary>Mène un dossier par les verbes du domaine, de son ouverture à l'état voulu, chaque geste à son jour.</summary>
internal sealed class ParcoursCandidature(SessionDemonstration session, CommuneCandidate commune, FaitsCommune faits, DossierVoulu voulu)
{
    /// <summary>Ce que l'instruction et le jury laissent à faire plus tard.</summary>
    public static bool VaAuJury(CandidatureStatut statut) =>
        statut is CandidatureStatut.EnJury or CandidatureStatut.Deliberee || TransitionsCandidature.Decidees.Contains(statut);

    public static IssueLabel Issue(CandidatureStatut statut) => statut switch
    {
        CandidatureStatut.Ajournee => IssueLabel.Ajournement,
        CandidatureStatut.Refusee => IssueLabel.Refus,
        _ => IssueLabel.Attribution,
    };

    public async Task<Candidature> MenerAsync(CandidatureManager manager, Candidature? precedente, Guid instructeurId, CancellationToken ct)
    {
        var candidature = await manager.OuvrirAsync(session.Session, session.Contenu, commune, voulu.Niveau, precedente, Acte(PiecesLabel.Mairie, session.Ouvert), ct);
        Remplir(candidature);
        if (voulu.Jusqua == CandidatureStatut.Retiree)
        {
            candidature.Retirer(PiecesLabel.MotifRetrait, Acte(PiecesLabel.Mairie, session.Depose));
        }
        if (voulu.Jusqua is CandidatureStatut.Brouillon or CandidatureStatut.Retiree)
        {
            return candidature;
        }
        candidature.Deposer(session.Session, session.Referentiel, session.Contenu, faits, Acte(PiecesLabel.Mairie, session.Depose));
        if (voulu.Jusqua == CandidatureStatut.Deposee)
        {
            return candidature;
        }
        candidature.PrendreEnInstruction(instructeurId, PiecesLabel.Association, Acte(PiecesLabel.Association, session.Instruit));
        Instruire(candidature);
        return candidature;
    }

    /// <summary>La moitié d'un brouillon reste à remplir.</summary>
    private void Remplir(Candidature candidature)
    {
        var (criteres, acte) = (CalculLabel.Applicables(session.Contenu, commune.Profil), Acte(PiecesLabel.Mairie, session.Ouvert));
        var remplis = voulu.Jusqua == CandidatureStatut.Brouillon ? criteres.Count / 2 : criteres.Count;
        foreach (var critere in criteres.Take(remplis))
        {
            // La mairie se note souvent un peu au-dessus de ce que les pièces montrent.
            var note = PiecesLabel.Note(critere, voulu.Niveau, commune.Code, "mairie");
            candidature.Evaluer(session.Contenu, critere.Code, note, PiecesLabel.Commentaire(critere.Code), candidature.Evaluation(critere.Code)?.Revision, acte);
        }
        candidature.Designer(PiecesLabel.Elu, voulu.Jusqua == CandidatureStatut.Brouillon ? null : PiecesLabel.Technique);
        var preuves = PiecesLabel.Preuves(session.Contenu, commune.Profil).ToList();
        foreach (var preuve in preuves.Take(voulu.Jusqua == CandidatureStatut.Brouillon ? preuves.Count / 2 : preuves.Count))
        {
            candidature.Joindre(session.Contenu, preuve, acte);
        }
    }

    private void Instruire(Candidature candidature)
    {
        var criteres = CalculLabel.Applicables(session.Contenu, candidature.Profil);
        var acte = Acte(PiecesLabel.Association, session.Instruit);
        var notes = voulu.Jusqua is CandidatureStatut.EnInstruction or CandidatureStatut.ComplementsDemandes ? criteres.Take(criteres.Count - 3) : criteres;
        foreach (var critere in notes)
        {
            var note = NoteInstruite(critere, candidature.NoteAuto(critere.Code)!.Value);
            var motif = note == candidature.NoteAuto(critere.Code) ? null : "Les pièces jointes ne montrent pas tout ce que la commune en dit.";
            candidature.Instruire(session.Contenu, critere.Code, note, motif, candidature.Evaluation(critere.Code)!.Revision, acte);
        }
        switch (voulu.Jusqua)
        {
            case CandidatureStatut.EnInstruction:
                candidature.Verifier(PointsVerifies.Referents | PointsVerifies.Preuves);
                break;
            case CandidatureStatut.ComplementsDemandes:
                // La demande est récente : la mairie a encore le temps de répondre.
                var recent = Acte(PiecesLabel.Association, session.Today.AddDays(-6));
                candidature.Questionner(session.Contenu, "lieu", PiecesLabel.Question, recent);
                candidature.Questionner(session.Contenu, "pouvoir-agir", PiecesLabel.AutreQuestion, recent);
                candidature.DemanderComplements(session.Today.AddDays(15), recent);
                break;
            case CandidatureStatut.Irrecevable:
                candidature.DeclarerIrrecevable(PiecesLabel.MotifIrrecevable, Acte(PiecesLabel.Association, session.Recevable));
                break;
            default:
                Conclure(candidature);
                break;
        }
    }

    private void Conclure(Candidature candidature)
    {
        candidature.Verifier(PointsVerifies.Tous);
        candidature.DeclarerRecevable(session.Contenu, faits, Acte(PiecesLabel.Association, session.Recevable));
        if (VaAuJury(voulu.Jusqua))
        {
            candidature.TransmettreAuJury(Acte(PiecesLabel.Association, session.Recevable.AddDays(3)));
        }
    }

    private int NoteInstruite(CritereReferentiel critere, int auto) =>
        (uint)IdentifiantStable.Graine($"{commune.Code}/{critere.Code}/instruction") % 4 == 0 ? Math.Max(0, auto - 1) : auto;

    private static Acte Acte(string auteur, DateOnly jour) => new(null, auteur, SessionDemonstration.Instant(jour));
}
