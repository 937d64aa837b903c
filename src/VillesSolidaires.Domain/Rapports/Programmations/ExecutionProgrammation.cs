using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Un passage d'une programmation : son échéance, le rapport demandé, ce qu'il est devenu. Unique par programmation et échéance : deux nœuds
/// ou une reprise n'en font jamais deux.
/// </summary>
public sealed class ExecutionProgrammation : AggregateRoot, IDansPerimetre, IHorsJournal
{
    public ExecutionProgrammation(Guid id, ProgrammationRapport programmation, EcheanceDue due, bool manuelle)
        : base(id)
    {
        ArgumentNullException.ThrowIfNull(programmation);
        ArgumentNullException.ThrowIfNull(due);
        ProgrammationId = programmation.Id;
        (CommuneCode, DepartementCode) = (programmation.CommuneCode, programmation.DepartementCode);
        (Echeance, Du, Au, Sautees) = (due.Echeance.Instant, due.Echeance.Periode.Du, due.Echeance.Periode.Au, due.Sautees);
        Manuelle = manuelle;
        Statut = StatutExecution.Demandee;
    }

    private ExecutionProgrammation()
    {
    }

    public Guid ProgrammationId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>UTC ; pour un lancement à la main, la minute du clic.</summary>
    public DateTime Echeance { get; private set; }
    public bool Manuelle { get; private set; }

    /// <summary>Période couverte, jours inclus.</summary>
    public DateOnly Du { get; private set; }
    public DateOnly Au { get; private set; }

    /// <summary>Échéances plus anciennes qui ne seront pas produites.</summary>
    public int Sautees { get; private set; }
    public StatutExecution Statut { get; private set; }
    public string? Motif { get; private set; }

    /// <summary>Nul avant la demande, et de nouveau une fois le rapport effacé par la durée de conservation.</summary>
    public Guid? RapportId { get; private set; }

    /// <summary>UTC : quand le rapport a été effacé.</summary>
    public DateTime? EffaceLe { get; private set; }

    /// <summary>UTC : quand les courriels ont été déposés.</summary>
    public DateTime? DiffuseLe { get; private set; }
    public int Destinataires { get; private set; }
    public int Envoyes { get; private set; }

    /// <summary>Courriels qu'aucun essai n'a pu remettre.</summary>
    public int Rebonds { get; private set; }

    /// <summary>Destinataires que le lien n'ouvrait pas au moment de l'envoi.</summary>
    public int SansDroit { get; private set; }

    /// <summary>UTC : alerte « rapport attendu depuis un jour ».</summary>
    public DateTime? AlerteRetardLe { get; private set; }

    public bool EstEnCours => Statut is StatutExecution.Demandee or StatutExecution.EnProduction;

    /// <summary>Tous les courriels ont une issue.</summary>
    public bool EstSoldee => Statut == StatutExecution.Envoyee && Envoyes + Rebonds >= Destinataires;

    /// <summary>Le rapport est demandé au nom de la personne qui a programmé.</summary>
    public void Produire(Guid rapportId)
    {
        if (Statut == StatutExecution.Demandee)
        {
            (Statut, RapportId, Motif) = (StatutExecution.EnProduction, rapportId, null);
        }
    }

    /// <summary>Remet en attente une demande qui a échoué avant d'avoir un rapport.</summary>
    public void Reprendre()
    {
        if (Statut == StatutExecution.Echec && RapportId is null)
        {
            (Statut, Motif) = (StatutExecution.Demandee, null);
        }
    }

    /// <summary>Rien n'est parti ; un rapport relancé ensuite partira quand même.</summary>
    public void Echouer(string motif)
    {
        if (EstEnCours)
        {
            (Statut, Motif) = (StatutExecution.Echec, Abreger(motif));
        }
    }

    /// <summary>Aucun chiffre non nul : le rapport est retenu jusqu'à ce qu'une personne décide de l'envoyer.</summary>
    public void Retenir(string motif)
    {
        if (Statut != StatutExecution.Envoyee)
        {
            (Statut, Motif) = (StatutExecution.Vide, Abreger(motif));
        }
    }

    /// <summary>Les courriels sont déposés.</summary>
    /// <param name="destinataires">Courriels déposés pour ce passage.</param>
    /// <param name="sansDroit">Ceux dont le lien sera refusé au destinataire.</param>
    /// <param name="instant">UTC.</param>
    public void Diffuser(int destinataires, int sansDroit, DateTime instant)
    {
        if (Statut is StatutExecution.Envoyee or StatutExecution.Demandee)
        {
            throw new BusinessException(ProgrammationErrorCodes.DiffusionImpossible).WithData("Statut", Statut.Libelle().ToLowerInvariant());
        }
        (Statut, Motif, DiffuseLe) = (StatutExecution.Envoyee, null, instant);
        (Destinataires, SansDroit) = (destinataires, sansDroit);
    }

    /// <returns>Vrai si le compte a changé.</returns>
    public bool Compter(int envoyes, int rebonds)
    {
        if ((Envoyes, Rebonds) == (envoyes, rebonds))
        {
            return false;
        }
        (Envoyes, Rebonds) = (envoyes, rebonds);
        return true;
    }

    public void NoterRetard(DateTime instant) => AlerteRetardLe ??= instant;

    /// <summary>Le rapport a atteint sa durée de conservation ; le passage reste, avec ses comptes.</summary>
    public void NoterEffacement(DateTime instant) => (RapportId, EffaceLe) = (null, instant);

    private static string Abreger(string motif) => motif.Length <= ProgrammationConsts.MotifMax ? motif : motif[..ProgrammationConsts.MotifMax];
}
