using VillesSolidaires.Labels;

namespace VillesSolidaires.Demonstration;

/// <summary>Le jury d'une session : trois comptes de démonstration, dont l'un a des attaches en Mayenne et s'y déporte d'office.</summary>
internal sealed class JuryDemonstration(SessionDemonstration session)
{
    private const int Quorum = 2;
    private const int JoursDeDeclaration = 30;
    private const string Avis = "Dossier clair. Les habitants y tiennent une vraie place ; le recul sur les limites mérite d’être approfondi.";

    private static readonly (string Compte, string Nom, string Qualite, string? Departement)[] Membres =
    [
        ("jure", "Hélène Marchais", "Sociologue", null), ("jure2", "Antoine Vasseur", "Maire honoraire", "53"), ("jure3", "Claire Dumont", "Urbaniste", null),
    ];

    public Jury Jury { get; } = new(IdentifiantStable.De("jury-label", session.Session.Intitule), session.Session.Id, session.Juge, Quorum);

    public List<NotationJury> Notations { get; } = [];

    /// <summary>Nomme, ouvre la notation et crée la notation de chacun sur chaque dossier.</summary>
    public void Composer(IReadOnlyList<DossierAuJury> dossiers)
    {
        foreach (var (compte, nom, qualite, departement) in Membres)
        {
            Jury.Nommer(new MembreJury(Compte(compte), nom, qualite, new AttachesMembre(CommuneCode: null, departement, EmployeurId: null)));
        }
        Jury.Presider(Compte("jure"), Compte("jure3"));
        foreach (var membre in Jury.Membres)
        {
            // Aucun lien avec une commune candidate ; les conflits calculés suffisent à montrer un déport.
            Jury.Declarer(membre.UtilisateurId, new Dictionary<string, string>(StringComparer.Ordinal), SessionDemonstration.Instant(session.Juge.AddDays(-JoursDeDeclaration)));
        }
        Jury.OuvrirNotation(dossiers);
        foreach (var dossier in dossiers)
        {
            Notations.AddRange(Jury.Membres.Select(m => Confier(m, dossier)));
        }
    }

    /// <summary>Chacun note, puis la présidence décide.</summary>
    public void Deliberer(Candidature candidature, DossierAuJury dossier, IssueLabel issue, int niveau)
    {
        foreach (var notation in Notations.Where(n => n.CandidatureId == candidature.Id && n.Statut == NotationStatut.AFaire))
        {
            Noter(notation, candidature, issue == IssueLabel.Attribution ? niveau : 1);
            notation.Remettre(session.Contenu, candidature.Profil, SessionDemonstration.Instant(session.Juge.AddDays(-5)));
        }
        Deliberation.Arreter(
            Jury, dossier, candidature, Notations, issue, issue == IssueLabel.Attribution ? niveau : null, PiecesLabel.Motifs(issue),
            Jury.PresidePour(dossier), new Acte(Jury.PresidePour(dossier), "Hélène Marchais", SessionDemonstration.Instant(session.Juge)));
    }

    /// <summary>Un membre a commencé, les autres pas encore.</summary>
    public void Commencer(Candidature candidature)
    {
        var premiere = Notations.First(n => n.CandidatureId == candidature.Id && n.Statut == NotationStatut.AFaire);
        Noter(premiere, candidature, candidature.NiveauDemande, CalculLabel.Applicables(session.Contenu, candidature.Profil).Count / 2);
    }

    private NotationJury Confier(MembreJury membre, DossierAuJury dossier)
    {
        var notation = new NotationJury(Guid.CreateVersion7(), Jury.Id, dossier.CandidatureId, membre.UtilisateurId);
        var conflits = Jury.Conflits(membre.UtilisateurId, dossier);
        if (conflits.Count > 0)
        {
            notation.SeDeporter(MotifsDeport.Joindre(conflits));
        }
        return notation;
    }

    private void Noter(NotationJury notation, Candidature candidature, int niveau, int criteres = int.MaxValue)
    {
        var notes = CalculLabel.Applicables(session.Contenu, candidature.Profil).Take(criteres)
            .ToDictionary(c => c.Code, c => PiecesLabel.Note(c, niveau, candidature.CommuneCode!, notation.JureId.ToString()), StringComparer.Ordinal);
        notation.Noter(session.Contenu, candidature.Profil, notes, Avis);
    }

    private static Guid Compte(string nom) => IdentifiantStable.De("compte", nom);
}
