using VillesSolidaires.Comptes;

namespace VillesSolidaires.Travaux;

/// <summary>
/// Ligne du registre des travaux d'arrière-plan. Écrite dans la même transaction que ce qui la motive, puis planifiée.
/// L'exécution la réclame par une mise à jour conditionnelle : au plus un exécutant à la fois, tentatives comptées.
/// </summary>
public sealed class Travail : AggregateRoot, IDansPerimetre, IHorsJournal
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

    public bool EstClos => Statut is StatutTravail.Termine or StatutTravail.Echec or StatutTravail.Arrete;

    /// <summary>Un travail en attente s'arrête tout de suite ; un travail en cours s'arrête à sa prochaine étape.</summary>
    public void DemanderArret(DateTime instant)
    {
        if (EstClos)
        {
            throw new BusinessException(TravailErrorCodes.TransitionImpossible).WithData("Statut", Libelles.De(Statut));
        }
        ArretDemande = true;
        if (Statut == StatutTravail.EnAttente)
        {
            Statut = StatutTravail.Arrete;
            TermineLe = instant;
        }
    }

    /// <summary>Relance à la main un travail en échec ou arrêté ; le compte de tentatives repart de zéro.</summary>
    public void Relancer()
    {
        if (Statut is not (StatutTravail.Echec or StatutTravail.Arrete))
        {
            throw new BusinessException(TravailErrorCodes.TransitionImpossible).WithData("Statut", Libelles.De(Statut));
        }
        Statut = StatutTravail.EnAttente;
        Tentatives = 0;
        Progression = 0;
        Etape = null;
        Erreur = null;
        ArretDemande = false;
        DebuteLe = TermineLe = ProchaineTentativeLe = null;
        ReclamePar = null;
    }

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
