namespace VillesSolidaires.Conventions;

/// <summary>Parties et signataires, tant que le texte se travaille.</summary>
public sealed class PartiesRedigees
{
    private readonly Convention _convention;
    private readonly List<PartieConvention> _parties;
    private readonly List<Engagement> _engagements;
    private readonly List<Financement> _financements;

    internal PartiesRedigees(Convention convention, List<PartieConvention> parties, List<Engagement> engagements, List<Financement> financements) =>
        (_convention, _parties, _engagements, _financements) = (convention, parties, engagements, financements);

    /// <summary>Ajoute une ou plusieurs parties d'un coup (un cadre départemental en reçoit des dizaines) : un seul événement.</summary>
    public IReadOnlyList<PartieConvention> Ajouter(IReadOnlyList<NouvellePartie> nouvelles, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        if (_parties.Count + nouvelles.Count > ConventionConsts.PartiesMax)
        {
            throw new BusinessException(ConventionErrorCodes.TropDeParties).WithData("Max", ConventionConsts.PartiesMax);
        }
        var presentes = _parties.Select(p => p.OrganisationId).ToHashSet();
        if (nouvelles.FirstOrDefault(n => !presentes.Add(n.OrganisationId)) is { } double_)
        {
            throw new BusinessException(ConventionErrorCodes.PartieEnDouble).WithData("Partie", double_.Nom).WithData("Numero", _convention.Numero).SurChamp("OrganisationId");
        }
        var ajoutees = nouvelles.Select(n => new PartieConvention(n)).ToList();
        _parties.AddRange(ajoutees);
        if (ajoutees.Count > 0)
        {
            _convention.TexteChange(TypeEvenementConvention.PartiesModifiees, ajoutees.Count == 1
                ? $"{ajoutees[0].Nom} devient partie"
                : $"{Formats.Accorder(ajoutees.Count, "partie ajoutée", "parties ajoutées")} : {string.Join(", ", ajoutees.Select(p => p.Nom))}", acte);
        }
        return ajoutees;
    }

    public void Retirer(Guid partieId, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var partie = _convention.Partie(partieId);
        if (_engagements.Exists(e => e.PartieId == partieId) || _financements.Exists(f => f.AttribuantId == partieId || f.BeneficiaireId == partieId))
        {
            throw new BusinessException(ConventionErrorCodes.PartieEmployee).WithData("Partie", partie.Nom);
        }
        if (partie.Reprise)
        {
            throw new BusinessException(ConventionErrorCodes.PartieReprise).WithData("Partie", partie.Nom);
        }
        _parties.Remove(partie);
        _convention.TexteChange(TypeEvenementConvention.PartiesModifiees, $"{partie.Nom} n’est plus partie", acte);
    }

    public void ChangerRang(Guid partieId, int rang, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var partie = _convention.Partie(partieId);
        if (partie.Rang == rang)
        {
            return;
        }
        partie.ChangerRang(rang);
        _convention.TexteChange(TypeEvenementConvention.PartiesModifiees, $"{partie.Nom} signe au rang {partie.Rang}", acte);
    }

    public Signataire AjouterSignataire(Guid partieId, IdentiteSignataire identite, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var partie = _convention.Partie(partieId);
        var signataire = partie.AjouterSignataire(identite);
        _convention.TexteChange(TypeEvenementConvention.PartiesModifiees, $"{signataire.Nom} signera pour {partie.Nom}", acte);
        return signataire;
    }

    public void RetirerSignataire(Guid partieId, Guid signataireId, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var partie = _convention.Partie(partieId);
        var nom = partie.Signataire(signataireId).Nom;
        partie.RetirerSignataire(signataireId);
        _convention.TexteChange(TypeEvenementConvention.PartiesModifiees, $"{nom} ne signe plus pour {partie.Nom}", acte);
    }
}
