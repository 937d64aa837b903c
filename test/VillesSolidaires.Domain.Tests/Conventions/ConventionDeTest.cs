using VillesSolidaires.Organisations;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Une convention d'objectifs complète : l'association et une mairie au rang 1, un bailleur au rang 2, deux articles, une aide de 84 000 € en trois
/// versements. Les tests en partent et l'amènent à l'état voulu par ses propres verbes.
/// </summary>
internal sealed class ConventionDeTest
{
    public static readonly DateOnly Aujourdhui = new(2026, 5, 26);
    public static readonly DateOnly Debut = new(2026, 1, 1);
    public static readonly DateOnly Fin = new(2028, 12, 31);
    public static readonly TerritoireConvention Marseille = new("13055", "Marseille", "13");
    public static readonly Acte ActeDuJour = Le(Aujourdhui);

    private ConventionDeTest(Convention convention, DepotEnMemoire depot)
    {
        (Convention, Depot, Manager) = (convention, depot, new ConventionManager(depot));
        depot.Ajouter(convention);
    }

    public Convention Convention { get; }
    public DepotEnMemoire Depot { get; }
    public ConventionManager Manager { get; }

    public PartieConvention Association => Partie(TypeOrganisation.Association);
    public PartieConvention Mairie => Partie(TypeOrganisation.Mairie);
    public PartieConvention Bailleur => Partie(TypeOrganisation.BailleurSocial);
    public Clause Article => Convention.Clauses.Single(c => c.Repere == "Article 1");
    public Financement Aide => Convention.Financements.Single();

    /// <summary>Un acte de neuf heures, heure de Paris ou presque : le même jour partout.</summary>
    public static Acte Le(DateOnly jour, int heure = 9) => new(Guid.Empty, "Camille Rousset", jour.ToDateTime(new TimeOnly(heure, 0), DateTimeKind.Utc));

    /// <summary>Brouillon vide : ni partie, ni article.</summary>
    public static ConventionDeTest Vide(TypeConvention type = TypeConvention.ObjectifsSubvention, DateOnly? debut = null, DateOnly? fin = null, Acte? acte = null)
    {
        var depot = new DepotEnMemoire();
        var donnees = new NouvelleConvention(type, "Objectifs et subvention", debut ?? Debut, fin ?? Fin, Marseille);
        return new(Attendre(new ConventionManager(depot).CreerAsync(donnees, acte ?? ActeDuJour, default)), depot);
    }

    public static ConventionDeTest Complete(TypeConvention type = TypeConvention.ObjectifsSubvention, DateOnly? debut = null, DateOnly? fin = null, decimal parAn = 28_000)
    {
        var essai = Vide(type, debut, fin, Le(Aujourdhui.AddDays(-90)));
        var (convention, acte) = (essai.Convention, Le(Aujourdhui.AddDays(-90)));
        foreach (var partie in convention.Redaction.Parties.Ajouter(
            [Nouvelle(TypeOrganisation.Association, 1), Nouvelle(TypeOrganisation.Mairie, 1), Nouvelle(TypeOrganisation.BailleurSocial, 2)], acte))
        {
            convention.Redaction.Parties.AjouterSignataire(partie.Id, new IdentiteSignataire($"Signataire de {partie.Nom}", "responsable", null), acte);
        }
        convention.Redaction.AjouterClause(NatureClause.Article, "Objet", "Les parties soutiennent l’entraide entre voisins.", acte);
        convention.Redaction.AjouterClause(NatureClause.Article, "Subvention", "La Ville verse une subvention.", acte);
        convention.Redaction.AjouterEngagement(essai.Association.Id, new NouvelEngagement("Former des relais", convention.Fin, 40, "relais"), acte);
        var annees = Enumerable.Range(convention.Debut.Year, convention.Fin.Year - convention.Debut.Year + 1).ToList();
        var aide = convention.Redaction.Financements.Ajouter(essai.NouvelleAide(parAn * annees.Count), acte);
        foreach (var annee in annees)
        {
            convention.Redaction.Financements.AjouterVersement(aide.Id, new NouveauVersement(annee, Limite(convention, annee), "Appel de fonds", parAn), acte);
        }
        convention.Signatures.AttesterEngagementRepublicain(essai.Association.Id, acte.Jour, acte);
        convention.Signatures.EnregistrerDeliberation(essai.Mairie.Id, "2026-0412", acte.Jour, acte.Jour.AddDays(3), acte);
        return essai;
    }

    public static NouvellePartie Nouvelle(TypeOrganisation type, int rang, string? nom = null) =>
        new(Guid.NewGuid(), type, nom ?? $"{type.Libelle()} de test", null, null, null, rang);

    public NouveauFinancement NouvelleAide(decimal montant, bool individualisee = false, string? dispositif = null) =>
        new(Mairie.Id, Association.Id, montant, NatureFinancement.Numeraire, ConditionsVersement.Echelonne, dispositif, individualisee);

    public ConventionDeTest EnRelecture()
    {
        Convention.EnvoyerEnRelecture(Mairie.Id, ActeDuJour);
        return this;
    }

    public ConventionDeTest EnCorrection()
    {
        EnRelecture().Convention.DemanderCorrections(Association.Id, "Préciser l’article 2.", ActeDuJour);
        return this;
    }

    public ConventionDeTest ASigner()
    {
        EnRelecture().Convention.Signatures.Ouvrir(ActeDuJour);
        return this;
    }

    public ConventionDeTest PartiellementSignee()
    {
        ASigner().Signer(Association);
        return this;
    }

    public ConventionDeTest Signee()
    {
        ASigner();
        Convention.Parties.OrderBy(p => p.Rang).ToList().ForEach(p => Signer(p));
        return this;
    }

    /// <summary>L'état demandé, par le chemin ordinaire.</summary>
    public ConventionDeTest Amener(ConventionStatut statut)
    {
        switch (statut)
        {
            case ConventionStatut.Brouillon:
                break;
            case ConventionStatut.EnRelecture:
                EnRelecture();
                break;
            case ConventionStatut.EnCorrection:
                EnCorrection();
                break;
            case ConventionStatut.ASigner:
                ASigner();
                break;
            case ConventionStatut.PartiellementSignee:
                PartiellementSignee();
                break;
            case ConventionStatut.Annulee:
                Convention.Annuler("Projet abandonné.", ActeDuJour);
                break;
            case ConventionStatut.Signee:
                Signee();
                break;
            case ConventionStatut.Denoncee:
                Signee().Convention.Denoncer(Mairie.Id, "Changement de politique.", Fin, ActeDuJour);
                break;
            case ConventionStatut.Resiliee:
                Signee().Convention.Resilier("Inexécution.", Fin, ActeDuJour);
                break;
            case ConventionStatut.Remplacee:
                Signee().Renouveler().Signee();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(statut), statut, "État enregistré attendu.");
        }
        Convention.Statut.ShouldBe(statut);
        return this;
    }

    /// <summary>Signe comme le ferait l'application : puis conclut, ce qui applique un avenant ou remplace une convention renouvelée.</summary>
    public void Signer(PartieConvention partie, DateOnly? le = null, string? empreinte = null, bool surPapier = false, Signataire? signataire = null)
    {
        Convention.Signatures.Signer(partie.Id, (signataire ?? partie.Signataires[0]).Id, empreinte ?? Convention.Empreinte ?? "", le ?? Aujourdhui, surPapier, ActeDuJour);
        Attendre(Manager.ConclureAsync(Convention, ActeDuJour, default));
    }

    public ConventionDeTest Avenant(DateOnly? fin = null) => Liee(Manager.OuvrirAvenantAsync(Convention, "Prolongation", fin ?? Convention.Fin, ActeDuJour, default));

    public ConventionDeTest Renouveler() => Liee(Manager.RenouvelerAsync(Convention, ActeDuJour, default));

    public static NouveauVersement Copie(Versement versement) => new(versement.Exercice, versement.Echeance, versement.Condition, versement.Montant);

    public static void Refuse(string code, Action geste) => Should.Throw<BusinessException>(geste).Code.ShouldBe(code);

    /// <summary>Le dépôt en mémoire ne rend que des tâches achevées.</summary>
    public static T Attendre<T>(Task<T> tache) => tache.GetAwaiter().GetResult();

    private ConventionDeTest Liee(Task<Convention> creation)
    {
        var liee = new ConventionDeTest(Attendre(creation), Depot);
        liee.Convention.Signatures.AttesterEngagementRepublicain(liee.Association.Id, Aujourdhui, ActeDuJour);
        liee.Convention.Signatures.EnregistrerDeliberation(liee.Mairie.Id, "2026-0500", Aujourdhui, Aujourdhui, ActeDuJour);
        return liee;
    }

    private static DateOnly Limite(Convention convention, int annee) =>
        new DateOnly(annee, 9, 30) is var jour && jour < convention.Debut ? convention.Debut : jour;

    private PartieConvention Partie(TypeOrganisation type) => Convention.Parties.Single(p => p.Type == type);
}
