using VillesSolidaires.Comptes;

namespace VillesSolidaires.Animations;

/// <summary>Événement daté et situé du programme d'une commune.</summary>
public sealed class Animation : AggregateRoot, IDansPerimetre, ISoftDelete
{
    private readonly List<TacheAnimation> _taches = [];
    private readonly List<ReportAnimation> _reports = [];

    internal Animation(Guid id, Programme programme, AnimationDonnees donnees, OrigineModele? origine, IEnumerable<NouvelleTache> taches)
        : base(id)
    {
        (ProgrammeId, Annee) = (programme.Id, programme.Annee);
        (CommuneCode, DepartementCode) = (programme.CommuneCode, programme.DepartementCode);
        (ModeleId, ModeleVersion) = (origine?.ModeleId, origine?.Version);
        Statut = AnimationStatut.Proposee;
        Ecrire(donnees);
        Situer(donnees.Periode);
        foreach (var tache in taches)
        {
            AjouterTache(tache);
        }
    }

    private Animation()
    {
    }

    public Guid ProgrammeId { get; private set; }
    public int Annee { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public Guid? ModeleId { get; private set; }
    public int? ModeleVersion { get; private set; }
    public Guid? KitId { get; private set; }
    public TypeAnimation Type { get; private set; }
    public string Titre { get; private set; } = "";
    public string? Description { get; private set; }
    public AnimationStatut Statut { get; private set; }
    public DateOnly Debut { get; private set; }

    /// <summary>Dernier jour, inclus.</summary>
    public DateOnly Fin { get; private set; }
    public TimeOnly? HeureDebut { get; private set; }
    public TimeOnly? HeureFin { get; private set; }
    public Guid? LieuId { get; private set; }

    /// <summary>Bailleur de la résidence où elle a lieu : il la voit, sans autre droit.</summary>
    public Guid? BailleurId { get; private set; }
    public string? Organisateur { get; private set; }
    public string? Public { get; private set; }

    /// <summary>Personnes accueillies au plus.</summary>
    public int? Capacite { get; private set; }
    public string? Materiel { get; private set; }
    public bool OccupeVoiePublique { get; private set; }

    /// <summary>Pourquoi elle est annulée.</summary>
    public string? Motif { get; private set; }

    /// <summary>Révision de l'événement pour les agendas abonnés (RFC 5545, SEQUENCE) : croît à chaque changement qu'ils doivent montrer.</summary>
    public int Sequence { get; private set; }
    public BilanAnimation? Bilan { get; private set; }
    public bool EstSupprime { get; private set; }
    public DateTime? SupprimeLe { get; private set; }
    public IReadOnlyList<TacheAnimation> Taches => _taches;

    /// <summary>Dates quittées, la plus ancienne d'abord.</summary>
    public IReadOnlyList<ReportAnimation> Reports => _reports;

    public PeriodeAnimation Periode => new(Debut, Fin, HeureDebut, HeureFin);

    /// <summary>La date est passée, et elle n'a ni bilan ni annulation.</summary>
    public bool AttendSonBilan(DateOnly today) => Fin < today && TransitionsAnimation.BilanAttendu.Contains(Statut);

    /// <summary>Change tout sauf les dates d'une animation annoncée, qui se reportent.</summary>
    public void Modifier(AnimationDonnees donnees)
    {
        Exiger(ActionAnimation.Modifier);
        if (donnees.Periode != Periode)
        {
            Exiger(ActionAnimation.Deplacer);
        }
        var periode = donnees.Periode.Verifier(Annee);
        Ecrire(donnees);
        Situer(periode);
        Sequence++;
    }

    /// <summary>Change la date d'une animation qui n'est pas encore annoncée.</summary>
    public void Deplacer(DateOnly debut)
    {
        Exiger(ActionAnimation.Deplacer);
        if (debut != Debut)
        {
            Situer(Periode.AuJour(debut));
            Sequence++;
        }
    }

    public void Planifier() => Passer(ActionAnimation.Planifier, AnimationStatut.Planifiee);

    public void Confirmer() => Passer(ActionAnimation.Confirmer, AnimationStatut.Confirmee);

    /// <summary>Change une date annoncée : l'ancienne reste au calendrier, la nouvelle est à reconfirmer.</summary>
    public void Reporter(PeriodeAnimation periode, string motif, DateTime instant)
    {
        Exiger(ActionAnimation.Reporter);
        var raison = Textes.Exiger(motif, AnimationConsts.MotifMax, nameof(Motif), AnimationErrorCodes.MotifObligatoire);
        if (periode == Periode)
        {
            throw new BusinessException(AnimationErrorCodes.ReportIdentique).SurChamp(nameof(Debut));
        }
        var quittee = Periode;
        Situer(periode);
        _reports.Add(new ReportAnimation(quittee, raison, instant));
        Statut = AnimationStatut.Reportee;
        Sequence++;
    }

    public void Annuler(string motif)
    {
        Exiger(ActionAnimation.Annuler);
        Motif = Textes.Exiger(motif, AnimationConsts.MotifMax, nameof(Motif), AnimationErrorCodes.MotifObligatoire);
        Statut = AnimationStatut.Annulee;
        Sequence++;
    }

    /// <summary>Saisit le bilan, ou le corrige tant que sa fenêtre est ouverte.</summary>
    public void SaisirBilan(BilanDonnees donnees, DateTime instant)
    {
        Exiger(ActionAnimation.SaisirBilan);
        var today = HeureDeParis.Jour(instant);
        if (today <= Fin)
        {
            throw new BusinessException(AnimationErrorCodes.BilanAvantLaDate).WithData("Jour", Formats.Date(Fin.AddDays(1)));
        }
        if (Bilan is null)
        {
            Bilan = new BilanAnimation(donnees, Periode.Jours, instant);
        }
        else if (today > Bilan.CorrigeableJusquau)
        {
            throw new BusinessException(AnimationErrorCodes.BilanClos).WithData("Jour", Formats.Date(Bilan.CorrigeableJusquau));
        }
        else
        {
            Bilan.Ecrire(donnees, Periode.Jours);
        }
        Statut = AnimationStatut.Realisee;
    }

    public void AjouterTache(NouvelleTache tache)
    {
        if (_taches.Count >= AnimationConsts.TachesMax)
        {
            throw new BusinessException(AnimationErrorCodes.TropDeTaches).WithData("Max", AnimationConsts.TachesMax);
        }
        _taches.Add(new TacheAnimation(tache, Debut));
    }

    public void RetirerTache(Guid tacheId) => _taches.Remove(Tache(tacheId));

    /// <param name="faiteLe">Nul : la tâche redevient à faire.</param>
    public void CocherTache(Guid tacheId, DateOnly? faiteLe) => Tache(tacheId).Cocher(faiteLe);

    /// <summary>Une animation annoncée s'annule, pour que les abonnés le sachent ; seule une proposition s'efface.</summary>
    public void ExigerSupprimable()
    {
        if (Statut != AnimationStatut.Proposee)
        {
            throw new BusinessException(AnimationErrorCodes.SuppressionRefusee).WithData("Statut", Statut.Libelle());
        }
    }

    private TacheAnimation Tache(Guid id) => _taches.Find(t => t.Id == id) ?? throw new BusinessException(AnimationErrorCodes.TacheInconnue);

    private void Ecrire(AnimationDonnees donnees)
    {
        if (donnees.Capacite is <= 0 or > AnimationConsts.CapaciteMax)
        {
            throw new BusinessException(AnimationErrorCodes.CapaciteInvalide)
                .WithData("Max", Formats.Nombre(AnimationConsts.CapaciteMax)).SurChamp(nameof(Capacite));
        }
        if (donnees.Lieu is { } lieu && lieu.CommuneCode != CommuneCode)
        {
            throw new BusinessException(AnimationErrorCodes.LieuAutreCommune).WithData("Lieu", lieu.Nom).SurChamp(nameof(Lieu));
        }
        Titre = Textes.Exiger(donnees.Titre, AnimationConsts.TitreMax, nameof(Titre), AnimationErrorCodes.TitreObligatoire);
        Description = Textes.OuNul(donnees.Description, AnimationConsts.DescriptionMax, nameof(Description));
        Organisateur = Textes.OuNul(donnees.Organisateur, AnimationConsts.OrganisateurMax, nameof(Organisateur));
        Public = Textes.OuNul(donnees.Public, AnimationConsts.PublicMax, nameof(Public));
        Materiel = Textes.OuNul(donnees.Materiel, AnimationConsts.MaterielMax, nameof(Materiel));
        (LieuId, BailleurId) = (donnees.Lieu?.Id, donnees.Lieu?.BailleurId);
        (Type, KitId, Capacite, OccupeVoiePublique) = (donnees.Type, donnees.KitId, donnees.Capacite, donnees.OccupeVoiePublique);
    }

    private void Situer(PeriodeAnimation periode)
    {
        (Debut, Fin, HeureDebut, HeureFin) = periode.Verifier(Annee);
        _taches.ForEach(t => t.Suivre(Debut));
    }

    private void Passer(ActionAnimation action, AnimationStatut statut)
    {
        Exiger(action);
        Statut = statut;
        Sequence++;
    }

    private void Exiger(ActionAnimation action)
    {
        if (!TransitionsAnimation.EstPermise(action, Statut))
        {
            throw new BusinessException(AnimationErrorCodes.TransitionRefusee)
                .WithData("Action", action.Libelle()).WithData("Statut", Statut.Libelle())
                .WithData("Attendus", string.Join(", ", TransitionsAnimation.Depuis(action).Select(s => s.Libelle())));
        }
    }
}
