using VillesSolidaires.Animations;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;

namespace VillesSolidaires.Campagnes;

/// <summary>Vigilance déclarée pour des départements : elle ouvre la campagne, met le kit en avant et prévient les coordinateurs concernés.</summary>
public sealed class Alerte : AggregateRoot, IPartage
{
    private readonly List<DepartementAlerte> _departements = [];

    public Alerte(Guid id, AlerteDonnees donnees, Acte acte)
        : base(id)
    {
        VerifierDates(donnees.Du, donnees.Au, acte.Jour);
        var departements = donnees.Departements.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (departements.Count == 0)
        {
            throw new BusinessException(CampagneErrorCodes.AlerteSansDepartement).SurChamp(nameof(Departements));
        }
        (Nature, Niveau, Du, Au) = (donnees.Nature, donnees.Niveau, donnees.Du, donnees.Au);
        Source = Textes.Exiger(donnees.Source, CampagneConsts.SourceMax, nameof(Source), CampagneErrorCodes.AlerteSansSource);
        Message = Textes.OuNul(donnees.Message, CampagneConsts.MessageMax, nameof(Message));
        _departements.AddRange(departements.Select(d => new DepartementAlerte(d)));
        (DeclareeLe, DeclareeParId, DeclareePar) = (acte.Instant, acte.AuteurId, acte.Auteur);
    }

    private Alerte()
    {
    }

    public NatureAlerte Nature { get; private set; }
    public NiveauAlerte Niveau { get; private set; }
    public DateOnly Du { get; private set; }

    /// <summary>Dernier jour, inclus.</summary>
    public DateOnly Au { get; private set; }

    /// <summary>Qui l'a émise : Météo-France, une préfecture…</summary>
    public string Source { get; private set; } = "";

    /// <summary>Consigne ajoutée au courriel des coordinateurs.</summary>
    public string? Message { get; private set; }
    public Guid? CampagneId { get; private set; }
    public DateTime DeclareeLe { get; private set; }
    public Guid? DeclareeParId { get; private set; }
    public string DeclareePar { get; private set; } = "";
    public DateTime? LeveeLe { get; private set; }
    public string? LeveePar { get; private set; }
    public string? Motif { get; private set; }

    /// <summary>Coordinateurs prévenus à la déclaration.</summary>
    public int Prevenus { get; private set; }

    /// <summary>Communes que la campagne suit pour cette alerte.</summary>
    public int Communes { get; private set; }
    public IReadOnlyList<DepartementAlerte> Departements => _departements;

    /// <summary>Chaque département concerné en lit l'alerte ; la changer demande d'en avoir au moins un.</summary>
    public bool EstDans(Perimetre perimetre) => perimetre.EstNational || _departements.Exists(d => perimetre.Contient(null, d.Code));

    /// <summary>« Vigilance orange canicule », « Crise, niveau rouge ».</summary>
    public string Libelle() => LibelleDe(Nature, Niveau);

    public static string LibelleDe(NatureAlerte nature, NiveauAlerte niveau) => nature == NatureAlerte.Crise
        ? $"Crise, niveau {niveau.Libelle().ToLowerInvariant()}"
        : $"Vigilance {niveau.Libelle().ToLowerInvariant()} {nature.Libelle().ToLowerInvariant()}";

    public EtatAlerte Etat(DateOnly today) => EtatDe(Du, Au, LeveeLe, today);

    public static EtatAlerte EtatDe(DateOnly du, DateOnly au, DateTime? leveeLe, DateOnly today) =>
        leveeLe is not null ? EtatAlerte.Levee : today < du ? EtatAlerte.AVenir : today <= au ? EtatAlerte.EnCours : EtatAlerte.Passee;

    /// <summary>Change de niveau ou de terme, sans prévenir de nouveau.</summary>
    public void Ajuster(NiveauAlerte niveau, DateOnly au, Acte acte)
    {
        ExigerVivante(acte.Jour);
        VerifierDates(Du, au, acte.Jour);
        (Niveau, Au) = (niveau, au);
    }

    /// <summary>Lève l'alerte avant son terme. La campagne qu'elle a ouverte continue.</summary>
    public void Lever(string? motif, Acte acte)
    {
        ExigerVivante(acte.Jour);
        Motif = Textes.Exiger(motif, CampagneConsts.MotifMax, nameof(Motif), CampagneErrorCodes.MotifObligatoire);
        (LeveeLe, LeveePar) = (acte.Instant, acte.Auteur);
    }

    /// <summary>Note ce que la déclaration a déclenché.</summary>
    public void NoterSuites(Guid campagneId, int communes, int prevenus) => (CampagneId, Communes, Prevenus) = (campagneId, communes, prevenus);

    private void ExigerVivante(DateOnly today)
    {
        if (Etat(today) is EtatAlerte.Levee or EtatAlerte.Passee)
        {
            throw new BusinessException(CampagneErrorCodes.AlerteFinie).WithData("Etat", Etat(today).Libelle().ToLowerInvariant());
        }
    }

    private static void VerifierDates(DateOnly du, DateOnly au, DateOnly today)
    {
        if (au < du)
        {
            throw new BusinessException(CampagneErrorCodes.AlerteDatesInversees).WithData("Du", Formats.Date(du)).SurChamp(nameof(Au));
        }
        if (au < today)
        {
            throw new BusinessException(CampagneErrorCodes.AlertePassee).WithData("Jour", Formats.Date(today)).SurChamp(nameof(Au));
        }
        if (au.DayNumber - du.DayNumber >= CampagneConsts.DureeAlerteMax)
        {
            throw new BusinessException(CampagneErrorCodes.AlerteTropLongue).WithData("Max", CampagneConsts.DureeAlerteMax).SurChamp(nameof(Au));
        }
    }
}

public sealed record AlerteDonnees(
    NatureAlerte Nature, NiveauAlerte Niveau, IReadOnlyList<string> Departements, DateOnly Du, DateOnly Au, string Source, string? Message);

/// <summary>Département qu'une alerte concerne.</summary>
public sealed class DepartementAlerte
{
    internal DepartementAlerte(string code)
    {
        Id = Guid.CreateVersion7();
        Code = code;
    }

    private DepartementAlerte()
    {
    }

    public Guid Id { get; private set; }
    public string Code { get; private set; } = "";
}
