namespace VillesSolidaires.Labels.Aleatoire;

/// <summary>Ce qu'une candidature tient toujours : jamais d'attribution sans recevabilité, quorum et décision publiée.</summary>
internal static class InvariantsLabel
{
    private static readonly CandidatureStatut[] Decides =
        [CandidatureStatut.Deliberee, CandidatureStatut.Attribuee, CandidatureStatut.Ajournee, CandidatureStatut.Refusee];

    public static IEnumerable<string> Rompus(Candidature c) => Regles(c).Where(r => !r.Tenue).Select(r => $"{c.Statut} : {r.Regle}");

    private static IEnumerable<(bool Tenue, string Regle)> Regles(Candidature c)
    {
        var etats = c.Evenements.Select(e => e.Statut).ToList();
        yield return (etats[^1] == c.Statut, "l'histoire finit sur l'état courant");
        yield return (c.TotalAuto is >= 0 and <= 100 && c.TotalInstruction is >= 0 and <= 100, "les points vont de 0 à 100");
        yield return (c.CriteresRenseignes <= c.CriteresApplicables && c.CriteresInstruits <= c.CriteresApplicables, "on ne renseigne que ce qui s'applique");
        yield return (c.Statut == CandidatureStatut.Brouillon || c.Depots.Count > 0 || c.Statut == CandidatureStatut.Retiree, "rien ne sort du brouillon sans dépôt");
        yield return (c.Statut != CandidatureStatut.ComplementsDemandes || c.EcheanceComplements is not null, "une demande de compléments a une échéance");
        yield return (c.Statut != CandidatureStatut.EnInstruction || (c.InstructeurId is not null && c.EcheanceComplements is null), "l'instruction a quelqu'un et la main");
        yield return ((c.Decision is not null) == Decides.Contains(c.Statut), "une décision n'existe qu'une fois délibérée");
        if (c.Decision is not { } decision)
        {
            yield break;
        }
        var (recevable, jury, deliberee) = (etats.IndexOf(CandidatureStatut.Recevable), etats.IndexOf(CandidatureStatut.EnJury), etats.IndexOf(CandidatureStatut.Deliberee));
        yield return (recevable >= 0 && recevable < jury && jury < deliberee, "recevable, puis en jury, puis délibérée");
        yield return (c.Points == PointsVerifies.Tous && c.CriteresInstruits == c.CriteresApplicables, "tout a été vérifié et noté");
        yield return (decision.Notants >= decision.Quorum, "le quorum est atteint");
        yield return (decision.Minimum <= decision.Moyenne && decision.Moyenne <= decision.Maximum + 0.05m, "la moyenne est entre la plus basse et la plus haute note");
        yield return ((decision.Issue == IssueLabel.Attribution) == decision.Niveau is >= 1 and <= LabelConsts.NiveauMax, "une attribution a un niveau, les autres issues non");
        yield return ((decision.PublieeLe is not null) == (c.Statut != CandidatureStatut.Deliberee), "publiée avec l'état qu'elle dit");
        yield return (c.Statut == CandidatureStatut.Deliberee || c.Statut == Issue(decision.Issue), "l'état est celui de l'issue");
        yield return (c.ReponseJusquau is not null == c.Statut is CandidatureStatut.Ajournee or CandidatureStatut.Refusee, "un droit de réponse suit un refus, jamais une attribution");
    }

    private static CandidatureStatut Issue(IssueLabel issue) => issue switch
    {
        IssueLabel.Attribution => CandidatureStatut.Attribuee,
        IssueLabel.Ajournement => CandidatureStatut.Ajournee,
        _ => CandidatureStatut.Refusee,
    };
}
