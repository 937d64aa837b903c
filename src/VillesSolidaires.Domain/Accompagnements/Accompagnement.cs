using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Accompagnements;

/// <summary>Aide sur mesure qu'une mairie demande à l'association : les rendez-vous pris, les actions convenues, ce qu'il en est sorti.</summary>
public sealed class Accompagnement : AggregateRoot, IDansPerimetre
{
    private readonly List<RendezVous> _rendezVous = [];
    private readonly List<ActionConvenue> _actions = [];

    public Accompagnement(Guid id, string communeCode, string departementCode, string objet, string besoin, Acte acte)
        : base(id)
    {
        (CommuneCode, DepartementCode, Statut) = (communeCode, departementCode, AccompagnementStatut.Demande);
        Objet = Textes.Exiger(objet, AccompagnementConsts.ObjetMax, nameof(Objet), AccompagnementErrorCodes.ObjetObligatoire);
        Besoin = Textes.Exiger(besoin, AccompagnementConsts.BesoinMax, nameof(Besoin), AccompagnementErrorCodes.BesoinObligatoire);
        (DemandePar, DemandeLe, Depuis) = (acte.Auteur, acte.Instant, acte.Instant);
    }

    private Accompagnement()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public string Objet { get; private set; } = "";
    public string Besoin { get; private set; } = "";
    public AccompagnementStatut Statut { get; private set; }

    /// <summary>Entrée dans l'état courant.</summary>
    public DateTime Depuis { get; private set; }
    public string DemandePar { get; private set; } = "";
    public DateTime DemandeLe { get; private set; }

    /// <summary>Personne de l'association qui accompagne.</summary>
    public string? SuiviPar { get; private set; }
    public string? Conclusion { get; private set; }
    public IReadOnlyList<RendezVous> RendezVous => _rendezVous;
    public IReadOnlyList<ActionConvenue> Actions => _actions;

    public bool EstOuvert => Statut is AccompagnementStatut.Demande or AccompagnementStatut.PrisEnCharge;

    public void PrendreEnCharge(Acte acte)
    {
        Quitter("Prendre en charge", acte, AccompagnementStatut.Demande);
        (Statut, SuiviPar) = (AccompagnementStatut.PrisEnCharge, acte.Auteur);
    }

    public void Retirer(Acte acte)
    {
        Quitter("Retirer la demande", acte, AccompagnementStatut.Demande);
        Statut = AccompagnementStatut.Retire;
    }

    /// <param name="conclusion">Ce qui en est sorti, pour la commune et pour l'association.</param>
    public void Clore(string conclusion, Acte acte)
    {
        var texte = Textes.Exiger(conclusion, AccompagnementConsts.ConclusionMax, nameof(Conclusion), AccompagnementErrorCodes.ConclusionObligatoire);
        Quitter("Clore", acte, AccompagnementStatut.PrisEnCharge);
        (Statut, Conclusion) = (AccompagnementStatut.Clos, texte);
    }

    /// <param name="heure">À l'heure de la commune ; nulle : à convenir.</param>
    /// <param name="lieu">Adresse, téléphone ou visioconférence.</param>
    public void FixerRendezVous(DateOnly jour, TimeOnly? heure, string lieu, DateOnly today)
    {
        ExigerPrisEnCharge("Fixer un rendez-vous");
        ExigerPlace(_rendezVous.Count, "rendez-vous");
        if (jour < today)
        {
            throw new BusinessException(AccompagnementErrorCodes.RendezVousPasse).WithData("Jour", Formats.Date(today)).SurChamp("Jour");
        }
        _rendezVous.Add(new RendezVous(jour, heure, Textes.Exiger(lieu, AccompagnementConsts.LieuMax, "Lieu", AccompagnementErrorCodes.LieuObligatoire)));
    }

    public void Convenir(string libelle, PorteurAction porteur, DateOnly echeance)
    {
        ExigerPrisEnCharge("Convenir d’une action");
        ExigerPlace(_actions.Count, "actions convenues");
        _actions.Add(new ActionConvenue(Textes.Exiger(libelle, AccompagnementConsts.LibelleActionMax, "Libelle", AccompagnementErrorCodes.ActionObligatoire), porteur, echeance));
    }

    /// <param name="faiteLe">Nul : l'action redevient à faire.</param>
    public void Cocher(Guid actionId, DateOnly? faiteLe)
    {
        ExigerPrisEnCharge("Cocher une action");
        (_actions.Find(a => a.Id == actionId) ?? throw new BusinessException(AccompagnementErrorCodes.ActionInconnue)).Cocher(faiteLe);
    }

    private void ExigerPrisEnCharge(string action) => ExigerEtat(action, AccompagnementStatut.PrisEnCharge);

    private void Quitter(string action, Acte acte, AccompagnementStatut attendu)
    {
        ExigerEtat(action, attendu);
        Depuis = acte.Instant;
    }

    private void ExigerEtat(string action, AccompagnementStatut attendu)
    {
        if (Statut != attendu)
        {
            throw new BusinessException(AccompagnementErrorCodes.TransitionRefusee)
                .WithData("Action", action).WithData("Statut", Statut.Libelle()).WithData("Attendu", attendu.Libelle());
        }
    }

    private static void ExigerPlace(int nombre, string quoi)
    {
        if (nombre >= AccompagnementConsts.SuivisMax)
        {
            throw new BusinessException(AccompagnementErrorCodes.TropDeSuivis).WithData("Max", AccompagnementConsts.SuivisMax).WithData("Quoi", quoi);
        }
    }
}

/// <summary>Rencontre entre la mairie et l'association.</summary>
public sealed class RendezVous
{
    internal RendezVous(DateOnly jour, TimeOnly? heure, string lieu)
    {
        Id = Guid.CreateVersion7();
        (Jour, Heure, Lieu) = (jour, heure, lieu);
    }

    private RendezVous()
    {
    }

    public Guid Id { get; private set; }
    public DateOnly Jour { get; private set; }
    public TimeOnly? Heure { get; private set; }
    public string Lieu { get; private set; } = "";
}

/// <summary>Ce que l'une des deux fera, et pour quand.</summary>
public sealed class ActionConvenue
{
    internal ActionConvenue(string libelle, PorteurAction porteur, DateOnly echeance)
    {
        Id = Guid.CreateVersion7();
        (Libelle, Porteur, Echeance) = (libelle, porteur, echeance);
    }

    private ActionConvenue()
    {
    }

    public Guid Id { get; private set; }
    public string Libelle { get; private set; } = "";
    public PorteurAction Porteur { get; private set; }
    public DateOnly Echeance { get; private set; }
    public DateOnly? FaiteLe { get; private set; }

    internal void Cocher(DateOnly? faiteLe) => FaiteLe = faiteLe;
}

public interface IAccompagnementRepository : IRepository<Accompagnement>;
