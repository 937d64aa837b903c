using VillesSolidaires.Conventions.Aleatoire;
using static VillesSolidaires.Labels.CandidatureDeTest;

namespace VillesSolidaires.Labels.Aleatoire;

/// <summary>Les verbes du label, avec des arguments justes ou fautifs.</summary>
internal static class CommandesLabel
{
    private static readonly (string Nom, Action<MondeLabel, Candidature, Tirage> Geste)[] Toutes =
    [
        ("évaluer", (m, c, t) => c.Evaluer(
            Contenu, t.Ou(t.Un(Lieu, Rencontres), Bailleurs, "inconnu"), t.Ou(t.Entier(5), -1, 5), t.Ou("Nous le faisons.", new string('a', LabelConsts.CommentaireMax + 1)),
            t.Ou(c.Evaluation(Lieu)?.Revision, 99), m.Acte("Mairie"))),
        ("désigner", (_, c, t) => c.Designer(t.UneFoisSur(4) ? null : Referent("Perrin"), t.UneFoisSur(4) ? null : Referent("Haddad"))),
        ("demander un niveau", (_, c, t) => c.DemanderNiveau(t.Ou(2, 0, 4))),
        ("joindre", (m, c, t) => c.Joindre(
            Contenu, new NouvellePreuve("Charte", t.Ou<IReadOnlyList<RattachementPreuve>>([new(Lieu, Charte)], [], [new("inconnu", null)])) { Lien = t.Ou("https://mairie.example/charte", "charte") },
            m.Acte("Mairie"))),
        ("retirer une preuve", (_, c, t) => c.RetirerPreuve(t.Id(c.Preuves, p => p.Id))),
        ("déposer", (m, c, _) => c.Deposer(Session, "2026.1", Contenu, m.Faits, m.Acte("Mairie"))),
        ("corriger", (m, c, _) => c.Corriger(Session, m.Acte("Mairie"))),
        ("retirer", (m, c, t) => c.Retirer(t.UneFoisSur(8) ? "Nous renonçons." : " ", m.Acte("Mairie"))),
        ("prendre en instruction", (m, c, _) => c.PrendreEnInstruction(Guid.CreateVersion7(), "Alice", m.Acte("Alice"))),
        ("instruire", (m, c, t) => c.Instruire(
            Contenu, t.Ou(Lieu, "inconnu"), t.Ou(t.Entier(5), 5), t.Ou("Le bilan le montre.", null, new string('a', LabelConsts.MotifMax + 1)), t.Ou(c.Evaluation(Lieu)?.Revision, 99), m.Acte("Alice"))),
        ("vérifier", (_, c, t) => c.Verifier(t.Ou(PointsVerifies.Tous, PointsVerifies.Preuves))),
        ("questionner", (m, c, t) => c.Questionner(Contenu, t.Un(null, Lieu, "inconnu"), t.Ou("Où est la charte ?", " "), m.Acte("Alice"))),
        ("répondre", (m, c, t) => c.Repondre(t.Id(c.Questions, q => q.Id), t.Un(CoteDossier.Mairie, CoteDossier.Association), t.Ou("La voici.", ""), m.Acte("Mairie"))),
        ("classer", (m, c, t) => c.Classer(t.Id(c.Questions, q => q.Id), m.Acte("Alice"))),
        ("demander des compléments", (m, c, t) => c.DemanderComplements(DateOnly.FromDateTime(m.Maintenant).AddDays(t.Ou(10, 0, -5)), m.Acte("Alice"))),
        ("envoyer les compléments", (m, c, _) => c.EnvoyerComplements("2026.1", Contenu, m.Faits, m.Acte("Mairie"))),
        ("constater un délai", (m, c, _) => c.ConstaterDelaiEchu(m.Maintenant)),
        ("déclarer recevable", (m, c, _) => c.DeclarerRecevable(Contenu, m.Faits, m.Acte("Alice"))),
        ("déclarer irrecevable", (m, c, t) => c.DeclarerIrrecevable(t.Ou("Pièces fausses.", ""), m.Acte("Alice"))),
        ("transmettre", (m, c, _) => c.TransmettreAuJury(m.Acte("Alice"))),
        ("lien déclaré", (m, _, t) => m.Jury.DeclarerLien(t.Id(m.Jury.Membres, x => x.UtilisateurId), t.UneFoisSur(6) ? "53130" : "75056", t.Ou("J’y ai travaillé.", " "), m.Maintenant)),
        ("ouvrir la notation", (m, _, _) => m.Jury.OuvrirNotation([.. m.Candidatures.Where(EnJury).Select(m.AuJury)])),
        ("noter", Noter),
        ("se déporter", (m, c, t) => m.Notation(c, t.Un(m.Jury.Membres)).SeDeporter(t.UneFoisSur(10) ? "Un proche y siège." : " ")),
        ("délibérer", Deliberer),
        ("clore le jury", (m, _, _) => m.Jury.Clore(m.Candidatures.Count(EnJury))),
        ("publier", (m, _, _) => m.Jury.Publier(Session, [.. m.Candidatures.Where(x => x.Statut == CandidatureStatut.Deliberee)], m.Acte("Alice"))),
        ("répondre à la décision", (m, c, t) => c.RepondreALaDecision(t.Ou("Nous contestons.", " "), m.Acte("Mairie"))),
        ("laisser passer des jours", (m, _, t) => m.Maintenant = m.Maintenant.AddDays(t.Entier(4))),
        ("faits de la commune", (m, _, t) => m.Faits = CandidatureDeTest.Faits with { Convention = t.Ou("CV-2026-0001", (string?)null), ProgrammePublieLe = t.Ou<DateOnly?>(new DateOnly(2026, 1, 28), (DateOnly?)null) }),
    ];

    /// <summary>Les verbes, et autant de fois le pas suivant du parcours : sans lui, presque aucune suite n'irait jusqu'au jury.</summary>
    public static int Nombre => Toutes.Length * 2;

    public static string Nom(int geste) => geste < Toutes.Length ? Toutes[geste].Nom : "avancer";

    /// <summary>Vrai pour un verbe seul, qui se fait entier ou pas du tout.</summary>
    public static bool EstUnVerbe(int geste) => geste < Toutes.Length;

    public static void Executer(int geste, MondeLabel monde, Candidature candidature, Tirage tirage)
    {
        if (geste < Toutes.Length)
        {
            Toutes[geste].Geste(monde, candidature, tirage);
        }
        else
        {
            ParcoursLabel.Avancer(monde, candidature, tirage);
        }
    }

    internal static bool EnJury(Candidature candidature) => candidature.Statut == CandidatureStatut.EnJury;

    internal static ReferentLabel Referent(string nom) => new(nom, "Fonction", $"{nom}@mairie.example");

    private static void Noter(MondeLabel monde, Candidature candidature, Tirage tirage)
    {
        var notation = monde.Notation(candidature, tirage.Un(monde.Jury.Membres));
        notation.Noter(Contenu, candidature.Profil, new Dictionary<string, int>(StringComparer.Ordinal) { [Lieu] = tirage.Ou(tirage.Entier(5), 7) }, "Avis.");
        notation.Remettre(Contenu, candidature.Profil, monde.Maintenant);
    }

    private static void Deliberer(MondeLabel monde, Candidature candidature, Tirage tirage) => Deliberation.Arreter(
        monde.Jury, monde.AuJury(candidature), candidature, monde.Notations, tirage.Un(IssueLabel.Attribution, IssueLabel.Ajournement, IssueLabel.Refus),
        tirage.Un<int?>(null, 0, 1, 2, 3, 4), tirage.Ou("Dossier solide.", " "), tirage.Id(monde.Jury.Membres, m => m.UtilisateurId), monde.Acte("Présidence"));
}
