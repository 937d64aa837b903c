namespace VillesSolidaires.Conventions;

/// <summary>
/// Le travail du texte : parties, articles, commentaires, engagements, financement. Chaque modification est consignée ; si le texte est à la
/// signature, elle annule les signatures données et ramène la convention en correction.
/// </summary>
public sealed class RedactionConvention
{
    private readonly Convention _convention;
    private readonly List<PartieConvention> _parties;
    private readonly List<Clause> _clauses;
    private readonly List<Engagement> _engagements;
    private readonly List<Financement> _financements;

    internal RedactionConvention(Convention convention, List<PartieConvention> parties, List<Clause> clauses, List<Engagement> engagements, List<Financement> financements) =>
        (_convention, _parties, _clauses, _engagements, _financements) = (convention, parties, clauses, engagements, financements);

    public PartiesRedigees Parties => new(_convention, _parties, _engagements, _financements);
    public FinancementsRediges Financements => new(_convention, _financements);

    public void Recadrer(string objet, DateOnly debut, DateOnly fin, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var (ancienDebut, ancienneFin) = (_convention.Debut, _convention.Fin);
        _convention.Recadrer(new NouvelleConvention(
            _convention.Type, objet, debut, fin, new TerritoireConvention(_convention.TerritoireCode, _convention.TerritoireNom, _convention.DepartementCode)));
        _convention.TexteChange(TypeEvenementConvention.TexteModifie, (ancienDebut, ancienneFin) == (debut, fin)
            ? "Objet modifié"
            : $"Objet et dates modifiés : {Formats.Periode(debut, fin)}", acte);
    }

    public Clause AjouterClause(NatureClause nature, string titre, string texte, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        if (_clauses.Count >= ConventionConsts.ClausesMax)
        {
            throw new BusinessException(ConventionErrorCodes.TropDeClauses).WithData("Max", ConventionConsts.ClausesMax);
        }
        var clause = new Clause(nature, _clauses.Count(c => c.Nature == nature) + 1, titre, texte, acte);
        _clauses.Add(clause);
        _convention.TexteChange(TypeEvenementConvention.TexteModifie, $"{clause.Repere} ajouté{Accord(nature)}", acte);
        return clause;
    }

    /// <summary>Remplit le texte d'après un modèle, ses repères remplacés.</summary>
    public void ReprendreModele(VersionModele modele, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        if (_clauses.Count + modele.Clauses.Count > ConventionConsts.ClausesMax)
        {
            throw new BusinessException(ConventionErrorCodes.TropDeClauses).WithData("Max", ConventionConsts.ClausesMax);
        }
        _clauses.AddRange(modele.Clauses.GroupBy(c => c.Nature).OrderBy(g => g.Key).SelectMany(g => g.OrderBy(c => c.Ordre).Select((clause, i) => new Clause(
            clause.Nature, _clauses.Count(c => c.Nature == g.Key) + i + 1,
            ReperesModele.Remplacer(clause.Titre, _convention), ReperesModele.Remplacer(clause.Texte, _convention), acte))).ToList());
        _convention.TexteChange(TypeEvenementConvention.TexteModifie, $"Texte repris du modèle, version {Formats.Nombre(modele.Numero)}", acte);
    }

    /// <param name="revision">Révision que la personne avait sous les yeux.</param>
    public void ModifierClause(Guid clauseId, string titre, string texte, int revision, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var clause = Clause(clauseId);
        if (clause.Modifier(titre, texte, revision, acte))
        {
            _convention.TexteChange(TypeEvenementConvention.TexteModifie, $"{clause.Repere} modifié{Accord(clause.Nature)}", acte);
        }
    }

    /// <param name="revision">Révision que la personne avait sous les yeux ; nulle : retirer quoi qu'il y soit écrit.</param>
    public void RetirerClause(Guid clauseId, Acte acte, int? revision = null)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var clause = Clause(clauseId);
        clause.ExigerRevision(revision ?? clause.Revision);
        _clauses.Remove(clause);
        Renumeroter(clause.Nature);
        _convention.TexteChange(TypeEvenementConvention.TexteModifie, $"{clause.Repere} « {clause.Titre} » retiré{Accord(clause.Nature)}", acte);
    }

    /// <param name="numero">Nouveau numéro, à partir de 1.</param>
    public void DeplacerClause(Guid clauseId, int numero, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var clause = Clause(clauseId);
        var ordre = _clauses.Where(c => c.Nature == clause.Nature && c.Id != clauseId).OrderBy(c => c.Numero).ToList();
        var ancien = clause.Repere;
        ordre.Insert(Math.Clamp(numero, 1, ordre.Count + 1) - 1, clause);
        for (var i = 0; i < ordre.Count; i++)
        {
            ordre[i].Renumeroter(i + 1);
        }
        if (clause.Repere != ancien)
        {
            _convention.TexteChange(TypeEvenementConvention.TexteModifie, $"{ancien} devient {clause.Repere}", acte);
        }
    }

    public FilCommentaires Commenter(Guid clauseId, string texte, string organisation, Acte acte)
    {
        _convention.Exiger(ActionConvention.Commenter);
        var clause = Clause(clauseId);
        var fil = clause.Commenter(texte, organisation, acte);
        _convention.Consigner(TypeEvenementConvention.CommentaireOuvert, $"Commentaire ouvert sur {clause.Repere}", acte);
        return fil;
    }

    public void Repondre(Guid filId, string texte, string organisation, Acte acte)
    {
        _convention.Exiger(ActionConvention.Commenter);
        var (clause, fil) = Fil(filId);
        fil.Repondre(texte, organisation, acte);
        _convention.Consigner(TypeEvenementConvention.CommentaireRepondu, $"Réponse sur {clause.Repere}", acte);
    }

    public void Resoudre(Guid filId, Acte acte)
    {
        _convention.Exiger(ActionConvention.Commenter);
        var (clause, fil) = Fil(filId);
        fil.Resoudre(acte);
        _convention.Consigner(TypeEvenementConvention.CommentaireResolu, $"Commentaire résolu sur {clause.Repere}", acte);
    }

    public Engagement AjouterEngagement(Guid partieId, NouvelEngagement donnees, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var partie = _convention.Partie(partieId);
        var engagement = new Engagement(partie.Id, donnees);
        _engagements.Add(engagement);
        _convention.TexteChange(TypeEvenementConvention.EngagementsModifies, $"Engagement de {partie.Nom} ajouté : {engagement.Libelle}", acte);
        return engagement;
    }

    public void ModifierEngagement(Guid engagementId, NouvelEngagement donnees, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var engagement = Engagement(engagementId);
        engagement.Modifier(donnees);
        _convention.TexteChange(TypeEvenementConvention.EngagementsModifies, $"Engagement modifié : {engagement.Libelle}", acte);
    }

    public void RetirerEngagement(Guid engagementId, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var engagement = Engagement(engagementId);
        _engagements.Remove(engagement);
        _convention.TexteChange(TypeEvenementConvention.EngagementsModifies, $"Engagement retiré : {engagement.Libelle}", acte);
    }

    /// <summary>L'organisation d'une partie a été fusionnée dans une autre : le nom écrit dans le texte ne change pas.</summary>
    public void RattacherOrganisation(Guid ancienne, Guid nouvelle, Acte acte)
    {
        if (_parties.Find(p => p.OrganisationId == nouvelle) is { } deja && _parties.Exists(p => p.OrganisationId == ancienne))
        {
            throw new BusinessException(ConventionErrorCodes.PartieEnDouble).WithData("Partie", deja.Nom).WithData("Numero", _convention.Numero);
        }
        foreach (var partie in _parties.Where(p => p.OrganisationId == ancienne))
        {
            partie.Rattacher(nouvelle);
            _convention.Consigner(TypeEvenementConvention.PartieRattachee, $"{partie.Nom} rattachée à l’organisation gardée après fusion", acte);
        }
    }

    private void Renumeroter(NatureClause nature)
    {
        var numero = 0;
        foreach (var clause in _clauses.Where(c => c.Nature == nature).OrderBy(c => c.Numero))
        {
            clause.Renumeroter(++numero);
        }
    }

    private Clause Clause(Guid clauseId) => _clauses.Find(c => c.Id == clauseId)
        ?? throw new BusinessException(ConventionErrorCodes.ClauseInconnue).WithData("Numero", _convention.Numero);

    private Engagement Engagement(Guid engagementId) =>
        _engagements.Find(e => e.Id == engagementId) ?? throw new BusinessException(ConventionErrorCodes.EngagementInconnu);

    private (Clause Clause, FilCommentaires Fil) Fil(Guid filId) =>
        _clauses.SelectMany(c => c.Fils.Select(f => (c, f))).Where(x => x.f.Id == filId).Select(x => ((Clause, FilCommentaires)?)x).FirstOrDefault()
        ?? throw new BusinessException(ConventionErrorCodes.CommentaireInconnu);

    private static string Accord(NatureClause nature) => nature == NatureClause.Annexe ? "e" : "";
}
