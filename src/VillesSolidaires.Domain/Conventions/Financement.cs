namespace VillesSolidaires.Conventions;

/// <summary>Aide qu'une partie verse à une autre, son échéancier, ses versements et ses comptes rendus financiers.</summary>
public sealed class Financement
{
    private readonly List<Versement> _versements = [];
    private readonly List<CompteRenduFinancier> _comptesRendus = [];

    internal Financement(NouveauFinancement donnees)
    {
        Id = Guid.CreateVersion7();
        Modifier(donnees);
    }

    private Financement()
    {
    }

    public Guid Id { get; private set; }
    public Guid AttribuantId { get; private set; }
    public Guid BeneficiaireId { get; private set; }

    /// <summary>Total en euros, toutes années confondues.</summary>
    public decimal Montant { get; private set; }
    public NatureFinancement Nature { get; private set; }
    public ConditionsVersement Conditions { get; private set; }

    /// <summary>Nom du dispositif d'aide, s'il y en a un.</summary>
    public string? Dispositif { get; private set; }

    /// <summary>La contrepartie profite directement au financeur : le risque de commande publique est signalé.</summary>
    public bool ContrepartieIndividualisee { get; private set; }
    public IReadOnlyList<Versement> Versements => _versements;
    public IReadOnlyList<CompteRenduFinancier> ComptesRendus => _comptesRendus;

    public decimal TotalEcheancier => _versements.Sum(v => v.Montant);

    /// <summary>Plus gros total d'un exercice, en euros ; le montant entier faute d'échéancier.</summary>
    public decimal MaximumAnnuel => _versements.Count == 0 ? Montant : _versements.GroupBy(v => v.Exercice).Max(g => g.Sum(v => v.Montant));

    internal void Modifier(NouveauFinancement donnees)
    {
        if (donnees.AttribuantId == donnees.BeneficiaireId)
        {
            throw new BusinessException(ConventionErrorCodes.FinancementMemePartie).SurChamp("BeneficiaireId");
        }
        Montant = Euros.Verifier(donnees.Montant, nameof(Montant));
        (AttribuantId, BeneficiaireId, Nature, Conditions) = (donnees.AttribuantId, donnees.BeneficiaireId, donnees.Nature, donnees.Conditions);
        Dispositif = string.IsNullOrWhiteSpace(donnees.Dispositif) ? null : donnees.Dispositif.Trim();
        ContrepartieIndividualisee = donnees.ContrepartieIndividualisee;
    }

    internal Versement AjouterVersement(NouveauVersement donnees)
    {
        var versement = new Versement(donnees);
        _versements.Add(versement);
        return versement;
    }

    internal void RetirerVersement(Guid versementId)
    {
        var versement = Versement(versementId);
        versement.ExigerNonVerse();
        _versements.Remove(versement);
    }

    internal Versement Versement(Guid versementId) =>
        _versements.Find(v => v.Id == versementId) ?? throw new BusinessException(ConventionErrorCodes.VersementInconnu);

    internal void RecevoirCompteRendu(int exercice, DateOnly recuLe, DateOnly today)
    {
        if (recuLe > today)
        {
            throw new BusinessException(ConventionErrorCodes.DateFuture).WithData("Jour", recuLe).SurChamp("RecuLe");
        }
        if (_comptesRendus.Find(c => c.Exercice == exercice) is { } deja)
        {
            throw new BusinessException(ConventionErrorCodes.CompteRenduDejaRecu)
                .WithData("Exercice", Formats.Annee(exercice)).WithData("Le", deja.RecuLe).SurChamp("Exercice");
        }
        _comptesRendus.Add(new CompteRenduFinancier(exercice, recuLe));
    }

    /// <summary>Prend l'échéancier d'un avenant : ce qui est versé reste, ce qui ne l'est pas est remplacé.</summary>
    internal void Consolider(NouveauFinancement donnees, IReadOnlyList<Versement> voulus)
    {
        Modifier(donnees);
        _versements.RemoveAll(v => v.VerseLe is null && !voulus.Any(v.EstLeMeme));
        _versements.AddRange(voulus.Where(v => !_versements.Exists(v.EstLeMeme)).Select(v => new Versement(v.Donnees)).ToList());
    }

    /// <summary>Réduit l'aide à ce qui est déjà versé.</summary>
    /// <returns>Faux si rien ne l'est.</returns>
    internal bool Solder()
    {
        if (_versements.TrueForAll(v => v.VerseLe is null))
        {
            return false;
        }
        _versements.RemoveAll(v => v.VerseLe is null);
        Montant = TotalEcheancier;
        return true;
    }

    internal FinancementContenu Contenu(Func<Guid, string> nomDe) => new(
        nomDe(AttribuantId), nomDe(BeneficiaireId), Euros.Canonique(Montant), Nature, Conditions, Dispositif,
        [.. _versements.OrderBy(v => v.Exercice).ThenBy(v => v.Echeance).ThenBy(v => v.Montant).ThenBy(v => v.Condition, StringComparer.Ordinal)
            .Select(v => new VersementContenu(v.Exercice, v.Echeance, v.Condition, Euros.Canonique(v.Montant)))]);
}

/// <param name="Montant">Euros, deux décimales au plus.</param>
public sealed record NouveauFinancement(
    Guid AttribuantId, Guid BeneficiaireId, decimal Montant, NatureFinancement Nature, ConditionsVersement Conditions, string? Dispositif,
    bool ContrepartieIndividualisee);

/// <summary>Compte rendu financier d'un exercice, dû dans les six mois qui le suivent.</summary>
public sealed class CompteRenduFinancier
{
    internal CompteRenduFinancier(int exercice, DateOnly recuLe) => (Id, Exercice, RecuLe) = (Guid.CreateVersion7(), exercice, recuLe);

    private CompteRenduFinancier()
    {
    }

    public Guid Id { get; private set; }
    public int Exercice { get; private set; }
    public DateOnly RecuLe { get; private set; }
}
