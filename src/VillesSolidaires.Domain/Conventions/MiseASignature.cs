namespace VillesSolidaires.Conventions;

/// <summary>Ce qui doit être réuni avant de proposer un texte à la signature, puis avant chaque signature. La première règle manquante est nommée.</summary>
internal static class MiseASignature
{
    public static void Verifier(Convention convention, DateOnly today)
    {
        if (convention.Parties.Count < 2)
        {
            throw new BusinessException(ConventionErrorCodes.PartiesInsuffisantes);
        }
        if (convention.Parties.FirstOrDefault(p => p.Signataires.Count == 0) is { } muette)
        {
            throw new BusinessException(ConventionErrorCodes.SignataireManquant).WithData("Partie", muette.Nom);
        }
        if (convention.Clauses.All(c => c.Nature != NatureClause.Article))
        {
            throw new BusinessException(ConventionErrorCodes.AucuneClause);
        }
        var ouvertes = convention.Clauses.Where(c => c.ACommentaireOuvert).OrderBy(c => c.Nature).ThenBy(c => c.Numero).Select(c => c.Repere).ToList();
        if (ouvertes.Count > 0)
        {
            throw new BusinessException(ConventionErrorCodes.CommentairesOuverts).WithData("Clauses", string.Join(", ", ouvertes));
        }
        foreach (var versement in convention.Financements.SelectMany(f => f.Versements))
        {
            // Les dates de la convention ont pu changer depuis que l'échéancier est écrit.
            FinancementsRediges.VerifierPeriode(convention, versement.Donnees);
        }
        if (ExamenConvention.Examiner(convention, today).Select(c => c.Refus).FirstOrDefault(r => r is not null) is { } refus)
        {
            throw refus;
        }
    }

    public static void VerifierSignature(Convention convention, PartieConvention partie, string empreinte, DateOnly leJour, bool surPapier, DateOnly today)
    {
        if (empreinte != convention.Empreinte)
        {
            throw new BusinessException(ConventionErrorCodes.TexteModifie).WithData("Numero", convention.Numero);
        }
        var attendues = convention.Signatures.PartiesAttendues;
        if (partie.Rang > attendues[0].Rang)
        {
            throw new BusinessException(ConventionErrorCodes.PasSonTour)
                .WithData("Partie", partie.Nom).WithData("Attendues", string.Join(", ", attendues.Take(3).Select(p => p.Nom)));
        }
        if (leJour > today)
        {
            throw new BusinessException(ConventionErrorCodes.DateFuture).WithData("Jour", leJour).SurChamp("Le");
        }
        partie.VerifierDeliberation(leJour);
        if (convention.TexteProposeLe is { } propose && leJour < propose)
        {
            throw new BusinessException(ConventionErrorCodes.SignatureAnterieure).WithData("Propose", propose).SurChamp("Le");
        }
        if (surPapier && !convention.Pieces.Any(p => p.Type == TypePiece.ScanSigne && p.EmpreinteTexte == convention.Empreinte && (p.PartieId ?? partie.Id) == partie.Id))
        {
            throw new BusinessException(ConventionErrorCodes.SignatureSansExemplaire).WithData("Partie", partie.Nom);
        }
    }
}
