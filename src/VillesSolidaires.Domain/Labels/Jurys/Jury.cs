
namespace VillesSolidaires.Labels;

/// <summary>Jury d'une session : ses membres, leurs liens déclarés, sa présidence, son quorum.</summary>
public sealed class Jury : AggregateRoot
{
    private readonly List<MembreJury> _membres = [];
    private readonly List<LienDeclare> _liens = [];

    public Jury(Guid id, Guid sessionId, DateOnly reuniLe, int quorum)
        : base(id)
    {
        SessionId = sessionId;
        Convoquer(reuniLe, quorum);
        Statut = JuryStatut.Composition;
    }

    private Jury()
    {
    }

    public Guid SessionId { get; private set; }
    public DateOnly ReuniLe { get; private set; }

    /// <summary>Notes remises exigées pour décider d'un dossier.</summary>
    public int Quorum { get; private set; }
    public JuryStatut Statut { get; private set; } = JuryStatut.Composition;

    /// <summary>Compte de la personne qui préside.</summary>
    public Guid? PresidentId { get; private set; }

    /// <summary>Compte de qui préside quand la présidence est écartée d'un dossier.</summary>
    public Guid? SuppleantId { get; private set; }
    public DateTime? PublieLe { get; private set; }
    public IReadOnlyList<MembreJury> Membres => _membres;
    public IReadOnlyList<LienDeclare> Liens => _liens;

    public void Convoquer(DateOnly reuniLe, int quorum)
    {
        ExigerComposition();
        if (quorum is < 1 or > LabelConsts.MembresMax)
        {
            throw new BusinessException(JuryErrorCodes.QuorumInvalide).WithData("Max", LabelConsts.MembresMax).SurChamp(nameof(Quorum));
        }
        (ReuniLe, Quorum) = (reuniLe, quorum);
    }

    /// <summary>Nomme un membre ; pendant la notation aussi, pour qu'un déport ne laisse pas un dossier sous le quorum.</summary>
    public void Nommer(MembreJury membre)
    {
        ExigerOuvert();
        if (_membres.Exists(m => m.UtilisateurId == membre.UtilisateurId))
        {
            throw new BusinessException(JuryErrorCodes.MembreDejaPresent).WithData("Nom", membre.Nom).SurChamp("Membre");
        }
        if (_membres.Count >= LabelConsts.MembresMax)
        {
            throw new BusinessException(JuryErrorCodes.TropDeMembres).WithData("Max", LabelConsts.MembresMax);
        }
        _membres.Add(membre);
    }

    public void Revoquer(Guid utilisateurId)
    {
        ExigerComposition();
        _membres.Remove(Membre(utilisateurId));
        _liens.RemoveAll(l => l.UtilisateurId == utilisateurId);
        PresidentId = PresidentId == utilisateurId ? null : PresidentId;
        SuppleantId = SuppleantId == utilisateurId ? null : SuppleantId;
    }

    /// <summary>Désigne la présidence ; pendant la notation, seule la suppléance change.</summary>
    /// <param name="suppleant">Nul : sans suppléance.</param>
    public void Presider(Guid president, Guid? suppleant)
    {
        if (president != PresidentId)
        {
            ExigerComposition();
        }
        ExigerOuvert();
        PresidentId = Membre(president).UtilisateurId;
        if (suppleant == president)
        {
            throw new BusinessException(JuryErrorCodes.SuppleanceIdentique).SurChamp(nameof(SuppleantId));
        }
        SuppleantId = suppleant is { } id ? Membre(id).UtilisateurId : null;
    }

    /// <summary>Un membre dit son lien avec une commune candidate : il sera écarté de son dossier.</summary>
    public void DeclarerLien(Guid utilisateurId, string communeCode, string motif, DateTime instant)
    {
        ExigerOuvert();
        var raison = Textes.Exiger(motif, LabelConsts.MotifMax, "Motif", JuryErrorCodes.MotifLienObligatoire);
        _liens.RemoveAll(l => l.UtilisateurId == utilisateurId && l.CommuneCode == communeCode);
        _liens.Add(new LienDeclare(Membre(utilisateurId).UtilisateurId, communeCode, raison, instant));
    }

    /// <summary>
    /// Déclaration d'intérêts d'un membre, avant de noter : il a lu la liste des communes candidates et dit tous ses liens, ou n'en a aucun.
    /// Un lien déclaré ne se retire pas.
    /// </summary>
    /// <param name="liens">Motif par code de commune ; vide : aucun lien.</param>
    public void Declarer(Guid utilisateurId, IReadOnlyDictionary<string, string> liens, DateTime instant)
    {
        foreach (var (commune, motif) in liens)
        {
            DeclarerLien(utilisateurId, commune, motif, instant);
        }
        Membre(utilisateurId).NoterDeclaration(instant);
    }

    public MembreJury Membre(Guid utilisateurId) => _membres.Find(m => m.UtilisateurId == utilisateurId) ?? throw new BusinessException(JuryErrorCodes.MembreInconnu);

    /// <summary>Pourquoi un membre est écarté d'un dossier ; vide s'il peut le noter.</summary>
    public IReadOnlyList<string> Conflits(Guid utilisateurId, DossierAuJury dossier) => ConflitInteret.Chercher(Membre(utilisateurId), _liens, dossier);

    /// <summary>Qui préside sur ce dossier : la présidence, ou sa suppléance si elle en est écartée.</summary>
    public Guid? PresidePour(DossierAuJury dossier) =>
        new[] { PresidentId, SuppleantId }.FirstOrDefault(p => p is { } id && Conflits(id, dossier).Count == 0);

    /// <summary>Ouvre la notation : la composition ne change plus.</summary>
    /// <param name="dossiers">Dossiers transmis ; chacun doit pouvoir atteindre le quorum et être présidé.</param>
    public void OuvrirNotation(IReadOnlyList<DossierAuJury> dossiers)
    {
        ExigerComposition();
        if (PresidentId is null)
        {
            throw new BusinessException(JuryErrorCodes.PresidenceManquante);
        }
        foreach (var dossier in dossiers)
        {
            var votants = _membres.Count(m => Conflits(m.UtilisateurId, dossier).Count == 0);
            if (votants < Quorum || PresidePour(dossier) is null)
            {
                throw new BusinessException(JuryErrorCodes.QuorumHorsDAtteinte)
                    .WithData("Commune", dossier.Commune).WithData("Votants", Formats.Accorder(votants, "membre")).WithData("Quorum", Quorum);
            }
        }
        Statut = JuryStatut.Notation;
    }

    /// <param name="enAttente">Dossiers encore en jury.</param>
    public void Clore(int enAttente)
    {
        if (Statut != JuryStatut.Notation)
        {
            throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", Statut.Libelle());
        }
        if (enAttente > 0)
        {
            throw new BusinessException(JuryErrorCodes.DossiersNonDeliberes).WithData("Nombre", Formats.Accorder(enAttente, "dossier"));
        }
        Statut = JuryStatut.Delibere;
    }

    /// <summary>Publie toutes les décisions ensemble.</summary>
    public void Publier(SessionLabel session, IReadOnlyList<Candidature> deliberees, Acte acte)
    {
        if (Statut != JuryStatut.Delibere)
        {
            throw new BusinessException(JuryErrorCodes.JuryNonDelibere).WithData("Statut", Statut.Libelle());
        }
        foreach (var candidature in deliberees)
        {
            candidature.Publier(session, acte);
        }
        (Statut, PublieLe) = (JuryStatut.Publie, acte.Instant);
    }

    private void ExigerOuvert()
    {
        if (Statut is not (JuryStatut.Composition or JuryStatut.Notation))
        {
            throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", Statut.Libelle());
        }
    }

    private void ExigerComposition()
    {
        if (Statut != JuryStatut.Composition)
        {
            throw new BusinessException(JuryErrorCodes.JuryFige).WithData("Statut", Statut.Libelle());
        }
    }
}

/// <summary>Un dossier tel que le voit le contrôle des conflits.</summary>
/// <param name="EmployeurIds">Organisations liées à la commune : sa mairie.</param>
public sealed record DossierAuJury(Guid CandidatureId, string Commune, string CommuneCode, string DepartementCode, IReadOnlyList<Guid> EmployeurIds);

/// <summary>Membre du jury ; ce qu'il est par ailleurs sert à voir ses conflits d'intérêts.</summary>
public sealed class MembreJury
{
    public MembreJury(Guid utilisateurId, string nom, string qualite, AttachesMembre attaches)
    {
        Id = Guid.CreateVersion7();
        UtilisateurId = utilisateurId;
        (CommuneCode, DepartementCode, EmployeurId) = attaches;
        Nom = Textes.Exiger(nom, LabelConsts.NomMax, nameof(Nom), JuryErrorCodes.MembreInconnu);
        Qualite = Textes.Exiger(qualite, LabelConsts.FonctionMax, nameof(Qualite), JuryErrorCodes.MembreInconnu);
    }

    private MembreJury()
    {
    }

    public Guid Id { get; private set; }
    public Guid UtilisateurId { get; private set; }
    public string Nom { get; private set; } = "";

    /// <summary>« Sociologue », « Maire honoraire ».</summary>
    public string Qualite { get; private set; } = "";

    /// <summary>Commune où il habite, exerce ou est élu.</summary>
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Organisation qui l'emploie.</summary>
    public Guid? EmployeurId { get; private set; }

    /// <summary>Dernière déclaration d'intérêts ; nulle : il ne note pas encore.</summary>
    public DateTime? DeclareLe { get; private set; }

    internal void NoterDeclaration(DateTime instant) => DeclareLe = instant;
}

/// <summary>Où un membre a des attaches, pour calculer ses conflits.</summary>
/// <param name="EmployeurId">Organisation qui l'emploie.</param>
public sealed record AttachesMembre(string? CommuneCode, string? DepartementCode, Guid? EmployeurId);

/// <summary>Lien qu'un membre a déclaré.</summary>
public sealed class LienDeclare
{
    internal LienDeclare(Guid utilisateurId, string communeCode, string motif, DateTime le)
    {
        Id = Guid.CreateVersion7();
        (UtilisateurId, CommuneCode, Motif, Le) = (utilisateurId, communeCode, motif, le);
    }

    private LienDeclare()
    {
    }

    public Guid Id { get; private set; }
    public Guid UtilisateurId { get; private set; }
    public string CommuneCode { get; private set; } = "";
    public string Motif { get; private set; } = "";
    public DateTime Le { get; private set; }
}

/// <summary>Conflits d'intérêts, déclarés et calculés.</summary>
public static class ConflitInteret
{
    public static IReadOnlyList<string> Chercher(MembreJury membre, IEnumerable<LienDeclare> liens, DossierAuJury dossier)
    {
        List<string> conflits = [];
        if (membre.CommuneCode == dossier.CommuneCode)
        {
            conflits.Add("même commune");
        }
        else if (membre.DepartementCode == dossier.DepartementCode)
        {
            conflits.Add("même département");
        }
        if (membre.EmployeurId is { } employeur && dossier.EmployeurIds.Contains(employeur))
        {
            conflits.Add("même employeur");
        }
        conflits.AddRange(liens.Where(l => l.UtilisateurId == membre.UtilisateurId && l.CommuneCode == dossier.CommuneCode).Select(l => $"lien déclaré : {l.Motif}"));
        return conflits;
    }
}

public interface IJuryRepository : IRepository<Jury>
{
    Task<Jury?> DeLaSessionAsync(Guid sessionId, CancellationToken ct);
}
