namespace VillesSolidaires.Conventions;

/// <summary>Ce qui suit l'écriture : pièces, relances, engagements tenus, versements, comptes rendus.</summary>
public sealed class ExecutionConvention
{
    private readonly Convention _convention;
    private readonly List<PieceConvention> _pieces;
    private readonly List<RelanceConvention> _relances;

    internal ExecutionConvention(Convention convention, List<PieceConvention> pieces, List<RelanceConvention> relances) =>
        (_convention, _pieces, _relances) = (convention, pieces, relances);

    /// <summary>
    /// Signée par toutes : ses échéances obligent. Une convention en préparation en recopie souvent de passées, et celles d'un avenant signé
    /// courent dans la convention qu'il modifie.
    /// </summary>
    public bool EstOuverte => _convention is { SigneeLe: not null, AvenantDeId: null };

    public EtatEngagement Etat(Engagement engagement, DateOnly today) => EstOuverte ? engagement.Etat(today) : EtatEngagement.AVenir;

    public EtatVersement Etat(Versement versement, DateOnly today) => EstOuverte ? versement.Etat(today) : EtatVersement.AVenir;

    public PieceConvention Deposer(PieceDeposee piece, Acte acte)
    {
        _convention.Exiger(ActionConvention.DeposerPiece);
        if (piece.PartieId is { } partieId)
        {
            _convention.Partie(partieId);
        }
        var deposee = new PieceConvention(piece, _convention.Empreinte, acte);
        _pieces.Add(deposee);
        _convention.Consigner(TypeEvenementConvention.PieceDeposee, $"{piece.Type.Libelle()} déposé{(piece.Type is TypePiece.Deliberation or TypePiece.Preuve ? "e" : "")} : {piece.Nom}", acte);
        return deposee;
    }

    public void SuivreEngagement(Guid engagementId, int? fait, DateOnly? realiseLe, string? preuve, Acte acte)
    {
        _convention.Exiger(ActionConvention.Suivre);
        var engagement = _convention.Engagements.FirstOrDefault(e => e.Id == engagementId) ?? throw new BusinessException(ConventionErrorCodes.EngagementInconnu);
        engagement.Suivre(fait, realiseLe, preuve, acte.Jour);
        _convention.Consigner(TypeEvenementConvention.EngagementSuivi, engagement.RealiseLe is { } le
            ? $"Engagement tenu le {Formats.Date(le)} : {engagement.Libelle}"
            : $"Engagement suivi : {engagement.Libelle}", acte);
    }

    public void RecevoirAppel(Guid financementId, Guid versementId, DateOnly le, Acte acte)
    {
        _convention.Exiger(ActionConvention.Suivre);
        var versement = Financement(financementId).Versement(versementId);
        versement.RecevoirAppel(le, acte.Jour);
        _convention.Consigner(TypeEvenementConvention.VersementSuivi, $"Appel de fonds reçu le {Formats.Date(le)} pour {Formats.Montant(versement.Montant)}", acte);
    }

    public void NoterVersement(Guid financementId, Guid versementId, DateOnly le, Acte acte)
    {
        _convention.Exiger(ActionConvention.Suivre);
        var versement = Financement(financementId).Versement(versementId);
        versement.Payer(le, acte.Jour);
        _convention.Consigner(TypeEvenementConvention.VersementSuivi, $"{Formats.Montant(versement.Montant)} versés le {Formats.Date(le)}", acte);
    }

    public void RecevoirCompteRendu(Guid financementId, int exercice, DateOnly recuLe, Acte acte)
    {
        _convention.Exiger(ActionConvention.Suivre);
        if (exercice < _convention.Debut.Year || exercice > _convention.Fin.Year)
        {
            throw new BusinessException(ConventionErrorCodes.ExerciceHorsPeriode)
                .WithData("Exercice", Formats.Annee(exercice)).WithData("Du", Formats.Annee(_convention.Debut.Year))
                .WithData("Au", Formats.Annee(_convention.Fin.Year)).SurChamp("Exercice");
        }
        Financement(financementId).RecevoirCompteRendu(exercice, recuLe, acte.Jour);
        _convention.Consigner(TypeEvenementConvention.CompteRenduRecu, $"Compte rendu financier {Formats.Annee(exercice)} reçu le {Formats.Date(recuLe)}", acte);
    }

    /// <summary>Rappelle à la partie attendue que c'est à elle d'agir.</summary>
    public RelanceConvention Relancer(bool automatique, Acte acte)
    {
        var partie = ExigerRelance(acte.Jour);
        var relance = new RelanceConvention(partie.Id, partie.Nom, acte.Jour, automatique, acte);
        _relances.Add(relance);
        _convention.Consigner(TypeEvenementConvention.Relance, $"{partie.Nom} relancée{(automatique ? " automatiquement" : "")}", acte);
        return relance;
    }

    /// <returns>La partie à relancer.</returns>
    /// <exception cref="BusinessException">Personne n'est attendu, ou la partie l'a déjà été ce jour.</exception>
    public PartieConvention ExigerRelance(DateOnly jour)
    {
        _convention.Exiger(ActionConvention.Relancer);
        var partie = _convention.Partie(_convention.ActeurPartieId ?? throw new BusinessException(ConventionErrorCodes.PartiesInsuffisantes));
        return _relances.Exists(r => r.PartieId == partie.Id && r.Jour == jour)
            ? throw new BusinessException(ConventionErrorCodes.DejaRelanceAujourdhui).WithData("Partie", partie.Nom)
            : partie;
    }

    /// <summary>Jour de la prochaine relance automatique de l'attente en cours ; nul quand les paliers sont épuisés ou que personne n'est attendu.</summary>
    public DateOnly? ProchaineRelanceLe()
    {
        if (_convention.ActeurPartieId is not { } attendu || !TransitionsConvention.EstPermise(ActionConvention.Relancer, _convention.Statut))
        {
            return null;
        }
        var (depuis, debut) = (_convention.Depuis, HeureDeParis.Jour(_convention.Depuis));
        var envoyees = _relances.Count(r => r.Automatique && r.PartieId == attendu && r.Le >= depuis);
        return envoyees < ConventionConsts.PaliersRelance.Count ? debut.AddDays(ConventionConsts.PaliersRelance[envoyees]) : null;
    }

    private Financement Financement(Guid financementId) =>
        _convention.Financements.FirstOrDefault(f => f.Id == financementId) ?? throw new BusinessException(ConventionErrorCodes.FinancementInconnu);
}
