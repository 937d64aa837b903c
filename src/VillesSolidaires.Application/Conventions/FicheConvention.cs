namespace VillesSolidaires.Conventions;

/// <summary>De l'agrégat lu à ce que la fiche montre : règles, tours et retards viennent du domaine.</summary>
internal sealed class FicheConvention(Convention convention, DateOnly today, IReadOnlySet<ActionConvention> permises, Comptes.Perimetre perimetre)
{
    public ConventionDetailDto Composer(LiensConvention liens, IReadOnlyList<EvenementDto> derniers, IReadOnlyList<EtapeConventionDto> etapes) => new(
        convention.Id, convention.ConcurrencyStamp, convention.Numero, convention.Objet, convention.Type, convention.Etat(today), convention.Statut,
        convention.Debut, convention.Fin, convention.TerritoireCode, convention.TerritoireNom, convention.DepartementCode,
        convention.Acteur, convention.ActeurNom, convention.ActeurPartieId, convention.Depuis,
        today.DayNumber - HeureDeParis.Jour(convention.Depuis).DayNumber, convention.Execution.ProchaineRelanceLe(),
        convention.Empreinte, convention.SigneeLe, convention.Motif, convention.EffetLe, convention.NombreVersions, convention.NombreEvenements, convention.AvenantsSignes,
        Actions(), etapes, liens.AvenantDe, liens.Renouvelle, liens.RenouveleePar, liens.Avenants, convention.NumeroAvenant,
        [.. convention.Parties.OrderBy(p => p.Rang).ThenBy(p => p.Nom, StringComparer.Ordinal).Select(Partie)],
        [.. convention.Clauses.OrderBy(c => c.Nature).ThenBy(c => c.Numero).Select(Clause)],
        [.. convention.Engagements.OrderBy(e => e.Echeance).ThenBy(e => e.Libelle, StringComparer.Ordinal).Select(Engagement)],
        [.. convention.Financements.OrderBy(f => f.Id).Select(Financement)],
        [.. convention.Pieces.OrderByDescending(p => p.DeposeeLe).Select(Piece)],
        [.. convention.Relances.OrderByDescending(r => r.Le).Select(r => new RelanceDto(r.PartieId, r.Partie, r.Le, r.Automatique, r.Par))],
        [.. ExamenConvention.Examiner(convention, today).Select(c => new ConstatDto(c.Regle.Code, c.Niveau, c.Message))],
        derniers);

    private IReadOnlyList<ActionConvention> Actions() =>
    [
        .. TransitionsConvention.Permises(convention.Statut).Where(permises.Contains).Where(a => a switch
        {
            _ when convention.AvenantDeId is not null && TransitionsConvention.SurOrigine.Contains(a) => false,
            ActionConvention.Signer or ActionConvention.RefuserDeSigner => convention.Signatures.PartiesAttendues.Any(EstAgie),
            ActionConvention.OuvrirAvenant => convention.Fin >= today,
            ActionConvention.Renouveler => true,
            ActionConvention.Relancer => convention.ActeurPartieId is not null,
            _ => perimetre.EstNational || convention.Parties.Any(p => p.AgitPour(perimetre)),
        }),
    ];

    /// <summary>L'échelon national agit pour l'association, et consigne pour les autres ce qu'ils ont signé sur papier.</summary>
    private bool EstAgie(PartieConvention partie) => perimetre.EstNational || partie.AgitPour(perimetre);

    private PartieDto Partie(PartieConvention p) => new(
        p.Id, p.OrganisationId, p.Type, p.Nom, p.Siren, p.CommuneCode, p.DepartementCode, p.Rang, p.DeliberationReference, p.DeliberationLe, p.DeliberationExecutoireLe,
        p.EngagementRepublicainLe, p.DoitDeliberer, p.EstSignee, p.SigneeLe,
        TransitionsConvention.EstPermise(ActionConvention.Signer, convention.Statut) && convention.Signatures.PartiesAttendues.Contains(p),
        p.AgitPour(perimetre), p.Reprise,
        [.. p.Signataires.OrderBy(s => s.Id).Select(s => new SignataireDto(s.Id, s.Nom, s.Qualite, s.Courriel, s.SigneLe, s.Empreinte, s.SurPapier))]);

    private static ClauseDto Clause(Clause c) => new(
        c.Id, c.Nature, c.Numero, c.Titre, c.Texte, c.Revision, c.ModifieeLe, c.ModifieePar,
        [.. c.Fils.OrderBy(f => f.OuvertLe).Select(f => new FilDto(f.Id, f.OuvertLe, f.ResoluLe, f.ResoluPar,
            [.. f.Commentaires.OrderBy(m => m.Le).Select(m => new CommentaireDto(m.Auteur, m.Organisation, m.Le, m.Texte))]))]);

    private EngagementDto Engagement(Engagement e)
    {
        var partie = convention.Partie(e.PartieId);
        return new EngagementDto(
            e.Id, e.PartieId, partie.Nom, e.Libelle, e.Echeance, e.Cible, e.Unite, e.Fait, e.RealiseLe, e.Preuve, convention.Execution.Etat(e, today), EstAgie(partie));
    }

    private FinancementDto Financement(Financement f) => new(
        f.Id, f.AttribuantId, convention.Partie(f.AttribuantId).Nom, f.BeneficiaireId, convention.Partie(f.BeneficiaireId).Nom, f.Montant, f.Nature,
        f.Conditions, f.Dispositif, f.ContrepartieIndividualisee, f.TotalEcheancier,
        [.. f.Versements.OrderBy(v => v.Exercice).ThenBy(v => v.Echeance).Select(v =>
            new VersementDto(v.Id, v.Exercice, v.Echeance, v.Condition, v.Montant, v.AppelRecuLe, v.VerseLe, v.Limite, convention.Execution.Etat(v, today)))],
        [.. f.Versements.Select(v => v.Exercice).Union(f.ComptesRendus.Select(c => c.Exercice)).Order().Select(exercice => new CompteRenduDto(
            exercice, f.ComptesRendus.FirstOrDefault(c => c.Exercice == exercice)?.RecuLe, Regles.LimiteCompteRendu(exercice)))]);

    private PieceDto Piece(PieceConvention p) => new(
        p.Id, p.Type, p.Nom, p.Taille, p.PartieId, p.DeposeeLe, p.DeposeePar, p.Type != TypePiece.ScanSigne || p.EmpreinteTexte == convention.Empreinte);
}

/// <summary>Conventions voisines : celle qu'elle amende ou renouvelle, ses avenants, son renouvellement.</summary>
internal sealed record LiensConvention(LienConventionDto? AvenantDe, LienConventionDto? Renouvelle, LienConventionDto? RenouveleePar, IReadOnlyList<LienConventionDto> Avenants);
