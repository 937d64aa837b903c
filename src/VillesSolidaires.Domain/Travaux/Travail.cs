using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Ligne du registre des travaux d'arrière-plan. Écrite dans la même transaction que ce qui la motive, puis planifiée.
/// L'exécution la réclame par une mise à jour conditionnelle : au plus un exécutant à la fois, tentatives comptées.
/// </summary>
public sealed class Travail : AggregateRoot, ISuiteDeDecision, IHorsJournal
{
    public Travail(Guid id, DemandeTravail demande, Guid? demandeParId, string demandeParNom, DateTime instant)
        : base(id)
    {
        Type = demande.Type;
        Libelle = demande.Libelle;
        EntiteId = demande.EntiteId;
        CommuneCode = demande.CommuneCode;
        DepartementCode = demande.DepartementCode;
        DemandeParId = demandeParId;
        DemandeParNom = demandeParNom;
        DemandeLe = instant;
        Statut = StatutTravail.EnAttente;
    }

    private Travail()
    {
    }

    /// <summary>Nom stable de l'exécutant, conservé en base : ne jamais le renommer.</summary>
    public string Type { get; private set; } = "";
    public string Libelle { get; private set; } = "";

    /// <summary>Agrégat sur lequel porte le travail.</summary>
    public Guid EntiteId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public Guid? DemandeParId { get; private set; }
    public string DemandeParNom { get; private set; } = "";
    public DateTime DemandeLe { get; private set; }
    public StatutTravail Statut { get; private set; }

    /// <summary>De 0 à 100.</summary>
    public int Progression { get; private set; }
    public string? Etape { get; private set; }

    /// <summary>Début de la dernière tentative.</summary>
    public DateTime? DebuteLe { get; private set; }
    public DateTime? TermineLe { get; private set; }

    /// <summary>Nombre de débuts d'exécution, reprises après arrêt brutal comprises.</summary>
    public int Tentatives { get; private set; }
    public DateTime? ProchaineTentativeLe { get; private set; }

    /// <summary>Identité de l'exécution en cours et son dernier signe de vie : un registre périmé se réclame de nouveau.</summary>
    public string? ReclamePar { get; private set; }
    public DateTime? SigneDeVieLe { get; private set; }
    public bool ArretDemande { get; private set; }
    public string? Erreur { get; private set; }

    bool ISuiteDeDecision.EcriteParLeProgramme => DemandeParId is null;

    public bool EstClos => Statut is StatutTravail.Termine or StatutTravail.Echec or StatutTravail.Arrete;

    /// <summary>Vrai tant que cette exécution tient le travail : une autre a pu le réclamer si elle n'a plus donné signe de vie.</summary>
    public bool EstReclamePar(string jeton) => Statut == StatutTravail.EnCours && ReclamePar == jeton;

    /// <summary>Un travail en attente s'arrête tout de suite ; un travail en cours s'arrête à sa prochaine étape.</summary>
    public void DemanderArret(DateTime instant)
    {
        if (EstClos)
        {
            throw Impossible();
        }
        ArretDemande = true;
        if (Statut == StatutTravail.EnAttente)
        {
            Clore(StatutTravail.Arrete, instant);
        }
    }

    /// <summary>Relance à la main un travail en échec ou arrêté ; le compte de tentatives repart de zéro.</summary>
    public void Relancer()
    {
        if (Statut is not (StatutTravail.Echec or StatutTravail.Arrete))
        {
            throw Impossible();
        }
        RemettreEnFile();
    }

    /// <summary>
    /// Remet en file un travail récurrent, dont la ligne resservira à chaque passage : une seule ligne, donc jamais deux exécutions à la fois.
    /// </summary>
    /// <returns>Faux si le passage précédent attend encore ou s'exécute : celui-ci n'ajouterait rien.</returns>
    public bool Recommencer(DateTime instant)
    {
        if (!EstClos)
        {
            return false;
        }
        RemettreEnFile();
        DemandeLe = instant;
        return true;
    }

    public void Terminer(DateTime instant)
    {
        ExigerEnCours();
        Clore(StatutTravail.Termine, instant);
        Progression = 100;
        Erreur = null;
    }

    /// <summary>Échec définitif ; <paramref name="motif"/> est lu par la personne qui a demandé le travail.</summary>
    public void Echouer(string motif, DateTime instant)
    {
        ExigerEnCours();
        Clore(StatutTravail.Echec, instant);
        Erreur = Tronquer(motif);
    }

    /// <summary>Échec d'un travail réclamé au-delà du plafond : cette réclamation n'a rien exécuté, elle ne compte pas.</summary>
    public void Epuiser(DateTime instant)
    {
        ExigerEnCours();
        Tentatives--;
        Echouer(new BusinessException(TravailErrorCodes.TropDeTentatives).WithData("Tentatives", Tentatives).Texte, instant);
    }

    /// <summary>Arrêt effectif, à la demande d'une personne.</summary>
    public void Arreter(DateTime instant)
    {
        ExigerEnCours();
        Clore(StatutTravail.Arrete, instant);
    }

    /// <summary>Remet en file après une erreur, pas avant <paramref name="prochaineTentativeLe"/> (UTC).</summary>
    public void Reporter(string motif, DateTime prochaineTentativeLe)
    {
        ExigerEnCours();
        Liberer(StatutTravail.EnAttente);
        Erreur = Tronquer(motif);
        ProchaineTentativeLe = prochaineTentativeLe;
    }

    /// <summary>Remet en file quand le programme s'arrête proprement : ce n'est pas un échec, la tentative ne compte pas.</summary>
    public void Rendre()
    {
        ExigerEnCours();
        Liberer(StatutTravail.EnAttente);
        Tentatives--;
    }

    private void RemettreEnFile()
    {
        Statut = StatutTravail.EnAttente;
        Tentatives = 0;
        Progression = 0;
        Etape = null;
        Erreur = null;
        ArretDemande = false;
        DebuteLe = TermineLe = ProchaineTentativeLe = null;
    }

    private void Clore(StatutTravail issue, DateTime instant)
    {
        Liberer(issue);
        TermineLe = instant;
        ProchaineTentativeLe = null;
    }

    private void Liberer(StatutTravail statut)
    {
        Statut = statut;
        ReclamePar = null;
        SigneDeVieLe = null;
    }

    private void ExigerEnCours()
    {
        if (Statut != StatutTravail.EnCours)
        {
            throw Impossible();
        }
    }

    private BusinessException Impossible() =>
        new BusinessException(TravailErrorCodes.TransitionImpossible).WithData("Statut", Libelles.De(Statut));

    private static string Tronquer(string motif) => motif.Length <= TravailConsts.ErreurMax ? motif : motif[..TravailConsts.ErreurMax];

    private static class Libelles
    {
        public static string De(StatutTravail statut) => statut switch
        {
            StatutTravail.EnAttente => "en attente",
            StatutTravail.EnCours => "en cours",
            StatutTravail.Termine => "terminé",
            StatutTravail.Echec => "échec",
            StatutTravail.Arrete => "arrêté",
            _ => throw new ArgumentOutOfRangeException(nameof(statut)),
        };
    }
}

/// <summary>Ce qu'un service demande au registre.</summary>
public sealed record DemandeTravail(string Type, string Libelle, Guid EntiteId, string? CommuneCode, string? DepartementCode);
